/** Matches a cue with its frame: who is its subject, and where what is said begins. */
import type { Act } from '../../../model/index.ts';
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { isPassiveNow } from '../passive.ts';
import { covering, type Hit, hit } from '../text.ts';
import { matchBlame } from './blame.ts';
import { type Authored, authoredBefore, takesUp } from './carrier.ts';
import { clauseOf, isNounHere, joined, startsClause, startSplit } from './clause.ts';
import { complement } from './complement.ts';
import { matchDescribed } from './described.ts';
import { AN, type Complement, type CueMatch, framesOf, NEGATIONS, PARTICLES, RELATIVES, runOf, TAKEN_UP } from './frame.ts';
import { isImpersonal, matchDone, matchImpersonal } from './impersonal.ts';
import { isOfEachOther, matchCharges, matchMutual } from './mutual.ts';
import { matchContains, matchLed, matchLight, matchMasdar, matchParticiple } from './noun.ts';
import { matchNational } from './national.ts';
import { matchNameless } from './nameless.ts';
import { type Origin, originOf } from './origin.ts';
import { matchPlea } from './plea.ts';
import { matchCarried, matchRelay, relayersBefore, relayersBetween } from './relay.ts';
import { isNamedOnly, type Saying, sayingAfter } from './saying.ts';
import { priorSubject, type Subject, subjectAfter, subjectOnTheLeft } from './subject.ts';
import { matchTakenUp, THAT } from './taken-up.ts';
import { topicOf } from './topic.ts';
import { burdenFrom, isDeedOnly, isLoaded, isWished } from './unsaid.ts';

/** Tries the cue at token i; to pass words on comes before saying ("نسبت الوكالة إلى مصدر قوله"). Returns null when its frame is not there. */
export function matchCue(a: ArAnalysis, i: number, end: number): CueMatch | null {
  const hits = a.hits[i] ?? [];
  for (const h of hits) {
    const match = h.row.cls === 'relay' ? (matchRelay(a, h, end) ?? matchCarried(a, h, end)) : null;
    if (match) return match;
  }
  for (const h of hits) {
    const matcher = MATCHERS.get(h.row.cls);
    const match = matcher ? matcher(a, h, end) : null;
    if (match) return match;
  }
  return null;
}

const MATCHERS: ReadonlyMap<string, (a: ArAnalysis, h: Hit, end: number) => CueMatch | null> = new Map([
  ['cue', matchSay], ['src.carrier', matchNameless], ['src.contains', matchContains], ['src.charge', matchCharges], ['src.lead', matchLed], ['src.plea', matchPlea], ['src.blame', matchBlame],
]);

