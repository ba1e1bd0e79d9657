/** What waits for a person, by reason: what is decided already is not asked again. */
import type { Incident, Reconciled } from 'isnad';
import type { ClaimFilter, ClaimRow, Store } from '../ports/index.ts';
import type { View } from './rows.ts';

/**
 * `dispute`: two claims that cannot both hold; `toll`: the newest figure of a series; `incident`: two incidents that may be one;
 * `chain`: a source that nobody names; `held`: marked for a second look; `anchor`: a decision that lost its words.
 */
export const QUEUE_REASONS = ['dispute', 'toll', 'incident', 'chain', 'held', 'anchor'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

export interface QueueItem {
  readonly id: string;
  readonly reason: QueueReason;
  /** The claims to look at. */
  readonly claims: readonly string[];
  /** The row of a view that it is about. */
  readonly view: View | null;
  readonly row: string | null;
  /** What is asked about, in the machine's words: the kind of contradiction, the figure, the reason of a lost anchor. */
  readonly note: string;
  /** The happening that it is about, where it is about one: several questions sound the same without it. */
  readonly of?: Pick<Incident, 'type' | 'place' | 'days'>;
}

/** Incidents compared with those of the same type and days; more would take too long and show nobody anything. */
const NEIGHBOURS_MAX = 20;
const PAGE = 1000;

async function claimsIn(store: Store, filter: ClaimFilter): Promise<readonly ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<Store['claims']>> = await store.claims({ ...filter, limit: PAGE, after });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

/** What the views give to look at, decided or not, in the order of the reasons. It is as new as they are. */
export function waitingIn({ testimonies, incidents, tolls }: Pick<Reconciled, 'testimonies' | 'incidents' | 'tolls'>): readonly QueueItem[] {
  const unnamed = testimonies.filter((t) => t.statement !== null && t.claimant.every((side) => side === 'UNK')).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...incidents.flatMap((i) => i.contradictions.map(({ kind, one, other, note }) => ({ ...item('dispute', [one, other], 'incident', i.id, `${kind}: ${note}`), of: ofIncident(i) }))),
    ...tolls.flatMap((t) => (t.points.length < 2 ? [] : t.points.slice(-1).map((p) => item('toll', p.claims, 'toll', t.id, `${t.claimant} ${t.measure} ${p.n ?? '?'}${p.correction ? ', lower than before' : ''}`)))),
    ...neighbours(incidents),
    ...unnamed.map(({ id, claim }) => item('chain', [id], null, null, claim.type.value)),
  ];
}

/** What of it nobody has decided on yet, with what people held back and what lost its words: always as of now. */
export async function openOf(store: Store, waiting: readonly QueueItem[]): Promise<readonly QueueItem[]> {
  const held = await claimsIn(store, { state: 'held' });
  const others = await Promise.all((['accepted', 'edited', 'rejected'] as const).map((state) => claimsIn(store, { state })));
  const decided = new Set([...held, ...others.flat()].map((row) => row.id));
  const apart = new Set((await store.decisions()).apart.map(([one, other]) => pairOf(one, other)));
  return [
    ...waiting.filter(({ reason, claims }) => (reason === 'incident' ? !apart.has(pairOf(claims[0] ?? '', claims[1] ?? '')) : claims.some((claim) => !decided.has(claim)))),
    ...held.map((row) => item('held', [row.id], null, null, row.type)),
    ...(await store.lostReviews()).map((lost) => ({ ...item('anchor', [lost.claim], null, null, lost.why), id: `anchor ${lost.review} ${lost.claim}` })),
  ];
}

function item(reason: QueueReason, claims: readonly string[], view: View | null, row: string | null, note: string): QueueItem {
  return { id: [reason, ...(row === null ? [] : [row]), ...claims].join(' '), reason, claims, view, row, note };
}

function ofIncident({ type, place, days }: Incident): NonNullable<QueueItem['of']> {
  return { type, place, days };
}

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Incidents of one type whose days meet and whose places may be one: asked about by their first claims. */
function neighbours(incidents: readonly Incident[]): QueueItem[] {
  const found: QueueItem[] = [];
  const dated = incidents.filter((i) => i.days.from !== null && i.claims.length > 0).sort((a, b) => ((a.days.from ?? '') < (b.days.from ?? '') ? -1 : 1));
  for (const [at, one] of dated.entries()) {
    for (const other of dated.slice(at + 1, at + 1 + NEIGHBOURS_MAX)) {
      if ((other.days.from ?? '') > (one.days.to ?? one.days.from ?? '')) break;
      if (one.type === other.type && placesMeet(one, other)) found.push({ ...item('incident', [one.claims[0] as string, other.claims[0] as string], 'incident', one.id, `${one.type} ${one.days.from}`), of: ofIncident(one) });
    }
  }
  return found;
}

function placesMeet({ place: one }: Incident, { place: other }: Incident): boolean {
  return one === null || other === null || one.id === null || other.id === null || one.id === other.id;
}
