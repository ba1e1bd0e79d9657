/** The commands on single records: search, show, cite, diff. */
import type { Command } from 'commander';
import { cited, type Citation, differences, type Difference, find } from '../../ledger/index.ts';
import type { Hit, Store } from '../../ports/index.ts';
import { FOOTER } from '../pretty.ts';
import { isolate, safe } from '../terminal.ts';
import { type Paper, quoted } from '../views/pen.ts';
import { recordLines } from '../views/record.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { countOption, instantOption, type LedgerFlags, onLedger, paperOf, print, say, withLedger } from './ledger.ts';

interface SearchFlags extends LedgerFlags {
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

interface ShowFlags extends LedgerFlags {
  readonly json?: boolean;
}

interface CiteFlags extends LedgerFlags {
  readonly style: string;
}

interface DiffFlags extends LedgerFlags {
  readonly since: string;
  readonly json?: boolean;
}

const STYLES = ['ar', 'en', 'bibtex', 'csl'];

export function addRecords(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('search'))
    .description('find passages by their words: without clitics and endings, in both languages')
    .argument('<words...>', 'all of them must stand in the passage; "a phrase" keeps its order, a star at the end asks for all that begins so')
    .option('--limit <n>', 'hits on a page', countOption, 20)
    .option('--after <cursor>', 'the next page')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad search أذربيجان هدنة        finds الأذربيجانية and بالهدنة too\n  isnad search \'"launch sites"\'    a phrase')
    .action(async (words: readonly string[], flags: SearchFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const page = await store.search({ query: words.join(' '), lang: 'auto', limit: flags.limit, ...(flags.after === undefined ? {} : { after: flags.after }) });
        if (flags.json) world.stdout.write(`${JSON.stringify(page)}\n`);
        else print(world, page.rows.length === 0 ? ['No passage holds all these words.'] : [...page.rows.flatMap((hit) => hitLines(hit, paperOf(world))), ...(page.next === null ? [] : [`More: --after ${page.next}`])]);
        return undefined;
      }));
    });

  onLedger(program.command('show'))
    .description('show any record by its id: a document, a claim, an incident, a truce ...')
    .argument('<id>', 'as the other commands print it: doc_…, clm_…, inc_…, tol_…, trc_…, vio_…, con_…, pro_…')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad show clm_3k…          a claim in its words, with what people decided\n  isnad show doc_7x…          an article with all that was read from it\n  isnad show inc_2p… --json   an incident, for programs')
    .action(async (id: string, flags: ShowFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const found = await find(store, id);
        if (found === null) return unknown(id, store, world);
        if (flags.json) world.stdout.write(`${JSON.stringify(found.record)}\n`);
        else print(world, await recordLines(found, store, paperOf(world), world));
        return undefined;
      }));
    });

  onLedger(program.command('cite'))
    .description('a citation of a document or of the document behind a claim')
    .argument('<id>', 'doc_… or clm_…')
    .option('--style <style>', `one of ${STYLES.join(', ')}`, 'en')
    .addHelpText('after', '\nExamples:\n  isnad cite doc_7x… --style ar\n  isnad cite clm_3k… --style bibtex')
    .action(async (id: string, flags: CiteFlags) => {
      await done(withLedger(flags, world, async (store) => {
        if (!STYLES.includes(flags.style)) {
          say(world, 'cite.style', flags.style, 'There is no such style.', `Styles are ${STYLES.join(', ')}.`);
          return EXIT.none;
        }
        const citation = await cited(store, id);
        if (citation === null) return unknown(id, store, world);
        print(world, [citation[flags.style as keyof Citation]]);
        return undefined;
      }));
    });

  onLedger(program.command('diff'))
    .description('what the ledger has learned since a time')
    .requiredOption('--since <time>', 'a day or an instant of record time', instantOption)
    .option('--json', 'for programs')
    .addHelpText('after', '\nExample:\n  isnad diff --since 2024-05-18')
    .action(async (flags: DiffFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const found = await differences(store, flags.since);
        if (flags.json) world.stdout.write(`${JSON.stringify(found)}\n`);
        else print(world, differenceLines(found, paperOf(world)));
        return undefined;
      }));
    });
}

async function unknown(id: string, store: Store, world: World): Promise<Exit> {
  const mark = await store.tombstone(id);
  if (mark) say(world, 'ledger.redacted', id, `It was removed on ${mark.at.slice(0, 10)} by ${mark.by}: ${mark.why}.`, 'It cannot be had back; backups that were made before may hold it.');
  else say(world, 'ledger.unknown-id', id, 'No record has this id.', 'Ids are printed by accounts, search and the other commands.');
  return EXIT.none;
}

function hitLines(hit: Hit, paper: Paper): string[] {
  const c = paper.colours;
  return [[c.bold(isolate(hit.title ?? 'without a title')), hit.published ?? 'day unknown', c.dim(hit.document), hit.superseded ? c.yellow('an older version') : ''].filter((x) => x !== '').join('  '), ...quoted(hit.text.slice(hit.passage.start, hit.passage.end) || hit.text, '  ', paper), ''];
}

function differenceLines({ since, views }: Difference, { colours: c }: Paper): string[] {
  const lines = views.flatMap(({ view, added, changed, gone }) => (added.length + changed.length + gone.length === 0 ? [] : [
    `${c.bold(view)}: ${added.length} new, ${changed.length} changed, ${gone.length} gone`,
    ...added.map((id) => `  + ${safe(id)}`), ...changed.map((id) => `  ~ ${safe(id)}`), ...gone.map((id) => `  - ${safe(id)}`),
  ]));
  return [...(lines.length === 0 ? [`Nothing new since ${since}.`] : lines), FOOTER];
}
