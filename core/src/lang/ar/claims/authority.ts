/** Arrests, inquiries, patrols and flights of which nobody is told to be the author. */
import type { Side } from '../../../model/index.ts';
import type { ClaimDraft } from '../parts.ts';
import { areRivals } from '../rivals.ts';
import { amended } from './amended.ts';
import { guess, type Opponents } from './opponents.ts';
import { isState, sidesOf } from './sides.ts';

/** Measures that only an authority takes. */
const OFFICIAL: ReadonlySet<string> = new Set(['arrest', 'investigate', 'convict']);
/** Rows of what only armies move: aircraft, patrols, reinforcements. */
const ARMY = /:movement\.(i-)?(overfly|reinforce|t-reinforce|patrol)(-v)?$/;

/** The state whose forces act where something is done: that of the land, or a foe of it that alone is told to act. */
function stateAt(c: ClaimDraft, { armed }: Opponents, home: Side | null): Side | undefined {
  const states = [...armed].filter(isState);
  const land = c.place?.mention.country ?? home;
  if (land === null) return states.length === 1 ? states[0] : undefined;
  const foes = states.filter((x) => x !== land && areRivals(x, land));
  if (foes.length === 0) return isState(land) ? land : undefined;
  return foes.length === 1 && !states.includes(land) ? foes[0] : undefined;
}

/** Who is arrested does not arrest: "حملة الاعتقالات بحق نواب الحركة". */
const isArrested = (c: ClaimDraft, state: Side): boolean => c.facets['kind']?.value === 'arrest' && sidesOf(c.by).every((x) => areRivals(x, state) && sidesOf(c.on).includes(x));

/** "تم اعتقال خمسة", "حلقت طائرات في سماء المنطقة": the state whose forces act there. */
export function byAuthority(c: ClaimDraft, opponents: Opponents, home: Side | null): ClaimDraft {
  const official = c.type === 'measure' && c.status === 'actual' && OFFICIAL.has(c.facets['kind']?.value ?? '');
  if (!official && !(c.type === 'movement' && c.rows.some((row) => ARMY.test(row)))) return c;
  const state = stateAt(c, opponents, home);
  return !state || (c.by.length > 0 && !isArrested(c, state)) ? c : amended(c, { by: [guess(state, 'ar.event.authority')] });
}
