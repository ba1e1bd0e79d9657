// Reconciling over the sample dossier against its right answers: `node tools/score-dossier.mjs`, JSON on stdout; `--misses` lists what is
// missing and what is wrong. Shares: found rightly, of what is right and what was found besides (Jaccard); incidents by B-cubed F1.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contacts, incidents as incidentsOf, origins, proposals, tolls, truces, violations } from '../eval/dossier.mjs';
import { root, setupOrExit } from './setup.mjs';

const TARGETS = { incidents: 0.92, origins: 1, truces: 1, violations: 1 };
const MEASURES = { origins, truces, violations, tolls, contacts, proposals };

setupOrExit();
const { readerWith, reconcile } = await import('../core/dist/index.js');
const { acquire } = await import('../desk/dist/acquire/acquire.js');
const { namesIn } = await import('../desk/dist/cli/names.js');
const { tablesOf } = await import('../desk/dist/ledger/index.js');

const folder = join(root, 'samples/dossier');
const answers = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const read = readerWith(tablesOf((await namesIn([folder])).names));

/** A page as the ledger hands it to reconciling; its ids can be followed by a person. */
async function reportOf(file) {
  const id = file.slice(0, -'.html'.length);
  const { articles: [article] } = await acquire(readFileSync(join(folder, file)), { name: file, kind: 'auto' });
  const reading = read({ ...article, id });
  const { text, lang, outlet = null, title = null, date = null } = article;
  return { document: id, lang, outlet, title, url: null, published: date, recorded: '2020-10-30T00:00:00Z', text, reading, claimIds: reading.claims.map((c) => `${id}/${c.id}`), rejected: [] };
}

const reports = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.html')).sort()) reports.push(await reportOf(file));
const views = { reconciled: reconcile(reports), texts: new Map(reports.map((r) => [r.document, r.text])) };
const incidents = incidentsOf(answers, views);
const found = Object.entries(MEASURES).map(([kind, measure]) => [kind, measure(answers, views)]);
const share = ({ right, of, wrong }) => right / (of + wrong.length);

if (process.argv.includes('--misses')) {
  for (const p of incidents.placed) if (p.claim === null) process.stderr.write(`incidents  unread  ${p.report}: ${p.quote}\n`);
  for (const [kind, { missing, wrong }] of found) {
    for (const line of missing) process.stderr.write(`${kind}  missing  ${line}\n`);
    for (const line of wrong) process.stderr.write(`${kind}  wrong  ${line}\n`);
  }
}
process.stdout.write(`${JSON.stringify({ scored: true, targets: TARGETS, scores: { incidents: incidents.f1, ...Object.fromEntries(found.map(([kind, x]) => [kind, share(x)])) } })}\n`);
