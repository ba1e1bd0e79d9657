/** The forms of English verbs and nouns, made from a lemma; irregular forms are given in the table after slashes. */

/** What form of its lemma a row is. `past` is both "said" and "has said" where the two look alike. */
export type Shape = 'base' | 's' | 'past' | 'part' | 'ing' | 'noun' | 'nouns' | 'phrase' | '';

export interface Inflected {
  readonly form: string;
  readonly shape: Shape;
}

/** "call for", "rule/ruled out", "say/said", "speak/spoke/spoken": the first word is inflected, the others follow. */
export function verb(cell: string): Inflected[] {
  const blank = cell.indexOf(' ');
  const rest = blank < 0 ? '' : cell.slice(blank);
  const [base = '', given, participle] = (blank < 0 ? cell : cell.slice(0, blank)).split('/');
  const past = given ?? withEd(base);
  const part = participle ?? past;
  const out: Inflected[] = [{ form: base, shape: 'base' }, { form: withS(base), shape: 's' }, { form: past, shape: 'past' }, { form: withIng(base), shape: 'ing' }];
  if (part !== past) out.push({ form: part, shape: 'part' });
  return out.map(({ form, shape }) => ({ form: form + rest, shape }));
}

/** "statement", "ally/allies": the last word is inflected. */
export function noun(cell: string): Inflected[] {
  const [one = '', many] = cell.split('/');
  const blank = one.lastIndexOf(' ');
  const plural = many ?? `${one.slice(0, blank + 1)}${withS(one.slice(blank + 1))}`;
  const out: Inflected[] = [{ form: one, shape: 'noun' }];
  if (plural !== one && plural !== '-') out.push({ form: plural, shape: 'nouns' });
  return out;
}

const VOWELS = 'aeiou';
const isVowel = (c: string | undefined): boolean => c !== undefined && VOWELS.includes(c);

export function withS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (base.endsWith('y') && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ies`;
  return base.endsWith('o') && !isVowel(base.at(-2)) ? `${base}es` : `${base}s`;
}

function withEd(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function withIng(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

/** Verbs of several syllables that double their last letter all the same. */
const DOUBLING = /(?:^|[^aeiou])(?:admit|commit|permit|submit|transmit|omit|rebut|refer|infer|confer|prefer|deter|concur|incur|recur|occur|compel|expel|repel|propel|rebel|control|patrol|regret|equip|kidnap|abet|allot)$/;

/** "stop" doubles its last letter, "report" and "open" do not. */
function doubled(base: string): string {
  const [x, v, c] = [base.at(-3), base.at(-2), base.at(-1)];
  const short = base.length <= 4 && !isVowel(x) && isVowel(v) && !isVowel(c) && !'wxy'.includes(c as string) && !/[aeiou].*[aeiou]/.test(base);
  return short || DOUBLING.test(base) ? base + (c as string) : base;
}