function matchSay(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const { shape } = h.row;
  const then = isThen(h);
  if ((h.split.prep && !then) || h.split.future) return null;
  if (shape === 'masdar') return matchMasdar(a, h, end) ?? matchNational(a, h, end) ?? matchDone(a, h, end) ?? matchNameless(a, h, end);
  if (shape === 'participle') return h.split.article || h.split.pronoun ? null : matchParticiple(a, h, end);
  if (h.split.article || (shape !== 'perfect' && shape !== 'imperfect')) return null;
  if (h.first === h.last && (a.placeAt[h.first] !== -1 || isTown(a, h))) return null;
  if (isNaming(a, h)) return null;
  if (h.split.pronoun === 'ي') return null; // "تدعى", spelt "تدعي": a verb takes ني
  if (isImpersonal(a, h)) return matchImpersonal(a, h, end); // "رُصدت المنظومات": what is watched does not speak
  if (h.row.agreement === '1p') return null; // "إننا ندين": by saying so the speaker does it; no words of another
  if (isNounHere(a, h) || NEGATIONS.has(a.tokens.form[h.first - 1] ?? '')) return null;
  if (h.split.conj === '' && GOVERNING.has(a.tokens.form[h.first - 1] ?? '')) return null; // "حول نسب تقاسم السلطة": a noun
  if (isThing(a, h.last + 1) || isUnsaid(a, h) || isLoaded(a, h) || isWished(a, h) || (h.row.id === 'promise' && isDoubled(a, h))) return null;
  const frames = framesOf(h);
  if (frames.has('mutual')) return matchMutual(a, h, end);
  if (frames.has('light')) return matchLight(a, h, end);
  const whole = matchTakenUp(a, h, end);
  if (whole) return whole;
  const again = frames.has('again') ? matchLight(a, h, end) : null;
  if (again) return again;
  const relative = matchDescribed(a, h, end) ?? matchRelative(a, h, end);
  if (relative) return relative;
  const right = subjectAfter(a, h, end, frames);
  if (!right.source && h.split.pronoun && hit(a, h.first - 1, 'fn.rel') && !WHAT.test(a.tokens.form[h.first - 1] as string)) return null; // "الحزب الذي تصفه بأنه": the noun is spoken of
  const origin = right.subject && (frames.has('an') || frames.has('q')) ? originOf(a, right.subject, end) : null;
  const passed = origin ? matchOrigin(a, h, origin, end, frames) : null;
  if (passed) return passed;
  const authored = right.source || !takesUp(a, h.last + 1) ? null : authoredBefore(a, h.first);
  if (authored) return matchAuthored(a, h, authored, end, frames);
  const topic = right.source ? null : topicOf(a, h);
  const prior = right.source || topic ? null : priorSubject(a, h);
  const left = right.source ? null : (topic ?? prior ?? subjectOnTheLeft(a, h));
  if (left && isSign(a, left)) return null;
  const found = complement(a, right.next, end, frames, h.split.pronoun !== '', right.source !== null || left !== null) ?? unmarkedAfter(a, h, right, end);
  const subject = right.subject ?? left;
  if (!found && subject && deniesAlone(a, h, right.source ? right.next : h.last + 1, end)) return { hit: h, kind: 'finite', more: right.more, subject, source: right.source ?? runOf(subject), vehicle: right.vehicle, left: left !== null, start: right.next, intro: 'before', relayers: [], clause: clauseOf(a, left ? left.first : h.first) };
  const before = right.source && frames.has('q') && (!found || goesOnBetween(a, right.next, found.start)) ? quotedBefore(a, h) : null;
  if (before) return { hit: h, kind: 'finite', more: right.more, subject: right.subject, source: right.source, vehicle: right.vehicle, left: false, start: before.first, intro: 'q', relayers: [], content: before, clause: before.first };
  const saying = right.source || right.next === h.last + 1 ? sayingAfter(a, right.next, right.source ? end : Math.min(end, h.last + SAID_NEXT)) : null;
  if (saying && (!found || found.start >= saying.at || REMARKS.has(h.row.id) || isNamedOnly(a, found, saying.at))) return matchSaying(a, h, right, left, saying);
  if (!found || (found.intro === 'np' && h.split.pronoun !== '') || (then && !right.subject && found.intro !== 'an' && found.intro !== 'q')) return null;
  if (isDeedOnly(a, h, right.subject ?? left, found, right.next)) return null;
  if (h.row.id === 'promise' && h.row.shape === 'imperfect' && found.start > right.next + 1) return null; // "تعد روسيا الحليف": it is held to be
  if (found.intro === 'np' && h.row.id === 'renew' && (isFighting(a, found.start) || isFighting(a, found.start + 1))) return null; // "جدد المقاتلون هجومهم", "تجدد القتال"
  if (found.intro === 'prep' && h.split.pronoun && WHAT.test(a.tokens.form[h.first - 1] ?? '') && !AN.has(a.tokens.form[found.start] as string) && !AN.has(a.tokens.form[found.start + 1] ?? '')) return null; // "ما تصفه الحركة بـ«الإمارة»": only named so
  if (found.intro === 'prep' && isOnlyPlace(a, found.start, end)) return null; // "تسلم جثة عثر عليها بالشجاعية"
  if (found.intro === 'np' && BARE.has(h.row.id) && !right.source && !left) return null; // "يعتبر الجنوب معقلا": it is held to be; "قصف يكشف وجود": what shows something
  const relayers = relayersBetween(a, right.next, found.start, isTelling(h, frames));
  const clause = clauseOf(a, left ? Math.min(left.first, h.first) : h.first);
  const each = right.source !== null && isOfEachOther(a, right.source, found.start, end);
  return {
    hit: h, kind: each ? 'each' : 'finite', more: right.more, subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle,
    left: left !== null, ...(topic ? { rule: 'ar.speaker.topic' } : prior ? { rule: 'ar.speaker.prior' } : {}), start: burdenFrom(a, h, found.start, end), intro: found.intro, relayers: relayers.length > 0 ? relayers : relayersBefore(a, clause), clause,
  };
}

