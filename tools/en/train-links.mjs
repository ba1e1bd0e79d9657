// `node tools/en/train-links.mjs TRAIN.jsonl [DEV.jsonl]`: trains the model that finds, for a given cue, its source and its content.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../core/dist/lang/en/index.js';
import { linkFeatures, linkTemplates } from '../../core/dist/lang/en/model/link-features.js';
import { lexemeOfWord } from '../../core/dist/lang/en/model/lexeme.js';
import { sceneMaker } from '../../core/dist/lang/en/model/scene.js';
import { domains } from '../../core/dist/lang/en/model/values.js';
import { windowOf } from '../../core/dist/lang/en/model/window.js';
import { root } from '../setup.mjs';
import { decodeLinked, train } from './crf.mjs';
import { articles, Collector, layer, pruned, rows, trainTwice } from './data.mjs';

const [trainFile, devFile] = process.argv.slice(2);
const LABELS = ['O', 'S', 's', 'C', 'c'];
const L = LABELS.length;
const allowed = Array.from({ length: (L + 1) * L }, (_, k) => {
  const [x, y] = [Math.floor(k / L), k % L];
  if (y === 2) return x === 1 || x === 2;
  if (y === 4) return x === 3 || x === 4;
  return true;
});
const GROUPS = ['side', 'distance', 'state', 'own'];
const pack = english();
const values = domains();
const declared = linkTemplates(values);
const { templates } = declared;
const sceneOf = sceneMaker(values, (word) => lexemeOfWord(values, word));
// The domains learn every word of the corpus before features are numbered.
for (const article of articles(trainFile)) sceneOf(pack.analyse(article.text, [], null, null));
values.close();
templates.place();
const features = linkFeatures(declared, values);
const numbers = new Float64Array(128);

function sequences(file, collector) {
  const out = [];
  for (const article of articles(file)) {
    const a = pack.analyse(article.text, [], null, null);
    const scene = sceneOf(a);
    for (const { source, cue, content } of layer(a.tokens, article)) {
      if (!cue.length) continue;
      const run = { first: cue[0].first, last: cue[cue.length - 1].last };
      const at = a.sentenceOf[run.first];
      if (at < 0) continue;
      const own = a.sentences[at];
      run.last = Math.min(run.last, own.last, run.first + 20);
      const window = windowOf(scene, a.sentences, at, run);
      features.enter(scene, a.sentences, at, run, window);
      const n = window.last - window.first + 1;
      const fs = new Array(n);
      const emit = (i) => {
        features.go(i);
        fs[i - window.first] = Int32Array.from(GROUPS.flatMap((group) => [...collector.take(numbers, features[group](numbers))]));
      };
      for (let i = run.first - 1; i >= window.first; i--) emit(i);
      for (let i = run.last + 1; i <= window.last; i++) emit(i);
      for (let i = run.first; i <= run.last; i++) {
        fs[i - window.first] = collector.take(numbers, features.inside(numbers));
      }
      const labels = new Uint8Array(n);
      const lay = (runs, y) => {
        for (const r of runs) for (let i = Math.max(r.first, window.first); i <= Math.min(r.last, window.last); i++) labels[i - window.first] = i === r.first || i === window.first ? y : y + 1;
      };
      lay(content, 3);
      lay(source, 1);
      for (let i = run.first; i <= run.last; i++) labels[i - window.first] = 0;
      for (let i = 0; i < n; i++) if ((labels[i] === 2 || labels[i] === 4) && (i === 0 || (labels[i - 1] !== labels[i] && labels[i - 1] !== labels[i] - 1))) labels[i]--;
      out.push({ features: fs, labels, note: devFile && collector.frozen ? { tokens: a.tokens.form.slice(window.first, window.last + 1), cue: [run.first - window.first, run.last - window.first] } : null });
    }
  }
  return out;
}
const collector = new Collector();
console.time('features');
const data = sequences(trainFile, collector);
collector.frozen = true;
const dev = devFile ? sequences(devFile, collector) : [];
const { features: F, kept: all } = pruned(collector, [...data, ...dev], Number(process.env.MIN ?? 5));
console.timeEnd('features');
console.log(F, 'features', data.length, 'cues');
const { model, kept } = trainTwice(train, data, { first: { passes: 3, lasso: Number(process.env.LASSO1 ?? 0.03) }, labels: L, features: F, allowed, passes: Number(process.env.PASSES ?? 5), rate: Number(process.env.RATE ?? 0.1), lasso: Number(process.env.LASSO ?? 0.01), note: (p, l) => console.log('pass', p, l.toFixed(4)) }, { most: Number(process.env.MOST ?? 30000), kept: all, dev });

const spans = (labels, y) => {
  const out = [];
  for (let i = 0; i < labels.length; i++) if (labels[i] === y) {
    let j = i;
    while (labels[j + 1] === y + 1) j++;
    out.push(`${i}-${j}`);
  }
  return out.join();
};
const show = (note, gold, found) => {
  const paint = (ys) => note.tokens.map((w, i) => (i >= note.cue[0] && i <= note.cue[1] ? `<${w}>` : ys[i] === 0 ? w : ys[i] < 3 ? `S_${w}` : `${w}_`)).join(' ');
  console.log(`GOLD ${paint(gold)}\nOURS ${paint(found)}\n`);
};
if (dev.length) for (const noSource of [0, 0.5, 1, 2, 3]) {
  let [source, content, overlap] = [0, 0, 0];
  let [tp, np, ng] = [0, 0, 0];
  for (const { features: fs, labels, note } of dev) {
    const found = decodeLinked(fs, model, L, allowed, { noSource });
    source += spans(found, 1) === spans(labels, 1);
    content += spans(found, 3) === spans(labels, 3);
    let [both, p, g, src] = [0, 0, 0, false];
    let [hasP, hasG] = [false, false];
    labels.forEach((y, i) => {
      const z = found[i];
      if (y >= 3) g++;
      if (z >= 3) p++;
      if (y >= 3 && z >= 3) both++;
      const [ys, zs] = [y === 1 || y === 2, z === 1 || z === 2];
      if (ys && zs) src = true;
      hasP ||= zs;
      hasG ||= ys;
    });
    [tp, np, ng] = [tp + both, np + p, ng + g];
    if (process.env.SHOW && noSource === 1 && Math.random() < 0.12 && !((2 * both) / (p + g) >= 0.5 && (src || (!hasP && !hasG)))) show(note, labels, found);
    if ((2 * both) / (p + g) >= 0.5 && (src || (!hasP && !hasG))) overlap++;
  }
  const n = dev.length;
  console.log('bias', noSource, 'given the cue: source exact', (source / n).toFixed(3), 'content exact', (content / n).toFixed(3), 'content token F', ((2 * tp) / (np + ng)).toFixed(3), 'whole', (overlap / n).toFixed(3));
}
const table = rows(model, L, LABELS, collector, kept, templates, Number(process.env.FLOOR ?? 0.03), 20);
const head = `# feature\tO\tS\ts\tC\tc\n# Weights (twentieths) of the linking model: S s first and further words of the source, C c of the content, O neither. Trained by\n# tools/en/train-links.mjs on an attribution corpus that is not part of the repository; feature names: model/link-features.ts. Generated; do not edit.\n`;
writeFileSync(process.env.OUT ?? join(root, 'core/src/lang/en/model/links.tsv'), head + table.join('\n') + '\n');
console.log(table.length, 'rows', (table.join('\n').length / 1e6).toFixed(2), 'MB');
