/** What the desk says in English has Arabic words on the pages: every code that can reach them, every reason by its form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reconcile } from 'isnad';
import { expect, it } from 'vitest';
import notes from '../web/src/words/notes.ar.json' with { type: 'json' };
import { noteIn } from '../web/src/words/notes.ts';
import said from '../web/src/words/said.ar.json' with { type: 'json' };
import { root } from './files.ts';
import { ledgerOf } from './serving.ts';

const ARABIC = /\p{Script=Arabic}/u;
/** What only a command can say. */
const COMMAND = /^\| `[a-z.-]+` \| command \|/;
const OF_COMMANDS = new Set(['input.*', 'input.addresses', 'watch.address', 'export.format', 'cite.style', 'review.by', 'ledger.none', 'ledger.unknown-id', 'users.password', 'users.unknown', 'verify.*', 'output.*', 'isnad.fault']);

it('has Arabic for every code of the tables that a page can show, and for no other', () => {
  const tables = ['', '.acquire', '.fetch', '.ledger', '.serve'].map((room) => readFileSync(join(root, `docs/diagnostics${room}.md`), 'utf8')).join('\n').split('\n');
  const codes = tables.filter((line) => !COMMAND.test(line)).flatMap((line) => /^\| `([a-z]+\.[a-z*-]+)` \|/.exec(line)?.[1] ?? []).filter((code) => !OF_COMMANDS.has(code));
  expect(codes.length).toBeGreaterThan(60);
  expect(Object.keys(said).sort()).toEqual([...new Set(codes)].sort());
  for (const [code, { message, remedy }] of Object.entries(said)) expect(ARABIC.test(message) && ARABIC.test(remedy), code).toBe(true);
});

it('has Arabic for every ground on which claims are taken for one happening', () => {
  const source = readFileSync(join(root, 'core/src/reconcile/same.ts'), 'utf8');
  const phrases = [...source.matchAll(/point\([^()]*?, '[a-z]+', (?:'([^']+)'|`([^`]+)`)\)/g)].map(([, plain, made]) => plain ?? made?.replace(/\$\{[^}]+\}/g, 'Ganja') ?? '');
  expect(phrases.length).toBeGreaterThan(20);
  expect(phrases.filter((phrase) => noteIn(notes, phrase) === null)).toEqual([]);
});

it('puts every reason of the sample dossier into Arabic, values isolated and points kept', async () => {
  const store = await ledgerOf('dossier');
  const reports = [];
  for await (const report of store.reports()) reports.push(report);
  const reasons = reconcile(reports).incidents.flatMap((incident) => incident.reasons.map(({ note }) => note));
  expect(reasons.length).toBeGreaterThan(20);
  for (const note of reasons) {
    const arabic = noteIn(notes, note);
    expect(arabic, note).not.toBeNull();
    const points = /(?<=\()[+-]\d+(?:\.\d+)?/g;
    expect(arabic?.match(points), note).toEqual(note.match(points));
  }
  await store.close();
});

it('leaves a reason that it has no words for as it is', () => {
  expect(noteIn(notes, 'both at كنجه (+4), same day (+2)')).toBe('كلاهما عند \u2068كنجه\u2069 \u2068(+4)\u2069، اليوم نفسه \u2068(+2)\u2069');
  expect(noteIn(notes, 'Terter lies in Karabakh (+2)')).toBe('تقع \u2068Terter\u2069 في \u2068Karabakh\u2069 \u2068(+2)\u2069');
  expect(noteIn(notes, 'same day (+2), something new (+1)')).toBeNull();
  expect(noteIn(notes, 'both at  (+4)')).toBeNull();
  expect(noteIn(notes, 'constructor')).toBeNull();
});