/** "وتواصل القتال، لتعلن روسيا الهدنة", "عاد الوزير ليؤكد أن": what came next, or what somebody came to say. */
const isThen = (h: Hit): boolean => h.split.prep === 'ل' && h.split.conj === '' && h.row.shape === 'imperfect' && h.split.pronoun === '' && framesOf(h).has('an');

const THIS = new Set(['هذا', 'هذه', 'ذلك', 'تلك']);
const THINGS = new Set(['خطوة', 'خطوات', 'اجراء', 'اجراءات', 'قرار', 'قرارات', 'امر', 'امور', 'وضع', 'اوضاع', 'تطور', 'تطورات', 'موقف', 'مواقف', 'حادث', 'حادثة', 'ظاهرة', 'سياسة', 'سياسات', 'ممارسات', 'افعال', 'اعمال', 'حقيقة', 'حقائق', 'نتائج', 'مشهد', 'مؤشر', 'مؤشرات', 'دلائل', 'بوادر']);

/** "تعبر هذه الخطوة عن": what is pointed at, and no speaker. */
const isThing = (a: ArAnalysis, i: number): boolean => THIS.has(a.tokens.form[i] ?? '') && (THINGS.has(a.forms[i + 1]?.split.stem ?? '') || (a.hits[i + 1] ?? []).some((h) => h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect'));

/** Verbs of answering: what is answered stands before the words of it ("علق على القرار قائلا"). */
const REMARKS: ReadonlySet<string> = new Set(['comment', 'retort', 'reply']);

/** "هذا الهجوم يظهر أن", "مؤشرات تدل على", "مقتل فلان يعني": what happened before the verb does not speak either. */
const isSign = (a: ArAnalysis, m: ActorMention): boolean => m.cls === 'source' && m.rule === 'ar.side.unknown' && (THINGS.has(a.forms[m.first]?.split.stem ?? '') || (m.sides.length === 0 && (isThing(a, m.first) || isFighting(a, m.first))));

const HELD = new Set(['believe', 'think', 'reckon', 'expect', 'fear']);

/** "شخصا يرجح أنهم", "كان يُعتقد أنها": it is thought, and nobody says who thinks it. */
function isUnsaid(a: ArAnalysis, h: Hit): boolean {
  if (!HELD.has(h.row.id) || h.row.shape !== 'imperfect' || h.row.agreement !== 'ms' || h.split.conj || !AN.has(a.tokens.form[h.last + 1] ?? '')) return false;
  if ((h.row.id === 'believe' || h.row.id === 'think') && isPassiveNow(a, h)) return true;
  const before = h.first - 1;
  if (a.tokens.kind[before] !== WORD) return false;
  const m = covering(a.actors, a.actorAt, before);
  return /ا$|(ين|ون|ة)$/.test(a.tokens.form[before] as string) && !(a.forms[before]?.split.article ?? false) && (!m || m.cls === 'people' || /ا$/.test(a.tokens.form[before] as string)) && !AN.has(a.tokens.form[before] as string) && !PARTICLES.has(a.tokens.form[before] as string);
}

/** "وعدّت قطع الطريق": a doubled letter at the end is of "to count as". */
function isDoubled(a: ArAnalysis, h: Hit): boolean {
  const { raw, toRaw } = a.shadow;
  const from = toRaw[a.tokens.start[h.first] as number] as number;
  return raw.slice(from, from + 5).includes('د\u0651');
}

/** "ما وصفه بأنه": what he says of it, and no noun before. */
const WHAT = /ما$/;

/** Verbs that say something of a noun only where somebody says it. */
const BARE: ReadonlySet<string> = new Set(['consider', 'reveal']);

/** "أبلغ مصدر وكالة أن": a verb whose object is who is told. */
const isTelling = (h: Hit, frames: ReadonlySet<string>): boolean => h.row.cells[1] === 'assert' && frames.has('an') && frames.has('a_an');

/** Verbs that nothing but what is said can follow. */
const SAYS: ReadonlySet<string> = new Set(['say', 'add']);
/** Words that are said without a mark at the least. */
const UNMARKED_MIN = 4;

/** "وقال المتحدث اندلعت معارك عند الجسر", "وأضاف المدير في بيان تطالب المدينة بالهدوء": what is said begins right after who says it, where neither أن nor a mark tells. */
function unmarkedAfter(a: ArAnalysis, h: Hit, right: Subject, end: number): Complement | null {
  if (!SAYS.has(h.row.id) || h.row.shape !== 'perfect' || h.split.conj !== 'و' || h.split.pronoun !== '' || right.source === null || !startsClause(a, h.first)) return null;
  let j = right.next;
  if (a.tokens.form[j] === 'في' && hit(a, j + 1, 'src.carrier')) j = (hit(a, j + 1, 'src.carrier') as Hit).last + 1;
  return end - j >= UNMARKED_MIN && a.tokens.kind[j] === WORD && !hit(a, j, 'fn.switch') && (!hit(a, j, 'fn.prep') || a.tokens.form[j] === 'من') ? { start: j, intro: 'q' } : null;
}

/** "تعز" is a town, and no verb but before what is said. */
const isTown = (a: ArAnalysis, h: Hit): boolean => (a.hits[h.first] ?? []).some((x) => x.row.cls === 'place' && x.first === x.last && x.split.cost === h.split.cost) && !AN.has(a.tokens.form[h.last + 1] ?? '');

/** "قيادي يدعى أبو طلحة": is called; "يدّعي" ends in ي where it is written with care. */
function isNaming(a: ArAnalysis, h: Hit): boolean {
  const { raw, toRaw } = a.shadow;
  return /^[يت]دعي$/.test(a.tokens.form[h.last] as string) && raw[toRaw[(a.tokens.end[h.last] as number) - 1] as number] === 'ى' && !AN.has(a.tokens.form[h.last + 1] ?? '');
}

/** Prepositions after which no verb stands. */
const GOVERNING = new Set(['في', 'الي', 'علي', 'عن', 'لدي', 'بين', 'حول', 'ضد', 'عبر', 'نحو', 'بشان', 'بخصوص', 'ازاء', 'تجاه']);

const VIOLENT = new Set(['casualty', 'strike', 'attack', 'clash', 'damage', 'hostilities', 'movement']);

/** A noun of fighting: what is done, not said. */
const isFighting = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect' && VIOLENT.has(h.row.cells[1] ?? ''));

/** Where something is, and nobody who could be spoken of. */
function isOnlyPlace(a: ArAnalysis, j: number, end: number): boolean {
  const place = covering(a.places, a.placeAt, j);
  return place !== undefined && place.first === j && a.actorAt[j] === -1 && (place.last >= end || a.tokens.kind[place.last + 1] !== WORD);
}

/** "باكو: قتلى بقصف على غنجة ويريفان تنفي", "وموسكو تنفي ذلك": a denial that says no more is of what was said before. */
function deniesAlone(a: ArAnalysis, h: Hit, from: number, end: number): boolean {
  const next = THAT.has(a.tokens.form[from] ?? '') ? from + 1 : from;
  return h.row.cells[1] === 'deny' && framesOf(h).has('an') && h.split.pronoun === '' && (next > end || a.tokens.kind[next] === PUNCT || a.tokens.kind[next] === NEWLINE);
}

/** "«…»، قال الوزير مضيفا: «…»": what follows is said by a participle of its own. */
function goesOnBetween(a: ArAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'participle' && h.row.id !== 'say' && h.split.prep === '' && !h.split.article)) return true;
  return false;
}

