// `node tools/en/train-cues.mjs TRAIN.jsonl [DEV.jsonl]`: trains the model that says which words give someone the floor.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../core/dist/lang/en/index.js';
import { cueFeatures, cueTemplates } from '../../core/dist/lang/en/model/cue-features.js';
import { lexemeOfWord } from '../../core/dist/lang/en/model/lexeme.js';
import { sceneMaker } from '../../core/dist/lang/en/model/scene.js';
import { domains } from '../../core/dist/lang/en/model/values.js';
import { root } from '../setup.mjs';
import { decode, train } from './crf.mjs';
import { articles, Collector, layer, pruned, rows, trainTwice } from './data.mjs';

const [trainFile, devFile] = process.argv.slice(2);
const LABELS = ['O', 'B', 'I'];
const L = LABELS.length;
const allowed = Array.from({ length: (L + 1) * L }, (_, k) => !((k === 0 * L + 2) || k === L * L + 2));
const pack = english();
const values = domains();
const declared = cueTemplates(values);
const { templates } = declared;
const sceneOf = sceneMaker(values, (word) => lexemeOfWord(values, word));
// The domains learn every word of the corpus before features are numbered.
for (const article of articles(trainFile)) sceneOf(pack.analyse(article.text, [], null, null));
values.close();
templates.place();
const features = cueFeatures(declared, values);
const numbers = new Float64Array(128);

function sequences(file, collector) {
  const out = [];
  for (const article of articles(file)) {
    const a = pack.analyse(article.text, [], null, null);
    const scene = sceneOf(a);
    const gold = new Uint8Array(a.tokens.count);
    for (const { cue } of layer(a.tokens, article)) for (const { first, last } of cue) {
      gold[first] = 1;
      gold.fill(2, first + 1, last + 1);
    }
    for (const s of a.sentences) {
      features.enter(scene, s);
      const fs = [];
      for (let i = s.first; i <= s.last; i++) {
        fs.push(collector.take(numbers, features.emit(i, numbers)));
      }
      const labels = gold.slice(s.first, s.last + 1);
      labels.forEach((y, k) => { if (y === 2 && (k === 0 || labels[k - 1] === 0)) labels[k] = 1; });
      out.push({ features: fs, labels });
    }
  }
  return out;
}
const collector = new Collector();
console.time('features');
const data = sequences(trainFile, collector);
collector.frozen = true;
const dev = devFile ? sequences(devFile, collector) : [];
const { features: F, kept: all } = pruned(collector, [...data, ...dev], Number(process.env.MIN ?? 4));
console.timeEnd('features');
console.log(F, 'features', data.length, 'sentences');
const P = Number(process.env.PASSES ?? 6);
const { model, kept } = trainTwice(train, data, { first: { passes: 3, lasso: Number(process.env.LASSO1 ?? 0.03) }, labels: L, features: F, allowed, passes: P, rate: Number(process.env.RATE ?? 0.1), lasso: Number(process.env.LASSO ?? 0.01), note: (p, l) => console.log('pass', p, l.toFixed(4)) }, { most: Number(process.env.MOST ?? 30000), kept: all, dev });
const spans = (labels) => {
  const out = [];
  for (let i = 0; i < labels.length; i++) if (labels[i] === 1) {
    let j = i;
    while (labels[j + 1] === 2) j++;
    out.push([i, j]);
  }
  return out;
};
if (dev.length) for (const bias of [-1.5, -1, -0.75, -0.5, -0.25, 0, 0.5]) {
  let [n, g, exact, over] = [0, 0, 0, 0];
  for (const { features: fs, labels } of dev) {
    const [p, q] = [spans(decode(fs, model, L, allowed, bias)), spans(labels)];
    n += p.length;
    g += q.length;
    exact += p.filter((x) => q.some((y) => x[0] === y[0] && x[1] === y[1])).length;
    over += q.filter((y) => p.some((x) => x[0] <= y[1] && y[0] <= x[1])).length;
  }
  console.log('bias', bias, 'pred', n, 'gold', g, 'exact F', ((200 * exact) / (n + g)).toFixed(1), 'overlap P', ((100 * over) / n).toFixed(1), 'R', ((100 * over) / g).toFixed(1), 'F', ((200 * over) / (n + g)).toFixed(1));
}
const table = rows(model, L, LABELS, collector, kept, templates, Number(process.env.FLOOR ?? 0.03), 20);
const head = `# feature\tO\tB\tI\n# Weights (twentieths) of the cue model: O no cue, B its first word, I inside. Trained by tools/en/train-cues.mjs on an attribution corpus that is\n# not part of the repository; feature names: model/cue-features.ts. Generated; do not edit.\n`;
const out = process.env.OUT ?? join(root, 'core/src/lang/en/model/cues.tsv');
writeFileSync(out, head + table.join('\n') + '\n');
console.log(table.length, 'rows', (table.join('\n').length / 1e6).toFixed(2), 'MB');
