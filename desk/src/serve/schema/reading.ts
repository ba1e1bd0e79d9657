/** The record of one article as a schema: what `core/src/model/reading.ts` says. A field that is missing here would be lost on its way out. */
import { ACTS, type Claim, type Count, type Diagnostic, EVENT_TYPES, type Link, MEASURES, type Mention, type NotUnderstood, type Party, type PlaceRef, type Reading, type Section, type Span, type Speaker, type Statement, STATUSES, type TimeRef, type TraceStep } from 'isnad';
import { z } from 'zod';

const PRIVACY = ['public_role', 'private_person', 'victim', 'witness', 'minor', 'not_a_person'] as const;
const SECTION_KINDS = ['title', 'date', 'byline', 'caption', 'chrome', 'paragraph'] as const;

export const span: z.ZodType<Span> = z.object({ start: z.number(), end: z.number() }).meta({ id: 'Span', description: 'Half-open range of the captured text, in UTF-16 code units.' });
const spans = z.array(span);

/** A value that the text states, with its words, or that a rule inferred. */
function field<T extends z.ZodType>(value: T) {
  return z.union([z.object({ value, how: z.literal('stated'), spans, rule: z.string().exactOptional() }), z.object({ value, how: z.literal('inferred'), rule: z.string() })]);
}

export const section: z.ZodType<Section> = z.object({ start: z.number(), end: z.number(), kind: z.enum(SECTION_KINDS) }).meta({ id: 'Section' });

const speaker: z.ZodType<Speaker> = z.object({ name: z.string().nullable(), actor: z.string().nullable(), side: field(z.array(z.string())), privacy: z.enum(PRIVACY) }).meta({ id: 'Speaker' });

export const link: z.ZodType<Link> = z.object({ name: z.string(), actor: z.string().nullable(), spans }).meta({ id: 'Link', description: 'One who passes the words on.' });

export const statement: z.ZodType<Statement> = z
  .object({
    id: z.string(), source: spans, cue: spans, content: spans, act: field(z.enum(ACTS)), speaker, chain: z.array(link), parent: z.string().nullable(), quote: z.enum(['direct', 'mixed', 'indirect']),
    flags: z.array(z.enum(['reserve', 'distanced', 'mutual'])), section: z.enum(SECTION_KINDS), rules: z.array(z.string()),
  })
  .meta({ id: 'Statement', description: 'A stretch in which the article gives the floor to a source.' });

const party: z.ZodType<Party> = z.object({ side: z.string(), name: z.string(), actor: z.string().nullable() });
const place: z.ZodType<PlaceRef> = z.object({ name: z.string(), id: z.string().nullable(), country: z.string().nullable() });
const time: z.ZodType<TimeRef> = z.object({ edtf: z.string(), part: z.string().nullable() });

const count: z.ZodType<Count> = z
  .object({ what: z.enum(MEASURES), whom: z.string(), n: z.number().nullable(), bound: z.enum(['exact', 'at_least', 'at_most', 'about', 'vague']), cumulative: z.boolean(), subset: z.boolean(), spans })
  .meta({ id: 'Count', description: 'A number in a claim. `n` is null when the text gives none; null is never zero.' });

export const claim: z.ZodType<Claim> = z
  .object({
    id: z.string(), statement: z.string().nullable(), evidence: spans, type: z.object({ value: z.enum(EVENT_TYPES), how: z.literal('stated'), spans, rule: z.string().exactOptional() }), facets: z.record(z.string(), field(z.string())),
    by: z.array(field(party)), on: z.array(field(party)), place: field(place).nullable(), time: field(time).nullable(), status: field(z.enum(STATUSES)), counts: z.array(count), rules: z.array(z.string()),
  })
  .meta({ id: 'Claim', description: 'What a statement, or the outlet in its own voice, says about one event.' });

const mention: z.ZodType<Mention> = z.object({ spans, kind: z.enum(['actor', 'place']), name: z.string(), ref: z.string().nullable(), side: z.array(z.string()), privacy: z.enum(PRIVACY) }).meta({ id: 'Mention' });
const notUnderstood: z.ZodType<NotUnderstood> = z.object({ span, why: z.enum(['cue', 'trigger']), words: spans }).meta({ id: 'NotUnderstood' });

export const diagnostic: z.ZodType<Diagnostic> = z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), message: z.string(), remedy: z.string(), span: span.exactOptional() }).meta({ id: 'Diagnostic' });
export const step: z.ZodType<TraceStep> = z.object({ rule: z.string(), outcome: z.enum(['fired', 'blocked']), spans, rows: z.array(z.string()), note: z.string() }).meta({ id: 'TraceStep', description: 'A rule that fired or was blocked, with the words and the rows of tables behind it.' });

export const reading: z.ZodType<Reading> = z
  .object({
    engine: z.string(),
    document: z.object({
      id: z.string(), lang: z.string(), date: field(z.string()).nullable(), title: field(z.string()).nullable(), outlet: z.string().nullable(), author: z.string().nullable(), length: z.number(), sections: z.array(section), hidden: spans,
    }),
    statements: z.array(statement), claims: z.array(claim), mentions: z.array(mention), notUnderstood: z.array(notUnderstood), diagnostics: z.array(diagnostic), trace: z.array(step).exactOptional(),
  })
  .meta({ id: 'Reading' });
