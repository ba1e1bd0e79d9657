/** Blocks: a text of book length is read a stretch of whole sections at a time, so that memory stays bounded. */
import type { Section } from '../../model/index.ts';

/** A stretch of the text with the sections inside it, their offsets counted from its start. */
export interface Block {
  readonly start: number;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** UTF-16 units of a text that is read whole. No news report comes near it; a longer text keeps no memory of who is who from block to block. */
const WHOLE_MAX = 30_000;
/** UTF-16 units of a block of a longer text: what is worked out for one is gone before the heap counts it as old. */
const BLOCK_MAX = 12_000;

/** Cuts a text into blocks, at the start of a section where there is one; each is made when its turn comes. */
export function* blocksOf(text: string, sections: readonly Section[]): Generator<Block> {
  if (text.length <= WHOLE_MAX) {
    yield { start: 0, text, sections };
    return;
  }
  let start = 0;
  let at = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + BLOCK_MAX);
    const from = at;
    while (at < sections.length && (sections[at] as Section).end <= end) at++;
    const next = sections[at];
    if (end < text.length && next && next.start > start && next.start < end) end = next.start;
    yield { start, text: text.slice(start, end), sections: sections.slice(from, at + 1).map((s) => ({ kind: s.kind, start: Math.max(0, s.start - start), end: Math.min(end, s.end) - start })).filter((s) => s.start < s.end) };
    start = end;
  }
}
