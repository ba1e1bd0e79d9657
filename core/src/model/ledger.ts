/** What many articles say together: the unit that reconciling takes in, and the views that come out. */
import type { Claim, Count, Link, Reading, Statement } from './reading.ts';
import type { EventType, Measure, RuleId, Side } from './vocabulary.ts';

/** One captured article with what was read from it, as the ledger hands it to reconciling. */
export interface Report {
  /** Id of the document in the ledger. */
  readonly document: string;
  readonly lang: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Day of publication, `YYYY-MM-DD`, or null when nobody knows it. */
  readonly published: string | null;
  /** When the ledger learned it, RFC 3339 UTC. */
  readonly recorded: string;
  readonly text: string;
  /** What was read, with people's corrections already laid over it. */
  readonly reading: Reading;
  /** Ids in the ledger of `reading.claims`, in their order. */
  readonly claimIds: readonly string[];
  /** Claims that a person rejected: shown when asked for, counted nowhere. */
  readonly rejected: readonly string[];
}

/** What people said of the machine's links. A link that they made or cut is never made otherwise by a machine. */
export interface Decisions {
  /** Pairs of claims that speak of one incident. */
  readonly together: readonly (readonly [string, string])[];
  /** Pairs of claims that do not. */
  readonly apart: readonly (readonly [string, string])[];
}

/** Why the machine thinks so: the rule and the values that met. */
export interface Reason {
  readonly rule: RuleId;
  readonly note: string;
}

/** Days at which something happened: half-open in neither end, `from` and `to` are both days of it; null when open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** A claim among the others: its own words, with all that reconciling compares. */
export interface Testimony {
  readonly id: string;
  readonly document: string;
  readonly origin: string;
  readonly claim: Claim;
  readonly statement: Statement | null;
  /** Whose word it is: the sides of the speaker; empty when the outlet says so in its own voice. */
  readonly claimant: readonly Side[];
  /** Name of the speaker, or of the outlet. */
  readonly speaker: string;
  /** Through whom it came, outermost first. */
  readonly chain: readonly Link[];
  readonly days: Days;
  readonly published: string | null;
  readonly recorded: string;
  /** Told as background, not as news: it joins an incident and does not count. */
  readonly background: boolean;
}

/** The first utterance behind several reports. */
export interface Origin {
  readonly id: string;
  /** The earliest document that we hold of it. */
  readonly head: string;
  /** All documents that carry it, the head first. */
  readonly documents: readonly string[];
  /** The agency that the copies name, when they do. */
  readonly agency: string | null;
  /** For every document after the head: why it is called an echo. */
  readonly reasons: readonly (Reason & { readonly document: string })[];
}

/** How an account stands to its incident. */
export type Position = 'asserts' | 'confirms' | 'denies' | 'silent';

/** How the accounts of an incident stand to each other in one field. */
export type Agreement = 'agree' | 'differ' | 'one-sided' | 'silent';

/** One value that a claimant gives for a field, with the claims that give it. */
export interface Version {
  readonly value: string;
  readonly claims: readonly string[];
}

/** Rows of the table of accounts. */
export const ACCOUNT_FIELDS = ['occurred', 'when', 'where', 'by', 'on', 'weapon', 'killed', 'injured', 'other', 'motive'] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** One claimant's version of an incident. */
export interface Account {
  readonly claimant: Side;
  readonly position: Position;
  readonly fields: Readonly<Partial<Record<AccountField, readonly Version[]>>>;
  readonly claims: readonly string[];
  /** What the claimant denies in the same breath without denying the incident itself ("confirms being hit, denies having shelled"). */
  readonly denies: readonly string[];
  /** Independent origins behind it. */
  readonly origins: number;
}

/** Two claims that cannot both hold, and in what. */
export interface Contradiction {
  readonly kind: 'occurrence' | 'actor' | 'target' | 'place' | 'time' | 'number';
  readonly one: string;
  readonly other: string;
  readonly note: string;
}

/** Claims that speak of the same happening. */
export interface Incident {
  readonly id: string;
  readonly type: EventType;
  readonly place: { readonly name: string; readonly id: string | null; readonly country: string | null } | null;
  readonly days: Days;
  /** Members, background mentions left out. */
  readonly claims: readonly string[];
  readonly background: readonly string[];
  readonly accounts: readonly Account[];
  /** Row by row: agree, differ, one-sided, silent. */
  readonly compared: Readonly<Partial<Record<AccountField, Agreement>>>;
  readonly contradictions: readonly Contradiction[];
  readonly documents: number;
  readonly origins: number;
  /** Why each claim after the first joined. */
  readonly reasons: readonly (Reason & { readonly claim: string; readonly with: string })[];
}

