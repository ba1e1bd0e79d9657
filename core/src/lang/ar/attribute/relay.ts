/** Those who pass words on: "نقلت R عن S قوله", and media named beside the cue. */
import type { Act } from '../../../model/index.ts';
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, hit, isWord } from '../text.ts';
import { clauseOf, joined, partyAt, startSplit, subjectBefore } from './clause.ts';
import { complement } from './complement.ts';
import { asideAt } from './aside.ts';
import { AN, type Complement, type CueMatch, framesOf, runOf, TAKEN_UP } from './frame.ts';
import { subjectAfter, vehicleAt } from './subject.ts';
import { tailOf } from './tail.ts';
import { unlisted } from './unlisted.ts';

const SAYING = new Set(['قوله', 'قولها', 'قولهم', 'قولهما', 'القول']);

/** The preposition before whoever said it: "نقلت R عن S", "نسبت R إلى S". */
const FROM: ReadonlyMap<string, string> = new Map([['from', 'عن'], ['to', 'الي']]);
/** How what is said begins there. */
const SAID: ReadonlySet<string> = new Set(['an', 'q']);
/** Tokens from the verb to that preposition. */
const FROM_REACH = 16;

/** "نقلت R عن S قوله إن": R relays, S speaks. */
export function matchRelay(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const preposition = [...framesOf(h)].map((f) => FROM.get(f)).find((x) => x !== undefined);
  if (!preposition || h.split.prep || h.split.article || (h.row.shape !== 'perfect' && h.row.shape !== 'imperfect')) return null;
  const back = matchRelayBack(a, h, end);
  if (back) return back;
  const document = hit(a, h.last + 1, 'src.carrier');
  const after = document ? { subject: unlisted(a, { first: document.first, last: document.last }), next: document.last + 1 } : subjectAfter(a, h, end, SAID);
  const relayer = after.subject ?? subjectBefore(a, h.first) ?? unlistedRelayer(a, h, end, preposition);
  for (let j = after.next; j <= end && j - h.last < FROM_REACH; j++) {
    if (a.tokens.form[j] !== preposition) continue;
    const v = vehicleAt(a, j + 1, end);
    const named = v?.subject ? { subject: joined(a, v.subject, end), source: runOf(joined(a, v.subject, end)) } : (partyAt(a, j + 1, end) ?? namedUntilSaid(a, j + 1, end));
    if (!named) return null;
    const party = { ...named, source: { ...named.source, last: tailOf(a, named.subject, named.source.last, end, SAID) } };
    const { last } = party.source;
    let k = last + 1;
    const more: Run[] = v ? [...v.more] : [];
    let found: Complement | null = null;
    let act: Act | undefined;
    for (; k <= end && k - last < 14; k++) {
      const said = saidOf(a, k, end);
      if (said) {
        more.push({ first: k, last: k });
        act = (said.hit.row.cells[1] ?? 'assert') as Act;
        found = said.found;
        break;
      }
      if (SAYING.has(a.tokens.form[k] as string)) more.push({ first: k, last: k });
      if (more.length > 0 || isWord(a, k, AN) || a.quoteOf[k] !== -1 || a.tokens.form[k] === ':') {
        found = complement(a, k, end, new Set(['an', 'q']), false, true);
        break;
      }
    }
    found ??= preposition === 'عن' ? complement(a, last + 1, end, new Set(['np']), false, true) : null;
    if (!found) return null;
    return { hit: h, kind: 'relay', more, subject: party.subject, source: party.source, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: relayer ? [whole(a, relayer, h.last + 1, j)] : [], ...(act ? { act } : {}), clause: clauseOf(a, h.first) };
  }
  return null;
}

/** "وأوردت وكالة النهر أن", "بث التلفزيون الرسمي أن": media that carry it without a word of whose it is say it. */
export function matchCarried(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!framesOf(h).has('carry') || h.split.pronoun || h.split.prep || h.split.article || (h.row.shape !== 'perfect' && h.row.shape !== 'imperfect')) return null;
  const after = subjectAfter(a, h, end, THAT);
  if (!after.subject?.sides.includes('MEDIA')) return null;
  const found = complement(a, after.next, Math.min(end, after.next + CARRIED_REACH), THAT, false, true);
  return found?.intro === 'an' && follows(a, after.next, found.start) ? { hit: h, kind: 'finite', more: after.more, subject: after.subject, source: after.source, vehicle: false, left: false, start: found.start, intro: 'an', relayers: [], act: 'assert', clause: clauseOf(a, h.first) } : null;
}
const THAT: ReadonlySet<string> = new Set(['an']);
const CARRIED_REACH = 8;

