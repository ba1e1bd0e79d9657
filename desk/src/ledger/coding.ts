/** Blind double coding: several people decide on the same claims without seeing each other; then agreement is measured. */
import { type Agreement, inForce, krippendorffAlpha, type Rating, type Review } from 'isnad';
import type { ClaimRow, Store } from '../ports/index.ts';

/** Fields of a claim on which coders may differ, as the first step of a JSON Pointer. */
const FIELDS = ['speaker', 'type', 'status', 'by', 'on', 'place', 'time', 'counts'] as const;

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
  const last = new Map<string, Coded>();
  for (const { decision, anchors, by, patch } of inForce(await store.reviews(), round)) {
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
  const coders = new Map<string, number>();
  const byClaim = new Map<string, Coded[]>();
  for (const c of coded) {
    coders.set(c.coder, (coders.get(c.coder) ?? 0) + 1);
    byClaim.set(c.claim, [...(byClaim.get(c.claim) ?? []), c]);
  }
  return {
    coders: [...coders].map(([coder, claims]) => ({ coder, claims })),
    agreement: [rated('decision', coded, verdictOf), ...FIELDS.map((field) => rated(field, kept, (c) => c.corrected[field] ?? 'as read'))],
    disputed: [...byClaim].filter(([, said]) => new Set(said.map((c) => `${verdictOf(c)} ${JSON.stringify(c.corrected)}`)).size > 1).map(([claim, said]) => ({ claim, said })),
  };
}

function keeps({ decision }: Coded): boolean {
  return decision === 'accept' || decision === 'edit';
}

function verdictOf(c: Coded): string {
  return keeps(c) ? 'keep' : c.decision;
}

/** What a coder has not decided on yet: first what others of the round have (whose decisions are not shown), then the rest. */
export async function uncoded(store: Store, round: string, coder: string, limit: number): Promise<string[]> {
  const coded = await codedIn(store, round);
  const mine = new Set(coded.filter((c) => c.coder === coder).map((c) => c.claim));
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
