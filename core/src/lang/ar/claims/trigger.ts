/** Finds the words that may tell of an event, and what they are: verb or noun, with what frame. */
import type { EventType } from '../../../model/index.ts';
import { startsClause, subjectBefore } from '../attribute/clause.ts';
import type { ArAnalysis } from '../parts.ts';
import { FAMILY } from '../family.ts';
import { NEWLINE, PUNCT, tokenSpan } from '../../../text/scan.ts';
import { anyOf, covering, type Hit, hit, isWord } from '../text.ts';
import { isFiniteVerb, partitive } from './part.ts';
import { isCivilThing } from './buildings.ts';
import { asks, lacks, thingOf } from './lack.ts';
import { words } from './words.ts';

/** How a trigger's parties lie around it: README.md of the events room says what each means. */
export type Frame =
  | 'fire' | 'raid' | 'blast' | 'intercept' | 'shoot' | 'kill' | 'die' | 'dielong' | 'dead' | 'toll' | 'suffer'
  | 'mutual' | 'truce' | 'talks' | 'accord' | 'meet' | 'call' | 'visit' | 'war' | 'siege' | 'retaliate' | 'breach'
  | 'give' | 'backed' | 'self' | 'act' | 'office' | 'protest' | 'seize' | 'access' | 'block';

export interface Trigger {
  readonly hit: Hit;
  readonly first: number;
  readonly last: number;
  readonly type: EventType;
  readonly frame: Frame;
  readonly verb: boolean;
  readonly definite: boolean;
  /** The token of the thing that its row asks for (`with=`, `who=`), or -1. */
  readonly thing: number;
  /** Facets that the row gives: name -> value. */
  readonly facets: ReadonlyMap<string, string>;
  /** The sentence it stands in. */
  readonly sentence: number;
}

/** Tokens between a carrying verb and its noun of action. */
const CARRY = 7;

/** Prepositions that only a noun follows. */
const AFTER_NOUNS = words('noun-next');
const ADVERB = words('adverb');

/** Every trigger of the text in order, the longest at each place, not overlapping. */
export function findTriggers(a: ArAnalysis): Trigger[] {
  const out: Trigger[] = [];
  let free = 0;
  let thing = -1;
  for (let i = 0; i < a.tokens.count; i++) {
    if (i < free || a.sentenceOf[i] === -1) continue;
    const h = triggerAt(a, i);
    if (!h) continue;
    if ((h.row.cells[8] ?? '').includes('need=never')) {
      free = h.last + 1;
      continue;
    }
    const verb = isVerb(a, h);
    if (!verb && h.row.shape === 'participle') continue;
    if (!verb && (isFiniteVerb(h) || h.row.marks.facets.get('need') === 'verb')) continue;
    free = h.last + 1;
    // "قدم دعما", "عرقل المساعدات": what a verb is done to is no event beside it, nor a verb of two ("فرض حظرا").
    if ((!verb || h.row.agreement === 'md') && h.first <= thing && thing <= h.last) continue;
    thing = thingOf(a, h);
    out.push({
      hit: h, thing, first: h.first, last: h.last, type: h.row.cells[1] as EventType, frame: (h.row.cells[7] ?? 'self') as Frame, verb,
      definite: (h.split.article && thing < 0 && !isSome(a, h)) || h.row.form.startsWith('ال') || h.split.pronoun !== '', facets: h.row.marks.facets, sentence: a.sentenceOf[i] as number,
    });
  }
  return out;
}

/** "سلسلة من الغارات", "عددا من الهجمات": some of them, which nobody need have told before. */
const isSome = (a: ArAnalysis, { first }: Hit): boolean => a.tokens.form[first - 1] === 'من' && partitive(a, first - 1);

/** The value of a facet that the trigger's row gives, or null. */
export function facet(t: Trigger, name: string): string | null {
  return t.facets.get(name) ?? null;
}

/** The longest trigger at a token; at equal length the plainest split, and a verb where a verb can stand. */
function triggerAt(a: ArAnalysis, i: number): Hit | null {
  if (!anyOf(a, i, FAMILY.trigger)) return null;
  let best: Hit | null = null;
  for (const h of a.hits[i] ?? []) {
    if (h.row.family === FAMILY.fn && h.split.cost === 0 && h.last === i && !best) return null;
    if (h.row.cls !== 'trigger') continue;
    if ((h.split.prep || h.split.article) && isFiniteVerb(h)) continue;
    if (h.split.prep === 'ك' && h.row.shape !== 'phrase') continue;
    if (isLookalike(a, h) || lacks(a, h)) continue;
    if (!best || outdoes(h, best) || (!outdoes(best, h) && (h.last > best.last || (h.last === best.last && better(a, h, best))))) best = h;
  }
  if (!best || (best.first === best.last && (a.timeAt[i] !== -1 || (best.split.pronoun === '' && hit(a, i, 'time.part-after'))))) return null; // "فجرا" is at dawn, no verb of two who blow up
  const place = covering(a.places, a.placeAt, i);
  if (place && place.first <= i && place.last >= best.last && best.first === best.last) return null;
  if (partOfActor(a, best) || isLauncher(a, best)) return null;
  return best;
}

