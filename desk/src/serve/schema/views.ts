/** The objects that reconciling makes, as schemas: what `core/src/model/ledger.ts` says. */
import { ACCOUNT_FIELDS, type Account, type Contact, type Contradiction, type Days, EVENT_TYPES, type Incident, MEASURES, type Origin, POLICIES, type PolicyFigures, type Proposal, type SourceBalance, type TollPoint, type TollSeries, type Truce, type Version, type Violation } from 'isnad';
import { z } from 'zod';
import type { IncidentBrief, View, Voice } from '../../ledger/index.ts';
import type { ViewRow } from '../../ports/index.ts';

const BOUNDS = ['exact', 'at_least', 'at_most', 'about', 'vague'] as const;
const ids = z.array(z.string());
const day = z.string().nullable();

const days: z.ZodType<Days> = z.object({ from: day, to: day }).meta({ id: 'Days', description: 'First and last day; null when open.' });
const version: z.ZodType<Version> = z.object({ value: z.string(), claims: ids }).meta({ id: 'Version', description: 'A value with the claims that give it.' });

const account: z.ZodType<Account> = z
  .object({ claimant: z.string(), position: z.enum(['asserts', 'confirms', 'denies', 'silent']), fields: z.partialRecord(z.enum(ACCOUNT_FIELDS), z.array(version)), claims: ids, denies: ids, origins: z.number() })
  .meta({ id: 'Account', description: "One claimant's version of an incident." });

const contradiction: z.ZodType<Contradiction> = z.object({ kind: z.enum(['occurrence', 'actor', 'target', 'place', 'time', 'number']), one: z.string(), other: z.string(), note: z.string() }).meta({ id: 'Contradiction' });

/** What tells a happening from others: its kind, place and days. */
export const happening = z.object({ type: z.enum(EVENT_TYPES), place: z.object({ name: z.string(), id: z.string().nullable(), country: z.string().nullable() }).nullable(), days });

const incident: z.ZodType<Incident> = happening
  .extend({
    id: z.string(), claims: ids, background: ids, accounts: z.array(account),
    compared: z.partialRecord(z.enum(ACCOUNT_FIELDS), z.enum(['agree', 'differ', 'one-sided', 'silent'])), contradictions: z.array(contradiction), documents: z.number(), origins: z.number(),
    reasons: z.array(z.object({ rule: z.string(), note: z.string(), claim: z.string(), with: z.string() })),
  })
  .meta({ id: 'Incident' });

export const incidentBrief: z.ZodType<IncidentBrief & { readonly id: string }> = happening
  .extend({
    id: z.string(), documents: z.number(), origins: z.number(), disputed: z.boolean(),
    accounts: z.array(z.object({ claimant: z.string(), position: z.enum(['asserts', 'confirms', 'denies', 'silent']) })).describe('Without those who are silent.'),
  })
  .meta({ id: 'IncidentBrief' });

const point: z.ZodType<TollPoint> = z.object({ asOf: day, n: z.number().nullable(), bound: z.enum(BOUNDS), claims: ids, origins: z.number(), recorded: z.string(), correction: z.boolean() }).meta({ id: 'TollPoint', description: 'One stated figure. `n` null: none was stated; null is never zero.' });

const toll: z.ZodType<TollSeries> = z
  .object({
    id: z.string(), claimant: z.string(), speaker: z.string().nullable(), population: z.enum(['civilian', 'combatant', 'all']), measure: z.enum(MEASURES), scope: z.enum(['cumulative', 'incident']), of: ids, since: day, incident: z.string().nullable(), points: z.array(point),
  })
  .meta({ id: 'Toll', description: "A claimant's figures over time. Never added up." });

