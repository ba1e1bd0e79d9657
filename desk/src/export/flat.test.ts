/** Rows of any shape come back from the table in which they went out. */
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { flatCsv } from './flat.ts';

const table = (rows: readonly unknown[]): unknown => parse(Buffer.from(flatCsv(rows)), { bom: true, columns: true });

it('names columns by their path and keeps the order in which they come', () => {
  expect(table([{ id: 'a', item: { place: { name: 'Ganja' }, n: 0 } }, { id: 'b', item: { place: null, n: null }, more: true }])).toEqual([
    { id: 'a', 'item.place.name': 'Ganja', 'item.n': '0', 'item.place': '', more: '' },
    { id: 'b', 'item.place.name': '', 'item.n': '', 'item.place': '', more: 'true' },
  ]);
});

it('puts lists in one cell, plain ones to be read, others as JSON', () => {
  expect(table([{ sides: ['ARM', 'AZE'], points: [{ n: 43 }] }])).toEqual([{ sides: 'ARM; AZE', points: '[{"n":43}]' }]);
});

it('guards what a spreadsheet would run', () => {
  expect(table([{ words: '=HYPERLINK("http://x")' }])).toEqual([{ words: '\'=HYPERLINK("http://x")' }]);
});
