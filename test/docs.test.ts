import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './files.ts';

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'core/README.md', 'core/src/gazetteer/README.md', 'core/src/events/README.md', ...readdirSync(join(root, 'docs')).filter((f) => f.endsWith('.md')).map((f) => `docs/${f}`)];

describe('documents', () => {
  for (const file of documents) {
    const text = readFileSync(join(root, file), 'utf8');

    it(`${file} names only paths that exist`, () => {
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(existsSync(join(root, dirname(file), target)), target).toBe(true);
      for (const [, path = ''] of text.matchAll(/`((?:core|desk|docs|test|tools|samples|eval)\/[\w./-]+\.\w+)`/g)) expect(existsSync(join(root, path)), path).toBe(true);
    });

    for (const [, code = ''] of text.matchAll(/```js run\n([\s\S]*?)```/g)) {
      it(`${file} has code that prints what it says`, () => {
        const said = [...code.matchAll(/\/\/ (.+)$/gm)].map((m) => m[1]);
        const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' }).trim().split('\n');
        expect(printed).toEqual(said);
      });
    }
  }
});