/** Nothing but times and commas stands between. */
function follows(a: ArAnalysis, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((a.timeAt[k] ?? -1) === -1 && a.tokens.form[k] !== '،') return false;
  return true;
}

/** "نقل المركز العربي للخدمات الصحفية عن": all that stands between the verb and the preposition is the name. */
function whole(a: ArAnalysis, m: ActorMention, from: number, to: number): ActorMention {
  if (m.first !== from) return m;
  for (let j = m.last + 1; j < to; j++) if ((a.tokens.kind[j] !== WORD && a.quoteOf[j] === -1) || a.timeAt[j] !== -1 || hit(a, j, 'fn.prep') || hit(a, j, 'fn.rel')) return m;
  return { ...m, last: to - 1 };
}

/** Words of a source that no table knows. */
const UNLISTED_MAX = 6;

/** "عن ابن فلان قوله إن": what stands up to the noun of saying or "أن" is who said it. */
function namedUntilSaid(a: ArAnalysis, i: number, end: number): { readonly subject: ActorMention; readonly source: Run } | null {
  for (let j = i; j <= Math.min(end, i + UNLISTED_MAX); j++) {
    if (j > i && (SAYING.has(a.tokens.form[j] as string) || isWord(a, j, AN))) {
      const source = { first: i, last: j - 1 };
      return { subject: unlisted(a, source), source };
    }
    if (a.tokens.kind[j] !== WORD || a.actorAt[j] !== -1 || a.placeAt[j] !== -1 || hit(a, j, 'fn.prep') || hit(a, j, 'fn.rel')) return null;
  }
  return null;
}

/** "نفيه الهجوم", "تأكيده أن": a noun of saying whose pronoun is the source just named, with what is said after it. */
function saidOf(a: ArAnalysis, k: number, end: number): { hit: Hit; found: Complement } | null {
  const noun = (a.hits[k] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && x.split.pronoun !== '' && !x.split.prep && x.row.id !== 'say');
  const found = noun ? complement(a, k + 1, Math.min(end, k + 8), framesOf(noun), false, true) : null;
  return noun && found ? { hit: noun, found } : null;
}

const FROM_THEM = new Set(['عنه', 'عنها', 'عنهم', 'عنهما']);

/** "ونقلت عنه الوكالة قوله إن": the speaker was named before, the relayer comes after. */
function matchRelayBack(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!FROM_THEM.has(a.tokens.form[h.last + 1] ?? '')) return null;
  const m = covering(a.actors, a.actorAt, h.last + 2);
  const from = m && m.first === h.last + 2 ? m.last + 1 : h.last + 2;
  const found = complement(a, from, Math.min(end, from + 12), new Set(['an', 'q']), false, true);
  return found ? { hit: h, kind: 'relay', more: [{ first: h.last + 1, last: h.last + 1 }], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: m && from > h.last + 2 ? [m] : [], clause: clauseOf(a, h.first) } : null;
}

/** "نقلت خدمة «س» الإخبارية عن": whoever stands between the verb and عن passes the words on. */
function unlistedRelayer(a: ArAnalysis, h: Hit, end: number, preposition: string): ActorMention | null {
  for (let j = h.last + 1; j <= end && j - h.last < 12; j++) if (a.tokens.form[j] === preposition) return j > h.last + 1 ? unlisted(a, { first: h.last + 1, last: j - 1 }, ['MEDIA']) : null;
  return null;
}

/** Prepositions of whoever asks or airs: "في مقابلة مع قناة", "في حديث إلى إذاعة". */
const ASKED_BY = new Set(['مع', 'الي', 'علي', 'عبر', 'في']);
const INTERVIEWS = /^(ال)?(مقابلة|مقابلات|لقاء|حوار|مداخلة|حديث|اتصال|تصريح|تصريحات|مقال)$/u;
/** Tokens from the talk to that preposition: "في اتصال هاتفي مع". */
const TALK_REACH = 3;

