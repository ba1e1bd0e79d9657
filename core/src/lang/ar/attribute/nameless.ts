/** "وسط تحذيرات من مجاعة", "وسط أنباء عن سقوط قتلى", "تتزايد المخاوف من الجوع": words that nobody is named for. */
import type { Act } from '../../../model/index.ts';
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { startSplit } from './clause.ts';
import { type CueMatch, framesOf, introduces } from './frame.ts';

/** What stands before them: a circumstance, or a mark and و in a headline. */
const AMID = new Set(['وسط']);
/** Adjectives and addressees before what is said: tokens at the most. */
const REACH = 9;
const OF_NEWS: ReadonlySet<string> = new Set(['aan']);

/** A plural of saying without an owner, in a circumstance of the clause. */
export function matchNameless(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const round = goesRound(a, h);
  if (h.split.pronoun || h.split.prep || (!round && (h.split.article || !isMany(a, h) || !isAmid(a, h)))) return null;
  const frames = h.row.cls === 'cue' ? framesOf(h) : OF_NEWS;
  const start = startAfter(a, h.last + 1, Math.min(end, h.last + REACH), frames);
  if (start < 0) return null;
  const comma = !round && opens(a, h) ? commaAfter(a, start, end) : -1;
  const content = comma > start ? { content: { first: start, last: comma - 1 } } : {};
  return { hit: h, kind: 'masdar', more: [], subject: null, source: null, nobody: true, vehicle: false, left: false, start, ...content, intro: 'prep', relayers: [], act: h.row.cls === 'cue' ? (h.row.cells[1] as Act) : 'assert', clause: AMID.has(a.tokens.form[h.first - 1] ?? '') ? h.first - 1 : h.first };
}

/** "وسط تحذيرات من مجاعة، تتواصل المعارك": the circumstance opens the sentence, and ends at its comma. */
const opens = (a: ArAnalysis, h: Hit): boolean => a.sentenceOf[h.first - 2] !== a.sentenceOf[h.first];

/** The first comma outside marks from a token on, or -1. */
export function commaAfter(a: ArAnalysis, from: number, end: number): number {
  for (let j = from; j <= end; j++) if (a.tokens.form[j] === '،' && a.quoteOf[j] === -1) return j;
  return -1;
}

/** "وترددت أنباء عن", "تتزايد المخاوف من": what the verb before tells of is that it goes round. */
const goesRound = (a: ArAnalysis, h: Hit): boolean => h.split.conj === '' && hit(a, h.first - 1, 'src.round') !== undefined;

/** "تحذيرات", "مخاوف", "أنباء": many say it. */
const isMany = (a: ArAnalysis, h: Hit): boolean => /(ات|مخاوف|شكوك|مزاعم|أنباء|انباء|تقارير)$/u.test(a.tokens.form[h.last] as string);

function isAmid(a: ArAnalysis, h: Hit): boolean {
  return AMID.has(a.tokens.form[h.first - 1] ?? '') || (h.split.conj === 'و' && a.tokens.kind[h.first - 1] === PUNCT && a.tokens.form[h.first - 1] === '،');
}

/** Where the preposition stands, past adjectives and those who are addressed ("دعوات للحكومة إلى"); -1 when another word comes first. */
function startAfter(a: ArAnalysis, from: number, end: number, frames: ReadonlySet<string>): number {
  for (let j = from; j <= end; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && startSplit(a, m).prep === 'ل' && frames.has('a_ila')) {
      j = m.last;
      continue;
    }
    if (introduces(a, j, frames)) return j;
    if ((a.placeAt[j] ?? -1) !== -1 || (m && m.first < j) || (j > from && a.tokens.form[j] === 'في')) continue;
    if (a.tokens.kind[j] !== WORD || hit(a, j, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '' || !/(ة|ا|ي|ية)$/u.test(a.tokens.form[j] as string)) return -1;
  }
  return -1;
}
