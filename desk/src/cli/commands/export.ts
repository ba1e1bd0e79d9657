/** `isnad export`: views out of the ledger in the format that their reader needs. */
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Policy, POLICIES } from 'isnad';
import { type Command, Option } from 'commander';
import { giveOut } from '../../ledger/index.ts';
import type { Exported, ExportFile } from '../../ports/index.ts';
import { columns } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { dayOption, instantOption, type LedgerFlags, onLedger, pathOf, print, say, withLedger } from './ledger.ts';

interface ExportFlags extends LedgerFlags {
  readonly out: string;
  readonly lang: 'ar' | 'en';
  readonly policy: Policy;
  readonly asOf?: string;
  readonly country?: string;
  readonly type?: string;
  readonly side?: string;
  readonly from?: string;
  readonly to?: string;
  readonly names?: string;
}

export async function addExport(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): Promise<void> {
  const exporter = await world.exporter();
  const { formats } = exporter;
  onLedger(program.command('export'))
    .description('write views in the format that their reader needs: spreadsheets, ACLED and UCDP columns, maps, linked data, a dossier ...')
    .argument('[format]', 'one of the formats below')
    .option('--out <path>', 'a folder, or a file', '.')
    .addOption(new Option('--lang <lang>', 'language of headings and sentences').choices(['ar', 'en']).default('en'))
    .addOption(new Option('--policy <policy>', 'how figures of several claimants are merged, where the format has one column').choices(POLICIES).default('range'))
    .option('--as-of <time>', 'as the ledger knew it then', instantOption)
    .option('--side <code>', 'only what this side says or is party to')
    .option('--type <type>', 'only this type')
    .option('--country <code>', 'only in this state (ISO 3166 alpha-3)')
    .option('--from <day>', 'from this day on', dayOption)
    .option('--to <day>', 'up to this day', dayOption)
    .option('--names <reason>', 'show the names of victims, witnesses, minors and private persons; the reason is kept in the file')
    .addHelpText('after', `\nFormats:\n${columns(formats.map((f) => [f.id, f.label.en, f.purpose.en]), '  ').join('\n')}\n\nExamples:\n  isnad export xlsx --lang ar\n  isnad export acled --country AZE --out acled.csv\n  isnad export ro-crate --from 2020-10-10 --to 2020-10-28`)
    .action(async (format: string | undefined, flags: ExportFlags) => {
      if (format === undefined || !formats.some((f) => f.id === format)) {
        say(world, 'export.format', format ?? 'export', format === undefined ? 'No format is named.' : 'There is no such format.', `Formats: ${formats.map((f) => f.id).join(', ')}.`);
        await done(Promise.resolve(EXIT.none));
        return;
      }
      await done(withLedger(flags, world, async (store) => {
        const { lang, policy, names, ...question } = flags;
        const exported = await giveOut(store, exporter, { format, question, lang, policy, unlock: names ?? null, ledger: basename(pathOf(flags)), version: world.version, now: world.now() });
        const written = await save(exported, flags.out);
        print(world, [...written.map((path) => `Written: ${path}`), ...exported.leftOut.map((l) => `Left out: ${l.count} ${l.what} (${l.why})`)]);
        return undefined;
      }));
    });
}

/** Puts the files in a folder under their own names, or the first at the path that was given and what explains it beside it. */
async function save({ file, sidecar }: Exported, out: string): Promise<string[]> {
  const isFolder = existsSync(out) ? (await stat(out)).isDirectory() : !/\.[a-z0-9]+$/i.test(out);
  const folder = isFolder ? out : dirname(out);
  await mkdir(folder, { recursive: true });
  const named = (f: ExportFile): string => join(folder, isFolder ? f.name : f.name.replace(file.name, basename(out)));
  const files = sidecar === null ? [file] : [file, sidecar];
  for (const f of files) await writeFile(named(f), f.bytes);
  return files.map(named);
}
