/** Each accuses the other: one statement of both sides. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { bothNear, clauseOf, joined, startSplit, subjectBefore } from './clause.ts';
import { COMMAS, type CueMatch, introduces, runOf } from './frame.ts';
import { priorSubject, subjectAfter } from './subject.ts';

/** Tokens from the verb to the noun of accusation at the most. */
const REACH = 22;
const ABOUT: ReadonlySet<string> = new Set(['bi', 'hawl']);

/** An adjective of two or many: "الطرفان المتحاربان". */
const AGREES = /(ان|ون|ين)$/;

/** Where a charge begins that a noun of accusation brings. */
interface Charge {
  readonly start: number;
  readonly intro: 'prep' | 'np';
}

/** "تبادلت أرمينيا وأذربيجان، الأحد، الاتهام بخرق هدنة", "تبادلا تهم انتهاكها". */
export function matchMutual(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const noun = nounAfter(a, h.last + 1, Math.min(end, h.last + REACH));
  if (!noun) return null;
  if (noun.first === h.last + 1 && h.row.agreement === 'ms' && h.row.shape === 'perfect') {
    const nominal = matchBetween(a, h, { first: h.last + 1, last: noun.last }, end);
    if (nominal || noun.split.prep) return nominal;
  }
  const charge = noun.split.prep ? null : chargeAfter(a, noun, end);
  if (!charge) return null;
  const right = subjectAfter(a, h, noun.first - 1, new Set());
  const left = right.source ? null : (priorSubject(a, h) ?? subjectBefore(a, h.first));
  const named = right.subject ?? left;
  const subject = named ?? bothNear(a, h.first);
  return {
    hit: h, kind: 'mutual', more: [{ first: noun.first, last: noun.last }], subject, source: named ? runOf(named) : null, vehicle: false, left: left !== null, ...(named ? {} : { rule: 'ar.speaker.both' }),
    start: charge.start, intro: charge.intro, relayers: [], clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first),
  };
}

/** "اتهامات متبادلة بخرقها", "الاتهامات المتبادلة بين X وY بشأن": without a verb. */
export function matchCharges(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const quality = (a.hits[h.last + 1] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'participle' && x.row.marks.frames.has('mutual') && !x.split.prep && !x.split.conj);
  if (!quality || h.split.pronoun) return null;
  return matchBetween(a, { row: quality.row, first: h.first, last: quality.last, split: h.split }, null, end);
}

/** A noun of exchange, with those between whom it is: "تبادل الاتهامات بين الطرفين بخرق الهدنة", "وسط تبادل للاتهامات بشأن". */
function matchBetween(a: ArAnalysis, h: Hit, more: Run | null, end: number): CueMatch | null {
  const { last } = more ?? h;
  const between = a.tokens.form[last + 1] === 'بين' ? covering(a.actors, a.actorAt, last + 2) : undefined;
  const named = between && between.first === last + 2 ? joined(a, between, end) : null;
  const charge = chargeAt(a, (named?.last ?? last) + 1, end);
  if (!charge) return null;
  return { hit: h, kind: 'mutual', more: more ? [more] : [], subject: named ?? bothNear(a, h.first), source: named ? runOf(named) : null, vehicle: false, left: false, rule: 'ar.speaker.both', start: charge.start, intro: 'prep', relayers: [], clause: h.first };
}

/** The noun of accusation that the verb has as its object: between them stand only the subject, times, asides and prepositional phrases. */
function nounAfter(a: ArAnalysis, from: number, end: number): Hit | null {
  let phrase = false; // within a prepositional phrase
  for (let j = from; j <= end; j++) {
    if ((a.timeAt[j] ?? -1) !== -1) continue;
    const form = a.tokens.form[j] as string;
    if (a.tokens.kind[j] === PUNCT) {
      if (!COMMAS.has(form)) return null;
      phrase = false;
      continue;
    }
    if (a.tokens.kind[j] !== WORD) return null;
    const noun = hit(a, j, 'src.charge');
    if (noun && (!noun.split.prep || (noun.split.prep === 'ل' && j === from)) && !noun.split.conj) return hit(a, j - 1, 'fn.prep') ? null : noun;
    if (hit(a, j, 'fn.that') || (hit(a, j, 'fn.rel') && !hit(a, j, 'fn.prep'))) return null;
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      phrase = startSplit(a, m).prep !== '';
      j = m.last;
      continue;
    }
    const split = a.forms[j]?.split;
    if (hit(a, j, 'fn.prep') || split?.prep) phrase = true;
    else if (!phrase && (a.placeAt[j] ?? -1) === -1 && !hit(a, j, 'fn.part') && !(split?.article && AGREES.test(form))) return null;
  }
  return null;
}

/** What follows the noun of accusation: "بخرق الهدنة", "بشأن", past a time; or its owner, "تهم خرقها". */
function chargeAfter(a: ArAnalysis, noun: Hit, end: number): Charge | null {
  const quality = (a.hits[noun.last + 1] ?? []).some((x) => x.row.marks.frames.has('mutual') && x.row.shape === 'participle');
  const from = quality ? noun.last + 2 : noun.last + 1;
  const charge = chargeAt(a, from, end);
  if (charge || noun.split.article || noun.split.pronoun) return charge;
  const split = a.forms[from]?.split;
  return from <= end && split && !split.prep && !split.conj && (a.timeAt[from] ?? -1) === -1 && !hit(a, from, 'fn.prep') ? { start: from, intro: 'np' } : null;
}

function chargeAt(a: ArAnalysis, from: number, end: number): Charge | null {
  let j = from;
  while (j <= end && (COMMAS.has(a.tokens.form[j] as string) || (a.timeAt[j] ?? -1) !== -1)) j++;
  return j <= end && introduces(a, j, ABOUT) ? { start: j, intro: 'prep' } : null;
}

const EACH = new Set(['كل', 'وكل', 'كلا', 'كلاهما']);
const OTHER = new Set(['الاخر', 'الاخري', 'للاخر', 'بالاخر', 'والاخر']);
/** Words from what is said in which the other may be named. */
const OTHER_REACH = 4;

/** "يتهم كل من الجانبين الآخر بخرق الاتفاق", "يقول كل طرف إن الآخر ينتهكه": each says it of the other. */
export function isOfEachOther(a: ArAnalysis, source: Run, start: number, end: number): boolean {
  if (!EACH.has(a.tokens.form[source.first] as string)) return false;
  for (let j = source.last + 1; j <= Math.min(end, start + OTHER_REACH); j++) if (OTHER.has(a.tokens.form[j] as string)) return true;
  return false;
}
