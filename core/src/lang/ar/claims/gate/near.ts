/** What stands near a trigger: a time, a place, a word of news, the beginning of what is said. */
import type { ArAnalysis, ClaimDraft, CountMention, PartyDraft } from '../../parts.ts';
import { hit } from '../../text.ts';
import type { Cluster } from '../cluster.ts';
import type { Roles, Scope } from '../sides.ts';
import type { Trigger } from '../trigger.ts';
import { words } from '../words.ts';

/** What is known of a cluster when it is judged. */
export interface Told {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly time: ClaimDraft['time'];
  readonly scope: Scope;
}

/** Tokens after a trigger within which a place, a time or a party counts as told with it. */
export const NEAR = 10;

export const parties = (x: Told): PartyDraft[] => [...x.roles.by, ...x.roles.on];

export function timeNear(x: Told): boolean {
  const m = x.time?.mention;
  return m !== null && m !== undefined && m.last >= x.main.first - NEAR && m.first <= x.main.last + NEAR;
}

export function placeNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + NEAR; j++) if (a.placeAt[j] !== undefined && a.placeAt[j] !== -1) return true;
  return false;
}

/** It is what is said itself ("دعا إلى الهدنة", "أعلن تمديد الهدنة"), not something of which a clause tells. */
export function opens(a: ArAnalysis, x: Told): boolean {
  const first = x.scope.statement?.content[0]?.first;
  if (first === undefined || x.main.first - first > 3) return false;
  for (let j = first; j < x.main.first; j++) if (hit(a, j, 'fn.that')) return !x.main.definite;
  return true;
}

const NEWS = words('news');

export function newsNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 2; j <= t.last + 2; j++) if (NEWS.has(a.tokens.form[j] ?? '') || NEWS.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}
