/** Tables of any length: sorted by their heads, only what is seen is drawn, each row a card on a phone. */
import { type ColumnDef, flexRender, getCoreRowModel, getSortedRowModel, type SortingState, useReactTable } from '@tanstack/react-table';
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../words/index.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it is not sorted. */
  readonly by?: (row: Row) => string | number;
  readonly number?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly id: (row: Row) => string;
  /** How many rows stand at first; the others are drawn for whoever asks, and on paper. */
  readonly first?: number;
  /** Asks for more rows when the end comes near. */
  readonly more?: (() => void) | undefined;
}

/** Pixels of a row before it was measured: one of two lines. */
const ROW = 58;
/** From how many rows on only those that are seen are drawn. */
const DRAWN_MAX = 60;
/** So few more are drawn at once. */
const FEW = 5;
/** Rows that are drawn beyond those that are seen: on each side while nothing moves, and behind what moves. */
const RESTING = 20;
const BEHIND = 6;
/** Rows before the end at which more are asked for: about two seconds of scrolling as fast as one can read nothing. */
const AHEAD = 300;

export function Table<Row>({ caption, columns, rows, id, first = Number.POSITIVE_INFINITY, more }: Props<Row>) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const heading = useRef<Heading>(null);
  const defs = useMemo(
    () => columns.map(({ id: column, head, cell, by, number }): ColumnDef<Row> => ({
      id: column, header: head, cell: ({ row }) => cell(row.original), meta: { head, number: number ?? false },
      ...(by ? { accessorFn: by, sortingFn: (a, b, key) => compare(a.getValue(key), b.getValue(key)) } : { enableSorting: false }),
    })),
    [columns],
  );
  const table = useReactTable({ data: rows as Row[], columns: defs, state: { sorting }, onSortingChange: setSorting, getRowId: id, getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel() });
  const { rows: found } = table.getRowModel();
  const cut = !whole && found.length > first + FEW;
  const all = cut ? found.slice(0, first) : found;
  useEffect(() => {
    if (!cut) return;
    const onPaper = () => flushSync(() => setWhole(true));
    addEventListener('beforeprint', onPaper);
    return () => removeEventListener('beforeprint', onPaper);
  }, [cut]);
  const long = all.length > DRAWN_MAX;
  const virtual = useVirtualizer({
    count: all.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, enabled: long,
    rangeExtractor: (range) => around(range, heading.current),
    onChange: (v) => { heading.current = v.scrollDirection; if (more && (v.range?.endIndex ?? 0) > all.length - AHEAD) more(); },
  });
  const drawn = long ? virtual.getVirtualItems().map((item) => ({ row: all[item.index]!, item })) : all.map((row) => ({ row, item: null }));
  const above = long ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const box = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="table-box" data-long={long} ref={scroller} tabIndex={0} aria-label={caption}>
      <table aria-rowcount={found.length + 1}>
        <caption className="unseen">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" data-number={isNumber(header.column.columnDef.meta)} aria-sort={header.column.getIsSorted() === 'asc' ? 'ascending' : header.column.getIsSorted() === 'desc' ? 'descending' : undefined}>
                  {header.column.getCanSort() ? (
                    <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>{flexRender(header.column.columnDef.header, header.getContext())}</button>
                  ) : flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <tr className="gap"><td colSpan={columns.length} style={{ blockSize: above }} /></tr>}
          {drawn.map(({ row, item }) => (
            <tr key={row.id} aria-rowindex={row.index + 2} {...(item ? { 'data-index': item.index, ref: virtual.measureElement } : {})}>
              {row.getVisibleCells().map((cell) => <td key={cell.id} data-head={headOf(cell.column.columnDef.meta)} data-number={isNumber(cell.column.columnDef.meta)}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>)}
            </tr>
          ))}
          {below > 0 && <tr className="gap"><td colSpan={columns.length} style={{ blockSize: below }} /></tr>}
        </tbody>
      </table>
    </section>
  );
  return cut ? <>{box}<p><button type="button" onClick={() => setWhole(true)}>{t('table.whole', { n: found.length })}</button></p></> : box;
}

type Heading = 'forward' | 'backward' | null;

/** The rows that are drawn: those that are seen, a screen of them ahead where one scrolls to, a few behind. */
function around({ startIndex, endIndex, count }: Range, heading: Heading): number[] {
  const screen = endIndex - startIndex + 1;
  const [before, after] = heading === null ? [RESTING, RESTING] : heading === 'forward' ? [BEHIND, screen] : [screen, BEHIND];
  const first = Math.max(0, startIndex - before);
  return Array.from({ length: Math.min(count - 1, endIndex + after) - first + 1 }, (_, at) => first + at);
}

interface Meta {
  readonly head: string;
  readonly number: boolean;
}

function headOf(meta: unknown): string {
  return (meta as Meta).head;
}

function isNumber(meta: unknown): boolean {
  return (meta as Meta).number;
}

/** By number, or by code point: the same order in every language. */
function compare(a: unknown, b: unknown): number {
  return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0;
}
