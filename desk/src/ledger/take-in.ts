/** Taking in: captured bytes become reports in the ledger, in the order in which they came, whatever the number of threads. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from 'isnad';
import type { Captured, Intake, Readers, ReadResult, Store } from '../ports.ts';

/** Intakes that share a flush: one costs 0.8 ms of disk, ten cost little more (LazyFS runs behind OPERATE's rule on `FULL`). */
const GROUP = 10;
/** Inputs that are read ahead for each thread. */
const AHEAD = 3;

/** What became of one input. `failed` ones are kept by name, with the reasons. */
export interface Taken {
  readonly name: string;
  readonly outcome: 'new' | 'same' | 'version' | 'failed';
  readonly documents: readonly string[];
  readonly claims: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Ready {
  readonly captured: Captured;
  readonly result: ReadResult;
}

/**
 * Takes inputs in turn. What cannot be read is named and kept as a failure; the others go on. An outcome is told only after it is
 * on disk.
 * @param clock record time, RFC 3339 UTC
 */
export async function* takeIn(inputs: AsyncIterable<Captured>, store: Store, readers: Readers, clock: () => string): AsyncGenerator<Taken> {
  const running: { readonly captured: Captured; readonly result: Promise<ReadResult> }[] = [];
  let ready: Ready[] = [];
  const next = async (): Promise<void> => {
    const job = running.shift();
    if (job) ready.push({ captured: job.captured, result: await job.result });
  };
  for await (const captured of inputs) {
    running.push({ captured, result: readers.read(captured) });
    if (running.length < readers.threads * AHEAD) continue;
    await next();
    if (ready.length >= GROUP) {
      yield* keep(ready, store, clock());
      ready = [];
    }
  }
  while (running.length > 0) await next();
  for (let at = 0; at < ready.length; at += GROUP) yield* keep(ready.slice(at, at + GROUP), store, clock());
}

async function* keep(ready: readonly Ready[], store: Store, at: string): AsyncGenerator<Taken> {
  const good = ready.filter((r) => r.result.reports.length > 0);
  const bad = ready.filter((r) => r.result.reports.length === 0);
  const stored = good.length > 0 ? await store.add(good.map(intakeOf), at, { group: GROUP }) : [];
  if (bad.length > 0) await store.addFailures(bad.map((r) => failureOf(r, at)));
  let n = 0;
  for (const { captured, result } of ready) {
    const { diagnostics, reports } = result;
    const kept = reports.length > 0 ? stored[n++] : undefined;
    yield { name: captured.name, outcome: kept?.outcome ?? 'failed', documents: kept?.documents ?? [], claims: reports.reduce((sum, r) => sum + r.reading.claims.length, 0), diagnostics };
  }
}

function intakeOf({ captured, result }: Ready): Intake {
  const { bytes, url, finalUrl, capturedAt, method, contentType, name } = captured;
  return { snapshot: { bytes, url, finalUrl, capturedAt, method, contentType, name }, reports: result.reports };
}

function failureOf({ captured, result }: Ready, at: string): { name: string; digest: string | null; code: string; message: string; remedy: string; at: string } {
  const first = result.diagnostics.find((d) => d.severity === 'error') ?? result.diagnostics[0];
  return {
    name: captured.name, digest: captured.bytes.length === 0 ? null : createHash('sha256').update(captured.bytes).digest('hex'), at,
    code: first?.code ?? 'input.no-article', message: first?.message ?? 'No article was found.', remedy: first?.remedy ?? 'Check the file, or say what it is with --from.',
  };
}
