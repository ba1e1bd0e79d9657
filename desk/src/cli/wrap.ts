/** Lines of a bearable length. */
import stringWidth from 'string-width';
import { isolate, safe } from './terminal.ts';

/** Breaks words into lines of at most `width` columns, each isolated by itself so that no line leaks into the next. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of safe(words).split(' ')) {
    const columns = stringWidth(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line = line === '' ? word : `${line} ${word}`;
    used += columns + (used === 0 ? 0 : 1);
  }
  if (line !== '') lines.push(line);
  return lines.map(isolate);
}
