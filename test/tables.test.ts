import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AR_TABLES } from '../core/src/lang/ar/index.ts';
import { keyTokens, lemmaForms, loadTables } from '../core/src/lang/ar/tables.ts';
import { EN_ABBREVIATIONS, EN_TABLES } from '../core/src/lang/en/index.ts';
import * as en from '../core/src/lang/en/tables.ts';
import { cellsOf } from '../core/src/text/lexicon.ts';
import { tables } from './files.ts';


describe('tables', () => {
  for (const file of tables()) {
    it(`${file} is clean`, () => {
      const text = readFileSync(file, 'utf8');
      expect(text).toBe(text.normalize('NFC'));
      const seen = new Set<string>();
      for (const line of text.split('\n')) {
        if (line === '' || line.startsWith('#')) continue;
        const cells = line.split('\t');
        expect(cells[0], line).toMatch(/^[\x21-\x7e]+$/);
        expect(line, line).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc\r]/);
        expect(seen.has(line), `twice: ${line}`).toBe(false);
        seen.add(line);
      }
      expect(seen.size).toBeGreaterThan(0);
    });
  }

  it('have rows that are alive: every form is found by its own first word', () => {
    const trie = loadTables(AR_TABLES);
    for (const { name, text, layout } of AR_TABLES) {
      for (const cells of cellsOf(text)) {
        const forms = typeof layout === 'object' && 'lemmas' in layout ? lemmaForms(cells).map((f) => f.form) : [cells[layout === 'forms' ? 2 : layout.formAt] ?? ''];
        expect(forms.length, `${name}: ${cells[0]}`).toBeGreaterThan(0);
        for (const form of forms) {
          const tokens = keyTokens(form);
          expect(tokens.length === 0 ? undefined : trie.get(tokens[0] as string), `${name}: ${cells[0]} ${form}`).toBeDefined();
        }
      }
    }
  });

  it('have rows that are alive in English too', () => {
    const trie = en.loadTables(EN_TABLES, EN_ABBREVIATIONS);
    for (const { name, text, layout } of EN_TABLES) {
      for (const cells of cellsOf(text)) {
        const forms = typeof layout === 'object' && 'lemmas' in layout ? en.lemmaForms(cells).map((f) => f.form) : [cells[layout === 'forms' ? 2 : layout.formAt] ?? ''];
        expect(forms.length, `${name}: ${cells[0]}`).toBeGreaterThan(0);
        for (const form of forms) {
          if (form === '%') continue; // a mark: the grammar of counts knows it by sight
          const tokens = en.keyTokens(form, EN_ABBREVIATIONS);
          expect(tokens.length === 0 ? undefined : trie.get(tokens[0] as string), `${name}: ${cells[0]} ${form}`).toBeDefined();
        }
      }
    }
  });
});
