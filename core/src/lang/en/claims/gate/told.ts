/** What the gate is asked about: a cluster with all that was found around it. */
import type { CountMention, EnAnalysis, Run } from '../../parts.ts';
import type { Scope } from '../clause.ts';
import type { Cluster } from '../cluster.ts';
import { form } from '../grammar.ts';
import type { Roles } from '../roles.ts';
import type { Trigger } from '../trigger.ts';

export interface Told {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly scope: Scope;
  /** The verb that carries the noun, or null. */
  readonly carrier: number | null;
  readonly timed: boolean;
  readonly placed: boolean;
}

/** Tokens around a trigger in which a word of a list is near it. */
export const REACH = 9;

export function holds(a: EnAnalysis, r: Run, list: ReadonlySet<string>): boolean {
  for (let j = r.first; j <= r.last; j++) if (list.has(form(a, j))) return true;
  return false;
}

export function near(a: EnAnalysis, t: Trigger, list: ReadonlySet<string>): boolean {
  for (let j = t.first - REACH; j <= t.last + REACH; j++) if (a.sentenceOf[j] === t.sentence && list.has(form(a, j))) return true;
  return false;
}
