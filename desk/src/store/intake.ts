/** Taking articles in: everything that can be worked out before the ledger is taken, then one short transaction. */
import type { Intake, SearchKeys, Stored } from '../ports.ts';
import { addressOf, articleDigest, type DocumentBody, named, type ReadingBody, readingBody, type SnapshotBody, snapshotBody } from './bodies.ts';
import { hex, writable } from './canon.ts';
import type { Db } from './driver.ts';
import { append, type NewEntry, type Trx } from './journal.ts';
import { pack } from './pack.ts';
import { projectDocument, projectReading, projectSnapshot, type Worked, work } from './project.ts';

/** An article ready to be written: only its earlier version must be asked for. */
interface ReadyReport {
  readonly id: string;
  readonly body: DocumentBody;
  readonly article: string;
  readonly reading: Ready<ReadingBody>;
  readonly worked: Worked;
}

interface Ready<Body> {
  readonly id: string;
  readonly json: string;
  readonly body: Body;
  readonly packed: Uint8Array;
}

interface ReadyIntake {
  readonly snapshot: Ready<SnapshotBody>;
  readonly payload: Uint8Array;
  readonly reports: readonly ReadyReport[];
}

function ready<Body>(kind: 'snapshot' | 'reading', body: Body): Ready<Body> {
  const content = named(kind, body);
  return { ...content, packed: pack(content.json) };
}

/** Works an intake out: canonical bytes, ids, compression, keys of the passages. */
function prepare(given: Intake, searchKeys: SearchKeys): ReadyIntake {
  const intake = writable(given);
  const snapshot = ready('snapshot', snapshotBody(intake.snapshot));
  const reports = new Map<string, ReadyReport>();
  for (const report of intake.reports) {
    const { text, lang, title, outlet, author, published, sections } = report;
    const body: DocumentBody = { snapshot: snapshot.id, address: addressOf(intake, report), text, lang, title, outlet, author, published, sections, previous: null };
    const { id } = named('document', body);
    if (reports.has(id)) continue;
    reports.set(id, { id, body, article: hex(articleDigest(body)), reading: ready('reading', readingBody(id, report.reading)), worked: work(id, body, report.reading, searchKeys) });
  }
  return { snapshot, payload: pack(intake.snapshot.bytes), reports: [...reports.values()] };
}

async function write<Body>(trx: Trx, entry: NewEntry, body: Body) {
  return { seq: await append(trx, entry), kind: entry.kind, id: entry.id, at: entry.at, body };
}

/** The documents of a snapshot that was stored before, or null. */
async function knownSnapshot(trx: Trx, id: string): Promise<readonly string[] | null> {
  const snapshot = await trx.selectFrom('snapshot').select('seq').where('id', '=', id).executeTakeFirst();
  if (!snapshot) return null;
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

async function takeIn(trx: Trx, { snapshot, payload, reports }: ReadyIntake, at: string): Promise<Stored> {
  const known = await knownSnapshot(trx, snapshot.id);
  if (known) return { snapshot: snapshot.id, outcome: 'same', documents: known };
  const before: Awaited<ReturnType<typeof newestAt>>[] = [];
  for (const report of reports) before.push(await newestAt(trx, report.body.address));
  const unchanged = reports.map(({ article }, index) => before[index] !== undefined && hex(before[index].article) === article);
  // A page whose advertisements changed is the same article: what we hold of it is evidence enough.
  const first = before[0];
  if (first && unchanged.every(Boolean)) return { snapshot: first.snapshot, outcome: 'same', documents: before.map((document) => document?.id as string) };

  const { digest, size } = snapshot.body;
  await trx.insertInto('payload').values({ digest: Buffer.from(digest, 'hex'), size, packed: payload }).onConflict((conflict) => conflict.column('digest').doNothing()).execute();
  await projectSnapshot(trx, await write(trx, { kind: 'snapshot', id: snapshot.id, at, body: snapshot.json, packed: snapshot.packed }, snapshot.body));
  const documents: string[] = [];
  for (const [index, { id, body: firstBody, reading, worked }] of reports.entries()) {
    const earlier = before[index];
    if (unchanged[index]) {
      documents.push(earlier?.id as string);
      continue;
    }
    const body = { ...firstBody, previous: earlier?.id ?? null };
    await projectDocument(trx, await write(trx, { kind: 'document', id, at, body: named('document', body).json }, body));
    await projectReading(trx, await write(trx, { kind: 'reading', id: reading.id, at, body: reading.json, packed: reading.packed }, reading.body), worked);
    documents.push(id);
  }
  return { snapshot: snapshot.id, outcome: before.some(Boolean) ? 'version' : 'new', documents };
}

/** See `Store.add`. */
export async function addIntakes(db: Db, searchKeys: SearchKeys, intakes: readonly Intake[], at: string, group: number): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (let from = 0; from < intakes.length; from += group) {
    const prepared = intakes.slice(from, from + group).map((intake) => prepare(intake, searchKeys));
    const outcomes = await db.transaction().execute(async (trx) => {
      const outcomes: Stored[] = [];
      for (const intake of prepared) outcomes.push(await takeIn(trx, intake, at));
      return outcomes;
    });
    stored.push(...outcomes);
  }
  return stored;
}
