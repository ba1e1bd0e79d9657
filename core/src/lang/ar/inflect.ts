/** Inflects Arabic verbs and nouns from the few forms that a table row gives, in folded spelling. */

/** Grammatical form of a generated word. */
export type Shape = 'perfect' | 'imperfect' | 'participle' | 'passive_participle' | 'masdar' | 'noun' | 'phrase';

/** Person, gender and number as far as the letters show them. */
export type Agreement = '' | 'ms' | 'fs' | 'md' | 'fd' | 'mp' | 'fp' | '1p';

export interface Inflected {
  readonly form: string;
  readonly shape: Shape;
  readonly agreement: Agreement;
}

/** Perfect forms of the third person from the masculine singular: قصف -> قصفت قصفوا قصفا; نفي (نفى) -> نفت نفوا; دعا -> دعت دعوا. */
export function perfect(ms: string): Inflected[] {
  const last = ms.at(-1) ?? '';
  const weak = ms.length > 2 && (last === 'ا' || last === 'ي');
  const stem = weak ? ms.slice(0, -1) : ms;
  const fs = `${stem}ت`;
  const make = (form: string, agreement: Agreement): Inflected => ({ form, shape: 'perfect', agreement });
  return [
    make(ms, 'ms'),
    make(fs, 'fs'),
    make(`${stem}وا`, 'mp'),
    make(weak ? `${stem}${last === 'ا' ? 'و' : 'ي'}ا` : `${ms}ا`, 'md'),
    make(`${fs}ا`, 'fd'),
    make(weak ? `${stem}ينا` : `${hollow(ms)}نا`, '1p'),
  ];
}

/** A stem before a consonant ending: the long vowel of a hollow verb is short there ("استعاد": "استعدنا"). */
const hollow = (ms: string): string => (/ا[^اوي]$/u.test(ms) ? `${ms.slice(0, -2)}${ms.at(-1)}` : ms);

/** Imperfect forms from the third masculine singular: يقصف -> تقصف يقصفون يقصفان; ينفي -> ينفون; also the short jussive ينف. */
export function imperfect(ms: string): Inflected[] {
  const body = ms.slice(1);
  const last = body.at(-1) ?? '';
  const weak = body.length > 1 && (last === 'ي' || last === 'و' || last === 'ا');
  const stem = weak ? body.slice(0, -1) : body;
  const make = (form: string, agreement: Agreement): Inflected => ({ form, shape: 'imperfect', agreement });
  const out = [
    make(`ي${body}`, 'ms'), make(`ت${body}`, 'fs'), make(`ن${body}`, '1p'), make(`ا${body}`, '1p'),
    make(`ي${stem}ون`, 'mp'), make(`ي${stem}وا`, 'mp'), make(`ت${stem}ون`, 'mp'),
    make(`ي${body}ان`, 'md'), make(`ت${body}ان`, 'fd'), make(`ي${body}ا`, 'md'), make(`ت${body}ا`, 'fd'),
  ];
  if (weak && stem.length > 1) out.push(make(`ي${stem}`, 'ms'), make(`ت${stem}`, 'fs'));
  return out;
}

/** Participles from the masculine singular: مؤكد -> مؤكدة مؤكدا مؤكدين مؤكدتين; داعي gives داعيا داعية and داع. */
export function participle(ms: string): Inflected[] {
  const make = (form: string, agreement: Agreement): Inflected => ({ form, shape: 'participle', agreement });
  const out = [make(ms, 'ms'), make(`${ms}ا`, 'ms'), make(`${ms}ة`, 'fs'), make(`${ms}ات`, 'fp'), make(`${ms}ان`, 'md'), make(`${ms}تان`, 'fd'), make(`${ms}تين`, 'fd')];
  if (ms.endsWith('ي')) {
    const stem = ms.slice(0, -1);
    out.push(make(stem, 'ms'), make(`${stem}ين`, 'mp'), make(`${stem}ون`, 'mp'));
  } else out.push(make(`${ms}ين`, 'mp'), make(`${ms}ون`, 'mp'));
  return out;
}

/** A verbal or plain noun with its accusative; a feminine in ة keeps its letters (the pronoun form is handled by look-up). */
export function noun(form: string, shape: 'masdar' | 'noun' = 'noun'): Inflected[] {
  const agreement: Agreement = form.endsWith('ة') ? 'fs' : form.endsWith('ات') ? 'fp' : 'ms';
  const out: Inflected[] = [{ form, shape, agreement }];
  if (agreement === 'ms' && !/[اءي]$/.test(form) && form.length > 2) out.push({ form: `${form}ا`, shape, agreement });
  return out;
}

/**
 * A phrase of the table; one of noun and adjective, which its row holds with the article too, also in the accusative:
 * "هجوم بري" beside "الهجوم البري" -> "هجوما بريا". Feminines and duals look the same in it.
 */
export function phrase(form: string, beside: readonly string[]): Inflected[] {
  const make = (text: string): Inflected => ({ form: text, shape: 'phrase', agreement: '' });
  const [noun = '', adjective = '', ...more] = form.split(' ');
  const bends = more.length === 0 && beside.includes(`ال${noun} ال${adjective}`) && ![noun, adjective].some((word) => /([ةء]|ات|ين|ان)$/.test(word));
  const accusative = `${noun}ا ${adjective}ا`;
  return bends && !beside.includes(accusative) ? [make(form), make(accusative)] : [make(form)];
}
