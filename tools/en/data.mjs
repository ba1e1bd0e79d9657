// Reads an attribution corpus (one article a line: text, attributions with source, cue and content spans) and lays it over the
// tokens of the English pack. The corpus stays outside the repository.
import { readFileSync } from 'node:fs';

export function articles(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** Raw offsets of the tokens. */
function offsets(tokens) {
  const { toRaw, raw } = tokens.shadow;
  const start = Array.from(tokens.start, (k) => toRaw[k]);
  const end = Array.from(tokens.end, (k) => toRaw[k - 1] + 1);
  return { start, end, raw };
}

/** Token runs of spans: tokens that overlap, marks at the edges of a run left out when `trim`. */
export function layer(tokens, article) {
  const { start, end } = offsets(tokens);
  const runs = (spans) => {
    const out = [];
    for (const [s, e] of spans) {
      let lo = 0;
      let hi = tokens.count;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (end[mid] <= s) lo = mid + 1;
        else hi = mid;
      }
      let last = lo - 1;
      while (last + 1 < tokens.count && start[last + 1] < e) last++;
      if (last >= lo) out.push({ first: lo, last });
    }
    return out.sort((x, y) => x.first - y.first);
  };
  return article.attributions.map((a) => ({ source: runs(a.source), cue: runs(a.cue), content: runs(a.content) }));
}

/** Gives the features that occur running numbers, in the order in which they come. */
export class Collector {
  index = new Map();
  count = [];
  /** The number of each in its templates. */
  parts = [];
  frozen = false;
  /** Takes the first `count` numbers of a list; what was never seen while training is left out. */
  take(numbers, count) {
    const out = [];
    for (let k = 0; k < count; k++) {
      let at = this.index.get(numbers[k]);
      if (at === undefined) {
        if (this.frozen) continue;
        at = this.count.push(0) - 1;
        this.index.set(numbers[k], at);
        this.parts.push(numbers[k]);
      }
      if (!this.frozen) this.count[at]++;
      out.push(at);
    }
    return Int32Array.from(out);
  }
}

/** Drops rare features: new numbers for the others. */
export function pruned(collector, sequences, min) {
  const to = new Int32Array(collector.count.length).fill(-1);
  let n = 0;
  const kept = [];
  collector.count.forEach((count, at) => {
    if (count >= min) {
      to[at] = n++;
      kept.push(at);
    }
  });
  for (const s of sequences) s.features = s.features.map((fs) => fs.filter((f) => to[f] >= 0).map((f) => to[f]));
  return { features: n, kept };
}

/** Trains, keeps the `most` features that matter most (how often they occur, times how far they move a decision), and trains those again. */
export function trainTwice(train, data, options, { most, kept, dev = [] }) {
  const { labels: L, features: F, first = {}, ...rest } = options;
  const rough = train(data, { labels: L, features: F, ...rest, ...first });
  const count = new Float64Array(F);
  for (const s of data) for (const fs of s.features) for (const f of fs) count[f]++;
  const worth = Array.from(count, (n, f) => {
    let [lo, hi] = [0, 0];
    for (let y = 0; y < L; y++) {
      lo = Math.min(lo, rough.w[f * L + y]);
      hi = Math.max(hi, rough.w[f * L + y]);
    }
    return Math.sqrt(n) * (hi - lo);
  });
  const chosen = [...worth.keys()].filter((f) => worth[f] > 0).sort((x, y) => worth[y] - worth[x]).slice(0, most);
  const to = new Int32Array(F).fill(-1);
  chosen.forEach((f, k) => { to[f] = k; });
  for (const s of [...data, ...dev]) s.features = s.features.map((fs) => fs.map((f) => to[f]).filter((f) => f >= 0));
  return { model: train(data, { labels: L, features: chosen.length, ...rest }), kept: chosen.map((f) => kept[f]) };
}

/** The rows of a weight table: features whose weights matter. */
export function rows({ w, tw }, L, labels, collector, kept, templates, floor, unit) {
  const out = [];
  kept.forEach((at, k) => {
    const ws = Array.from({ length: L }, (_, y) => Math.round(w[k * L + y] * unit));
    if (Math.max(...ws.map(Math.abs)) < floor * unit) return;
    out.push([templates.nameOf(collector.parts[at]), ...ws.map((x) => (x === 0 ? '' : x))].join('\t').trimEnd());
  });
  out.sort((x, y) => (x < y ? -1 : 1));
  for (let x = 0; x <= L; x++) out.push([`from=${labels[x] ?? 'start'}`, ...Array.from({ length: L }, (_, y) => Math.round(tw[x * L + y] * unit))].join('\t'));
  return out;
}
