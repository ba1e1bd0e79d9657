/** Which offers stand: how sure the model must be of a word of this class, and what is no word of saying in this place. */
import { cellsOf } from '../../../text/lexicon.ts';
import { glued } from '../../../text/scan.ts';
import type { Offer } from '../model/index.ts';
import { datelineEnd } from '../dateline.ts';
import type { ActorMention, EnAnalysis, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { wordsOf } from '../claims/words.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { isPassive, rowOf } from './act.ts';
import { isAdjective, qualifies } from './attributive.ts';
import { describesSpeaker } from './relayed.ts';
import { isSilent } from './silence.ts';
import { entry, LOWER } from '../text.ts';

export interface Gates {
  /** Least probability by class of the cue word. */
  readonly least: ReadonlyMap<string, number>;
  /** The same for a passive of which nobody is told to be the author: "an emergency was declared". */
  readonly nobody: number;
  readonly silent: ReadonlySet<string>;
  /** Verbs that need a clause or a quotation. */
  readonly clause: ReadonlySet<string>;
  readonly trying: ReadonlyMap<string, number>;
  /** Verbs of saying that with the infinitive of an act tell what is done. */
  readonly doing: ReadonlySet<string>;
  /** Verbs that move things as well as people: words only where somebody is to do something. */
  readonly urging: ReadonlySet<string>;
}

export function gatesOf(table: string): Gates {
  const rows = cellsOf(table);
  const of = (cls: string): (readonly [string, number])[] => rows.filter((c) => c[1] === cls).map((c) => [c[2] as string, Number(c[3]) / 100]);
  const least = new Map(rows.filter((c) => c[2] === '-').map((c) => [(c[1] as string).slice(5), Number(c[3]) / 100]));
  const setOf = (cls: string): ReadonlySet<string> => new Set(of(cls).map(([form]) => form));
  return { least, nobody: least.get('nobody') ?? 0, silent: setOf('gate.silent'), clause: setOf('gate.clause'), trying: new Map(of('gate.try')), doing: setOf('gate.doing'), urging: setOf('gate.urge') };
}

/** Events whose words also blame: "attacked", "blasted", "hit". */
const VIOLENT = new Set(['strike', 'attack', 'clash', 'damage', 'hostilities', 'casualty', 'movement', 'control', 'group_change']);
/** Classes of words that blame as well as strike. */
const BLAMING = new Set(['judge', 'open', 'accuse', 'noun']);
const PERSONS = new Set(['he', 'she', 'who', 'i', 'we', 'they']);
const [SUB, PREP, NEG, NAME, R, TO, V, N, NN, VS, DET, ING, BE] = (['sub', 'prep', 'neg', 'name', 'r', 'to', 'v', 'n', 'nn', 'vs', 'det', 'ing', 'be'] as const).map(code);
const WORDY = new Set(['communication', 'cognition', 'feeling', 'motive', 'act']);
const WORK = new Set((['ed', 'vs', 'v', 'ing', 'be', 'have', 'modal', 'aux'] as const).map(code));
const VERBAL = new Set((['ed', 'vs', 'v', 'be', 'have', 'modal', 'aux', 'that', 'ing'] as const).map(code));

/** May this cue stand, by its words alone? */
export function admits(a: EnAnalysis, cue: Run, p: number, gates: Gates): boolean {
  const row = rowOf(a, cue);
  return p >= (gates.least.get(row ? (row.row.cells[5] as string) : 'open') ?? 0) && !inName(a, cue) && !isParty(a, cue) && !inCompound(a, cue) && (row !== null || couldSay(a, cue));
}

/** Does an offer stand with its source and content? */
export function stands(a: EnAnalysis, offer: Offer, gates: Gates): boolean {
  if (!says(a, offer) || isDateline(a, offer) || isAdjective(a, offer) || qualifies(a, offer) || isSubject(a, offer) || isBackedBy(a, offer) || describesSpeaker(a, offer) || isSilent(a, offer)) return false;
  if (offer.rule || offer.forced) return true;
  if (isManner(a, offer) || (offer.p < gates.nobody && isBare(a, offer))) return false;
  const row = rowOf(a, offer.cue);
  const cls = row ? (row.row.cells[5] as string) : 'open';
  const { cue } = offer;
  for (let j = cue.first; j <= cue.last; j++) {
    const lemma = a.words[j]?.lemma ?? '';
    if (offer.p < (gates.trying.get(lemma) ?? 0)) return false;
    if (gates.clause.has(lemma) && isMain(a, j, cue.last) && !tells(a, offer)) return false;
    if (lemma === 'deny' && isPassive(a, cue) && isTag(a.tags[cue.last + 1] as number, NOUNS)) return false; // "were denied access"
    if (lemma === 'find' && isPassive(a, cue) && !tells(a, offer)) return false; // "the bodies were found in the river"
    if (lemma === 'claim' && takesLives(a, offer)) return false;
    if (lemma === 'know' && a.tokens.form[cue.last] === 'as') return false; // "also known as the Camp"
    if (UNWILLING.has(lemma) && (staysUnnamed(a, cue.last + 1) || staysUnnamed(a, cue.last))) return false;
    if (gates.doing.has(lemma) && a.tokens.form[j + 1] === 'to' && (happens(a, j + 2) || PHASE.has(a.tokens.form[j + 2] as string))) return false;
    if (gates.urging.has(lemma) && isMain(a, j, cue.last) && !urges(a, offer)) return false;
    if (lemma === 'speak' && CONDITION.has(a.tokens.form[offer.content[0]?.first ?? 0] as string) && isCondition(a, offer)) return false;
    if (lemma === 'come' && TIMES.has(a.tokens.form[cue.last] as string)) return false;
    if (lemma === 'withdraw' && movesForces(a, offer)) return false;
    if (gates.silent.has(lemma) && negatedBefore(a, cue.first, j)) return false;
    if (cls === 'open' && cue.first < cue.last && happens(a, j, ACTION) && a.tags[cue.first] === DET && !quoted(a, offer)) return false; // "a similar attack on"
    if (cls === 'open' ? !speaks(a, offer) && carries(a, j, offer, CARRY) : cls === 'say' && carries(a, j, offer, PHASE)) return false;
    if ((BLAMING.has(cls) || (row !== null && j > row.last && a.tags[j - 1] === TO)) && happens(a, j) && (cls === 'open' ? !quoted(a, offer) : !speaks(a, offer))) return false;
  }
  return true;
}

/** No word that could say something follows in the cue: not "began by talking", "released a statement". */
function isMain(a: EnAnalysis, j: number, last: number): boolean {
  for (let k = j + 1; k <= last; k++) if (a.words[k] && (WORDY.has(a.words[k]?.nounClass ?? '') || WORK.has(a.tags[k] as number))) return false;
  return true;
}

/** A word that no table of cues has must at least be a verb, or a noun of words and thoughts; a lone mark may stand too. */
function couldSay(a: EnAnalysis, cue: Run): boolean {
  let words = 0;
  for (let j = cue.first; j <= cue.last; j++) {
    const word = a.words[j];
    if (!word) continue;
    words++;
    if (WORDY.has(word.nounClass) || (WORK.has(a.tags[j] as number) && !AUXILIARY.has(a.tags[j] as number))) return true;
  }
  return words === 0;
}

const AUXILIARY = new Set((['have', 'aux', 'modal'] as const).map(code));

/** "units backed by the air force": only what is said or thought is backed in words, and things back nothing so ("backed by Israeli drones"). */
function isBackedBy(a: EnAnalysis, { cue, source }: Offer): boolean {
  if (!BACKS.has(a.words[cue.last]?.lemma ?? '')) return false;
  if (a.tokens.form[cue.last + 1] === 'by' && a.tags[cue.first - 1] !== BE && cue.first === cue.last && a.words[cue.first - 1] && !SAID.has(a.words[cue.first - 1]?.nounClass ?? '')) return true;
  if (!source || source.first <= cue.last || a.tokens.form[source.first - 1] !== 'by') return false;
  const m: ActorMention | undefined = entry(a.actors, a.actorAt[source.first]);
  return m !== undefined && m.last <= source.last && (a.tags[m.last + 1] === N || a.tags[m.last + 1] === NN || (m.cls === 'actor' && a.caps[m.last] === LOWER));
}

const BACKS = new Set(['back', 'support']);
const SAID = new Set(['communication', 'cognition']);

/** "An emergency was declared": a passive behind what would be said, and nobody who says it. */
const isBare = (a: EnAnalysis, offer: Offer): boolean => !offer.source && isPassive(a, offer.cue) && !quoted(a, offer) && offer.content.every((r) => r.last < offer.cue.first);

/** Something is said, and by somebody: no bare mark, no bare time ("announced seven days earlier"), no "there is". */
function says(a: EnAnalysis, { source, content }: Offer): boolean {
  if (source && source.first === source.last && a.tokens.form[source.first] === 'there') return false;
  return content.some((r) => {
    for (let j = r.first; j <= r.last; j++) if (a.words[j] !== null && a.timeAt[j] === -1 && a.tags[j] !== R && a.tags[j] !== SUB && !(r.first === r.last && a.tags[j] === PREP)) return true;
    return false;
  });
}

/** "AMMAN: The border is closed": the place where it was written says nothing. */
const isDateline = (a: EnAnalysis, { cue }: Offer): boolean => a.tokens.form[cue.last] === ':' && datelineEnd(a, a.sentences[a.sentenceOf[cue.last] ?? -1] ?? cue) === cue.last;

/** "according to plan": a bare noun that names nobody is no source. */
function isManner(a: EnAnalysis, { cue, source }: Offer): boolean {
  return source !== null && source.first === source.last && source.first === cue.last + 1 && a.tokens.form[cue.last] === 'to' && (a.tags[source.first] === N || a.tags[source.first] === V) && a.actorAt[source.first] === -1;
}

/** The content has quotation marks, or a verb that is its own: not "a video in which a man spoke", "a report before it closed", "the meeting". */
function tells(a: EnAnalysis, offer: Offer): boolean {
  return quoted(a, offer) || offer.content.some((r) => {
    for (let j = r.first; j <= r.last; j++) {
      const tag = a.tags[j] as number;
      if (j > r.first && isTag(tag, HANGS)) return false;
      if (j === r.first && tag === VS) continue; // "imposed | sanctions on"
      if ((VERBAL.has(tag) && !((tag === ING || tag === V) && isTag(a.tags[j - 1] as number, tag === V ? IN_PHRASE : BEFORE_NOUN))) || (tag === TO && a.tags[j + 1] === V)) return true;
    }
    return false;
  });
}

const HANGS = tagSet('rel', 'sub');
const BEFORE_NOUN = tagSet('det', 'poss', 'a');
const IN_PHRASE = tagSet('det', 'poss', 'a', 'n');

/** "pressed for talks", "pushed the rebels to leave": not "pressed an offensive", "pushed people into famine". */
function urges(a: EnAnalysis, offer: Offer): boolean {
  const first = a.tokens.form[offer.content[0]?.first ?? 0] as string;
  if (quoted(a, offer) || ON.has(first) || ON.has(a.tokens.form[offer.cue.last] as string) || (isPassive(a, offer.cue) && !AWAY.has(a.tokens.form[offer.cue.last] as string) && !AWAY.has(first))) return true;
  return offer.content.some((r) => {
    for (let j = r.first; j < r.last; j++) if (a.tags[j] === TO && a.tags[j + 1] === V) return true;
    return false;
  });
}

const ON = new Set(['for', 'that', 'on', 'about', 'by']);
const AWAY = wordsOf('away');

const UNWILLING = new Set(['ask', 'decline', 'refuse', 'request', 'wish', 'want', 'prefer']);

/** "who asked not to be identified", "who declined to be named": tells how, not what. */
function staysUnnamed(a: EnAnalysis, first: number): boolean {
  const at = a.tags[first] === NEG || a.tokens.form[first] === 'not' ? first + 1 : first;
  return a.tags[at] === TO && a.tags[at + 1] === BE && UNNAMED.has(a.words[at + 2]?.lemma ?? '');
}
const UNNAMED = new Set(['identify', 'name', 'quote', 'cite']);

/** "Their release came on Monday": the noun is the subject of what would be its content. */
const isSubject = (a: EnAnalysis, { cue, content }: Offer): boolean => cue.first === cue.last && (a.tags[cue.first] === N || a.tags[cue.first] === NN) && content[0]?.first === cue.last + 1 && a.quoteOf[cue.last + 1] === -1 && isTag(a.tags[cue.last + 1] as number, FINITE);
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');

/** "Iranian-backed rebels", "a think-tank": a part of a word with a hyphen, unless somebody calls himself so. */
const inCompound = (a: EnAnalysis, { first, last }: Run): boolean => (hyphenAt(a, first - 1) && !(a.tokens.form[first - 2] === 'self' && CALLED.has(a.words[first]?.lemma ?? ''))) || hyphenAt(a, last) || hyphenAt(a, last + 1);
const CALLED = new Set(['describe', 'identify', 'style']);
const hyphenAt = (a: EnAnalysis, j: number): boolean => a.tokens.form[j] === '-' && glued(a.tokens, j - 1) && glued(a.tokens, j);

/** "Rapid Support Forces": the word is part of a name. */
function inName(a: EnAnalysis, cue: Run): boolean {
  if (cue.first !== cue.last || a.tags[cue.first] !== NAME) return false;
  const m = entry(a.actors, a.actorAt[cue.first]);
  return m !== undefined && m.actor !== null && m.first < cue.first && m.last > cue.first && a.tags[cue.first + 1] === NAME;
}

/** "the opposition": those who oppose, unless it goes on with what they oppose; "sentenced an opposition | leader". */
function isParty(a: EnAnalysis, { first, last }: Run): boolean {
  const m = a.tags[first] === N && a.tokens.form[first + 1] !== 'to' ? entry(a.actors, a.actorAt[first]) : undefined;
  return (m !== undefined && m.cls === 'group' && m.last === first) || (last > first && a.tags[last] === N && a.tags[last - 1] === DET && isTag(a.tags[last + 1] as number, NOUNS) && a.actorAt[last] !== -1 && a.actorAt[last] === a.actorAt[last + 1]);
}

const NOUNS = tagSet('n', 'nn');

const LIVES = new Set(['life', 'victim', 'casualty']);
/** Words of "some 2,400 lives". */
const LIVES_REACH = 5;

/** "The unrest has claimed some 2,400 lives": to claim lives is not to say. */
function takesLives(a: EnAnalysis, { content }: Offer): boolean {
  const first = content[0]?.first ?? 0;
  for (let j = first; j <= first + LIVES_REACH; j++) if (LIVES.has(a.words[j]?.lemma ?? '')) return true;
  return false;
}

/** "The order comes as forces advance" tells when it comes. */
const TIMES = new Set(['as', 'after', 'before', 'amid', 'when', 'while', 'since']);

const CONDITION = new Set(['the', 'condition']);

/** "spoke on the condition of anonymity" tells how, not what. */
const isCondition = (a: EnAnalysis, { content }: Offer): boolean => {
  const first = content[0]?.first ?? 0;
  return a.tokens.form[first] === 'condition' || a.tokens.form[first + 1] === 'condition';
};

const FORCES = wordsOf('forces');

/** "withdrew its troops": no word is taken back. */
function movesForces(a: EnAnalysis, { content }: Offer): boolean {
  const first = content[0]?.first ?? 0;
  for (let j = first; j <= first + LIVES_REACH; j++) if (FORCES.has(a.tokens.form[j] as string)) return true;
  return false;
}

function negatedBefore(a: EnAnalysis, first: number, j: number): boolean {
  for (let k = first; k < j; k++) if (a.tags[k] === NEG || a.tokens.form[k] === 'not') return true;
  return false;
}

/** The word tells of an event. */
const happens = (a: EnAnalysis, j: number, shapes: ReadonlySet<string> | null = null): boolean => ((a.rooms[j] as number) & ROOM.trigger) !== 0 && (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && VIOLENT.has(h.row.cells[1] ?? '') && !h.row.cells[6]?.includes('need=bodies') && (!shapes || shapes.has(h.row.shape)));
/** Forms of nouns of action. */
const ACTION: ReadonlySet<string> = new Set(['noun', 'nouns', 'phrase']);

/** "inflicted heavy damage", "began a military offensive": the verb carries a noun of action, nobody says it. */
function carries(a: EnAnalysis, j: number, offer: Offer, verbs: ReadonlySet<string>): boolean {
  const run = offer.content[0];
  if (!run || run.first !== offer.cue.last + 1 || !verbs.has(a.tokens.form[j] as string) || quoted(a, offer)) return false;
  for (let k = run.first; k <= Math.min(run.last, run.first + CARRIED_MAX); k++) {
    if (happens(a, k, ACTION)) return true;
    if (WORK.has(a.tags[k] as number) || a.words[k] === null) return false;
  }
  return false;
}

const PHASE = wordsOf('phase');
const CARRY: ReadonlySet<string> = new Set([...wordsOf('carry'), ...wordsOf('suffer'), ...PHASE]);
const CARRIED_MAX = 4;

const quoted = (a: EnAnalysis, { content }: Offer): boolean => content.some((r) => a.quoteOf[r.first] !== -1 || a.quoteOf[r.last] !== -1);

/** A person, or media, who can blame in words; or there are words in quotation marks. */
function speaks(a: EnAnalysis, offer: Offer): boolean {
  const { source } = offer;
  if (quoted(a, offer)) return true;
  if (!source) return false;
  if (source.first === source.last && PERSONS.has(a.tokens.form[source.first] as string)) return true;
  for (let j = source.first; j <= source.last; j++) {
    const m: ActorMention | undefined = entry(a.actors, a.actorAt[j]);
    if (m) return m.personal !== null || m.sides.includes('MEDIA') || m.cls === 'document';
  }
  return false;
}