/** A row that asked for its thing and found it goes before one of the same word, or of a phrase that still needs something. */
const outdoes = (h: Hit, other: Hit): boolean => asks(h) && !asks(other) && other.row.marks.facets.get('need') !== 'never' && h.split.cost <= other.split.cost && (h.last >= other.last || other.row.marks.facets.has('need'));

/** No verb takes ـي as its object, stands right after a preposition ("على يدهم") or in a name ("فجر ليبيا"); "أصل" and its like are nouns. */
function isLookalike(a: ArAnalysis, h: Hit): boolean {
  if (h.split.pronoun === 'ي') return true;
  if (h.row.shape === 'phrase') return false;
  if (!isFiniteVerb(h)) return false;
  if (ADVERB.has(a.tokens.form[h.first] as string)) return true; // "لاحقا"
  if (a.tokens.form[h.first] === 'اجل' && a.tokens.form[h.first - 1] === 'من') return true; // "من أجل"
  if (h.row.id === 'movement.i-assemble' && h.row.agreement === 'md') return true; // "استهدفت تجمعا"
  if (h.row.agreement === 'md' && h.row.shape === 'perfect' && isAccusative(a, h)) return true;
  if (h.row.shape === 'imperfect' && (a.tokens.form[h.first] as string).slice(h.split.conj.length).startsWith('ا') && h.row.form.startsWith('ا')) return true;
  const m = covering(a.actors, a.actorAt, h.first);
  if (m && m.actor !== null && m.first < h.first && m.last >= h.last) return true;
  if ((a.hits[h.first] ?? []).some((x) => x.row.cls === 'name' && x.last > h.last)) return true;
  return h.split.conj === '' && AFTER_NOUNS.has(a.tokens.form[h.first - 1] ?? '');
}

/** "أن قصفاً عنيفاً استهدف البلدة": with the letters of a verb of two, but after أن, before an adjective in the accusative or with a tanwin it is a noun. */
function isAccusative(a: ArAnalysis, { first, last }: Hit): boolean {
  const { start, end } = tokenSpan(a.tokens, first, last, 0);
  return hit(a, first - 1, 'fn.that') !== undefined || a.shadow.raw.slice(start, end).includes(TANWIN) || /^(?!ال|هنا).{3,}ا$/u.test(a.tokens.form[last + 1] ?? '');
}

const TANWIN = '\u064b';

function better(a: ArAnalysis, h: Hit, best: Hit): boolean {
  if (h.split.cost !== best.split.cost) return h.split.cost < best.split.cost;
  if (isFiniteVerb(h) === isFiniteVerb(best)) return false;
  const dual = (x: Hit): boolean => x.row.agreement === 'md' && hit(a, x.last + 1, 'fn.prep') !== undefined;
  return isFiniteVerb(h) ? verbFits(a, h) || dual(h) : !verbFits(a, best) && !dual(best);
}

/** "المسلحين" inside an actor's name is no event, nor is "الاحتلال" as the name of one; a verb right before its subject is not inside it. */
function partOfActor(a: ArAnalysis, h: Hit): boolean {
  const m = covering(a.actors, a.actorAt, h.first);
  return m !== undefined && m.last >= h.last && (m.first < h.first || (m.first === h.first && m.last > h.last && m.cls !== 'people' && m.cls !== 'fighters') || (m.last === h.last && m.actor !== null)) && !isFiniteVerb(h);
}

const LAUNCHER = words('launcher');

/** "منصات لإطلاق الصواريخ", "عربات لإطلاق القذائف": what launches, and nothing launched. */
const isLauncher = (a: ArAnalysis, h: Hit): boolean => h.row.id === 'strike.fire-at' && h.split.prep === 'ل' && isWord(a, h.first - 1, LAUNCHER);

/** A finite form is a verb unless the same letters are a noun of the table and no clause begins here. */
function isVerb(a: ArAnalysis, h: Hit): boolean {
  if (h.row.shape === 'phrase') return (h.row.cells[8] ?? '').includes('verbal=yes');
  if (!isFiniteVerb(h)) return false;
  const noun = (a.hits[h.first] ?? []).some((o) => o.row.cls === 'trigger' && o.row.shape === 'masdar' && o.split.cost === h.split.cost && o.last === h.last);
  return !noun || verbFits(a, h) || (h.row.agreement === 'md' && hit(a, h.last + 1, 'fn.prep') !== undefined);
}

