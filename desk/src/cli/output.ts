/** Where the records go: standard output or a file, in the format that was asked for. */
import { open } from 'node:fs/promises';
import type { Article, Reading } from 'isnad';
import { evalRecord, pieces } from './formats.ts';
import { coloursFor } from './terminal.ts';
import type { Out, World } from './world.ts';

export const FORMATS = ['pretty', 'json', 'jsonl', 'eval'] as const;
export type Format = (typeof FORMATS)[number];

/** Takes text until it is closed; waits when the other side is slow. */
export interface Sink {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

const COLUMNS = 100;

/** A sink on a stream of the process. It is not closed with the work. */
export function streamSink(out: Out): Sink {
  return {
    isTTY: out.isTTY === true,
    columns: out.columns ?? COLUMNS,
    write: (text) => (out.write(text) ? Promise.resolve() : new Promise((done) => void out.once('drain', done))),
    close: () => Promise.resolve(),
  };
}

/** A sink on a file, which is made or emptied at once so that a wrong name shows before the work. */
export async function fileSink(file: string): Promise<Sink> {
  const handle = await open(file, 'w');
  return {
    isTTY: false,
    columns: COLUMNS,
    write: async (text) => void (await handle.write(text)),
    close: () => handle.close(),
  };
}

/** Writes records one by one. */
export interface Recorder {
  record(reading: Reading, article: Article): Promise<void>;
  end(): Promise<void>;
}

/** A recorder for a format. JSON is one object for one article and a list for several, whatever their number. */
export function recorderFor(format: Format, sink: Sink, env: World['env']): Recorder {
  switch (format) {
    case 'pretty':
      return prettyRecorder(sink, env);
    case 'json':
      return jsonRecorder(sink);
    case 'jsonl':
      return lineRecorder(sink, (reading) => reading);
    case 'eval':
      return lineRecorder(sink, evalRecord);
  }
}

/** Writes an object as JSON without ever holding the whole of it. */
async function writeJson(sink: Sink, record: object, indent: 0 | 2): Promise<void> {
  for (const piece of pieces(record, indent)) await sink.write(piece);
}

function lineRecorder(sink: Sink, shape: (reading: Reading) => object): Recorder {
  return {
    record: async (reading) => {
      await writeJson(sink, shape(reading), 0);
      await sink.write('\n');
    },
    end: () => Promise.resolve(),
  };
}

function prettyRecorder(sink: Sink, env: World['env']): Recorder {
  const colours = coloursFor(sink, env);
  let first = true;
  return {
    record: async (reading, article) => {
      if (!first) await sink.write(`\n${'─'.repeat(Math.min(sink.columns, COLUMNS))}\n\n`);
      first = false;
      const [{ pretty }, { traceLines }] = await Promise.all([import('./pretty.ts'), import('./why.ts')]);
      await sink.write(pretty(reading, article.text, { colours, width: sink.columns }));
      if (reading.trace) await sink.write(`${traceLines(reading.trace, article.text, colours, sink.columns).join('\n')}\n`);
    },
    end: () => Promise.resolve(),
  };
}

/** The first reading is held back until it is known whether there is a second. */
function jsonRecorder(sink: Sink): Recorder {
  let held: Reading | null = null;
  let listed = false;
  return {
    record: async (reading) => {
      if (held === null && !listed) {
        held = reading;
        return;
      }
      if (held !== null) {
        await sink.write('[\n');
        await writeJson(sink, held, 2);
        held = null;
        listed = true;
      }
      await sink.write(',\n');
      await writeJson(sink, reading, 2);
    },
    end: async () => {
      if (held !== null) await writeJson(sink, held, 2);
      if (held !== null || listed) await sink.write(listed ? '\n]\n' : '\n');
    },
  };
}
