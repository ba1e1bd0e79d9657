/** "بحسب X", "وفقاً لـX", "على حد قوله": a source without a verb of its own. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { joined } from './clause.ts';
import { matchCue } from './cue.ts';
import { originOf } from './origin.ts';
import { informed } from './tail.ts';

/** A source phrase: its cue, its source, and where it stands. */
export interface SourcePhrase {
  readonly cue: Run;
  readonly more: readonly Run[];
  readonly subject: ActorMention | null;
  readonly source: Run | null;
  /** "بحسب قولها", "بحسب البيان": the speaker named before. */
  readonly back: boolean;
  readonly first: number;
  readonly last: number;
  /** Names who passed the words on rather than who said them ("بحسب ما نقلت عنه X"). */
  readonly relays: boolean;
  /** Who passed on the words of the subject: "على ما ذكرته وكالة نقلا عن شهود". */
  readonly through: readonly ActorMention[];
}

const HIS_WORDS = new Set(['قوله', 'قولها', 'قولهم', 'قولهما', 'تعبيره', 'تعبيرها', 'تعبيرهم', 'وصفه', 'وصفها', 'وصفهم', 'رايه', 'رايها']);
/** "وفقا لمعلوماتنا" within a quotation: whoever is quoted. */
const OURS = /^(نا|ي)$/;
const FILL = new Set(['ما', 'ل', 'لما', 'قول', 'تعبير', 'وصف', 'راي', '"', '«', 'لل']);
/** "وفقا لأحد المسؤولين", "بحسب بعض السكان": one or some of those who follow. */
const SOME = /^ل?(احد|احدي|بعض|عدد|عدة|اثنين|كل)$/u;
/** "وفقا لقرار مجلس الأمن", "بحسب الاتفاق": what something is done by, and nobody's words. */
const RULED = /^(قرار|قرارات|قانون|قوانين|اتفاق|اتفاقية|خطة|دستور|ميثاق|معاهدة|مبادرة|بند|بنود|جدول|شروط|مواثيق|اعراف|معايير|بروتوكول)$/;
const WHAT = /ما$/;
/** Nouns between the preposition and the source: "وفق بيان X", "بحسب تقرير نشرته X". */
const REACH = 9;

/** Finds a source phrase at token i. */
export function sourcePhrase(a: ArAnalysis, i: number, end: number): SourcePhrase | null {
  const h = hit(a, i, 'src.source') ?? hit(a, i, 'src.relayed');
  if (!h || (h.split.prep && h.split.cost > 1)) return null;
  const form = a.tokens.form[h.last] as string;
  const told = cueAt(a, h.last + 1) ?? (form === 'ما' ? hit(a, h.last + 1, 'src.contains') : undefined); // "بحسب ما جاء في صحيفة"
  if ((form === 'كما' || form === 'ما') && (!told || told.row.agreement === '1p' || (form !== 'كما' && told.row.id === 'describe' && told.split.pronoun))) return null; // "كما ندعو المجلس", "على ما وصفه بالفساد"
  if (form === 'كما' && (i < 1 || a.sentenceOf[i - 1] !== a.sentenceOf[i] || matchCue(a, h.last + 1, end))) return null;
  const lead = h.split.conj.length;
  if (told && WHAT.test(form) && told.row.cells[1] === 'assert' && !told.row.marks.frames.has('unsaid') && told.first === told.last && told.split.pronoun === '' && isEnd(a, told.last + 1, end)) return { cue: { first: h.first, last: told.last, lead }, more: [], subject: null, source: null, back: true, first: i, last: told.last, relays: false, through: [] }; // "بحسب ما أضافت،"
  let j = h.last + 1;
  let relays = h.row.cls === 'src.relayed';
  const more: Run[] = [];
  for (; j <= end && j - h.last < REACH; j++) {
    const word = a.tokens.form[j] as string;
    if (j === h.last + 1 && OURS.test(a.forms[j]?.split.pronoun ?? '') && a.quoteOf[j] !== -1) return null;
    if (HIS_WORDS.has(word) && !(form === 'كما' && covering(a.actors, a.actorAt, j + 1)?.first === j + 1)) return { cue: { first: h.first, last: j, lead }, more, subject: null, source: null, back: true, first: i, last: j, relays: false, through: [] };
    if (j === h.last + 1 && RULED.test(a.forms[j]?.split.stem ?? '')) return null;
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      const who = joined(a, m, end);
      const all = { ...who, last: Math.max(who.last, informed(a, who.last, end)) };
      const origin = originOf(a, all, end);
      if (origin) return { cue: { first: h.first, last: Math.max(h.last, j - 1), lead }, more: [origin.link], subject: origin.from, source: origin.source, back: false, first: i, last: tail(a, origin.from.last, end), relays: false, through: [origin.media] };
      const source = someOf(a, all, h.last + 1);
      return { cue: { first: h.first, last: Math.max(h.last, Math.min(j, source.first) - 1), lead }, more, subject: all, source, back: false, first: i, last: tail(a, all.last, end), relays, through: [] };
    }
    const carrier = hit(a, j, 'src.carrier');
    const close = carrier ? pastAdjectives(a, carrier, end) : -1;
    if (carrier && (carrier.split.article || !more.length) && isEnd(a, close + 1, end)) return { cue: { first: h.first, last: h.last, lead }, more, subject: null, source: { first: carrier.first, last: close, lead: carrier.split.prep.length }, back: carrier.row.cells[0] !== 'speaks', first: i, last: close, relays: false, through: [] };
    const media = carrier?.split.article ? carriedBy(a, close + 1) : null;
    if (carrier && media) return { cue: { first: h.first, last: h.last, lead }, more, subject: null, source: { first: carrier.first, last: close, lead: carrier.split.prep.length }, back: true, first: i, last: media.last, relays: false, through: [media] };
    const verb = cueAt(a, j);
    if (j === h.last + 1 && !carrier && !verb && !FILL.has(word) && !(SOME.test(word) && covering(a.actors, a.actorAt, word.endsWith('عدد') ? j + 2 : j + 1))) return null;
    if (verb?.row.cls === 'relay') relays = true;
    if (a.tokens.kind[j] === PUNCT && a.quoteOf[j] === -1) return null;
    if (hit(a, j, 'fn.that')) return null;
  }
  return null;
}

