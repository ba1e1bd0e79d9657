// `node tools/score-polnear.mjs [FILE.jsonl] [--keep PREDICTIONS] [--plain]`: the built engine against an attribution corpus of English news
// (PolNeAR dev beside the repository when no file is given). Writes one JSON object: the figures with their targets, and words a second of processor time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const given = process.argv.slice(2);
const keepAt = given.indexOf('--keep');
const file = given.find((arg, at) => !arg.startsWith('--') && at !== keepAt + 1) ?? join(root, '../shared/eval/polnear/dev.jsonl');
const scorer = join(root, '../shared/eval/score_attribution.py');
const TARGETS = { whole: 0.63, contentToken: 0.8, sourceExact: 0.66, cueExact: 0.62, say: 0.93, direct: 0.95, indirect: 0.62 };

if (!existsSync(file) || !existsSync(scorer)) {
  process.stdout.write(`${JSON.stringify({ scored: false, why: 'no corpus beside the repository' })}\n`);
  process.exit(0);
}
if (!given.includes('--no-build')) setupOrExit();
const { read } = await import('../core/dist/index.js');

/** The corpus keeps outermost attributions only. */
function attributions({ statements }) {
  const spans = (list) => list.map(({ start, end }) => [start, end]);
  return statements.filter((s) => s.parent === null).map((s) => ({ source: spans(s.source), cue: spans(s.cue), content: spans(s.content) }));
}

const articles = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const words = articles.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
for (const { id, text } of articles.slice(0, 40)) read({ id, text, lang: 'en' });
const began = process.cpuUsage();
const readings = articles.map(({ id, text, date }) => read({ id, text, lang: 'en', ...(date ? { date } : {}) }));
const { user, system } = process.cpuUsage(began);
const took = (user + system) / 1000;
const folder = mkdtempSync(join(tmpdir(), 'isnad-polnear-'));
const predictions = keepAt >= 0 ? given[keepAt + 1] : join(folder, 'predictions.jsonl');
writeFileSync(predictions, readings.map((reading, at) => `${JSON.stringify({ id: articles[at].id, attributions: attributions(reading) })}\n`).join(''));
const { status, stdout, stderr } = spawnSync('python3', [scorer, file, predictions, '--utf16', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
rmSync(folder, { recursive: true, force: true });
if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
const all = JSON.parse(stdout);
const recall = (name) => all.recall_by_class[name]?.[0] ?? 0;
const scores = { whole: all.whole.whole[2], contentToken: all.content.token[2], sourceExact: all.source.exact[2], cueExact: all.cue.exact[2], say: recall('cue:say'), direct: recall('quote:direct'), indirect: recall('quote:indirect') };
const rounded = Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
const more = { precision: all.whole.whole[0], recall: all.whole.whole[1], contentExact: all.content.exact[2], mixed: recall('quote:mixed'), noSource: recall('no source') };
process.stdout.write(`${JSON.stringify({ scored: true, articles: all.docs, gold: all.gold, predicted: all.pred, scores: rounded, targets: TARGETS, more: Object.fromEntries(Object.entries(more).map(([k, v]) => [k, Math.round(v * 1000) / 1000])), wordsPerCpuSecond: Math.round((words / took) * 1000) })}\n`);