/** "مقابلة مع", "مداخلة هاتفية عبر": the preposition at a token is that of a talk. */
function isTalk(a: ArAnalysis, i: number): boolean {
  for (let j = i - 1; j >= i - TALK_REACH && a.tokens.kind[j] === WORD; j--) if (INTERVIEWS.test(a.tokens.form[j] as string)) return true;
  return false;
}

/** "في بيان تلقت الوكالة نسخة منه", "في مقابلة مع قناة": who let us have these words; what the speaker adds later need not come the same way. */
export function receiverBetween(a: ArAnalysis, from: number, to: number): ActorMention | null {
  for (let j = from; j < to - 1; j++) {
    const asked = ASKED_BY.has(a.tokens.form[j] as string) && isTalk(a, j) ? covering(a.actors, a.actorAt, j + 1) : undefined;
    if (asked && asked.first === j + 1 && asked.sides.includes('MEDIA') && !isOutlet(a, asked)) return asked;
    const received = hit(a, j, 'receive');
    if (!received || received.split.article) continue;
    const back = received.split.pronoun === '' && TAKEN_UP.has(a.tokens.form[received.last + 1] ?? '') ? 2 : 1; // "اتصلت بها وكالة"
    const m = covering(a.actors, a.actorAt, received.last + back);
    if (m && m.first === received.last + back && m.sides.includes('MEDIA') && !isOutlet(a, m)) return m;
  }
  return null;
}

/** Media between cue and content: "في بيان أوردته وكالات", "لوكالة فرانس برس", "، وفق ما ذكرت وكالة،"; right after the cue or its subject where they are told ("أبلغ مصدر وكالة"). */
export function relayersBetween(a: ArAnalysis, from: number, to: number, addressed = false): ActorMention[] {
  const out: ActorMention[] = [];
  for (let j = from; j < to; j++) {
    const aside = asideAt(a, j, to);
    if (aside) {
      if (!isOutlet(a, aside.by)) out.push(aside.by);
      j = aside.last;
      continue;
    }
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    const carried = (a.hits[j - 1] ?? []).some((h) => h.row.cls === 'relay' && h.split.pronoun !== '');
    const told = startSplit(a, m).prep === 'ل' || a.tokens.form[j - 1] === 'ل' || (addressed && j === from && startSplit(a, m).prep === '');
    if (m.sides.includes('MEDIA') && (carried || (told && !isEverybody(a, m))) && !isOutlet(a, m)) out.push(m);
    j = m.last;
  }
  return out;
}

/** "لوسائل الإعلام": whoever listens, and no link. */
const isEverybody = (a: ArAnalysis, m: ActorMention): boolean => m.last === m.first + 1 && a.tokens.form[m.last] === 'الاعلام';

/** Tokens of a phrase that stands before its clause. */
const BEFORE_MAX = 14;

/** "وفي تصريحات نشرتها وكالة، قال": media named where a phrase opens the sentence and tells of a document. */
export function relayersBefore(a: ArAnalysis, clause: number): ActorMention[] {
  const carrier = carrierBefore(a, clause);
  return carrier < 0 ? [] : relayersBetween(a, carrier + 1, clause - 1);
}

/** "وفي مقابلة مع قناة، قال": who asked, where the phrase opens the sentence. */
export function receiverBefore(a: ArAnalysis, clause: number): ActorMention | null {
  const carrier = carrierBefore(a, clause);
  return carrier < 0 ? null : receiverBetween(a, carrier, clause);
}

/** The document or talk of a phrase that opens the sentence before a clause, or -1. */
function carrierBefore(a: ArAnalysis, clause: number): number {
  const first = covering(a.sentences, a.sentenceOf, clause)?.first ?? clause;
  if (a.tokens.form[clause - 1] !== '،' || clause - first > BEFORE_MAX) return -1;
  for (let j = first; j <= first + 1; j++) if (hit(a, j, 'src.carrier') || INTERVIEWS.test(a.tokens.form[j] as string)) return j;
  return -1;
}

/** Words told to the outlet itself pass through nobody. */
export function isOutlet(a: ArAnalysis, m: ActorMention): boolean {
  const outlet = (a.outlet ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = m.actor?.startsWith('MEDIA:') ? m.actor.slice(6) : '';
  return outlet !== '' && name !== '' && outlet.includes(name);
}
