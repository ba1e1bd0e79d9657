/** Counts: so many killed, wounded, captured, missing, displaced, destroyed. */
import type { Measure } from '../../model/index.ts';
import { NUMBER } from '../../text/scan.ts';
import { ofForm } from './count/form.ts';
import { befell, bodyBefore, fateAfter, governorBefore, type Scope, tollBefore } from './count/govern.ts';
import { inherited } from './count/list.ts';
import { type Phrase, phraseAfter } from './count/phrase.ts';
import { isTotal } from './count/total.ts';
import { fateAt, headAt, isNational, small } from './count/words.ts';
import type { CountMention, NumberMention } from './parts.ts';
import { FAMILY } from './family.ts';
import type { ArText } from './text.ts';

/** A count without what its sentence adds. */
type Found = Omit<CountMention, 'cumulative'>;

/**
 * Finds the counts of a text, in order.
 * @param timeAt per token: a time expression that covers it, or -1; a number in one counts nothing
 */
export function findCounts(text: ArText, numbers: readonly NumberMention[], timeAt: Int32Array | null = null): CountMention[] {
  const out: CountMention[] = [];
  let next = 0;
  for (const s of text.sentences) {
    const scope: Scope = { text, timeAt, from: s.first, to: s.last };
    let last: CountMention | null = null;
    for (let i = s.first; i <= s.last; i++) {
      while (next < numbers.length && (numbers[next] as NumberMention).first < i) next++;
      const number = numbers[next];
      const here = number?.first === i ? number : null;
      const found: Found | null = here ? ofNumber(scope, here, last) : text.forms[i] && !isParticle(text, i) ? ofForm(scope, i, last) : null;
      if (found) {
        const mention = whole(found, found.rule !== 'ar.count.people' && isTotal(scope, found, last));
        out.push(mention);
        if (mention.rule !== 'ar.count.people') last = mention;
      }
      i = Math.max(i, found?.last ?? -1, here?.last ?? -1);
    }
  }
  return out;
}

/** A count with every field by name: spreading would give each one a shape of its own, and slow down all that look at it. */
function whole(f: Found, cumulative: boolean): CountMention {
  return { first: f.first, last: f.last, lead: f.lead ?? 0, what: f.what, whom: f.whom, n: f.n, bound: f.bound, cumulative, subset: f.subset, rule: f.rule };
}

/** Particles are most words of a text, and count nothing. */
function isParticle(text: ArText, i: number): boolean {
  const first = text.hits[i]?.[0];
  return first !== undefined && first.split.cost === 0 && first.row.family === FAMILY.fn;
}

/** Numbers that name, date or measure: "القرار 2254", "الساعة 10:30", "إس-400", "2020/10/14", "سنة 2015". */
function isName(text: ArText, number: NumberMention, phrase: Phrase, timeAt: Int32Array | null): boolean {
  const { tokens } = text;
  if (number.ordinal || phrase.kind === 'stop' || (timeAt && timeAt[number.first] !== -1)) return true;
  const clitic = tokens.form[number.first - 1] === 'ال';
  const before = clitic ? number.first - 2 : number.first - 1;
  if (small(text, before, 'label')) return true;
  const touching = (i: number): boolean => tokens.end[i] === tokens.start[i + 1] && (/^[-/:._a-z]+$/.test(tokens.form[i] as string) || /^[-/:_a-z]/.test(tokens.form[i + 1] as string));
  if (tokens.kind[number.last] === NUMBER && (touching(number.last) || (number.first > 0 && touching(number.first - 1)))) return true;
  if (tokens.kind[number.first] !== NUMBER && text.hits[number.first]?.[0]?.split.article && number.n !== null) return true;
  const year = number.n !== null && number.n >= 1900 && number.n <= 2100 && tokens.kind[number.first] === NUMBER && number.first === number.last;
  return year && phrase.kind === 'bare';
}

/** What befalls people alone: "322 أصيبوا" needs no noun. */
const OF_PEOPLE: ReadonlySet<Measure> = new Set(['killed', 'injured', 'captured', 'missing', 'displaced']);

