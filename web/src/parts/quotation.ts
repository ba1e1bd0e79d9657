/** The quotation marks that we put around words of a source: never twice what the source has there itself. */

interface Marks {
  readonly open: string;
  readonly close: string;
}

const NONE: Marks = { open: '', close: '' };
/** Of each language: around words, and around words that hold such marks themselves. */
const OUTER: Readonly<Record<'ar' | 'en', Marks>> = { ar: { open: '«', close: '»' }, en: { open: '“', close: '”' } };
const AROUND: Readonly<Record<'ar' | 'en', Marks>> = { ar: { open: '“', close: '”' }, en: { open: '‘', close: '’' } };
/** Marks that open and close; the straight one does both. */
const PAIRS: Readonly<Record<'ar' | 'en', RegExp>> = { ar: /[«»]/u, en: /[“”"]/u };
const OPEN = /[«“]/u;
const CLOSE = /[»”]/u;
/** What may follow a closing mark and is no part of the words. */
const TAIL = /[\s.,:;!?،؛؟…]+$/u;

/** The marks for some words: none around words that are quoted as a whole, none at an end that the source quotes by itself, others around quotations. */
export function marksOf(words: string, lang: 'ar' | 'en'): Marks {
  const { unopened, unclosed, whole } = pairsOf(words.trim().replace(TAIL, ''));
  if (whole) return NONE;
  if (unopened || unclosed) return { open: unclosed ? '' : OUTER[lang].open, close: unopened ? '' : OUTER[lang].close };
  return PAIRS[lang].test(words) ? AROUND[lang] : OUTER[lang];
}

/** Whether the words end with a mark that they do not open, begin with one that they do not close, or are one quotation from end to end. */
function pairsOf(words: string): { readonly unopened: boolean; readonly unclosed: boolean; readonly whole: boolean } {
  const opened: number[] = [];
  let unopened = false;
  let partner = -1;
  for (let at = 0; at < words.length; at++) {
    const sign = words[at] ?? '';
    if (OPEN.test(sign) || (sign === '"' && opened.length === 0)) opened.push(at);
    else if (CLOSE.test(sign) || sign === '"') {
      const from = opened.pop();
      if (at === words.length - 1) {
        unopened = from === undefined;
        partner = from ?? -1;
      }
    }
  }
  return { unopened, unclosed: opened.includes(0), whole: partner === 0 };
}
