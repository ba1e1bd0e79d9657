/** From captured bytes to what the ledger writes: taking in, reading, working out. The composition root of the reading threads. */
import { setImmediate } from 'node:timers/promises';
import { type Article, type OwnNames, read, type Reader, readerWith, type Reading } from 'isnad';
import { acquire, checked, isArchive, unpack } from './acquire/acquire.ts';
import { type AcquireOptions, known, Refusal, type Snapshot, type Source } from './acquire/types.ts';
import type { Captured, Intake, NewReport, ReadResult } from './ports/index.ts';
import { keysOf } from './search-keys.ts';
import { prepare } from './store/prepare.ts';

/** One captured thing, and the names that the project brings with it. */
export interface ReadJob {
  readonly captured: Captured;
  readonly own: OwnNames | null;
}

/** A text of which nothing is kept. */
export interface TextJob {
  readonly article: Article;
  readonly own: OwnNames | null;
}

/** What a thread is given to do. Each begins in its own turn of the event loop: else all that are in hand were answered when the last is done. */
export default async function readGiven(job: ReadJob | TextJob): Promise<ReadResult | Reading> {
  await setImmediate();
  return 'article' in job ? readText(job) : readCaptured(job);
}

/** Reads a text. */
export function readText({ article, own }: TextJob): Promise<Reading> {
  return Promise.resolve(readerOf(own)(article));
}

/** Reads one captured thing; of an archive it gives the members. Never throws on bytes. */
export async function readCaptured({ captured, own }: ReadJob): Promise<ReadResult> {
  const { name, kind, lang, date, charset, url, capturedAt, contentType } = captured;
  const source = known<Source>({ url: url ?? undefined, capturedAt, contentType: contentType ?? undefined });
  const options = known<AcquireOptions>({ name, kind: kind as 'auto', lang, date, charset, source });
  const members = await membersOf(captured, options);
  if (members) return members;
  const { snapshots, addresses, diagnostics } = await acquire(captured.bytes, options);
  const reader = readerOf(own);
  const intakes = snapshots.map((snapshot) => intakeOf(snapshot, captured, reader));
  return { intakes: intakes.map((intake) => prepare(intake, keysOf)), members: [], addresses, diagnostics: [...diagnostics, ...intakes.flatMap((i) => i.reports.flatMap((r) => r.reading.diagnostics))] };
}

/** An archive is opened here and read member by member, each with the clock of a page; null for everything else. */
async function membersOf(captured: Captured, options: AcquireOptions): Promise<ReadResult | null> {
  try {
    if (!isArchive(checked(captured.bytes, options))) return null;
    const { members, diagnostics } = await unpack(captured.bytes, options);
    const warc = members.length > 1 || captured.name.includes('.warc');
    return {
      intakes: [], addresses: [], diagnostics,
      members: members.map(({ name, kind, bytes, source, charset }) => ({
        ...captured, name, kind, bytes, charset, url: source.url ?? captured.url, finalUrl: source.url ?? captured.finalUrl, capturedAt: source.capturedAt ?? captured.capturedAt,
        contentType: source.contentType ?? null, method: warc ? ('warc' as const) : captured.method,
      })).map(known<Captured>),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { intakes: [], members: [], addresses: [], diagnostics: [{ code: error.code, severity: 'error', message: `${captured.name}: ${error.message}.`, remedy: error.remedy }] };
  }
}

let named: { readonly own: OwnNames; readonly key: string; readonly reader: Reader } | null = null;

/** Tables are loaded once for the names of one project. */
function readerOf(own: OwnNames | null): Reader {
  if (own === null) return read;
  const key = JSON.stringify(own);
  if (named?.key !== key) named = { own, key, reader: readerWith(own) };
  return named.reader;
}

function intakeOf({ bytes, source, entries }: Snapshot, { name, url, finalUrl, capturedAt, method, contentType }: Captured, reader: Reader): Intake {
  const { memberName } = source;
  return {
    snapshot: {
      bytes, url: source.url ?? url, finalUrl, capturedAt: source.capturedAt ?? capturedAt, method, contentType: source.contentType ?? contentType,
      name: memberName === undefined || memberName === name ? name : `${name} ${memberName}`,
    },
    reports: entries.map(({ article, url: own }): NewReport => {
      const reading = reader(article);
      const { document } = reading;
      return {
        ...(own === undefined ? {} : { url: own }), text: article.text, lang: document.lang, title: article.title ?? document.title?.value ?? null, outlet: document.outlet,
        author: document.author, published: document.date?.value ?? null, sections: document.sections, reading,
      };
    }),
  };
}