/** One stated figure. */
export interface TollPoint {
  /** Day to which the figure runs. */
  readonly asOf: string | null;
  readonly n: number | null;
  readonly bound: Count['bound'];
  readonly claims: readonly string[];
  /** Independent origins of the figure. */
  readonly origins: number;
  /** When the ledger first learned it. */
  readonly recorded: string;
  /** A lower figure than an earlier one of the same series: kept, never overwritten. */
  readonly correction: boolean;
}

/** A claimant's casualty figures over time. Cumulative figures and those of an incident never meet in one series. */
export interface TollSeries {
  readonly id: string;
  /** Whose figures; `UNK` for a toll of the outlet's own that names no source. */
  readonly claimant: Side;
  /** The body that counts, where its side is a class of many (`NGO`, `UNK`): two aid groups are two claimants. Persons are not named. */
  readonly speaker: string | null;
  readonly population: 'civilian' | 'combatant' | 'all';
  readonly measure: Measure;
  readonly scope: 'cumulative' | 'incident';
  /** Whose dead they are, where the claims say so. */
  readonly of: readonly Side[];
  /** For `cumulative`: the day since which it is counted, when stated. */
  readonly since: string | null;
  /** For `incident`: which. */
  readonly incident: string | null;
  readonly points: readonly TollPoint[];
}

/** How figures of several claims are merged. `lowest` is ACLED's habit, `range` UCDP's (low, best, high). */
export const POLICIES = ['lowest', 'range', 'latest-per-claimant'] as const;
export type Policy = (typeof POLICIES)[number];

/** An agreement to stop: one object from many mentions. */
export interface Truce {
  readonly id: string;
  readonly parties: readonly Side[];
  readonly mediators: readonly Side[];
  readonly agreed: Days;
  readonly place: string | null;
  readonly inForce: { readonly day: string; readonly part: string | null } | null;
  /** Purposes as stated: exchange of prisoners, of bodies, aid ... with the claims that state them. */
  readonly purposes: readonly Version[];
  readonly terms: readonly Version[];
  readonly expiry: string | null;
  readonly claims: readonly string[];
  /** The last day on which each accuser alleges a breach. */
  readonly lastAlleged: Readonly<Record<Side, string>>;
}

/** An allegation that a truce was breached. */
export interface Violation {
  readonly id: string;
  readonly truce: string | null;
  readonly accuser: Side;
  readonly accused: Side;
  /** `generic`: no happening is told ("both accuse each other"); it never inflates counts. */
  readonly lane: 'specific' | 'generic';
  readonly type: EventType;
  readonly days: Days;
  readonly incident: string | null;
  readonly claims: readonly string[];
  readonly origins: number;
  /** Statements that deny it: `document#statement`. */
  readonly denied: readonly string[];
}

/** A call, visit or meeting. */
export interface Contact {
  readonly id: string;
  readonly medium: string;
  readonly participants: readonly { readonly side: Side; readonly name: string; readonly actor: string | null }[];
  readonly days: Days;
  readonly claims: readonly string[];
  /** The chains through which we know of it, as names from the outermost to the speaker. */
  readonly chains: readonly (readonly string[])[];
}

/** An offered format or deal with the answers to it. */
export interface Proposal {
  readonly id: string;
  readonly by: readonly Side[];
  readonly type: EventType;
  /** Who is meant to take part. */
  readonly with: readonly Side[];
  readonly days: Days;
  readonly claims: readonly string[];
  readonly answers: readonly { readonly by: Side; readonly answer: 'accept' | 'refuse'; readonly statement: string }[];
}

/** What we hold of one outlet, and whose word it carries. */
export interface SourceBalance {
  /** Null for reports whose outlet nobody knows. */
  readonly outlet: string | null;
  readonly documents: number;
  readonly langs: readonly string[];
  readonly origins: number;
  readonly claims: number;
  readonly denials: number;
  /** Claims by claimant, the loudest first. */
  readonly claimants: readonly { readonly side: Side; readonly claims: number }[];
  /** Days of its first and last report. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Everything that a set of reports says together. */
export interface Reconciled {
  readonly testimonies: readonly Testimony[];
  readonly origins: readonly Origin[];
  readonly incidents: readonly Incident[];
  readonly tolls: readonly TollSeries[];
  readonly truces: readonly Truce[];
  readonly violations: readonly Violation[];
  readonly contacts: readonly Contact[];
  readonly proposals: readonly Proposal[];
  readonly sources: readonly SourceBalance[];
}
