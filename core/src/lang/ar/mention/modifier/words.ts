/** Small words and marks after a head: a name in quotation marks, "باسم", "نفسه", و. */
import { PUNCT, WORD } from '../../../../text/scan.ts';
import { covering, type Hit } from '../../text.ts';
import { kindOf } from '../adjective.ts';
import { addSide } from '../draft.ts';
import type { Grammar } from '../grammar.ts';
import { hits, namedAt } from '../head.ts';
import { type Outcome, type Step, take, takeName } from './rule.ts';

/** "المصدر نفسه". */
export const SELF: ReadonlySet<string> = new Set(['نفسه', 'نفسها', 'ذاته', 'ذاتها', 'انفسهم']);
/** What ends the name of a news agency: "وكالة دوغان للأنباء". */
const AGENCY = new Set(['للانباء', 'للاخبار', 'للاعلام', 'للصحافة']);
const VOICE = new Set(['باسم', 'بلسان']);
const BEHALF = new Set(['باسمهم', 'باسمه', 'باسمها', 'باسمهما', 'بلسانهم']);

/** Tokens of a name in quotation marks at the most, the marks counted. */
const QUOTED_MAX = 6;

/** «حماس» after a head is its name; any other mark ends the phrase. */
export function mark(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  if (g.text.tokens.kind[j] !== PUNCT) return g.text.tokens.kind[j] === WORD ? null : 'end';
  const close = quoted(g, j, cls);
  if (close < 0 && g.text.tokens.form[j] === '(' && isCivilNote(g, j + 1)) d.soft ??= 'NGO';
  if (close < 0) return 'end';
  const nation = hits(g, j + 1, (h) => h.row.cls.startsWith('adj.'));
  if (cls === 'body' && d.last > head.last && !nation) return 'end'; // "اتهمت الحكومة المؤقتة «سرايا الدفاع» ب": another
  const name = namedAt(g, j + 1) ?? nation;
  if (name && name.last < close && d.sides.length === 0) addSide(g, d, name);
  return take(s, close);
}

/** "(غير حكومي)": a note that the body is no organ of the state. */
const isCivilNote = (g: Grammar, j: number): boolean => g.text.tokens.form[j] === 'غير' && /^(ال)?حكومية?$/u.test(g.text.tokens.form[j + 1] ?? '');

/** A quoted proper name after a head ("إنترفاكس"، «حماس»): the closing mark, or -1. */
function quoted(g: Grammar, j: number, cls: string): number {
  if (cls === 'people' || cls === 'side') return -1;
  const q = covering(g.text.quotes, g.text.quoteOf, j);
  return q && q.open === j && q.close - q.open <= QUOTED_MAX && g.text.tokens.kind[q.close - 1] !== PUNCT && !(g.text.tokens.form[j + 1] as string).endsWith('نا') ? q.close : -1; // «فوجئنا بالغارة»: said, no name
}

/** "مصدر أمني وعسكري": what a source or fighters are. */
export function kind(s: Step): Outcome {
  const { g, d, cls, j } = s;
  const found = cls === 'source' || cls === 'fighters' ? kindOf(g, j) : null;
  if (found === null || g.text.forms[j]?.split.prep !== '' || (startsWithConj(g, j) && d.kind === null)) return null;
  d.kind ??= found;
  return takeName(s, j); // "اتهمت مصادر محلية الجيش": an adjective owns nothing
}

/** "الناطق باسم", "المصدر نفسه", "وكالة دوغان للأنباء"; "باسمها" ends the phrase. */
export function fixedWord(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  const form = g.text.tokens.form[j] as string;
  if (VOICE.has(form) || SELF.has(form) || (AGENCY.has(form) && d.last > head.last)) return take(s, j);
  if (cls !== 'office' || !BEHALF.has(form)) return null;
  d.pronounAt = j;
  take(s, j);
  return 'end';
}

/** After و a second nationality, a second portfolio or a second kind is still the same phrase; anything else begins another. */
export function joined(s: Step): Outcome {
  const { g, d, cls, j } = s;
  if (!startsWithConj(g, j)) return null;
  if (cls === 'source' && d.kind !== null && kindOf(g, j) !== null) return take(s, j);
  const second = secondNation(s);
  if (second) {
    take(s, second.last);
    addSide(g, d, second);
    return 'taken';
  }
  const last = joinedPortfolio(g, j, cls);
  return last < 0 ? 'end' : take(s, last);
}

/** "القوات الهندية والباكستانية": a second nationality, in the same form as the one before it. */
function secondNation({ g, d, j }: Step): Hit | null {
  if (d.sides.length === 0 || g.text.tokens.kind[j - 1] !== WORD) return null;
  const nation = (at: number, conj: string): Hit | null => hits(g, at, (h) => h.row.cls.startsWith('adj.') && h.split.conj === conj && h.split.prep === '' && h.first === h.last);
  const [one, two] = [nation(j - 1, ''), nation(j, 'و')];
  return one && two && one.row.cls === two.row.cls && one.split.article === two.split.article && one.row.id !== two.row.id ? two : null;
}

/** "وزارتا الدفاع والخارجية": the last token of a joined portfolio, or -1. */
function joinedPortfolio(g: Grammar, j: number, cls: string): number {
  if (cls !== 'office' && cls !== 'body') return -1;
  return hits(g, j, (x) => x.row.cls === 'portfolio' && x.split.conj === 'و' && x.split.prep === '')?.last ?? -1;
}

function startsWithConj(g: Grammar, j: number): boolean {
  return g.text.forms[j]?.split.conj === 'و' && (g.text.tokens.form[j] as string).length > 3;
}
