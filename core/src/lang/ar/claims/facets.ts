/** Facets of a claim: what the trigger's row gives, and the weapon that the clause names. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, Run } from '../parts.ts';
import { hit } from '../text.ts';
import { type Cluster, isUse } from './cluster.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';

/** Marks of a row that steer the rules and are no facet of the event. */
const STEERING = new Set(['instrument', 'need', 'bare', 'verbal', 'on', 'object', 'abstract', 'figurative', 'aim', 'role', 'with', 'who', 'not', 'under']);
/** Which weapon names the strike when several stand in its clause. */
const WEAPON_ORDER = ['suicide', 'drone', 'chemical', 'mortar', 'mine', 'ied', 'naval', 'missile', 'artillery', 'rocket', 'air', 'grenade'];
const BACK = 8;
const AHEAD = 12;

export function facetsOf(a: ArAnalysis, c: Cluster, main: Trigger, scope: Scope, type: EventType): ClaimDraft['facets'] {
  const out: Record<string, { value: string; at: Run | null; rule: string }> = {};
  for (const t of c.triggers) {
    if (t.type !== type) continue;
    for (const [name, value] of t.facets) {
      if (STEERING.has(name)) continue;
      if (name === 'weapon') strongest(out, value, { first: t.first, last: t.last }, 'ar.facet.trigger');
      else out[name] ??= { value, at: { first: t.first, last: t.last }, rule: 'ar.facet.trigger' };
    }
  }
  if (type !== 'strike') return out;
  for (let j = Math.max(scope.from, main.first - BACK); j <= Math.min(scope.to, main.last + AHEAD); j++) {
    const h = hit(a, j, 'weapon');
    if (h) strongest(out, h.row.id, { first: h.first, last: h.last }, 'ar.facet.weapon');
  }
  if (isUse(a, main)) out['extent'] = { value: 'general', at: null, rule: 'ar.facet.used' };
  out['weapon'] ??= { value: 'unknown', at: null, rule: 'ar.facet.weapon-unknown' };
  return out;
}

function strongest(out: Record<string, { value: string; at: Run | null; rule: string }>, value: string, at: Run, rule: string): void {
  const now = out['weapon'] ? order(out['weapon'].value) : 99;
  if (order(value) < now) out['weapon'] = { value, at, rule };
}

const order = (value: string): number => {
  const at = WEAPON_ORDER.indexOf(value);
  return at < 0 ? 50 : at;
};
