/** `isnad reread`: the articles of a ledger, read by the engine of today; what people decided stays with the words. */
import { isDeepStrictEqual } from 'node:util';
import { type Claim, read, type Reading, readerWith } from 'isnad';
import type { Command } from 'commander';
import { refresh } from '../../ledger/index.ts';
import type { DocumentRow, LostReview, Store, StoredReading } from '../../ports/index.ts';
import { namesIn } from '../names.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import type { Exit, World } from '../world.ts';
import { type LedgerFlags, onLedger, print, say, withLedger } from './ledger.ts';

interface RereadFlags extends LedgerFlags {
  readonly names: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Readings that share a flush. */
const GROUP = 10;

export function addReread(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('reread'))
    .description('read the articles of the ledger again with the engine of today; show what changed and which decisions lost their words')
    .option('--names <folder...>', 'folders with tables of your own actors and places', [])
    .option('--all', 'also those that this engine read before')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad reread\n  isnad reread --all --names press/      your own names have changed\n\nOld readings are kept; ask for an earlier state with --as-of.')
    .action(async (flags: RereadFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const { own, diagnostics } = await namesIn(flags.names);
        for (const d of diagnostics) say(world, d.code, 'names', d.message, d.remedy);
        const changed = await reread(store, own === null ? read : readerWith(own), flags.all === true, world);
        await refresh(store);
        const lost = await store.lostReviews();
        if (flags.json) world.stdout.write(`${JSON.stringify({ documents: changed, lost })}\n`);
        else print(world, changeLines(changed, lost));
        return undefined;
      }));
    });
}

/** What a newer reading has otherwise. */
interface Changed {
  readonly document: string;
  readonly title: string | null;
  readonly added: number;
  readonly gone: number;
  readonly other: number;
}

async function reread(store: Store, reader: typeof read, all: boolean, world: World): Promise<Changed[]> {
  const changed: Changed[] = [];
  const documents = await everyDocument(store);
  for (let from = 0; from < documents.length; from += GROUP) {
    const group: { readonly document: string; readonly reading: Reading; readonly title: string | null; readonly before: StoredReading }[] = [];
    for (const { id, title } of documents.slice(from, from + GROUP)) {
      const [document, before] = [await store.document(id), await store.reading(id)];
      if (!document || !before) continue;
      const { text, lang, author, outlet, sections, published } = document;
      const known = Object.fromEntries(Object.entries({ title, outlet, author, date: published }).filter(([, value]) => value !== null));
      const reading = reader({ id: before.reading.document.id, text, lang, sections, ...known });
      if (!all && reading.engine === before.engine) continue;
      group.push({ document: id, reading, title, before });
    }
    if (group.length > 0) await store.reread(group, world.now());
    for (const { document, title, before } of group) {
      const now = await store.reading(document);
      if (now) changed.push({ document, title, ...difference(before, now) });
    }
    if (world.stderr.isTTY) world.stderr.write(`\r${Math.min(from + GROUP, documents.length)} of ${documents.length}`);
  }
  if (world.stderr.isTTY && documents.length > 0) world.stderr.write('\r\u001b[K');
  return changed;
}

/** Claims by their words: those that are new, those that are gone, those of which something else is said. */
function difference(before: StoredReading, now: StoredReading): Pick<Changed, 'added' | 'gone' | 'other'> {
  const [old, fresh] = [claimsOf(before), claimsOf(now)];
  const both = [...fresh].filter(([id]) => old.has(id));
  return { added: fresh.size - both.length, gone: old.size - both.length, other: both.filter(([id, claim]) => !isDeepStrictEqual(claim, old.get(id))).length };
}

/** Without the ids that hold within one reading only. */
function claimsOf({ reading, claimIds }: StoredReading): Map<string, unknown> {
  const plain = ({ id: _, statement: __, ...claim }: Claim): unknown => JSON.parse(JSON.stringify(claim));
  return new Map(reading.claims.map((claim, at) => [claimIds[at] as string, plain(claim)]));
}

async function everyDocument(store: Store): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.documents({ limit: 1000, after });
    rows.push(...page.rows);
    if (page.next === null) return rows.reverse();
    after = page.next;
  }
}

function changeLines(changed: readonly Changed[], lost: readonly LostReview[]): string[] {
  const other = changed.filter((x) => x.added + x.gone + x.other > 0);
  return [
    `${changed.length} read again, ${other.length} with other claims.`,
    ...columns(other.map((x) => [`+${x.added}`, `-${x.gone}`, `~${x.other}`, x.document, safe(x.title ?? '')]), '  '),
    ...(lost.length === 0 ? ['Every decision found its words again.'] : [`${lost.length} decisions no longer find the words on which they were made:`, ...columns(lost.map((l) => [l.review, l.document, l.why === 'words' ? 'its words tell no claim now' : 'its correction fits no field now']), '  ')]),
  ];
}
