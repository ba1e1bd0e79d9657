import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../events/index.ts';
import { cellsOf, type Node } from '../../text/lexicon.ts';
import abbreviations from '../../generated/lang/en/lexicon/abbreviations.ts';
import { NAME_TABLES, REPORT_TABLES } from './report-tables.ts';
import { abbreviationsOf, keyTokens, lemmaForms, loadTables, type Table } from './tables.ts';

const short = abbreviationsOf(abbreviations);

/** All forms of a table, with the id of their row. */
function* formsOf({ text, layout }: Table): Generator<readonly [string, string]> {
  for (const cells of cellsOf(text)) {
    if (layout === 'forms') yield [cells[0] ?? '', cells[2] ?? ''];
    else if ('cls' in layout) yield [cells[0] ?? '', cells[layout.formAt] ?? ''];
    else for (const { form } of lemmaForms(cells)) yield [cells[0] ?? '', form];
  }
}

describe('English tables of names and events', () => {
  for (const table of [...NAME_TABLES, ...REPORT_TABLES]) {
    it(`${table.name}: every row is found by its own form`, () => {
      const trie = loadTables([table], short);
      for (const [id, form] of formsOf(table)) {
        let node: Node | undefined;
        for (const token of keyTokens(form, short)) node = (node ? node.next : trie)?.get(token);
        expect(node?.rows?.some((row) => row.id === id), `${id} ${form}`).toBe(true);
      }
    });
  }

  it('give facets that their event type knows', () => {
    const steering = new Set(['need', 'bare', 'instrument', 'object', 'abstract', 'on', 'thing', 'harm', 'resp', 'repel', 'clash', 'remote', 'not', 'with', 'ongoing']);
    for (const { name, text, layout } of REPORT_TABLES) {
      if (typeof layout !== 'object' || !('lemmas' in layout)) continue;
      for (const cells of cellsOf(text)) {
        const schema = EVENTS.find((e) => e.type === cells[1]);
        expect(schema, `${name} ${cells[0]}`).toBeDefined();
        for (const pair of (cells[6] ?? '').split(' ').filter(Boolean)) {
          const [facet = '', value = ''] = pair.split('=');
          if (!steering.has(facet)) expect(schema?.facets[facet], `${cells[0]} ${pair}`).toContain(value);
        }
      }
    }
  });
});