const truce: z.ZodType<Truce> = z
  .object({
    id: z.string(), parties: ids, mediators: ids, agreed: days, place: z.string().nullable(), inForce: z.object({ day: z.string(), part: z.string().nullable() }).nullable(), purposes: z.array(version), terms: z.array(version), expiry: day,
    claims: ids, lastAlleged: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Truce' });

const violation: z.ZodType<Violation> = z
  .object({
    id: z.string(), truce: z.string().nullable(), accuser: z.string(), accused: z.string(), lane: z.enum(['specific', 'generic']), type: z.enum(EVENT_TYPES), days, incident: z.string().nullable(), claims: ids, origins: z.number(), denied: ids,
  })
  .meta({ id: 'Violation', description: 'An allegation that a truce was breached.' });

const contact: z.ZodType<Contact> = z
  .object({ id: z.string(), medium: z.string(), participants: z.array(z.object({ side: z.string(), name: z.string(), actor: z.string().nullable() })), days, claims: ids, chains: z.array(ids) })
  .meta({ id: 'Contact' });

const proposal: z.ZodType<Proposal> = z
  .object({ id: z.string(), by: ids, type: z.enum(EVENT_TYPES), with: ids, days, claims: ids, answers: z.array(z.object({ by: z.string(), answer: z.enum(['accept', 'refuse']), statement: z.string() })) })
  .meta({ id: 'Proposal' });

const origin: z.ZodType<Origin> = z
  .object({ id: z.string(), head: z.string(), documents: ids, agency: z.string().nullable(), reasons: z.array(z.object({ rule: z.string(), note: z.string(), document: z.string() })) })
  .meta({ id: 'Origin', description: 'The first utterance behind several reports.' });

const source: z.ZodType<SourceBalance> = z
  .object({
    outlet: z.string().nullable(), documents: z.number(), langs: ids, origins: z.number(), claims: z.number(), denials: z.number(), claimants: z.array(z.object({ side: z.string(), claims: z.number() })), first: day, last: day,
  })
  .meta({ id: 'Source' });

const voice: z.ZodType<Voice> = z
  .object({ claim: z.string(), document: z.string(), outlet: z.string().nullable(), published: day, chain: ids, claimant: ids, words: z.string(), status: z.string() })
  .meta({ id: 'Voice', description: 'Whose words a claim rests on. `chain` runs from the reader to the speaker; the outlet is not in it.' });

/** The object of each view. */
export const ITEMS = { incident, toll, truce, violation, contact, proposal, origin, source } as const satisfies Record<View, z.ZodType>;

const figures: z.ZodType<PolicyFigures> = z
  .object({
    policy: z.enum(POLICIES), low: z.number().nullable(), best: z.number().nullable(), high: z.number().nullable(),
    figures: z.array(z.object({ claimant: z.string(), speaker: z.string().nullable(), n: z.number(), bound: z.enum(BOUNDS), asOf: day, claims: ids, origins: z.number() })),
  })
  .meta({ id: 'PolicyFigures', description: 'What a named policy makes of the figures of several claimants. Null where nobody states one.' });

export interface Merged extends Pick<TollSeries, 'measure' | 'population'> {
  readonly merged: PolicyFigures;
}
const merged: z.ZodType<Merged> = z.object({ measure: z.enum(MEASURES), population: z.enum(['civilian', 'combatant', 'all']), merged: figures });

/** A row of any view, as it is given. */
export interface ShownRow extends Omit<ViewRow, 'view' | 'sort' | 'row'> {
  readonly item: unknown;
  readonly voices: readonly Voice[];
  readonly figures?: readonly Merged[];
}

/** A row of a view: the object, by what it is asked for, and the voices behind it. */
export function rowOf(view: View, item: z.ZodType): z.ZodType<ShownRow> {
  const row = z.object({ id: z.string(), day, country: z.string().nullable(), type: z.string().nullable(), sides: ids, item, voices: z.array(voice) });
  const id = `${view[0]?.toUpperCase()}${view.slice(1)}Row`;
  return view === 'incident' ? row.extend({ figures: z.array(merged).exactOptional().describe('With `?policy=`: the figures of the incident under that policy, a measure and a population at a time.') }).meta({ id }) : row.meta({ id });
}
