/** Reads a noun phrase as an actor: head noun, nationality, whose it is, personal name, apposition. */
import { NUMBER } from '../../../text/scan.ts';
import type { ActorClass, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import { type Hit, isWritten, LOWER } from '../text.ts';
import { chunkEnd, isWeekday } from './chunk.ts';
import { ofInstitute } from './institute.ts';
import { issuerOf } from './issuer.ts';
import { type Draft, type Grammar, kindOf, nameAt } from './name.ts';
import { againstState, isForeign, isGroup, isIrregular, NOT_OWNER, ofIrregulars, sidesIn, speaksFor } from './side.ts';

/** A phrase as its words state it, before the rest of the article is asked. */
export interface Phrase extends Run {
  readonly cls: ActorClass;
  /** Form of the head noun, or of the name: what a later short form repeats. */
  readonly head: string;
  readonly sides: readonly string[];
  readonly sideAt: Run | null;
  readonly country: string | null;
  readonly actor: string | null;
  readonly personal: Run | null;
  readonly number: 'sg' | 'pl';
  readonly gender: 'm' | 'f';
  /** Nothing but a determiner stands beside the head. */
  readonly bare: boolean;
  /** The head is one that words come from but that is no party: media. */
  readonly media: boolean;
  /** One of the people, no expert: "residents", "Sami Haddad, a resident". */
  readonly lay: boolean;
  /** The side that the head noun names by itself: "a monitor", "rebels". */
  readonly kind: string | null;
}

const HEADS: ReadonlySet<string> = new Set(['office', 'body', 'group', 'fighters', 'people', 'source', 'media', 'document', 'side']);
const NAME = code('name');
/** Prepositions by which a phrase goes on: "of", "for", "in", "within", "from", "at", "with", "to". */
const OF: ReadonlySet<string> = new Set(['of', 'for', 'in', 'within', 'from', 'at', 'with', 'to', 'on']);
/** Those of them by which it belongs to what follows. */
const OWNS: ReadonlySet<string> = new Set(['of', 'for', 'from']);
/** Words of the attributes after a head at the most. */
const REACH = 14;

/** The actor phrase that begins at token i, or null. `end` is the last token of the sentence. */
export function phraseAt(g: Grammar, i: number, end: number): Phrase | null {
  const last = nameEnd(g, i, chunkEnd(g.text, i, end), end);
  if (last < i) return null;
  const core = { first: i, last };
  const d: Draft = { sides: [], sideAt: null, actor: null, country: null };
  const head = headIn(g, core);
  sidesIn(g, core, d, head);
  if (d.sides.length > 0) againstState(g, core, d);
  const own = personIn(g, core, head, d, end);
  if (!head && !own && d.sides.length === 0 && d.actor === null && !isProper(g, core)) return null;
  const features = head?.row.cells[0] ?? '';
  let personal = own;
  let cls = classOf(g, head, own, d, core);
  let stop = last;
  if (head && (isExpert(head) || isForeign(g.text, core))) stop = attributes(g, last, end, noDraft());
  else if (head && (cls === 'office' || cls === 'people' || cls === 'fighters' || cls === 'source' || cls === 'body' || cls === 'group' || cls === 'side')) stop = attributes(g, last, end, d, cls !== 'fighters' && cls !== 'group');
  if (head && d.sideAt && d.sideAt.first > last && isIrregular(head)) ofIrregulars(g, head, d);
  if (head?.row.cls === 'office' && !personal && stop > last && !features.includes('pl')) {
    personal = afterBody(g, last + 2, stop);
    if (personal) cls = classOf(g, head, personal, d, core);
  }
  if (head && isExpert(head) && d.sides.length === 0 && ofInstitute(g, last + 1, end)) d.sides = ['NGO'];
  if (head?.row.cls === 'document' && head.last === last) issuerOf(g, last + 1, end, d);
  if (head?.row.cls === 'people' && d.sideAt && nameAt(g, d.sideAt.first)?.row.cls === 'metonym') d.sides = []; // "a Kyiv resident" does not speak for the state
  if (g.text.tokens.form[stop + 1] === '(' && stop + 2 < end && g.text.tokens.form[stop + 3] === ')' && g.text.caps[stop + 2] !== LOWER) {
    if (!personal && cls !== 'office') shortName(g, stop + 2, d);
    stop += 3;
  }
  const by = personal ? apposition(g, stop, end, d) : null;
  const placed = by !== null && by.last > stop && !by.people;
  const media = head?.row.cls === 'media';
  if (media) speaksFor(g, core, head, d);
  return {
    first: i, last: by?.last ?? stop, cls: placed && cls === 'person' ? 'office' : cls, head: head ? head.row.form : (g.text.tokens.form[last] as string), sides: d.sides.length > 1 ? [...new Set(d.sides)] : d.sides, sideAt: d.sideAt, country: d.country, actor: d.actor, personal,
    number: !personal && (/(^| )pl( |$)/.test(features) || (!head && isNationals(g, last))) ? 'pl' : 'sg', gender: 'm', bare: head !== null && (head.first === i || (isDeterminer(g, i) && (head.first === i + 1 || isTied(g, i + 1, head.first - 1)))) && d.sides.length === 0 && stop === last && head.last === last, media,
    lay: (by?.lay === true && (!head || isLay(head))) || (head !== null && isLay(head)), kind: head && (head.last === last || personal) ? kindOf(head) : null,
  };
}

/** "the National Liberation Army (ELN)": the letters in brackets say which group it is. */
function shortName(g: Grammar, at: number, d: Draft): void {
  const h = nameAt(g, at);
  const group = h?.first === h?.last && h ? g.gazetteer.actors.get(h.row.id) : undefined;
  if (!h || group?.kind !== 'group') return;
  d.sides = [group.side || h.row.id];
  d.actor = h.row.id;
  d.sideAt = { first: at, last: at };
}

/** "Islamic State of Iraq and the Levant": a name of the gazetteer that goes on past its chunk. */
function nameEnd(g: Grammar, first: number, last: number, end: number): number {
  let to = last;
  for (let j = first; j <= last; j++) {
    const h = nameAt(g, j);
    if (h && h.last > to && h.last <= end) to = h.last;
  }
  return to;
}

/** "the Britain-based observatory": a word that says where or by whom, and names no other. */
const isTied = ({ text }: Grammar, first: number, last: number): boolean => text.tokens.form[first + 1] === '-' && last === first + 2 && NOT_OWNER.has(text.tokens.form[last] as string);

/** The last head noun of a chunk. */
function headIn(g: Grammar, core: Run): Hit | null {
  let best: Hit | null = null;
  for (let j = core.first; j <= core.last; j++) {
    if (((g.text.rooms[j] as number) & ROOM.head) === 0) continue;
    for (const h of g.text.hits[j] ?? []) {
      if (!HEADS.has(h.row.cls) || h.row.table !== 'heads' || h.last > core.last || !isWritten(g.text, h)) continue;
      if (!best || h.last > best.last || (h.last === best.last && h.first < best.first)) best = h;
      break;
    }
  }
  return best;
}

/** "the authorities"; "local authorities" and "our forces" are others than those named before. */
const isDeterminer = (g: Grammar, i: number): boolean => g.text.words[i]?.tag === 'det';

/** The personal name of a chunk: capitals after an office or a title, or a pair that a given name opens, or all of it. */
function personIn(g: Grammar, core: Run, head: Hit | null, d: Draft, end: number): Run | null {
  const { text } = g;
  for (let j = core.first; j <= core.last; j++) {
    const h = nameAt(g, j);
    if (h && g.gazetteer.actors.get(h.row.id)?.kind === 'person') {
      d.actor = h.row.id;
      return { first: h.first, last: Math.min(core.last, h.last) };
    }
  }
  const from = head && head.row.cls !== 'media' && head.row.cls !== 'document' ? head.last + 1 : core.first;
  const last = core.last;
  if (last < from || text.tags[last] !== NAME) return null;
  let first = last;
  while (first - 1 >= from && (text.tags[first - 1] === NAME || text.tokens.form[first - 1] === '-')) first--;
  while (first <= last && (text.hits[first] ?? []).some((h) => h.row.cls === 'fn.title')) first++;
  if (first > last) return null;
  const titled = first > core.first && (text.hits[first - 1] ?? []).some((h) => h.row.cls === 'fn.title');
  const group = nameAt(g, first);
  if (group && group.last >= last && isGroup(g, group)) return null; // "al-Shabaab" is nobody called Al
  const named = (text.hits[first] ?? []).some((h) => h.row.cls === 'given');
  if (named && last > first) return { first, last };
  if (titled) return { first, last };
  if (head && head.last + 1 === first && (head.row.cls === 'office' || head.row.cls === 'people' || head.row.cls === 'fighters' || head.row.cls === 'media') && d.sideAt?.first !== first) return { first, last };
  if (!head && last > first && last - first < 4 && first === core.first && d.actor === null && !placeAt(g, first)) return { first, last };
  if (!head && d.actor === null && isDescribed(g, core, end)) return core;
  if (last > first && text.tokens.form[first - 1] === "'s" && d.sides.includes('MEDIA')) return { first, last }; // "Al Jazeera's Tareq Abu Azzoum"
  return null;
}

const placeAt = (g: Grammar, j: number): boolean => ((g.text.rooms[j] as number) & ROOM.place) !== 0;

/** "Norman Polmar, a defense analyst, said", "Dana Reed, 54, head of the council, said", "Dana Reed, of the council, said": what he is follows between commas, though his first name is also a word or a town. */
function isDescribed(g: Grammar, { first, last }: Run, end: number): boolean {
  const { tokens, caps, words } = g.text;
  if (first === last || last - first > NAME_MAX || tokens.form[last + 1] !== ',' || isPlace(g, first, last)) return false;
  for (let j = first; j <= last; j++) if (caps[j] === LOWER && words[j]) return false;
  const at = overAge(g, last + 2);
  if (at > last + 2 || tokens.form[at] === 'of') return true;
  const to = chunkEnd(g.text, at, end);
  const article = tokens.form[at] === 'a' || tokens.form[at] === 'an';
  if (to < at + (article ? 1 : 0)) return false;
  if (article && words[to]?.nounClass === 'person') return true;
  const head = headIn(g, { first: at, last: to });
  return head?.last === to && (head.row.cls === 'office' || head.row.cls === 'people') && !(head.row.cells[0] ?? '').includes('pl') && tokens.form[attributes(g, to, end, noDraft()) + 1] === ',';
}

/** Tokens of a name at the most, after its first. */
const NAME_MAX = 4;
/** The whole is the name of a place. */
const isPlace = (g: Grammar, first: number, last: number): boolean => placeAt(g, first) && (g.text.hits[first] ?? []).some((h) => h.row.cls === 'place' && h.last >= last);

/** A chunk that is a name of capitals and no more. */
const isNationals = (g: Grammar, j: number): boolean => (g.text.hits[j] ?? []).some((h) => h.row.table === 'actors.en' && h.row.cls === 'people');

function isProper(g: Grammar, core: Run): boolean {
  return g.text.tags[core.last] === NAME && (g.text.tags[core.first] === NAME || core.last > core.first);
}

function classOf(g: Grammar, head: Hit | null, personal: Run | null, d: Draft, core: Run): ActorClass {
  if (head) {
    const cls = head.row.cls;
    if (personal && cls !== 'document') return cls === 'people' || cls === 'fighters' || cls === 'media' ? 'person' : cls === 'office' ? 'office' : 'person';
    return cls === 'media' ? 'body' : (cls as ActorClass);
  }
  if (personal) return 'person';
  if (d.actor && (g.text.hits[core.last] ?? []).some((h) => h.row.table === 'actors.en' && (h.row.cls === 'people' || h.row.cls === 'person'))) return 'people';
  return 'actor';
}

/** "of the provincial council", "for the governor", "in the Interior Ministry": the last token of what belongs to the head. `placed`: where it is says whose it is. */
function attributes(g: Grammar, from: number, end: number, d: Draft, placed = true): number {
  const { tokens } = g.text;
  let last = from;
  for (let n = 0; n < 2 && last < end && last - from < REACH; n++) {
    const word = tokens.form[last + 1] as string;
    if (!OF.has(word) || isWeekday(g.text, last + 2)) break;
    const to = chunkEnd(g.text, last + 2, end);
    if (to < last + 2) break;
    const run = { first: last + 2, last: to };
    if (!OWNS.has(word) && !headIn(g, run) && !nameIn(g, run)) break;
    sidesIn(g, run, (placed || OWNS.has(word)) && !(word === 'to' && SENT.has(tokens.form[last] as string)) ? d : noDraft()); // an ambassador to somebody is another's
    last = to;
  }
  return last;
}

/** Those who are sent to others. */
const SENT: ReadonlySet<string> = new Set(['ambassador', 'ambassadors', 'envoy', 'envoys', 'representative', 'delegate']);

/** "head of the provincial council Sami Haddad": the name behind the body whose office it is. */
function afterBody(g: Grammar, from: number, last: number): Run | null {
  for (let first = last; first > from && g.text.tags[first] === NAME; first--) {
    const behindNoun = first < last && g.text.caps[first - 1] === LOWER;
    if (behindNoun || (g.text.hits[first] ?? []).some((h) => h.row.cls === 'given' || g.gazetteer.actors.get(h.row.id)?.kind === 'person')) return headIn(g, { first: from, last: first - 1 })?.last === first - 1 || nameEndsAt(g, from, first - 1) ? { first, last } : null;
  }
  return null;
}

/** A name of the gazetteer ends at a token. */
function nameEndsAt(g: Grammar, from: number, last: number): boolean {
  for (let j = from; j <= last; j++) if (nameAt(g, j)?.last === last) return true;
  return false;
}

const nameIn = (g: Grammar, run: Run): boolean => {
  for (let j = run.first; j <= run.last; j++) if (nameAt(g, j) || placeAt(g, j)) return true;
  return false;
};

/** What stands between commas after a name. */
interface Apposition {
  readonly last: number;
  /** It tells of one of the people, or of one who knows. */
  readonly people: boolean;
  readonly lay: boolean;
}

/** "Sharif Hotak, of the provincial council,", "Dana Reed, 54, the head of the council,": the end of the apposition where a mark closes it, or of the name. */
function apposition(g: Grammar, from: number, end: number, d: Draft): Apposition {
  const { tokens } = g.text;
  if (tokens.form[from + 1] !== ',') return { last: from, people: false, lay: false };
  const after = overAge(g, from + 2);
  const none = { last: from, people: false, lay: after > from + 2 };
  const at = tokens.form[after] === 'of' ? after + 1 : after;
  const to = chunkEnd(g.text, at, end);
  const head = to < at ? null : headIn(g, { first: at, last: to });
  if (to < at || !(head || at > after)) return none;
  const own = noDraft();
  const people = head?.row.cls === 'people';
  if (!people) sidesIn(g, { first: at, last: to }, own);
  const last = overBrackets(g, attributes(g, to, end, people ? noDraft() : own));
  const learned = own.sides.length === 0 && ofInstitute(g, at, end);
  if (learned) own.sides.push('NGO');
  const closed = learned || tokens.form[last + 1] === ',' || (people && tokens.form[last + 1] === 'who') || (head?.last === to && (last === end || CLOSES.has(tokens.form[last + 1] as string)));
  if (!closed) return none;
  if (d.sides.length === 0) {
    d.sides.push(...own.sides);
    d.sideAt = own.sideAt;
  }
  return { last, people, lay: head !== null && isLay(head) };
}

const CLOSES: ReadonlySet<string> = new Set(['.', ';']);
const noDraft = (): Draft => ({ sides: [], sideAt: null, actor: null, country: null });
const isExpert = (head: Hit): boolean => (head.row.cells[0] ?? '').includes('expert');
/** One of the people, and none of those who know. */
const isLay = (head: Hit): boolean => head.row.cls === 'people' && !isExpert(head);
/** What follows an age between marks. */
const overAge = (g: Grammar, at: number): number => (g.text.tokens.kind[at] === NUMBER && /^\d\d$/.test(g.text.tokens.form[at] as string) && AGED.has(g.text.tokens.form[at + 1] as string) ? at + 2 : at);
const AGED: ReadonlySet<string> = new Set([',', '.']);
/** The bracket that closes on a short form: "the Harbour Institute (HI)". */
const overBrackets = ({ text: { tokens } }: Grammar, last: number): number => (tokens.form[last + 1] === '(' && tokens.form[last + 3] === ')' ? last + 3 : last);