/** Marks around a name: "واصل جيش «النهر» قصف". */
const QUOTES = new Set(['"', '«', '»', '(', ')']);

/** "عاودت المدفعية أمس قصف المواقع": after a verb that carries a noun of action. */
function carried(a: ArAnalysis, i: number): boolean {
  if ((a.forms[i]?.split.conj ?? '') !== '') return false;
  for (let j = i - 1; j >= Math.max(0, i - CARRY); j--) {
    if ((a.tokens.kind[j] === PUNCT && !QUOTES.has(a.tokens.form[j] as string)) || a.tokens.kind[j] === NEWLINE) return false;
    const verb = hit(a, j, 'support');
    if (verb && isFiniteVerb(verb) && verb.row.cells[1] === 'agent') return true;
  }
  return false;
}

/** "أعلنت القوات مساء أمس قصف جسر": what a verb of saying announces, with the day between. */
function isAnnounced(a: ArAnalysis, i: number): boolean {
  let j = i - 1;
  for (let time = covering(a.times, a.timeAt, j); time?.last === j; time = covering(a.times, a.timeAt, j)) j = hit(a, time.first - 1, 'fn.prep') ? time.first - 2 : time.first - 1;
  const m = j < i - 1 ? covering(a.actors, a.actorAt, j) : undefined;
  return m?.last === j && (a.forms[i]?.split.conj ?? '') === '' && (a.hits[m.first - 1] ?? []).some((h) => h.row.cls === 'cue' && isFiniteVerb(h) && h.row.marks.frames.has('np'));
}

/** "قصف المتمردون": a subject in the nominative, which no noun of action owns. */
const takesSubject = (a: ArAnalysis, h: Hit): boolean => /^ال.{3,}ون$/u.test(a.tokens.form[h.last + 1] ?? '') && covering(a.actors, a.actorAt, h.last + 1)?.first === h.last + 1;

/** Tokens back to a noun of action with which another is joined, and from it to the verb that charges somebody with it. */
const JOINED_BACK = 9;
const CHARGE_BACK = 7;

/** "اتهم الجيش بخرق الهدنة، وقصف مناطق", "وقصف مستشفى في البلدة": joined with the noun of action of a charge, and no subject or number follows. */
function joinsNoun(a: ArAnalysis, h: Hit): boolean {
  const next = h.last + 1;
  if (h.split.conj !== 'و' || h.row.shape !== 'perfect' || a.numberAt[next] !== -1 || hit(a, next, 'fn.prep') || (covering(a.actors, a.actorAt, next)?.first === next && !isCivilThing(a, next))) return false;
  for (let j = h.first - 1; j >= h.first - JOINED_BACK && a.sentenceOf[j] === a.sentenceOf[h.first]; j--) {
    for (const x of a.hits[j] ?? []) {
      if (x.row.cls === 'trigger' && x.split.prep === 'ب' && !isFiniteVerb(x)) return isCharged(a, x.first);
      if ((x.row.cls === 'trigger' || x.row.cls === 'cue') && isFiniteVerb(x) && x.split.prep === '' && !x.split.article) return false;
    }
  }
  return false;
}

/** A finite verb of saying stands before the noun with which it charges somebody. */
function isCharged(a: ArAnalysis, at: number): boolean {
  for (let j = at - 1; j >= at - CHARGE_BACK && a.sentenceOf[j] === a.sentenceOf[at]; j--) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && isFiniteVerb(h))) return true;
  return false;
}

function verbFits(a: ArAnalysis, h: Hit): boolean {
  if (takesSubject(a, h)) return true;
  if (carried(a, h.first) || isAnnounced(a, h.first) || joinsNoun(a, h)) return false;
  return startsClause(a, h.first) || subjectBefore(a, h.first) !== null;
}

const CLAIMED = words('claimed');
const AGAINST = words('against');

/** "تبنت قتل", "المسؤولية عن قتل": right beside the act. */
export function isClaimedNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 2; j <= t.last; j++) if (CLAIMED.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** "تبنت قتل", "تبنت الحركة الهجوم", "المسؤولية عن قتل": whoever claims an act did it, and tells of it. */
export function isClaimed(a: ArAnalysis, t: Trigger): boolean {
  if (isClaimedNear(a, t)) return true;
  const claimant = covering(a.actors, a.actorAt, t.first - 1);
  return !t.verb && !AGAINST.has(a.tokens.form[t.last + 1] ?? '') && claimant?.last === t.first - 1 && CLAIMED.has(a.tokens.form[claimant.first - 1] ?? '');
}
