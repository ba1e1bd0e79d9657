/** Taking articles in: what is worked out beforehand is written in one short transaction. */
import { setImmediate } from 'node:timers/promises';
import type { Intake, Prepared, SearchKeys, Stored } from '../ports/index.ts';
import type { DocumentBody } from './bodies.ts';
import { hex } from './canon.ts';
import { removedWith } from './documents.ts';
import type { Db, Trx } from './driver.ts';
import { type Append, appending, type NewEntry } from './journal.ts';
import { prepare, type ReadyIntake, type ReadyReport, ready } from './prepare.ts';
import { projectDocument, projectReading, projectSnapshot } from './project.ts';
import { firstOf, insertAll } from './statement.ts';

async function write(append: Append, entry: NewEntry) {
  return { seq: await append(entry), kind: entry.kind, id: entry.id, at: entry.at };
}

/** An article as a later version: its row of the journal names the earlier one. */
function following(report: ReadyReport, previous: string | null): Pick<ReadyReport, 'document' | 'facts'> {
  if (previous === null) return report;
  const first = JSON.parse(Buffer.from(report.document.json).toString()) as DocumentBody;
  return { document: ready('document', { ...first, previous }), facts: { ...report.facts, previous } };
}

/** The documents of a snapshot that was stored before, or null. */
async function knownSnapshot(trx: Trx, id: string): Promise<readonly string[] | null> {
  const snapshot = await firstOf<{ seq: number }>(trx, 'SELECT seq FROM snapshot WHERE id = ?', id);
  if (!snapshot) return removedWith(trx, id);
  const documents = await trx.selectFrom('document').select('id').where('snapshot', '=', snapshot.seq).orderBy('seq').execute();
  return documents.map((document) => document.id);
}

/** The newest article at an address. */
async function newestAt(trx: Trx, address: string | null) {
  if (address === null) return undefined;
  return trx
    .selectFrom('document')
    .innerJoin('snapshot', 'snapshot.seq', 'document.snapshot')
    .select(['document.id', 'document.article', 'snapshot.id as snapshot'])
    .where('address', '=', address)
    .orderBy('document.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The id under which an article was removed, or null: it does not come back with other advertisements around it. */
async function removedArticle(trx: Trx, article: Uint8Array): Promise<string | null> {
  const mark = await firstOf<{ document: string }>(trx, 'SELECT document FROM tombstone WHERE article = ? LIMIT 1', article);
  return mark?.document ?? null;
}

async function takeIn(trx: Trx, append: Append, { snapshot, payload, reports }: ReadyIntake, at: string): Promise<Stored> {
  const known = await knownSnapshot(trx, snapshot.id);
  if (known) return { snapshot: snapshot.id, outcome: 'same', documents: known };
  const before: Awaited<ReturnType<typeof newestAt>>[] = [];
  for (const { facts } of reports) before.push(await newestAt(trx, facts.address));
  const removed: (string | null)[] = [];
  for (const { facts } of reports) removed.push(await removedArticle(trx, facts.article));
  const unchanged = reports.map(({ facts }, index) => removed[index] !== null || before[index] !== undefined && hex(before[index].article) === hex(facts.article));
  // A page whose advertisements changed is the same article: what we hold of it is evidence enough.
  const first = before[0];
  if (reports.length > 0 && unchanged.every(Boolean)) return { snapshot: first?.snapshot ?? snapshot.id, outcome: 'same', documents: before.map((document, index) => removed[index] ?? (document?.id as string)) };

  const { digest, size } = snapshot.body;
  await insertAll(trx, 'payload', [{ digest: Buffer.from(digest, 'hex'), size, packed: payload }], '(digest) DO NOTHING');
  await projectSnapshot(trx, { ...(await write(append, { kind: 'snapshot', id: snapshot.id, at, body: snapshot.json, packed: snapshot.packed })), body: snapshot.body });
  const documents: string[] = [];
  for (const [index, report] of reports.entries()) {
    const earlier = before[index];
    if (unchanged[index]) {
      documents.push(removed[index] ?? (earlier?.id as string));
      continue;
    }
    const { document, facts } = following(report, earlier?.id ?? null);
    const { reading, worked } = report;
    await projectDocument(trx, { ...(await write(append, { kind: 'document', id: document.id, at, body: document.json, packed: document.packed })), body: facts });
    await projectReading(trx, { ...(await write(append, { kind: 'reading', id: reading.id, at, body: reading.json, packed: reading.packed })), body: worked });
    documents.push(document.id);
  }
  return { snapshot: snapshot.id, outcome: before.some(Boolean) ? 'version' : 'new', documents };
}

/** What was prepared elsewhere was prepared by `prepare`: the port knows no more of it than its kind. */
function readied(intake: Intake | Prepared, searchKeys: SearchKeys): ReadyIntake {
  return 'kind' in intake ? (intake as ReadyIntake) : prepare(intake, searchKeys);
}

/** See `Store.add`. */
export async function addIntakes(db: Db, searchKeys: SearchKeys, intakes: readonly (Intake | Prepared)[], at: string, group: number): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (let from = 0; from < intakes.length; from += group) {
    const prepared = intakes.slice(from, from + group).map((intake) => readied(intake, searchKeys));
    const outcomes = await db.transaction().execute(async (trx) => {
      const append = await appending(trx);
      const outcomes: Stored[] = [];
      for (const intake of prepared) {
        outcomes.push(await takeIn(trx, append, intake, at));
        // Threads that have read something wait until this one hears of it.
        await setImmediate();
      }
      return outcomes;
    });
    stored.push(...outcomes);
  }
  return stored;
}
