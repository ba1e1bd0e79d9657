/** Names that mean one party in one war and another elsewhere: "التحالف" in Yemen, "المعارضة" in Syria. */
import type { Side } from '../../../model/index.ts';
import type { Grammar, Phrase } from './grammar.ts';

/** The phrases with the sides that such names have where the article is at home. */
export function inTheatre(g: Grammar, phrases: readonly Phrase[], home: Side | null): readonly Phrase[] {
  if (!home) return phrases;
  return phrases.map((p) => {
    const side = sideThere(g, p, `home=${home}`);
    return side ? { ...p, sides: [side], theatre: p.sideAt === null && p.fallback === null } : p;
  });
}

/** A name that is the phrase, or names its side; or one inside a phrase that names no side. */
function sideThere(g: Grammar, p: Phrase, home: string): Side | null {
  const run = p.sideAt ?? p;
  const end = p.sides.length > 0 ? run.first : run.last;
  for (let i = run.first; i <= end; i++) {
    for (const h of g.text.hits[i] ?? []) {
      if (h.row.cls !== 'theatre' || h.row.cells[0] !== home || (i === run.first ? h.last !== run.last : h.last > run.last)) continue;
      const side = g.gazetteer.actors.get(h.row.id)?.side;
      if (side) return side;
    }
  }
  return null;
}
