/** How many acts: "27 غارة", "200 انتهاك", "32 واقعة قصف", "قصفت البلدة 32 مرة". */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, CountMention } from '../parts.ts';
import { covering } from '../text.ts';
import { type Cluster, isInstrument } from './cluster.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const ACTS: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'violation']);
const INSTANCE = words('instance');
const TIMES = words('times');
/** Tokens from a verb to how many times: "قصفت القوات أراضي البلدة 32 مرة". */
const TIMES_REACH = 10;

/** The acts that a cluster counts, beside the counts of whom they harmed. */
export function countedActs(a: ArAnalysis, c: Cluster, scope: Scope, found: readonly CountMention[]): CountMention[] {
  for (const t of c.triggers) {
    if (!ACTS.has(t.type) || isInstrument(t)) continue;
    const at = t.verb ? timesAfter(a, t, scope) : a.numberAt[t.first - 1] === -1 && INSTANCE.has(a.tokens.form[t.first - 1] ?? '') ? t.first - 2 : t.first - 1;
    const n = covering(a.numbers, a.numberAt, at);
    if (!n || n.last !== at || n.ordinal || n.n === null || n.n < 2 || n.first < scope.from || a.timeAt[n.first] !== -1 || found.some((x) => x.first <= n.last && n.first <= x.last)) continue;
    return [{ first: n.first, last: Math.max(n.last, t.verb ? n.last + 1 : t.last), lead: n.lead ?? 0, what: 'other', whom: 'act', n: n.n, bound: n.bound, cumulative: false, subset: false, rule: 'ar.count.acts' }];
  }
  return [];
}

/** The last token of the number before "مرة" after a verb, or -1. */
function timesAfter(a: ArAnalysis, t: Trigger, scope: Scope): number {
  for (let j = t.last + 1; j < Math.min(scope.to, t.last + TIMES_REACH); j++) {
    if (a.tokens.form[j] === '،') return -1;
    if (TIMES.has(a.tokens.form[j + 1] ?? '') && a.numberAt[j] !== -1) return j;
  }
  return -1;
}
