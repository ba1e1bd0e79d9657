/** Finds the words that may tell of an event, and what they are: verb or noun, with what frame. */
import type { EventType } from '../../../model/index.ts';
import { startsClause, subjectBefore } from '../attribute/cue.ts';
import type { ArAnalysis } from '../parts.ts';
import type { Hit } from '../text.ts';

/** How a trigger's parties lie around it. */
export type Frame = 'attack' | 'blast' | 'intercept' | 'harm' | 'mutual' | 'mutualwar' | 'truce' | 'talks' | 'visit' | 'give' | 'self';

export interface Trigger {
  readonly hit: Hit;
  readonly first: number;
  readonly last: number;
  readonly type: EventType;
  readonly frame: Frame;
  readonly verb: boolean;
  /** Facets that the row gives, as `name=value`. */
  readonly facets: readonly string[];
  /** The sentence it stands in. */
  readonly sentence: number;
}

/** Every trigger of the text in order, the longest at each place, not overlapping. */
export function findTriggers(a: ArAnalysis): Trigger[] {
  const out: Trigger[] = [];
  let free = 0;
  for (let i = 0; i < a.tokens.count; i++) {
    if (i < free || a.sentenceOf[i] === -1) continue;
    const h = triggerAt(a, i);
    if (!h) continue;
    const verb = isVerb(a, h);
    if (!verb && h.row.shape !== 'masdar' && h.row.shape !== 'phrase' && h.row.shape !== 'participle') continue;
    if (h.row.shape === 'participle' && !verb && !hasArticle(h)) continue;
    out.push({
      hit: h, first: h.first, last: h.last, type: h.row.cells[1] as EventType, frame: (h.row.cells[7] ?? 'self') as Frame, verb,
      facets: (h.row.cells[8] ?? '').split(' ').filter(Boolean), sentence: a.sentenceOf[i] as number,
    });
    free = h.last + 1;
  }
  return out;
}

/** The longest trigger at a token; at equal length the plainest split, and a verb where a verb can stand. */
function triggerAt(a: ArAnalysis, i: number): Hit | null {
  let best: Hit | null = null;
  for (const h of a.hits[i] ?? []) {
    if (h.row.cls.startsWith('fn.') && h.split.cost === 0 && h.last === i && !best) return null;
    if (h.row.cls === 'src.carrier' && h.last > i && !best) return null;
    if (h.row.cls !== 'trigger') continue;
    if (h.split.prep && (h.row.shape === 'perfect' || h.row.shape === 'imperfect')) continue;
    if (h.split.article && (h.row.shape === 'perfect' || h.row.shape === 'imperfect')) continue;
    if (!best || h.last > best.last || (h.last === best.last && (h.split.cost < best.split.cost || (h.split.cost === best.split.cost && isFinite(h) && !isFinite(best))))) best = h;
  }
  if (best && a.placeAt[i] !== -1 && a.places[a.placeAt[i] as number]?.core.first === i) return null;
  if (best && a.actorAt[i] !== -1 && partOfActor(a, best)) return null;
  return best;
}

/** "المسلحين" inside an actor's name is no event; a verb right before its subject is not inside it. */
function partOfActor(a: ArAnalysis, h: Hit): boolean {
  const m = a.actors[a.actorAt[h.first] as number];
  return m !== undefined && m.first < h.first && m.last >= h.last && !isFinite(h);
}

function isFinite(h: Hit): boolean {
  return h.row.shape === 'perfect' || h.row.shape === 'imperfect';
}

function hasArticle(h: Hit): boolean {
  return h.split.article;
}

/** A finite form is a verb unless the same letters are a noun of the table and no clause begins here. */
function isVerb(a: ArAnalysis, h: Hit): boolean {
  if (h.row.shape === 'phrase' && /^[يت]/.test(h.row.form) && (h.row.cells[7] === 'give' || h.row.cells[1] === 'access')) return true;
  if (!isFinite(h)) return false;
  const noun = (a.hits[h.first] ?? []).some((o) => o.row.cls === 'trigger' && o.row.id === h.row.id && o.row.shape === 'masdar' && o.split.cost === h.split.cost && o.last === h.last);
  if (!noun) return true;
  return startsClause(a, h.first) || subjectBefore(a, h.first) !== null;
}
