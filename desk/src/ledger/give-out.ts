/** Giving out: what answers a question, in a format, with all that an export says about itself. */
import type { ExportContext, Exported, Exporter, ExportOrder, Store, ViewRequest } from '../ports/index.ts';
import { everything } from './ask.ts';
import { narrowed } from './narrow.ts';

const FILTERS = ['country', 'type', 'side', 'from', 'to'] as const satisfies readonly (keyof ExportOrder['question'])[];

/** Writes what answers a question in a format. */
export async function giveOut(store: Store, exporter: Exporter, { format, question, lang, policy, unlock, ledger, version, now }: ExportOrder): Promise<Exported> {
  const { reports, reconciled } = await everything(store, question.asOf);
  const asked = Object.fromEntries(FILTERS.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]]))) as ViewRequest;
  const query = Object.entries(asked).map(([name, value]) => `${name} ${String(value)}`).join(', ');
  const context: ExportContext = {
    query: query === '' ? `everything in ${ledger}` : query, policy, asOf: { valid: question.to ?? null, record: question.asOf ?? null },
    engine: [...new Set(reports.map((r) => r.reading.engine))].sort().join(', ') || `isnad ${version}`, ledgerHead: (await store.head()).hash,
    reviewState: await stateOf(store), generatedAt: now, lang, unlock: unlock === null ? null : { reason: unlock },
  };
  const snapshot = async (document: string): Promise<Uint8Array | null> => {
    const found = await store.document(document);
    return found === null ? null : store.bytes(found.snapshot);
  };
  return exporter.exportAs(format, { ...narrowed(reports, reconciled, asked), among: reports, context, snapshot });
}

/** Whether people looked at what leaves. */
async function stateOf(store: Store): Promise<ExportContext['reviewState']> {
  const any = async (state: 'machine' | 'accepted' | 'edited'): Promise<boolean> => (await store.claims({ state, limit: 1 })).rows.length > 0;
  const machine = await any('machine');
  const people = (await any('accepted')) || (await any('edited'));
  return machine ? (people ? 'mixed' : 'candidate') : people ? 'reviewed' : 'candidate';
}
