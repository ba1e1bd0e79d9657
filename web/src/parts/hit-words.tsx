/** A passage that was found, its hit words marked. */
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { snapped } from './snap.ts';

export function HitWords({ hit: { text, passage, words, lang } }: { readonly hit: Schemas['Hit'] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const word of words) {
    const { start, end } = snapped(text, { start: word.start - passage.start, end: word.end - passage.start });
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <p className="passage" lang={lang} dir="auto">{pieces}{text.slice(at)}</p>;
}
