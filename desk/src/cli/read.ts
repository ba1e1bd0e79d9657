/** `isnad read`: articles in, records out; one bad input never stops the others. */
import type { SingleBar } from 'cli-progress';
import { type Article, type Diagnostic, read, type Reading } from 'isnad';
import { isAmong, type Kind, listFiles, loadArticles } from './input.ts';
import { fileSink, type Format, type Recorder, recorderFor, type Sink, streamSink } from './output.ts';
import { coloursFor, safe } from './terminal.ts';
import { EXIT, type Exit, type World } from './world.ts';

export interface ReadCommand {
  readonly files: readonly string[];
  readonly format: Format;
  readonly from: Kind;
  readonly lang?: string;
  readonly date?: string;
  readonly why: boolean;
  readonly out?: string;
}

/** Runs the command; the result is the exit code of the process. */
export async function runRead(command: ReadCommand, world: World): Promise<Exit> {
  const report = reporter(world);
  const { files, failed } = await listFiles(command.files);
  if (command.out !== undefined && (await isAmong(command.out, files))) {
    report.say(command.out, { code: 'output.input', severity: 'error', message: 'This file is one of the inputs: to write the records there would destroy it.', remedy: 'Name another file with --out.' });
    return EXIT.none;
  }
  let sink: Sink;
  try {
    sink = command.out === undefined ? streamSink(world.stdout) : await fileSink(command.out);
  } catch (error) {
    report.say(command.out ?? '', { code: 'output.unwritable', severity: 'error', message: `The file cannot be written: ${messageOf(error)}.`, remedy: 'Check that the folder exists and may be written to.' });
    return EXIT.none;
  }
  const recorder = recorderFor(command.format, sink, world.env);
  let read = 0;
  let unread = 0;
  for (const { file, diagnostics } of failed) {
    unread++;
    for (const d of diagnostics) report.say(file, d);
  }
  if (files.length > 1 && world.stderr.isTTY && !sink.isTTY) await report.start(files.length);
  for await (const { file, articles, diagnostics } of loadArticles(files, command, world)) {
    for (const d of diagnostics) report.say(file, d);
    if (articles.length === 0 && diagnostics.length === 0) report.say(file, { code: 'input.no-article', severity: 'error', message: 'No article was found.', remedy: 'Check the file, or say what it is with --from.' });
    let here = 0;
    for (const article of articles) if (await readOne(articles.length > 1 ? `${file} ${article.id ?? ''}` : file, article, command, recorder, report)) here++;
    read += here;
    if (here < articles.length || articles.length === 0 || diagnostics.some((d) => d.severity === 'error')) unread++;
    report.step();
  }
  report.stop();
  await recorder.end();
  await sink.close();
  return read === 0 ? EXIT.none : unread > 0 ? EXIT.some : EXIT.ok;
}

/** Reads and records one article; false when it could not be read. `name` is the file, with the id where it holds several. */
async function readOne(name: string, article: Article, command: ReadCommand, recorder: Recorder, report: Report): Promise<boolean> {
  let reading: Reading;
  try {
    reading = read(article, { trace: command.why });
  } catch (error) {
    report.say(name, { code: 'read.fault', severity: 'error', message: `The article broke the reader: ${messageOf(error)}.`, remedy: 'This is a fault of Isnad: please report it with the article.' });
    return false;
  }
  const unread = reading.diagnostics.some((d) => d.severity === 'error');
  for (const d of reading.diagnostics) if (unread || command.format === 'eval') report.say(name, d);
  if (!unread) await recorder.record(reading, article);
  return !unread;
}

interface Report {
  start(total: number): Promise<void>;
  step(): void;
  stop(): void;
  say(file: string, diagnostic: Diagnostic): void;
}

/** Messages and progress on standard error, which never mix with the records. */
function reporter({ stderr, env }: World): Report {
  const colours = coloursFor(stderr, env);
  let bar: SingleBar | null = null;
  return {
    start: async (total) => {
      const { default: cliProgress } = await import('cli-progress');
      bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} files, {duration_formatted}', stream: stderr, clearOnComplete: true, hideCursor: true }, cliProgress.Presets.shades_classic);
      bar.start(total, 0);
    },
    step: () => bar?.increment(),
    stop: () => bar?.stop(),
    say: (file, d) => {
      const code = d.severity === 'error' ? colours.red(d.code) : colours.yellow(d.code);
      stderr.write(`${bar ? '\r\u001b[K' : ''}${code}  ${safe(file)}  ${safe(d.message)} ${colours.dim(safe(d.remedy))}\n`);
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
