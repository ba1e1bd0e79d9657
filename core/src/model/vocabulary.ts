/** The closed vocabularies of the ledger: acts, event types, facets, statuses, measures. Source: vocabulary.json, version 1. */

/** What a speaker does with the words. */
export const ACTS = ['assert', 'deny', 'call', 'propose', 'commit', 'refuse', 'threaten', 'criticise', 'endorse', 'expect'] as const;
export type Act = (typeof ACTS)[number];

/** What a claim is about. */
export const EVENT_TYPES = [
  'strike', 'clash', 'attack', 'casualty', 'damage', 'movement', 'control', 'hostilities', 'ceasefire', 'violation',
  'release', 'access', 'contact', 'talks', 'agreement', 'support', 'measure', 'protest', 'group_change', 'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** How the claim stands to the world, in the words of its statement. `denied`: the statement says that it did not happen. */
export const STATUSES = ['actual', 'denied', 'planned', 'demanded', 'threatened', 'proposed', 'hypothetical'] as const;
export type Status = (typeof STATUSES)[number];

/** What is counted. */
export const MEASURES = ['killed', 'injured', 'captured', 'missing', 'displaced', 'destroyed', 'weapon', 'other'] as const;
export type Measure = (typeof MEASURES)[number];

/** How the words are given. */
export type QuoteMode = 'direct' | 'mixed' | 'indirect';

/** Who must be protected when a named person is shown or exported. */
export type PrivacyClass = 'public_role' | 'private_person' | 'victim' | 'witness' | 'minor' | 'not_a_person';

/**
 * The party that a speaker or actor belongs to: an ISO 3166 alpha-3 code, a named non-state party in capitals
 * (`HOUTHI`), `IGO:UN` and its like, `NGO`, `MEDIA`, `CIV` (people with no side) or `UNK`.
 */
export type Side = string;

/** Stable id of a rule, as it appears in ledgers: `<lang>.<topic>.<what>`. */
export type RuleId = string;
