/** The command `isnad`: its words, options and help. */
import { Command, CommanderError, Option } from 'commander';
import { coverage } from 'isnad';
import { dayOption } from './commands/ledger.ts';
import { KINDS, type Kind } from './input.ts';
import { mapLines } from './map.ts';
import { FORMATS, type Format } from './output.ts';
import { runRead } from './read.ts';
import { coloursFor } from './terminal.ts';
import { EXIT, type Exit, type World } from './world.ts';

const READ_HELP = `
Examples:
  isnad read article.html                     draw the record of a saved page
  isnad read article.txt --date 2024-05-18    say on which day it was published
  isnad read press/ --format jsonl --out records.jsonl
                                              a folder, one record a line
  isnad read crawl.warc.gz --format jsonl     every page of a web archive (WARC, WACZ), digests checked
  cat article.txt | isnad read -              from standard input
  isnad read articles.jsonl --from jsonl      lines of {"id", "text", "lang"?, "date"?, "title"?, "outlet"?}
  isnad read article.txt --why                with the rules behind every value

Kinds: saved pages (HTML), plain text, JSON lines, JSON, CSV, feeds (RSS, Atom, JSON), sitemaps, NewsML (G2 and 1), NITF,
IPTC 7901 and ANPA wires, PDF, DOCX, WARC, WACZ, gzip. They are known by their bytes; --from overrules.

Exit code: 0 when everything was read, 1 when some inputs could not be read, 2 when none could.`;

const WHY_HELP = `
Examples:
  isnad why "قالت وزارة الدفاع إن القصف توقف أمس."
  isnad why "أعلن الجيش هدنة ليومين." --date 2024-05-18`;

const MAP_HELP = `
Examples:
  isnad map            the number of lemmas by event type, act and language
  isnad map --json`;

const HELP = `
Examples:
  isnad add press/                            articles into the ledger
  isnad accounts                              what the parties say of each incident, side by side
  isnad read article.txt                      one article, without a ledger
  isnad why "نفى المتحدث قصف المدينة."
  isnad read --help`;

/** Commands that need no ledger: who runs one of them does not wait for the others to be loaded. */
const ALONE: ReadonlySet<string> = new Set(['read', 'why', 'map']);

interface ReadFlags {
  readonly lang: string;
  readonly date?: string;
  readonly format: Format;
  readonly from: Kind;
  readonly why?: boolean;
  readonly out?: string;
}

/** Runs the command line; the result is the exit code of the process. Arguments without the names of node and the script. */
export async function run(args: readonly string[], world: World): Promise<Exit> {
  let exit: Exit = EXIT.ok;
  const program = new Command('isnad');
  program
    .description('Reads reporting on armed conflicts and records who says what, through whom, with which words.')
    .version(world.version, '-V, --version', 'print the version')
    .addHelpText('after', HELP)
    .configureOutput({ writeOut: (text) => void world.stdout.write(text), writeErr: (text) => void world.stderr.write(text) })
    .showHelpAfterError('(isnad --help shows how it is used; options stand after the command: isnad add FILE --ledger LEDGER)')
    .exitOverride();

  withCommon(program.command('read'))
    .description('read articles into records')
    .argument('<file...>', 'saved pages, texts, PDF, DOCX, feeds, wires, web archives, lines; folders of these; or - for standard input')
    .addOption(new Option('--format <format>', 'how the record is written').choices(FORMATS).default('pretty'))
    .addOption(new Option('--from <kind>', 'what the input is').choices(KINDS).default('auto'))
    .option('--why', 'add the rules behind every value')
    .option('--out <file>', 'write there instead of standard output')
    .addHelpText('after', READ_HELP)
    .action(async (files: readonly string[], flags: ReadFlags) => {
      const { lang, date, format, from, why, out } = flags;
      exit = await runRead({ files, format, from, why: why === true, ...known({ lang: langOf(lang), date, out }) }, world);
    });

  withCommon(program.command('why'))
    .description('explain how a sentence is read')
    .argument('<sentence>', 'one sentence, in quotation marks')
    .addHelpText('after', WHY_HELP)
    .action(async (sentence: string, flags: Pick<ReadFlags, 'lang' | 'date'>) => {
      const { explained, readSentence } = await import('./why.ts');
      const reading = readSentence(sentence, known({ lang: langOf(flags.lang), date: flags.date }));
      world.stdout.write(explained(sentence, reading, coloursFor(world.stdout, world.env), world.stdout.columns ?? 100));
      if (reading.diagnostics.some((d) => d.severity === 'error')) exit = EXIT.none;
    });

  program
    .command('map')
    .description('show what each language has words for')
    .option('--json', 'for programs')
    .addHelpText('after', MAP_HELP)
    .action((flags: { readonly json?: boolean }) => {
      const found = coverage();
      world.stdout.write(flags.json === true ? `${JSON.stringify(found)}\n` : `${mapLines(found, coloursFor(world.stdout, world.env)).join('\n')}\n`);
    });

  const done = async (ended: Promise<Exit>): Promise<void> => {
    exit = await ended;
  };
  if (!ALONE.has(args[0] ?? '')) await (await import('./commands/index.ts')).addCommands(program, world, done);

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.none;
  }
  return exit;
}

/** The options that every reading has, errors and exits as in the program above it. */
function withCommon(command: Command): Command {
  return command
    .option('--lang <code>', 'language of the text: auto, ar, en', 'auto')
    .option('--date <day>', 'day of publication, YYYY-MM-DD', dayOption);
}

function langOf(lang: string): string | undefined {
  return lang === 'auto' ? undefined : lang;
}

/** Leaves out what was not given. */
function known<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}
