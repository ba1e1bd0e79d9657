/** Places of the gazetteer, written with capitals; of two of one name, the one in a state that the text names, else the larger. */
import type { PlaceMention } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { type Hit, LOWER } from '../text.ts';
import type { Grammar } from './phrase.ts';

export function findPlaces(g: Grammar, states: ReadonlyMap<string, number>): PlaceMention[] {
  const out: PlaceMention[] = [];
  const { text, gazetteer } = g;
  const weight = (h: Hit): number => {
    const info = gazetteer.places.get(h.row.id);
    return (states.get(info?.country ?? '') ?? 0) * 1e8 + (info?.population ?? 0);
  };
  for (const sentence of text.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (((text.rooms[i] as number) & ROOM.place) === 0 || text.caps[i] === LOWER) continue;
      let best: Hit | null = null;
      let top = -1;
      for (const h of text.hits[i] ?? []) {
        if (h.row.cls !== 'place' || (best && h.last < best.last) || h.row.cells.includes('common')) continue;
        if (best && top < 0) top = weight(best);
        const value = best ? weight(h) : -1;
        if (value > top || !best) {
          best = h;
          top = value;
        }
      }
      if (!best || best.last > sentence.last) continue;
      const { first, last, row: { id } } = best;
      out.push({ first, last, core: { first, last }, id, country: gazetteer.places.get(id)?.country || null, rule: 'en.place.name' });
      i = last;
    }
  }
  return out;
}
