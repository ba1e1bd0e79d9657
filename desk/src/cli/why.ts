/** `isnad why`: the rules behind a record, with the words and the lexicon rows that they used. */
import { type Article, read, type Reading, type TraceStep } from 'isnad';
import { pretty } from './pretty.ts';
import { type Colours, isolate, safe } from './terminal.ts';
import { wrapped } from './wrap.ts';

export interface WhyOptions {
  readonly lang?: string;
  readonly date?: string;
}

/** Reads one sentence with its explanation. It is read as a paragraph, not as the headline that a lone line looks like. */
export function readSentence(sentence: string, options: WhyOptions): Reading {
  const article: Article = {
    id: 'sentence',
    text: sentence,
    sections: [{ start: 0, end: sentence.length, kind: 'paragraph' }],
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  return read(article, { trace: true });
}

/** The steps of an explanation, a few lines each. */
export function traceLines(trace: readonly TraceStep[], text: string, colours: Colours, width: number): string[] {
  const lines = ['', colours.bold(colours.underline('Why'))];
  if (trace.length === 0) lines.push('  No rule fired on these words.');
  trace.forEach((step, at) => {
    const outcome = step.outcome === 'fired' ? colours.green('fired  ') : colours.yellow('blocked');
    lines.push(`${String(at + 1).padStart(3)}. ${outcome} ${colours.bold(safe(step.rule))}${step.note ? colours.dim(`  ${safe(step.note)}`) : ''}`);
    const words = step.spans.map((s) => text.slice(s.start, s.end)).join(' … ');
    for (const line of wrapped(words, Math.max(30, width - 8))) lines.push(`       ${colours.dim('│')} ${line}`);
    if (step.spans.length > 0) lines.push(colours.dim(`       at ${step.spans.map((s) => `${s.start}-${s.end}`).join(', ')}`));
    if (step.rows.length > 0) lines.push(colours.dim(`       rows ${step.rows.map(isolate).join(', ')}`));
  });
  return lines;
}

/** What `isnad why` prints: the record of the sentence, then the steps that made it. */
export function explained(sentence: string, reading: Reading, colours: Colours, width: number): string {
  const card = pretty(reading, sentence, { colours, width, title: 'none' });
  return `${card}${traceLines(reading.trace ?? [], sentence, colours, width).join('\n')}\n`;
}