/** "البيان الذي بثته وكالة": the media that carried the document, or null. */
function carriedBy(a: ArAnalysis, j: number): ActorMention | null {
  const verb = hit(a, j, 'fn.rel') ? hit(a, j + 1, 'relay') : undefined;
  const m = verb && verb.split.pronoun !== '' ? covering(a.actors, a.actorAt, j + 2) : undefined;
  return m && m.first === j + 2 && m.sides.includes('MEDIA') ? m : null;
}

/** A source with the words that say how many of them: "أحد المسؤولين". */
function someOf(a: ArAnalysis, m: ActorMention, from: number): Run {
  const some = a.tokens.form[from] ?? '';
  return SOME.test(some) && from < m.first ? { first: from, last: m.last, lead: some.startsWith('ل') ? 1 : 0 } : { first: m.first, last: m.last, lead: m.lead ?? 0 };
}

function cueAt(a: ArAnalysis, j: number): Hit | undefined {
  return (a.hits[j] ?? []).find((h) => (h.row.cls === 'cue' || h.row.cls === 'relay') && !h.split.future && (h.row.shape === 'perfect' || h.row.shape === 'imperfect'));
}

/** "الأرقام الرسمية", "تقارير حقوقية وإعلامية": adjectives that are definite as the carrier is belong to it. */
function pastAdjectives(a: ArAnalysis, carrier: Hit, end: number): number {
  let j = carrier.last;
  while (j < end && a.tokens.kind[j + 1] === WORD && (carrier.split.article ? definite(a, j + 1) : isQuality(a, j + 1, j === carrier.last))) j++;
  return j;
}

const definite = (a: ArAnalysis, j: number): boolean => (a.forms[j]?.split.article ?? false) && a.actorAt[j] === -1;

/** The ending of an adjective of kind: "أممية", "حقوقي", "سابقة". */
const QUALITY = /(ي|ة|يين|يون|ين|ون|ات)$/;

/** An adjective without the article; joined by و only to another ("حقوقية وإعلامية"). */
function isQuality(a: ArAnalysis, j: number, first: boolean): boolean {
  const split = a.forms[j]?.split;
  return split !== undefined && !split.article && split.prep === '' && split.pronoun === '' && !(first && split.conj !== '') && QUALITY.test(a.tokens.form[j] as string) && a.placeAt[j] === -1 && !(a.hits[j] ?? []).some((h) => h.row.cls.startsWith('fn.') || h.row.shape === 'perfect' || h.row.shape === 'imperfect');
}

/** A mark, or فـ before what is told: "بحسب البيان فإن". */
function isEnd(a: ArAnalysis, j: number, end: number): boolean {
  return j > end || a.tokens.kind[j] === PUNCT || /^ف(ان|انه|انها|قد)$/.test(a.tokens.form[j] as string);
}

/** "مصدر ... لوكالة": what trails a source phrase up to the next mark, when it is short. */
function tail(a: ArAnalysis, last: number, end: number): number {
  let j = last + 1;
  while (j <= end && j - last < 8 && a.tokens.kind[j] !== PUNCT) j++;
  return j > end || a.tokens.form[j] === '،' || a.tokens.form[j] === '.' ? Math.min(j - 1, end) : last;
}
