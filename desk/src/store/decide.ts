/** Recording what people decide, and readings by newer engines. */
import { addedBy, anchorOf, editable, type Review } from 'isnad';
import type { NewClaim, NewReview, SearchKeys, Store } from '../ports/index.ts';
import { added, notWords } from './addition.ts';
import { type DocumentBody, named, type ReadingBody, type ReviewBody, readingBody } from './bodies.ts';
import { writable } from './canon.ts';
import type { Db, Trx } from './driver.ts';
import { LedgerError } from './error.ts';
import { appending, bodyAt, bodyOf } from './journal.ts';
import { patchClaim, refusal } from './patch.ts';
import { projectReading, projectReview, reviewsOf } from './project.ts';
import { work } from './rows.ts';

/** Thrown for a decision that cannot be recorded; nothing of its list is. */
function refused(code: string, message: string, remedy: string): LedgerError {
  return new LedgerError(`review.${code}`, message, remedy);
}

/** A claim as the machine read it or a person added it, with where it stands. */
async function claimAt(trx: Trx, id: string) {
  const row = await trx.selectFrom('claim').innerJoin('document', 'document.seq', 'claim.document').select(['claim.document', 'claim.reading', 'claim.place_in', 'document.id']).where('claim.id', '=', id).executeTakeFirst();
  if (!row) throw refused('claim', `There is no claim ${id}.`, 'Give the id of a claim as `isnad show` and the lists print it.');
  const { text } = await bodyAt<DocumentBody>(trx, row.document);
  const { reading } = await bodyAt<ReadingBody>(trx, row.reading);
  const claim = reading.claims[row.place_in] ?? (await reviewsOf(trx, row.document)).map(addedBy).find((one) => one?.id === id);
  if (!claim) throw refused('claim', `There is no claim ${id}.`, 'Run `isnad verify`.');
  return { claim: editable(claim, reading), anchor: anchorOf(claim, id, row.id, text) };
}

async function reviewAt(trx: Trx, id: string): Promise<Review> {
  const row = await trx.selectFrom('review').innerJoin('entry', 'entry.seq', 'review.seq').select(['entry.seq', 'entry.body']).where('review.id', '=', id).executeTakeFirst();
  if (!row) throw refused('undo', `There is no review ${id}.`, 'Give the id of the review that is to be taken back.');
  return { id, ...bodyOf<ReviewBody>(row) };
}

/** The body of an addition. */
async function additionOf(trx: Trx, wanted: NewClaim | undefined, common: Omit<ReviewBody, 'anchors'>): Promise<ReviewBody> {
  const row = wanted && (await trx.selectFrom('document').select('seq').where('id', '=', wanted.document).executeTakeFirst());
  if (!wanted || !row) throw refused('words', `There is no article ${wanted?.document ?? ''} to add a claim to.`, 'Give the id of an article.');
  if (common.round !== null) throw refused('words', 'Nothing is added in a blind round: it compares decisions on what was read.', 'Leave the round out.');
  const { text } = await bodyAt<DocumentBody>(trx, row.seq);
  const no = notWords(text, wanted.evidence);
  if (no !== null) throw refused('words', no, 'Give the span of the words in the text of the article.');
  const { claim, anchor } = added(wanted, text);
  return { ...common, anchors: [anchor], patch: [{ op: 'add', path: '', value: claim }] };
}

/** The bodies of a decision: one that binds its claims, or one for each claim. */
async function bodiesOf(trx: Trx, { decision, claims, patch = [], undoes, by, why, round = null, added: wanted }: NewReview, at: string): Promise<readonly ReviewBody[]> {
  const common = { decision, patch: [], undoes: null, by, why, round, at };
  if (by.trim() === '') throw refused('author', 'A decision needs the name of who made it.', 'Give a name.');
  if (decision === 'undo') {
    if (!undoes) throw refused('undo', 'An undo must name a review.', 'Give the id of the review that is to be taken back.');
    return [{ ...common, anchors: (await reviewAt(trx, undoes)).anchors, undoes }];
  }
  if (decision === 'add') return [await additionOf(trx, wanted, common)];
  const ids = [...new Set(claims)];
  if (ids.length === 0) throw refused('claim', 'A decision needs the ids of the claims it is about.', 'List them.');
  const found = [];
  for (const id of ids) found.push(await claimAt(trx, id));
  if (decision === 'merge' || decision === 'split') {
    if (ids.length < 2) throw refused('pair', `To ${decision} takes two claims or more.`, 'List them.');
    return [{ ...common, anchors: found.map(({ anchor }) => anchor) }];
  }
  if (decision !== 'edit') return found.map(({ anchor }) => ({ ...common, anchors: [anchor] }));
  const no = patch.map(refusal).find((reason) => reason !== null);
  if (patch.length === 0 || no) throw refused('patch', no ?? 'An edit needs at least one field.', 'Name a field of the claim, such as /status/value.');
  return found.map(({ claim, anchor }) => {
    if (!patchClaim(claim, patch)) throw refused('patch', `The edit does not fit the claim ${anchor.claim}.`, 'Name fields that the claim has, such as /status/value.');
    return { ...common, anchors: [anchor], patch };
  });
}

/** See `Store.review`. */
export async function addReviews(db: Db, reviews: readonly NewReview[], at: string): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    const ids: string[] = [];
    const append = await appending(trx);
    for (const review of writable(reviews)) {
      for (const body of await bodiesOf(trx, review, at)) {
        const { id, json } = named('review', body);
        ids.push(id);
        if (await trx.selectFrom('review').select('seq').where('id', '=', id).executeTakeFirst()) continue;
        const seq = await append({ kind: 'review', id, at, body: json });
        await projectReview(trx, { seq, kind: 'review', id, at, body });
      }
    }
    return ids;
  });
}

/** See `Store.reread`. */
export async function addReadings(db: Db, searchKeys: SearchKeys, readings: Parameters<Store['reread']>[0], at: string): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    const ids: string[] = [];
    const append = await appending(trx);
    for (const { document, reading, names } of writable(readings)) {
      const row = await trx.selectFrom('document').select('seq').where('id', '=', document).executeTakeFirst();
      if (!row) throw new LedgerError('ledger.document', `There is no document ${document}.`, 'Add it first.');
      const body = readingBody(document, reading, names);
      const { id, json } = named('reading', body);
      ids.push(id);
      if (await trx.selectFrom('reading').select('seq').where('id', '=', id).executeTakeFirst()) continue;
      const seq = await append({ kind: 'reading', id, at, body: json });
      await projectReading(trx, { seq, kind: 'reading', id, at, body: work(document, await bodyAt<DocumentBody>(trx, row.seq), reading, searchKeys) });
    }
    return ids;
  });
}