/** "«لن نرحل»، قال أحد السكان": the words in marks right before the verb, when nothing is said behind it. */
function quotedBefore(a: ArAnalysis, h: Hit): Run | null {
  const at = a.tokens.form[h.first - 1] === '،' ? h.first - 2 : h.first - 1;
  const q = covering(a.quotes, a.quoteOf, at);
  return q?.closed && q.close === at && h.split.conj === '' ? { first: q.open, last: q.close } : null;
}

/** "أفادت وكالة، نقلا عن الوزير، بأن": the agency passes on what the minister says. */
function matchOrigin(a: ArAnalysis, h: Hit, { media, link, from, source }: Origin, end: number, frames: ReadonlySet<string>): CueMatch | null {
  const found = complement(a, from.last + 1, end, frames, false, true);
  if (!found || (link.first === link.last && found.intro === 'np')) return null;
  return { hit: h, kind: 'relay', more: [link], subject: from, source, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [media], act: (h.row.cells[1] ?? 'assert') as Act, clause: clauseOf(a, h.first) };
}

/** Tokens after a verb without a subject in which its word of saying stands, with what is said: "وتابع قائلا «". */
const SAID_NEXT = 4;

/** "رد الوزير قائلا إن": the word of saying is part of the cue. */
function matchSaying(a: ArAnalysis, h: Hit, right: Subject, left: ActorMention | null, { at, found }: Saying): CueMatch {
  const clause = clauseOf(a, left ? Math.min(left.first, h.first) : h.first);
  return {
    hit: h, kind: 'finite', more: [...right.more, { first: at, last: at }], subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle, left: left !== null,
    start: found.start, intro: found.intro, relayers: relayersBetween(a, right.next, found.start), clause,
  };
}

