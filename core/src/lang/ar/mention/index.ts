/** Finds who and where: actor and place mentions of an article, resolved within the article. */
import type { Gazetteer } from '../../../gazetteer/index.ts';
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, PlaceMention, Run } from '../parts.ts';
import { FAMILY } from '../family.ts';
import { anyOf, type ArText, covering } from '../text.ts';
import { homeOf, Memory } from './memory.ts';
import { nameRun } from './name.ts';
import type { Grammar, Phrase } from './grammar.ts';
import { phraseAt } from './phrase.ts';
import { apposition, personAt } from './person.ts';
import { findPlaces } from './place.ts';
import { RULE } from './side/rule.ts';
import { inTheatre } from './theatre.ts';

export interface Mentions {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly actorAt: Int32Array;
  readonly placeAt: Int32Array;
  /** The two sides that the article joins most often, or none. */
  readonly pair: readonly string[];
  /** The only armed group that the article names, or null. */
  readonly onlyGroup: string | null;
}

/** A phrase or a name by which a person was called before. */
type Found = { readonly phrase: Phrase } | { readonly again: ActorMention; readonly run: Run; readonly office: Phrase | null };

/**
 * Finds the mentions of a text. Two passes: the first reads phrases as they stand and counts the parties; the second
 * resolves what a phrase leaves open (the ministry, the movement, both sides) from what the article said before.
 */
export function findMentions(text: ArText, gazetteer: Gazetteer, common: ReadonlySet<string>, women: ReadonlySet<string>): Mentions {
  const g: Grammar = { text, gazetteer, common, women, states: statesNamed(text, gazetteer), tellsAli: text.shadow.raw.includes('على') };
  const places = findPlaces(g);
  const placeAt = cover(text.tokens.count, places);
  const placed: Grammar = { places, placeAt, ...g };
  const read = findPhrases(placed, placeAt, places);
  const home = homeOf(read, places);
  const phrases = inTheatre(placed, read, home);
  const memory = new Memory(placed, phrases, home);
  const actors: ActorMention[] = [];
  let next = 0;
  for (const sentence of text.sentences) {
    let i = sentence.first;
    while (i <= sentence.last) {
      while (next < phrases.length && (phrases[next] as Phrase).first < i) next++;
      const phrase = phrases[next];
      const found: Found | null = phrase && phrase.first === i ? (isMediaWord(phrase) ? again(placed, memory, i) : null) ?? { phrase } : again(placed, memory, i);
      if (!found) {
        i++;
        continue;
      }
      const mention = 'phrase' in found ? memory.resolve(found.phrase) : { ...found.again, ...found.run, prefix: '' };
      actors.push(mention);
      if ('office' in found && found.office && mention.rule === RULE.home && found.office.sides.length > 0) restate(actors, memory, mention, found.office.sides);
      memory.remember(mention, 'phrase' in found ? found.phrase : null);
      i = mention.last + 1;
    }
  }
  return { actors, places, actorAt: cover(text.tokens.count, actors), placeAt, pair: memory.mainPair, onlyGroup: memory.onlyGroup };
}

/** "دوغان": one word that names an agency may be the surname of a person whom the article introduced. */
const isMediaWord = (p: Phrase): boolean => p.cls === 'actor' && p.first === p.last && p.sides[0] === 'MEDIA';

/** "الفهد، وهو الناطق باسم الحكومة الأردنية،": an office that says more of a person than his first naming did is his throughout. */
function restate(actors: ActorMention[], memory: Memory, m: ActorMention, sides: ActorMention['sides']): void {
  actors.forEach((x, at) => {
    if (x.personal && x.personal === m.personal) actors[at] = { ...x, sides, rule: RULE.elsewhere };
  });
  memory.rename(m, { ...m, sides, rule: RULE.elsewhere });
}

/** How often a text names each state, by its name or its adjective. */
function statesNamed(text: ArText, gazetteer: Gazetteer): Map<string, number> {
  const named = new Map<string, number>();
  for (let i = 0; i < text.tokens.count; i++) {
    if (!anyOf(text, i, FAMILY.name | FAMILY.adj)) continue;
    const h = text.hits[i]?.find((x) => x.row.cls === 'name' || x.row.family === FAMILY.adj);
    if (h && gazetteer.actors.get(h.row.id)?.kind === 'state') named.set(h.row.id, (named.get(h.row.id) ?? 0) + 1);
  }
  return named;
}

function findPhrases(g: Grammar, placeAt: Int32Array, places: readonly PlaceMention[]): Phrase[] {
  const inPlace = (i: number): boolean => (covering(places, placeAt, i)?.first ?? i) < i;
  const out: Phrase[] = [];
  for (const sentence of g.text.sentences) {
    let i = sentence.first;
    while (i <= sentence.last) {
      const phrase = (g.text.hits[i]?.length ? inOffice(g, phraseAt(g, i), sentence.last) : null) ?? (inPlace(i) ? null : personAt(g, i, sentence.last));
      if (phrase) out.push(phrase.last > sentence.last ? { ...phrase, last: sentence.last } : phrase);
      i = phrase ? Math.max(phrase.last, i) + 1 : i + 1;
    }
  }
  return out;
}

/** "العقيد فلان، الناطق باسم القوات،": a rank with its name has the side of the office that follows. */
function inOffice(g: Grammar, p: Phrase | null, end: number): Phrase | null {
  if (!p || p.cls !== 'person' || !p.personal || p.sides.length > 0) return p;
  const found = apposition(g, p.last + 1, end);
  return found && found.office.sides.length > 0 ? { ...p, cls: 'office', head: found.office.head, sides: found.office.sides, sideAt: found.office.sideAt, country: found.office.country, actor: p.actor ?? found.office.actor, features: found.office.features, last: found.last } : p;
}

/** A bare name that the article introduced with its office: "شويغو" after "وزير الدفاع الروسي سيرغي شويغو". */
function again(g: Grammar, memory: Memory, i: number): Found | null {
  if (g.text.tokens.kind[i] !== WORD) return null;
  const form = g.text.tokens.form[i] as string;
  const known = memory.named(form, g, i);
  if (!known) return null;
  const last = Math.max(i, Math.min(nameRun(g, i), i + 3));
  let end = i;
  const office = apposition(g, last + 1, covering(g.text.sentences, g.text.sentenceOf, i)?.last ?? last);
  for (let j = i + 1; j <= last; j++) if (memory.named(g.text.tokens.form[j] as string, g, j) ?.mention === known.mention) end = j;
  const held = end === last && office && office.office.personal === null ? office : null;
  return { again: known.mention, run: { first: i, last: held?.last ?? end, lead: known.lead }, office: held?.office ?? null };
}

/** Per token: index of the mention that covers it, or -1. */
export function cover(count: number, runs: readonly Run[]): Int32Array {
  const out = new Int32Array(count).fill(-1);
  runs.forEach((run, at) => {
    out.fill(at, run.first, run.last + 1);
  });
  return out;
}
