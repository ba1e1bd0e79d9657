/** Rebels and militants without a name: the armed group of the article that can be called so. */
import type { Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, PartyDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { isParty, isState } from './sides.ts';
import { words } from './words.ts';

/** What fighters are called of whom the text does not say whose they are. */
export const NAMELESS: ReadonlySet<Side> = new Set(['MILITANTS', 'REBELS', 'SEPARATISTS', 'EXTREMISTS', 'INSURGENTS', 'GUNMEN']);

/** The armed groups that the article names, most named first. */
export function groupsOf(a: ArAnalysis): Side[] {
  const count = new Map<Side, number>();
  for (const m of a.actors) for (const s of m.sides) if (m.rule === 'ar.side.stated' && isParty(s) && !isState(s) && !NAMELESS.has(s) && s !== 'COALITION' && s !== 'WEST') count.set(s, (count.get(s) ?? 0) + 1);
  return [...count].sort((x, y) => y[1] - x[1]).map(([s]) => s);
}

/** "المتمردين الحوثيين": the party that the article itself calls rebels. */
export function rebelsOf(a: ArAnalysis): Side | null {
  for (const m of a.actors) {
    const side = m.sides[0];
    if (m.sides.length !== 1 || !side || NAMELESS.has(side) || isState(side) || !isParty(side) || m.rule !== 'ar.side.stated') continue;
    for (let j = m.first; j <= m.last; j++) if (/^(ال)?(متمرد|تمرد)/.test(a.forms[j]?.split.stem ?? '')) return side;
  }
  return null;
}

/** Names that gather many groups: militants are one of the others where the article names one. */
const UMBRELLA = /REBELS|OPPOSITION|FACTIONS|MILITIAS/;
/** Nobody calls these rebels or separatists where others are named. */
const JIHADIST: ReadonlySet<Side> = new Set(['IS', 'AQ', 'AQAP', 'AQIM', 'JFS', 'HTS', 'JNIM', 'ISWAP', 'ISKP', 'BOKO-HARAM', 'AL-SHABAAB', 'TALIBAN', 'TTP']);
const BOMBER = words('bomber');
const INSURGENT: ReadonlySet<Side> = new Set(['REBELS', 'SEPARATISTS']);

/** Rebels and militants without a name are those of the armed group that the article names most, of the groups that can be called so. */
export function named(a: ArAnalysis, c: ClaimDraft, groups: readonly Side[], rebels: Side | null): ClaimDraft {
  if (groups.length === 0 || ![...c.by, ...c.on].some((p) => p.sides.some((s) => NAMELESS.has(s)))) return c;
  const groupOf = (s: Side): Side => (INSURGENT.has(s) ? ((s === 'REBELS' ? rebels : null) ?? groups.find((g) => !JIHADIST.has(g)) ?? groups.find((g) => g !== 'IS') ?? s) : ((groups.find((g) => JIHADIST.has(g)) ?? groups.find((g) => !UMBRELLA.test(g)) ?? groups[0]) as Side));
  const bombers = groups.find((g) => JIHADIST.has(g) || g === 'AL-QAEDA');
  const known = (list: readonly PartyDraft[]): PartyDraft[] => list.map((p) => (p.sides.some((s) => NAMELESS.has(s)) ? { ...p, sides: [...new Set(p.sides.map((s) => (NAMELESS.has(s) ? ((p.mention && BOMBER.has(a.tokens.form[p.mention.first] ?? '') ? bombers : null) ?? groupOf(s)) : s)))], rule: `${p.rule}-group` } : p));
  return amended(c, { by: known(c.by), on: known(c.on) });
}
