/** Tables of own actors and places that somebody brought with articles: kept as a decision, where the role allows it. */
import type { Diagnostic } from 'isnad';
import { keepTables, namesFrom, type Table } from '../ledger/index.ts';
import type { Desk } from './desk.ts';
import type { Who } from './gate.ts';
import type { Outcome } from './jobs.ts';
import { deedsOf } from './may.ts';

const FORBIDDEN: Diagnostic = { code: 'names.role', severity: 'error', message: 'Own actors and places are decided on by an adjudicator; the table was not kept.', remedy: 'Ask somebody of this role to bring it, or for the role.' };

/** What became of each table, before the first article is read. */
export async function keptTables(desk: Desk, who: Who, tables: readonly Table[]): Promise<readonly Outcome[]> {
  const none = { documents: [], claims: 0, addresses: 0 };
  if (!deedsOf(who.role).includes('names')) return tables.map(({ name }) => ({ name, outcome: 'failed', ...none, diagnostics: [FORBIDDEN] }));
  const { names, diagnostics } = namesFrom(tables);
  const refused = await keepTables(desk.store, names, { by: who.name, why: tables.map(({ name }) => name).join(', '), now: desk.now() }).then(() => null, diagnosticOf);
  return tables.map(({ name }) => ({ name, outcome: refused ? 'failed' : 'names', ...none, diagnostics: refused ? [refused] : diagnostics.filter((d) => d.message.startsWith(`${name},`)) }));
}

/** What the ledger refused, as it is told of an input; other errors go on. */
function diagnosticOf(error: unknown): Diagnostic {
  const { code, message, remedy } = error as { readonly code?: unknown; readonly message?: unknown; readonly remedy?: unknown };
  if (typeof code !== 'string' || typeof remedy !== 'string') throw error;
  return { code, severity: 'error', message: String(message), remedy };
}
