/** Codes of other systems for an event type: ACLED's sub-events, PLOVER's events and modes. The rows are data, codes.tsv. */
import codesTable from '../generated/events/codes.ts';
import type { Act, EventType } from '../model/index.ts';
import { cellsOf } from '../text/lexicon.ts';

/** The sub-event type of ACLED, and the event type alone where the sub-event cannot be told (a strike of an unknown weapon). */
export interface AcledCode {
  readonly subEvent: string | null;
  readonly event: string | null;
}

export interface PloverCode {
  readonly event: string;
  readonly mode: string | null;
}

type Facets = Readonly<Record<string, string | undefined>>;

interface Row {
  readonly when: readonly (readonly [string, readonly string[]])[];
  readonly code: string;
  readonly mode: string;
}

let rows: ReadonlyMap<string, readonly Row[]> | null = null;

/** The first row of a type in a system whose facets hold. */
function rowFor(id: string, system: string, facets: Facets): Row | undefined {
  rows ??= parsed();
  return rows.get(`${id} ${system}`)?.find(({ when }) => when.every(([facet, values]) => values.includes(facets[facet] ?? '')));
}

function parsed(): Map<string, Row[]> {
  const out = new Map<string, Row[]>();
  for (const [id = '', system = '', when = '', code = '', mode = ''] of cellsOf(codesTable)) {
    const conditions = when === '' ? [] : when.split(',').map((c) => c.split('=')).map(([facet = '', values = '']) => [facet, values.split('|')] as const);
    const key = `${id} ${system}`;
    out.set(key, [...(out.get(key) ?? []), { when: conditions, code, mode }]);
  }
  return out;
}

/**
 * What ACLED calls it; null when it has no row for such an event.
 * @example acledCode('strike', { weapon: 'drone' })?.subEvent // Air/drone strike
 */
export function acledCode(type: EventType, facets: Facets): AcledCode | null {
  const row = rowFor(type, 'acled', facets);
  return row && (row.code !== '' || row.mode !== '') ? { subEvent: row.code || null, event: row.mode || null } : null;
}

/**
 * What PLOVER calls the speech act together with its event; null when it has no record for it.
 * @example ploverCode('ceasefire', {}, 'call') // { event: 'REQUEST', mode: 'yield' }
 */
export function ploverCode(type: EventType, facets: Facets, act: Act): PloverCode | null {
  const said = rowFor(`act.${act}`, 'plover', facets);
  const row = act === 'commit' ? (rowFor(type, 'plover.commit', facets) ?? said) : said;
  if (row === undefined) return null;
  if (row.mode === 'event') return codeOf(rowFor(type, 'plover', facets));
  return codeOf(row.mode === 'by-type' || row.mode === 'threat' ? { ...row, mode: rowFor(type, `plover.${row.mode}`, facets)?.mode ?? '' } : row);
}

function codeOf(row: Row | undefined): PloverCode | null {
  return row && row.code !== '' ? { event: row.code, mode: row.mode || null } : null;
}