/** "12 قتيلا", "قتل 12 شخصا", "4 جنود قتلوا", "وإصابة 37 آخرين", "بينهم خمسة عسكريين", "حصيلة القتلى إلى 43". */
function ofNumber(scope: Scope, number: NumberMention, last: CountMention | null): Found | null {
  const { text } = scope;
  const phrase = phraseAfter(text, number);
  if ((number.n === 1 && text.tokens.kind[number.first] !== NUMBER) || isSaid(text, number)) return null;
  if (isName(text, number, phrase, scope.timeAt) || (number.n !== null && !Number.isInteger(number.n))) return null;
  if (small(text, number.first - 1, 'no') && text.tokens.form[number.first - 1] !== 'غير') return null;
  const made = (what: Measure, rule: string, { subset = false, whom = phrase.whom ?? whomBy(what, phrase, last) }: { subset?: boolean; whom?: string } = {}): Found => ({
    first: number.first, last: phrase.last, lead: number.lead ?? 0, what, whom, n: number.n, bound: number.bound, subset, rule,
  });
  if (phrase.joint) return made('other', 'ar.count.joint', { whom: 'casualty' });
  const part = inherited(scope, number.first, phrase, last);
  if (part?.own) return made(part.what, part.rule, { subset: part.subset });
  const floor = Math.max(scope.from, last ? last.last + 1 : 0);
  if (phrase.head?.kind === 'casualty') return made(isFreed(scope, number, floor) && phrase.head.what === 'captured' ? 'other' : (phrase.head.what ?? 'killed'), 'ar.count.noun', { subset: part?.subset ?? false });
  const governor = governorBefore(scope, number.first, floor, phrase);
  if (governor?.joint) return made('other', 'ar.count.joint', { whom: 'casualty' });
  if (governor?.near) return made(governor.what, governor.fate.verb ? 'ar.count.verb' : 'ar.count.masdar');
  if (part) return made(part.what, part.rule, { subset: part.subset });
  if (phrase.kind === 'bare') {
    const fate = fateAt(text, phrase.last + 1);
    if (fate?.verb && fate.agreement === 'mp' && fate.voice !== 'agent' && !fate.conj && OF_PEOPLE.has(fate.what)) return made(fate.what, 'ar.count.after');
  }
  const after = phrase.kind === 'bare' || (phrase.kind === 'of' && phrase.whom === null) ? null : fateAfter(scope, phrase.last + 1);
  const later = after && befell(after, phrase, true);
  if (later) return made(later, 'ar.count.after');
  if (governor) return made(governor.what, 'ar.count.far');
  const body = phrase.head?.kind === 'people' ? bodyBefore(scope, number.first, floor) : null;
  if (body) return made(body, 'ar.count.body');
  const toll = phrase.head?.kind === 'thing' ? null : tollBefore(scope, number.first, number.last);
  if (toll) return made(toll.what, 'ar.count.toll', toll.what === 'other' ? { whom: 'casualty' } : {});
  if (phrase.kind === 'head' && phrase.head?.kind === 'people' && number.n !== null && number.n > 1) return made('other', 'ar.count.people'); // "اعتصم نحو ألف شخص": whom only a claim can tell
  return phrase.head?.kind === 'thing' && phrase.head.what ? made(phrase.head.what, 'ar.count.weapon') : null;
}

/** Whom a phrase counts that does not say so: "وأصيب تسعة" and "أربعة آخرين" are of those told before. */
function whomBy(what: Measure, phrase: Phrase, last: CountMention | null): string {
  if (what === 'destroyed') return 'thing';
  const again = phrase.kind === 'others' || phrase.kind === 'bare';
  return again && last && last.what !== 'destroyed' && last.what !== 'weapon' && last.whom !== 'casualty' ? last.whom : 'person';
}

/** "حرر الجيش 178 رهينة": those set free are not captured. */
function isFreed(scope: Scope, number: NumberMention, floor: number): boolean {
  return governorBefore(scope, number.first, floor, { kind: 'head', head: null, whom: 'person' })?.what === 'other';
}

/** "عسكريين تركيين اثنين": the noun before already holds the number. */
function isSaid(text: ArText, number: NumberMention): boolean {
  if (number.n !== 2 || text.tokens.kind[number.first] === NUMBER) return false;
  let j = number.first - 1;
  if (isNational(text, j) && headAt(text, j - 1)?.kind === 'people') j--;
  const head = headAt(text, j);
  return head !== null && head.n.startsWith('2');
}
