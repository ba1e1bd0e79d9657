/** Blind double coding: several people decide on the same claims without seeing each other; then agreement is measured. */
import { type Agreement, inForce, krippendorffAlpha, type Rating, type Review } from 'isnad';
import type { ClaimFilter, ClaimRow, Store } from '../ports/index.ts';

/** Fields of a claim on which coders may differ, as the first step of a JSON Pointer. */
const FIELDS = ['speaker', 'type', 'status', 'by', 'on', 'place', 'time', 'counts'] as const;

/**
 * What a round is about is kept as decisions, too, under a name of its own: `hold` puts a claim in, `accept` closes the round. So it stands
 * in the journal like all else, and is taken back like any decision. A round without a plan is about every claim.
 */
const PLAN = 'plan:';

export function isPlan(round: string): boolean {
  return round.startsWith(PLAN);
}

export interface Plan {
  /** Claims to be coded; empty for all of the ledger. */
  readonly claims: readonly string[];
  /** Nobody codes any more, and everybody may see what the others said. */
  readonly closed: boolean;
}

function planIn(reviews: readonly Review[], round: string): Plan {
  const own = inForce(reviews, PLAN + round);
  return { claims: [...new Set(own.filter((r) => r.decision === 'hold').flatMap((r) => r.anchors.map((a) => a.claim)))], closed: own.some((r) => r.decision === 'accept') };
}

export async function planOf(store: Store, round: string): Promise<Plan> {
  return planIn(await store.reviews(), round);
}

export interface RoundRow extends Omit<Plan, 'claims'> {
  readonly round: string;
  /** Claims to be coded; null for all of the ledger. */
  readonly claims: number | null;
  readonly coders: RoundAgreement['coders'];
}

/** The rounds that were begun or coded in, the newest first. */
export async function roundsOf(store: Store): Promise<readonly RoundRow[]> {
  const reviews = await store.reviews();
  const names = [...new Set([...reviews].reverse().flatMap((r) => (r.round === null ? [] : [isPlan(r.round) ? r.round.slice(PLAN.length) : r.round])))];
  return names.map((round) => {
    const { claims, closed } = planIn(reviews, round);
    return { round, claims: claims.length === 0 ? null : claims.length, closed, coders: codersOf(codedFrom(reviews, round)) };
  });
}

/** Begins a round over the first claims that a question finds: their ids are hashes, so these are an even sample. Gives how many there are. */
export async function startRound(store: Store, { round, size, by, why, ...filter }: ClaimFilter & { readonly round: string; readonly size: number; readonly by: string; readonly why: string }, at: string): Promise<number> {
  const { rows } = await store.claims({ ...filter, limit: size, after: null });
  if (rows.length > 0) await store.review([{ decision: 'hold', claims: rows.map(({ id }) => id), why, by, round: PLAN + round }], at);
  return rows.length;
}

/** Closes a round: what was coded is shown, and no more is taken. */
export async function closeRound(store: Store, round: string, by: string, why: string, at: string): Promise<void> {
  const claim = (await planOf(store, round)).claims[0] ?? (await codedIn(store, round))[0]?.claim;
  if (claim !== undefined) await store.review([{ decision: 'accept', claims: [claim], why, by, round: PLAN + round }], at);
}

/** What one coder says of one claim, the last word counting. */
export interface Coded {
  readonly claim: string;
  readonly coder: string;
  readonly decision: Review['decision'];
  /** Corrections by field; a field that is not here stands as the machine read it. */
  readonly corrected: Readonly<Record<string, string>>;
}

export interface RoundAgreement {
  readonly coders: readonly { readonly coder: string; readonly claims: number }[];
  /** `decision`: keep it (accept, edit), reject or hold; then each field, among those who keep the claim. */
  readonly agreement: readonly ({ readonly field: string } & Agreement)[];
  /** Claims of which coders say different things, for somebody to settle. */
  readonly disputed: readonly { readonly claim: string; readonly said: readonly Coded[] }[];
}

/** What was coded in a round. */
export async function codedIn(store: Store, round: string): Promise<Coded[]> {
  return codedFrom(await store.reviews(), round);
}

function codedFrom(reviews: readonly Review[], round: string): Coded[] {
  const last = new Map<string, Coded>();
  for (const { decision, anchors, by, patch } of inForce(reviews, round)) {
    for (const { claim } of anchors) {
      const corrected = Object.fromEntries(FIELDS.map((field) => [field, JSON.stringify(patch.filter((step) => step.path.split('/')[1] === field))] as const).filter(([, steps]) => steps !== '[]'));
      last.set(`${claim}|${by}`, { claim, coder: by, decision, corrected });
    }
  }
  return [...last.values()];
}

/** Measures a round. Two corrections agree when they are the same steps. */
export async function roundAgreement(store: Store, round: string): Promise<RoundAgreement> {
  const coded = await codedIn(store, round);
  const kept = coded.filter(keeps);
  const rated = (field: string, list: readonly Coded[], value: (c: Coded) => string): { readonly field: string } & Agreement => ({ field, ...krippendorffAlpha(list.map((c): Rating => ({ unit: c.claim, coder: c.coder, value: value(c) }))) });
  const byClaim = new Map<string, Coded[]>();
  for (const c of coded) {
    byClaim.set(c.claim, [...(byClaim.get(c.claim) ?? []), c]);
  }
  return {
    coders: codersOf(coded),
    agreement: [rated('decision', coded, verdictOf), ...FIELDS.map((field) => rated(field, kept, (c) => c.corrected[field] ?? 'as read'))],
    disputed: [...byClaim].filter(([, said]) => new Set(said.map((c) => `${verdictOf(c)} ${JSON.stringify(c.corrected)}`)).size > 1).map(([claim, said]) => ({ claim, said })),
  };
}

/** How many claims each coder has decided on. */
function codersOf(coded: readonly Coded[]): { readonly coder: string; readonly claims: number }[] {
  const counts = new Map<string, number>();
  for (const { coder } of coded) counts.set(coder, (counts.get(coder) ?? 0) + 1);
  return [...counts].map(([coder, claims]) => ({ coder, claims }));
}

function keeps({ decision }: Coded): boolean {
  return decision === 'accept' || decision === 'edit';
}

function verdictOf(c: Coded): string {
  return keeps(c) ? 'keep' : c.decision;
}

/** What a coder has not decided on yet: of the claims of the plan, where there is one; otherwise first what others of the round have (whose decisions are not shown), then the rest. */
export async function uncoded(store: Store, round: string, coder: string, limit: number): Promise<string[]> {
  const coded = await codedIn(store, round);
  const mine = new Set(coded.filter((c) => c.coder === coder).map((c) => c.claim));
  const plan = await planOf(store, round);
  if (plan.claims.length > 0) return plan.claims.filter((claim) => !mine.has(claim)).slice(0, limit);
  const others = [...new Set(coded.map((c) => c.claim))].filter((claim) => !mine.has(claim));
  const rest: string[] = [];
  for (let after: string | null = null; others.length + rest.length < limit; ) {
    const page: { readonly rows: readonly ClaimRow[]; readonly next: string | null } = await store.claims({ limit: 200, after });
    for (const { id } of page.rows) if (!mine.has(id) && !others.includes(id)) rest.push(id);
    if (page.next === null) break;
    after = page.next;
  }
  return [...others, ...rest].slice(0, limit);
}