/** "بيانا للجيش قال فيه إن": the author of the document says it. */
function matchAuthored(a: ArAnalysis, h: Hit, { author, relayers }: Authored, end: number, frames: ReadonlySet<string>): CueMatch | null {
  const found = complement(a, h.last + 2, end, frames, false, true);
  return found ? { hit: h, kind: 'finite', more: [], subject: author, source: runOf(author), vehicle: false, left: false, rule: 'ar.speaker.author', start: found.start, intro: found.intro, relayers, clause: h.first } : null;
}

/** Tokens from a noun of action to the relative that tells of it. */
const NOUN_REACH = 4;

/** "الهدنة التي دعت إليها تركيا", "القصف الذي نفته روسيا": what is asked for or denied stands before the verb. */
function matchRelative(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  let rel = h.first - 1;
  while (PARTICLES.has(a.tokens.form[rel] ?? '')) rel--;
  if (!hit(a, rel, 'fn.rel') || !RELATIVES.has(a.tokens.form[rel] as string)) return null;
  const taken = TAKEN_UP.has(a.tokens.form[h.last + 1] ?? '');
  if (!taken && !['ه', 'ها', 'هم'].includes(h.split.pronoun)) return null;
  const m = covering(a.actors, a.actorAt, h.last + (taken ? 2 : 1));
  if (!m || m.first !== h.last + (taken ? 2 : 1) || startSplit(a, m).prep || startSplit(a, m).conj) return null;
  for (let j = rel - 1; j >= Math.max(0, rel - NOUN_REACH); j--) {
    if (a.tokens.kind[j] !== WORD) return null;
    const noun = (a.hits[j] ?? []).find((x) => x.row.cls === 'trigger' && x.row.shape !== 'perfect' && x.row.shape !== 'imperfect');
    if (!noun) continue;
    const content = { first: noun.first, last: rel - 1, lead: noun.split.conj.length + noun.split.prep.length };
    const all = joined(a, m, end);
    return { hit: h, kind: 'relative', more: [], subject: all, source: runOf(all), vehicle: false, left: false, start: all.last + 1, content, intro: 'np', relayers: [], clause: h.first };
  }
  return null;
}
