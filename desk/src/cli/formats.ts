/** The machine formats of a reading: JSON, JSON lines, and the line that the scorer reads. */
import type { Reading, Span } from 'isnad';

/** A span as the scorer writes it: half-open, UTF-16 code units. */
type Pair = readonly [number, number];

/** One document as the scorer reads it. */
export interface EvalLine {
  readonly id: string;
  readonly statements: readonly {
    readonly id: string;
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    readonly act: string;
    readonly speaker: { readonly name: string | null; readonly side: string | readonly string[] };
    readonly chain: readonly { readonly name: string }[];
    readonly parent: string | null;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly in: string | null;
    readonly evidence: readonly Pair[];
    readonly type: string;
    readonly weapon: string | null;
    readonly by: readonly string[];
    readonly on: readonly string[];
    readonly place: string | null;
    readonly date: string | null;
    readonly status: string;
    readonly counts: readonly { readonly what: string; readonly whom: string; readonly n: number | null; readonly cumulative: boolean }[];
  }[];
}

function pairs(spans: readonly Span[]): Pair[] {
  return spans.map((s) => [s.start, s.end]);
}

/** One side stands alone, several stand in a list, none is `UNK`. */
function sideOf(sides: readonly string[]): string | readonly string[] {
  return sides.length > 1 ? sides : (sides[0] ?? 'UNK');
}

function unique(sides: readonly string[]): string[] {
  return [...new Set(sides)];
}

/** The record in the shape of the gold files: statements and events with their offsets. */
export function evalRecord(reading: Reading): EvalLine {
  return {
    id: reading.document.id,
    statements: reading.statements.map((s) => ({
      id: s.id,
      source: pairs(s.source),
      cue: pairs(s.cue),
      content: pairs(s.content),
      act: s.act.value,
      speaker: { name: s.speaker.name, side: sideOf(s.speaker.side.value) },
      chain: s.chain.map((link) => ({ name: link.name })),
      parent: s.parent,
    })),
    events: reading.claims.map((c) => ({
      id: c.id,
      in: c.statement,
      evidence: pairs(c.evidence),
      type: c.type.value,
      weapon: c.facets.weapon?.value ?? null,
      by: unique(c.by.map((p) => p.value.side)),
      on: unique(c.on.map((p) => p.value.side)),
      place: c.place?.value.name ?? null,
      date: c.time?.value.edtf ?? null,
      status: c.status.value,
      counts: c.counts.map(({ what, whom, n, cumulative }) => ({ what, whom, n, cumulative })),
    })),
  };
}

/** Elements of a list that are written at once. */
const BATCH = 500;

/**
 * The JSON of an object, in pieces, the same as `JSON.stringify(record, null, indent)`: the record of a very long text
 * is longer than the longest string there can be.
 */
export function* pieces(record: object, indent: 0 | 2): Generator<string> {
  const [line, inner, after] = indent === 0 ? ['', '', ''] : ['\n  ', '\n    ', ' '];
  let first = true;
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${first ? '{' : ','}${line}${JSON.stringify(key)}:${after}`;
    first = false;
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value, null, indent).replaceAll('\n', '\n  ');
      continue;
    }
    yield '[';
    for (let from = 0; from < value.length; from += BATCH) {
      const batch = value.slice(from, from + BATCH).map((item) => `${inner}${JSON.stringify(item, null, indent).replaceAll('\n', '\n    ')}`);
      yield `${from === 0 ? '' : ','}${batch.join(',')}`;
    }
    yield `${line}]`;
  }
  yield first ? '{}' : `${indent === 0 ? '' : '\n'}}`;
}

/** The same on one line. */
export function evalLine(reading: Reading): string {
  return JSON.stringify(evalRecord(reading));
}
