/** Which counts of the text belong to which claim. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, CountMention } from '../parts.ts';
import { countedActs } from './acts.ts';
import { type Cluster, isCumulative, isViolent } from './cluster.ts';
import type { Scope } from './sides.ts';
import { facet, type Trigger } from './trigger.ts';
import { words } from './words.ts';
import { covering } from '../text.ts';
import { fateEndingAt } from '../count/words.ts';

/** Tokens before and after a cluster within which its counts stand. */
const COUNT_BACK = 10;
const COUNT_AHEAD = 18;
/** Tokens between a count and a trigger that may own it. */
const OWNER_MAX = 60;

/** What stands before "ودمّر" is told by the verb before: so many tokens further off. */
const JOINED = 10;

/**
 * Gives each count to the cluster whose trigger stands nearest in its sentence; a part or a further member of a list
 * goes with the count before it. Both lists are in order: one walk.
 */
export function countOwners(a: ArAnalysis, clusters: readonly Cluster[]): Map<Cluster, CountMention[]> {
  const out = new Map<Cluster, CountMention[]>();
  let low = 0;
  let before: { readonly sentence: number; readonly owner: Cluster | null } = { sentence: -1, owner: null };
  for (const n of a.counts) {
    const sentence = a.sentenceOf[n.first] ?? -1;
    while (low < clusters.length && ((clusters[low] as Cluster).triggers.at(-1) as Trigger).last < n.first - OWNER_MAX) low++;
    const owner = goesOn(n) && before.sentence === sentence ? before.owner : nearest(clusters, low, n, sentence);
    if (n.rule !== 'ar.count.people') before = { sentence, owner };
    if (owner) out.set(owner, [...(out.get(owner) ?? []), n]);
  }
  return out;
}

function nearest(clusters: readonly Cluster[], low: number, n: CountMention, sentence: number): Cluster | null {
  let best: Cluster | null = null;
  let least = n.rule === 'ar.count.people' ? CROWD_MAX : OWNER_MAX;
  for (let k = low; k < clusters.length; k++) {
    const c = clusters[k] as Cluster;
    if ((c.triggers[0] as Trigger).first > n.last + OWNER_MAX) break;
    if (!takes(c, n)) continue;
    for (const t of c.triggers) {
      // "حصيلة القتلى منذ بدء المواجهات ارتفعت إلى 40": the figure is the toll's, whatever stands between.
      const gap = t.sentence === sentence && n.rule === 'ar.count.toll' && isCumulative(t) && t.last < n.first ? 0 : t.sentence !== sentence ? OWNER_MAX : t.last < n.first ? n.first - t.last : t.first > n.last ? t.first - n.last + ((c.triggers[0] as Trigger).first > n.last && (c.triggers[0] as Trigger).hit.split.conj !== '' ? JOINED : 0) : 0;
      if (gap < least) [best, least] = [c, gap];
    }
  }
  return best;
}

/** A count that only goes on with the one before it: "بينهم طفلان", "وعربتين". */
const goesOn = (n: CountMention): boolean => n.rule === 'ar.count.list' || n.rule === 'ar.count.subset';

const COUNTED: ReadonlySet<EventType> = new Set(['measure', 'other', 'release']);
/** Those who take part in these are counted, close by: "اعتصم نحو ألف شخص", "نشرت ألفي جندي". */
const CROWDS: ReadonlySet<EventType> = new Set(['protest', 'release', 'movement']);
const CROWD_MAX = 8;
/** Of these only what is sent and moved is counted. */
const CARRIED: ReadonlySet<EventType> = new Set(['support', 'movement']);

function takes(c: Cluster, n: CountMention): boolean {
  if (n.rule === 'ar.count.people') return c.triggers.some((t) => CROWDS.has(t.type));
  if (n.what === 'displaced') return c.triggers.some((t) => !isViolent(t)); // a flight is a happening of its own
  const goods = n.what === 'weapon' || n.what === 'other';
  return c.triggers.some((t) => isViolent(t) || COUNTED.has(t.type) || (goods && CARRIED.has(t.type)));
}

/** The counts of a cluster that stand in its clause, with the members of their lists. */
export function countsIn(a: ArAnalysis, c: Cluster, scope: Scope, own: readonly CountMention[]): CountMention[] {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  const cumulative = c.triggers.some(isCumulative);
  const low = Math.max(scope.from, first - COUNT_BACK);
  const high = Math.min(scope.to, last + COUNT_AHEAD);
  const found: CountMention[] = [];
  let taken = false;
  for (const n of own) {
    const from = n.rule === 'ar.count.after' ? first - COUNT_BACK : low; // "164 شخصا، بينهم 24 مدنيا، قتلوا": an aside stands before its verb
    taken = (n.first >= from && n.last <= high) || (taken && goesOn(n));
    if (taken) found.push(cumulative ? { ...n, cumulative: true } : n);
  }
  return [...found, ...namedVictims(a, c, found), ...countedActs(a, c, scope, found)];
}

/** Days from which "so many killed since" is a total over time. */
const SINCE_DAYS = 3;
const DAY_MS = 86_400_000;
const LASTING = words('lasting');
const OVER_TIME: ReadonlySet<CountMention['what']> = new Set(['killed', 'injured', 'captured', 'missing', 'displaced']);

/** "69 مدنيا قتلوا في هجمات منذ 27 سبتمبر": a total; "في المدينة المحاصرة منذ شهر" tells since when the town is besieged. */
export function overTime(a: ArAnalysis, counts: CountMention[], time: ClaimDraft['time']): CountMention[] {
  const m = time?.mention;
  if (counts.length === 0 || !time || m?.relation !== 'since' || LASTING.has(a.tokens.form[m.first - 1] ?? '')) return counts;
  const [from = '', to = ''] = time.edtf.split('/');
  if (!to || Date.parse(to) - Date.parse(from) < SINCE_DAYS * DAY_MS) return counts;
  return counts.map((n) => (OVER_TIME.has(n.what) && !n.cumulative ? { ...n, cumulative: true } : n));
}

/** "أفرج عن رهينتين", "سلم ثلاث جثث": who is let go is no longer held, and the dead who are given back did not die of it. */
export const freed = (counts: CountMention[]): CountMention[] => counts.map((n) => (n.what === 'captured' ? { ...n, what: 'other' } : n.what === 'killed' ? { ...n, what: 'other', whom: 'body' } : n));

/** What befalls one person by name. */
const OF_ONE: ReadonlySet<CountMention['what']> = new Set(['killed', 'injured', 'captured', 'missing']);

/** "مقتل فلان وإصابة شقيقه فلان", "اغتيال فلان": one person each, by name, where no noun was counted. */
function namedVictims(a: ArAnalysis, c: Cluster, found: readonly CountMention[]): CountMention[] {
  const out: CountMention[] = [];
  for (const t of c.triggers) {
    const what = t.verb || t.type === 'other' || facet(t, 'method') === 'abduct' ? null : t.frame === 'kill' ? 'killed' : (fateEndingAt(a, t.last)?.what ?? null);
    const m = covering(a.actors, a.actorAt, t.last + 1);
    if (!what || !OF_ONE.has(what) || m?.first !== t.last + 1 || !m.personal || m.number !== 'sg' || found.some((n) => n.first <= m.last && m.first <= n.last)) continue;
    out.push({ first: m.first, last: m.last, what, whom: 'person', n: 1, bound: 'exact', cumulative: false, subset: false, rule: 'ar.count.named' });
  }
  return out;
}
