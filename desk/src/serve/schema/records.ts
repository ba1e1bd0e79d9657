/** Documents, claims, decisions and the journal as schemas: what `desk/src/ports/store.ts` says. */
import { DECISIONS, EVENT_TYPES, type PatchStep, type Review, STATUSES } from 'isnad';
import { z } from 'zod';
import type { Citation, Difference } from '../../ledger/index.ts';
import type { Change, ClaimRow, DocumentRow, DocumentVersion, Failure, Hit, NewClaim, StoredDocument } from '../../ports/index.ts';
import { section, span } from './reading.ts';

const text = z.string().nullable();
const STATES = ['machine', 'accepted', 'edited', 'rejected', 'held'] as const;
export const state = z.enum(STATES);

const documentFields = {
  id: z.string(), snapshot: z.string(), url: text, title: text, outlet: text, lang: z.string(), published: text, recorded: z.string(), claims: z.number(), superseded: text.describe('The later version of this article, when there is one.'),
};
export const documentRow: z.ZodType<DocumentRow> = z.object(documentFields).meta({ id: 'DocumentRow' });

export const document: z.ZodType<StoredDocument> = z
  .object({ ...documentFields, author: text, text: z.string(), sections: z.array(section), previous: text, engines: z.array(z.string()) })
  .meta({ id: 'Document', description: 'An article with its captured text, which every span indexes.' });

const change: z.ZodType<Change> = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const documentVersion: z.ZodType<DocumentVersion> = z.object({ document: documentRow, changes: z.array(change) }).meta({ id: 'DocumentVersion' });

export const claimRow: z.ZodType<ClaimRow> = z
  .object({
    id: z.string(), document: z.string(), type: z.string(), status: z.string(), act: text, claimant: z.array(z.string()), by: z.array(z.string()), on: z.array(z.string()), dayFrom: text, dayTo: text, published: text, country: text, place: text, state,
  })
  .meta({ id: 'ClaimRow' });

export const patchStep: z.ZodType<PatchStep> = z
  .object({ op: z.enum(['add', 'replace', 'remove', 'test']), path: z.string().max(500).describe('JSON Pointer (RFC 6901): /type/value'), value: z.unknown().exactOptional() })
  .meta({ id: 'PatchStep', description: 'One step of JSON Patch (RFC 6902) on a claim.' });

export const newClaim: z.ZodType<NewClaim> = z
  .object({
    document: z.string().max(100), evidence: z.array(span).min(1).max(10).describe('The words, as spans of the text of the article.'), type: z.enum(EVENT_TYPES), status: z.enum(STATUSES), by: z.array(z.string().min(1).max(60)).max(10), on: z.array(z.string().min(1).max(60)).max(10),
    day: z.iso.date().nullable(),
  })
  .meta({ id: 'NewClaim', description: 'A claim that a person finds in the words of an article. The statement around its words is found.' });

export const review: z.ZodType<Review> = z
  .object({
    id: z.string(), decision: z.enum(DECISIONS),
    anchors: z.array(z.object({ claim: z.string(), document: z.string(), type: z.string() as unknown as z.ZodType<Review['anchors'][number]['type']>, exact: z.array(z.string()), prefix: z.string(), suffix: z.string(), start: z.number() })),
    patch: z.array(patchStep), undoes: text, by: z.string(), why: z.string(), round: text, at: z.string(),
  })
  .meta({ id: 'Review', description: 'A decision of one person, anchored to the words on which it was made.' });

export const failure: z.ZodType<Failure> = z.object({ name: z.string(), digest: text, code: z.string(), message: z.string(), remedy: z.string(), at: z.string() }).meta({ id: 'Failure' });

export const hit: z.ZodType<Hit> = z
  .object({ document: z.string(), title: text, url: text, lang: z.string(), published: text, superseded: z.boolean(), passage: span, text: z.string(), words: z.array(span) })
  .meta({ id: 'Hit', description: 'A passage with the words that were asked for. `words` are spans of the whole text of the document.' });

export const citation: z.ZodType<Citation> = z.object({ ar: z.string(), en: z.string(), bibtex: z.string(), csl: z.string() }).meta({ id: 'Citation' });

export const difference: z.ZodType<Difference> = z
  .object({ since: z.string(), views: z.array(z.object({ view: z.enum(['incident', 'toll', 'truce', 'violation', 'contact', 'proposal', 'origin', 'source']), added: z.array(z.string()), changed: z.array(z.string()), gone: z.array(z.string()) })) })
  .meta({ id: 'Difference' });
