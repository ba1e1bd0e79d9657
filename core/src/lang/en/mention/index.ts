/** Finds who and where: actor and place mentions of an article, resolved within the article. */
import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { ActorMention, PlaceMention, Run } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import type { EnText } from '../text.ts';
import { chunkEnd, isWeekday } from './chunk.ts';
import { Memory } from './memory.ts';
import { type Grammar, nameAt } from './name.ts';
import { phraseAt } from './phrase.ts';
import { findPlaces } from './place.ts';

const NOMINAL = tagSet('name', 'nn', 'a');

export interface Mentions {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly actorAt: Int32Array;
  readonly placeAt: Int32Array;
  /** The state that the article is about, or null. */
  readonly home: string | null;
  /** The only armed group that the article names, or null. */
  readonly onlyGroup: string | null;
}

export function findMentions(text: EnText, gazetteer: Gazetteer): Mentions {
  const g: Grammar = { text, gazetteer };
  const states = statesNamed(g);
  const places = findPlaces(g, states);
  const memory = new Memory(g, states, places);
  const actors: ActorMention[] = [];
  for (const sentence of text.sentences) {
    let i = sentence.first;
    while (i <= sentence.last) {
      if (isWeekday(text, i) && isTag(text.tags[i + 1] as number, NOMINAL)) i++; // "on Saturday Marun said", "on Saturday residents said"
      const phrase = phraseAt(g, i, sentence.last) ?? memory.again(i);
      if (!phrase) {
        i = Math.max(i, chunkEnd(text, i, sentence.last)) + 1;
        continue;
      }
      actors.push(memory.resolve(phrase));
      i = Math.max(phrase.last, i) + 1;
    }
  }
  return { actors, places, actorAt: cover(text.tokens.count, actors), placeAt: cover(text.tokens.count, places), home: memory.home, onlyGroup: memory.onlyGroup };
}

/** How often a text names each state, by its name or its adjective. */
function statesNamed(g: Grammar): Map<string, number> {
  const named = new Map<string, number>();
  for (let i = 0; i < g.text.tokens.count; i++) {
    const h = nameAt(g, i);
    if (h && g.gazetteer.actors.get(h.row.id)?.kind === 'state') named.set(h.row.id, (named.get(h.row.id) ?? 0) + 1);
  }
  return named;
}

/** Per token: index of the mention that covers it, or -1. */
export function cover(count: number, runs: readonly Run[]): Int32Array {
  const out = new Int32Array(count).fill(-1);
  runs.forEach((run, at) => {
    out.fill(at, run.first, run.last + 1);
  });
  return out;
}
