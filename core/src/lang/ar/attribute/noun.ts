/** Cues that are no finite verb: participles, nouns of saying, light verbs with a noun, documents that hold words. */
import type { Act } from '../../../model/index.ts';
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { clauseOf, partyAt, startsClause, startSplit } from './clause.ts';
import { authoredBefore, takesUp } from './carrier.ts';
import { complement } from './complement.ts';
import { type CueMatch, framesOf, NEGATIONS, runOf } from './frame.ts';
import { sayingAfter } from './saying.ts';
import { subjectAfter, subjectOnTheLeft, vehicleAt } from './subject.ts';
import { commaAfter } from './nameless.ts';
import { isLoaded } from './unsaid.ts';

/** "مشيراً إلى أن": a participle has no subject of its own and must stand free. */
export function matchParticiple(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const form = a.tokens.form[h.first] as string;
  const before = a.tokens.form[h.first - 1] ?? '';
  const free = a.tokens.kind[h.first - 1] === PUNCT || h.split.conj === 'و' || /[اةن]$/.test(form) || startsClause(a, h.first);
  if (!free || hit(a, h.first - 1, 'fn.prep') || before === 'غير' || isLoaded(a, h) || isDocument(a, h)) return null;
  const frames = framesOf(h);
  const again = frames.has('again') ? renewed(a, h, end) : null;
  if (again) return again;
  const found = complement(a, h.last + 1, end, frames, false, true);
  if (!found || found.start - h.last > 14) return null;
  const marked = a.tokens.kind[h.first - 1] === PUNCT || form.endsWith('ا');
  if (!marked && found.intro !== 'an' && found.intro !== 'q') return null;
  return { hit: h, kind: 'participle', more: [], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

/** "قدم مذكرة احتجاج": a document in the letters of a participle ("، مذكرة بأن"). */
const isDocument = (a: ArAnalysis, h: Hit): boolean => a.tokens.kind[h.first - 1] !== PUNCT && hit(a, h.first, 'src.carrier') !== undefined;

const HIS = new Set(['بلاده', 'بلادها', 'حكومته', 'حكومتها']);

/** "مجددا رفضه للهدنة", "مجددة تأكيد بلادها على": the noun of saying right after gives the act and the frame. */
function renewed(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const noun = (a.hits[h.last + 1] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && !x.split.prep && !x.split.conj);
  if (!noun) return null;
  const next = pastAdjectives(a, HIS.has(a.tokens.form[noun.last + 1] ?? '') ? noun.last + 2 : noun.last + 1, end);
  const found = complement(a, next, Math.min(end, next + 3), framesOf(noun), false, true);
  if (!found || found.start !== next || found.intro === 'np') return null;
  return { hit: h, kind: 'participle', more: [{ first: noun.first, last: noun.last }], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], act: (noun.row.cells[1] ?? 'assert') as Act, clause: h.first };
}

/** Tokens from a light verb to its noun. */
const LIGHT_REACH = 12;

/** "أبدى البرهان موافقته على", "وجهت إيران تحذيرا من": a verb that says little carries a noun of saying, which gives the act. */
export function matchLight(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const again = framesOf(h).has('again');
  for (let j = h.last + 1; j <= Math.min(end, h.last + LIGHT_REACH); j++) {
    const noun = (a.hits[j] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && !x.split.prep && !x.split.conj && (again ? x.split.cost <= 2 : !x.split.article && x.row.cells[1] !== 'assert'));
    if (!noun) {
      if (hit(a, j, 'fn.that') || hit(a, j, 'fn.rel') || a.tokens.form[j] === ':') return null;
      continue;
    }
    const next = noun.split.pronoun ? pastDefinite(a, noun.last + 1, end) : pastAdjectives(a, noun.last + 1, end);
    const found = complement(a, next, Math.min(end, next + 4), framesOf(noun), false, true);
    if (!found || found.start !== next || found.intro === 'np') return again ? null : warnedSaying(a, h, j, end);
    const right = subjectAfter(a, h, j - 1, new Set());
    const author = !right.source && takesUp(a, h.last + 1) ? (authoredBefore(a, h.first)?.author ?? null) : null;
    const left = right.source || author ? null : subjectOnTheLeft(a, h);
    const subject = right.subject ?? author ?? left;
    const said = framesOf(noun).has('carried') ? { more: [], start: j, intro: 'np' as const } : { more: [{ first: j, last: next - 1 }], start: found.start, intro: found.intro };
    return { hit: h, kind: 'light', ...said, subject, source: right.source ?? (subject ? runOf(subject) : null), vehicle: right.vehicle, left: left !== null, ...(author ? { rule: 'ar.speaker.author' } : {}), relayers: [], act: noun.row.cells[1] as Act, clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
  }
  return null;
}

/** "وجه الوزير تحذيرا إلى الحركة، قائلا إن": what is said follows a word of saying. */
function warnedSaying(a: ArAnalysis, h: Hit, j: number, end: number): CueMatch | null {
  const saying = sayingAfter(a, j + 1, end);
  if (!saying) return null;
  const right = subjectAfter(a, h, j - 1, new Set());
  const left = right.source ? null : subjectOnTheLeft(a, h);
  return { hit: h, kind: 'light', more: [{ first: j, last: j }, { first: saying.at, last: saying.at }], subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle, left: left !== null, start: saying.found.start, intro: saying.found.intro, relayers: [], act: 'assert', clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
}

/** "سارعت الوزارة إلى نفي القصف": the subject of the leading verb does what its noun of saying says. */
export function matchLed(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const { shape } = h.row;
  if ((shape !== 'perfect' && shape !== 'imperfect') || h.split.prep || h.split.article || h.split.pronoun || h.split.future || h.row.agreement === '1p' || NEGATIONS.has(a.tokens.form[h.first - 1] ?? '')) return null;
  const frames = framesOf(h);
  const led = ledAt(a, h.last + 1, Math.min(end, h.last + LIGHT_REACH), frames);
  if (!led) return null;
  const found = complement(a, led.noun.last + 1, Math.min(end, led.noun.last + LIGHT_REACH), framesOf(led.noun), false, true);
  if (!found || (found.intro === 'np' && found.start !== led.noun.last + 1)) return null;
  const right = subjectAfter(a, h, led.first - 1, new Set());
  const left = right.source ? null : subjectOnTheLeft(a, h);
  return { hit: h, kind: 'led', more: [{ first: led.first, last: led.noun.last }], subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle, left: left !== null, start: found.start, intro: found.intro, relayers: [], act: led.noun.row.cells[1] as Act, clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
}

/** The first phrase of the frame's preposition, if a noun of saying stands in it: "إلى نفي", "بتأكيد". */
function ledAt(a: ArAnalysis, from: number, end: number, frames: ReadonlySet<string>): { readonly first: number; readonly noun: Hit } | null {
  for (let j = from; j <= end; j++) {
    if (hit(a, j, 'fn.that') || hit(a, j, 'fn.conj') || a.tokens.form[j] === ':') return null;
    const word = a.tokens.form[j] === 'الي' && frames.has('ila');
    const nouns = a.hits[word ? j + 1 : j] ?? [];
    const noun = nouns.find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && !x.split.conj && !x.split.pronoun && (word ? x.split.prep === '' : frames.has('bi') && x.split.prep === 'ب'));
    if (noun) return { first: j, noun };
    if (word) return null;
  }
  return null;
}

/** "موافقته المبدئية على": adjectives of a noun of saying. */
function pastAdjectives(a: ArAnalysis, from: number, end: number): number {
  let j = from;
  while (j < end && j - from < 3 && a.tokens.kind[j] === WORD && a.actorAt[j] === -1 && !hit(a, j, 'fn.prep') && !hit(a, j, 'fn.that') && (a.forms[j]?.split.prep ?? '') === '' && /(ة|ا|ي)$/.test(a.tokens.form[j] as string)) j++;
  return j;
}

/** "قلقه الشديد إزاء", "موافقته المبدئية على": adjectives of a noun that a pronoun makes definite. */
function pastDefinite(a: ArAnalysis, from: number, end: number): number {
  let j = from;
  while (j < end && j - from < 3 && (a.forms[j]?.split.article ?? false) && a.forms[j]?.split.prep === '' && a.forms[j]?.split.conj === '' && a.actorAt[j] === -1 && a.timeAt[j] === -1) j++;
  return j > from ? j : pastAdjectives(a, from, end);
}

/** "إعلان المتحدث ... عن", "دعوة أنقرة لـ": a verbal noun whose owner is the speaker. */
export function matchMasdar(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (framesOf(h).has('carried')) return null;
  if (h.split.pronoun && !h.split.article) return matchOwnMasdar(a, h, end);
  const m = covering(a.actors, a.actorAt, h.last + 1);
  if (h.split.article || !m || m.first !== h.last + 1 || startSplit(a, m).prep || startSplit(a, m).conj) return null;
  const frames = framesOf(h);
  const found = complement(a, m.last + 1, Math.min(end, m.last + 8), frames, false, true);
  if (!found || (found.intro === 'np' && !isOwnDeed(a, h, m.last + 1, found.start))) return null;
  const comma = commaAfter(a, found.start, end);
  const content = comma > found.start && (fronted(a, h) || (found.intro === 'np' && isVerbAt(a, comma + 1))) ? { content: { first: found.start, last: comma - 1 } } : {};
  return { hit: h, kind: 'masdar', more: [], subject: m, source: runOf(m), vehicle: false, left: false, start: found.start, ...content, intro: found.intro, relayers: [], clause: h.first };
}

/** Nouns that tell of a deed in the idafa: "إعلان الجيش سيطرته على", "رفض الحركة تسليم". */
const OF_DEEDS: ReadonlySet<string> = new Set(['announce', 'refuse', 'deny', 'confirm', 'claim', 'claim-resp']);

/** Right after the owner stands what he announced or refused to do: a noun of action without the article. */
function isOwnDeed(a: ArAnalysis, h: Hit, next: number, start: number): boolean {
  const split = a.forms[start]?.split;
  return OF_DEEDS.has(h.row.id) && start === next && split !== undefined && !split.article && split.prep === '' && (a.hits[start] ?? []).some((x) => (x.row.cls === 'trigger' || x.row.cls === 'cue') && x.row.shape !== 'perfect' && x.row.shape !== 'imperfect');
}

/** "إعلان الإقليم استقلاله، ما زال": a verb begins the main clause. */
const isVerbAt = (a: ArAnalysis, i: number): boolean => a.tokens.form[i] === 'ما' || a.tokens.form[i] === 'لا' || (a.hits[i] ?? []).some((x) => (x.row.shape === 'perfect' || x.row.shape === 'imperfect') && x.split.cost <= 1);

/** "بعد تأكيد الرئيس أن الحرب انتهت، عاد السكان": in a phrase that opens the sentence, up to its comma. */
export const fronted = (a: ArAnalysis, h: Hit): boolean => hit(a, h.first - 1, 'fn.prep') !== undefined && a.sentenceOf[h.first - 2] !== a.sentenceOf[h.first];

const THIRD = new Set(['ه', 'ها', 'هم', 'هما']);

/** "وإعلانهم إقامة دولة", "بعد زعمها السيطرة": the pronoun of a noun of saying is the speaker named before. */
function matchOwnMasdar(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!THIRD.has(h.split.pronoun)) return null;
  const next = pastAdjectives(a, h.last + 1, end);
  const found = complement(a, next, Math.min(end, next + 3), framesOf(h), false, false);
  if (!found || found.start !== next) return null;
  return { hit: h, kind: 'masdar', more: [], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

/** "جاء في بيان القيادة أن": what a vehicle holds is said by its author. */
export function matchContains(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const authored = takesUp(a, h.last) ? authoredBefore(a, h.first) : null;
  const told = authored ? complement(a, h.last + 1, Math.min(end, h.last + 4), new Set(['an', 'q']), false, true) : null;
  if (authored && told) return { hit: h, kind: 'contains', more: [], subject: authored.author, source: runOf(authored.author), vehicle: false, left: false, rule: 'ar.speaker.author', start: told.start, intro: told.intro, relayers: authored.relayers, clause: h.first };
  const mouth = a.tokens.form[h.last] === 'لسان' ? partyAt(a, h.last + 1, end) : null; // "جاء على لسان المتحدث أن"
  const v = mouth ? { ...mouth, more: [], vehicle: false, next: mouth.source.last + 1 } : vehicleAt(a, h.last + 1, end);
  const found = v ? complement(a, v.next, Math.min(end, v.next + 14), new Set(['an', 'q']), false, true) : null;
  if (!v || !found) return null;
  return { hit: h, kind: 'contains', more: v.more, subject: v.subject, source: v.source, vehicle: v.vehicle, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}
