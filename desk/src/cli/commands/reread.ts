/** `isnad reread`: the articles of a ledger, read by the engine of today; what people decided stays with the words. */
import type { Command } from 'commander';
import { type Changed, refresh, reread } from '../../ledger/index.ts';
import type { LostReview } from '../../ports/index.ts';
import { keepNamesIn } from '../names.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import type { Exit, World } from '../world.ts';
import { type LedgerFlags, onLedger, print, say, withLedger } from './ledger.ts';

interface RereadFlags extends LedgerFlags {
  readonly names: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addReread(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('reread'))
    .description('read the articles of the ledger again with the engine of today; show what changed and which decisions lost their words')
    .option('--names <folder...>', 'folders with tables of your own actors and places, which the ledger keeps', [])
    .option('--all', 'also those that this engine read before: own names have changed')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad reread\n  isnad reread --all --names press/      your own names have changed\n\nOld readings are kept; ask for an earlier state with --as-of.')
    .action(async (flags: RereadFlags) => {
      await done(withLedger(flags, world, async (store) => {
        for (const d of await keepNamesIn(flags.names, store, world)) say(world, d.code, 'names', d.message, d.remedy);
        const readers = world.openReaders(world.cores);
        const changed: Changed[] = [];
        try {
          for await (const one of reread(store, readers, world.now, { all: flags.all === true, told: progressOn(world) })) changed.push(one);
        } finally {
          await readers.close();
        }
        await refresh(store);
        const lost = await store.lostReviews();
        if (flags.json) world.stdout.write(`${JSON.stringify({ documents: changed, lost })}\n`);
        else print(world, changeLines(changed, lost));
        return undefined;
      }));
    });
}

/** A line that says how far it is, where somebody looks at it. */
function progressOn({ stderr }: World): (done: number, total: number) => void {
  return (done, total) => {
    if (stderr.isTTY) stderr.write(done < total ? `\r${done} of ${total}` : '\r\u001b[K');
  };
}

function changeLines(changed: readonly Changed[], lost: readonly LostReview[]): string[] {
  const other = changed.filter((x) => x.added + x.gone + x.other > 0);
  return [
    `${changed.length} read again, ${other.length} with other claims.`,
    ...columns(other.map((x) => [`+${x.added}`, `-${x.gone}`, `~${x.other}`, x.document, safe(x.title ?? '')]), '  '),
    ...(lost.length === 0 ? ['Every decision found its words again.'] : [`${lost.length} decisions no longer find the words on which they were made:`, ...columns(lost.map((l) => [l.review, l.document, l.why === 'words' ? 'its words tell no claim now' : 'its correction fits no field now']), '  ')]),
  ];
}
