/** Files of the repository, for tests that look at all of them. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every table under core/src, as a path from the root. */
export function tables(): string[] {
  return readdirSync(join(root, 'core/src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsv'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
