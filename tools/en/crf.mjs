// A linear-chain conditional random field for training: features as whole numbers, AdaGrad, averaged over the last passes.

const log = Math.log;
const exp = Math.exp;

/** Log of the sum of exponentials of `n` values from `at`. */
function logSum(list, at, n) {
  let max = -Infinity;
  for (let k = 0; k < n; k++) if (list[at + k] > max) max = list[at + k];
  if (max === -Infinity) return max;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += exp(list[at + k] - max);
  return max + log(sum);
}

/**
 * @param sequences `{features: Int32Array[] (feature numbers of each position), labels: Uint8Array, skip?: Uint8Array}`
 * @param allowed allowed[a * L + b] is false where label b may not follow label a; row L: the beginning
 */
export function train(sequences, { labels: L, features: F, allowed, passes = 8, rate = 0.15, lasso = 0, note = () => {} }) {
  const w = new Float32Array(F * L);
  const sq = new Float32Array(F * L).fill(1e-4);
  const tw = new Float64Array((L + 1) * L);
  const tsq = new Float64Array((L + 1) * L).fill(1e-4);
  const sum = new Float32Array(F * L);
  const tsum = new Float64Array((L + 1) * L);
  let averaged = 0;
  const order = sequences.map((_, k) => k);
  let seed = 7;
  const random = () => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff);
  let cap = 256;
  let score = new Float64Array(cap * L);
  let alpha = new Float64Array(cap * L);
  let beta = new Float64Array(cap * L);
  const temp = new Float64Array(L);
  for (let pass = 0; pass < passes; pass++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1));
      [order[k], order[j]] = [order[j], order[k]];
    }
    let loss = 0;
    for (const at of order) {
      const { features, labels, weight = 1 } = sequences[at];
      const n = labels.length;
      if (n > cap) {
        cap = n * 2;
        score = new Float64Array(cap * L);
        alpha = new Float64Array(cap * L);
        beta = new Float64Array(cap * L);
      }
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) score[i * L + y] = 0;
        const fs = features[i];
        for (let k = 0; k < fs.length; k++) {
          const from = fs[k] * L;
          for (let y = 0; y < L; y++) score[i * L + y] += w[from + y];
        }
      }
      for (let y = 0; y < L; y++) alpha[y] = allowed[L * L + y] ? score[y] + tw[L * L + y] : -Infinity;
      for (let i = 1; i < n; i++)
        for (let y = 0; y < L; y++) {
          for (let x = 0; x < L; x++) temp[x] = allowed[x * L + y] ? alpha[(i - 1) * L + x] + tw[x * L + y] : -Infinity;
          alpha[i * L + y] = logSum(temp, 0, L) + score[i * L + y];
        }
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 0;
      for (let i = n - 2; i >= 0; i--)
        for (let x = 0; x < L; x++) {
          for (let y = 0; y < L; y++) temp[y] = allowed[x * L + y] ? tw[x * L + y] + score[(i + 1) * L + y] + beta[(i + 1) * L + y] : -Infinity;
          beta[i * L + x] = logSum(temp, 0, L);
        }
      const z = logSum(alpha, (n - 1) * L, L);
      let gold = 0;
      for (let i = 0; i < n; i++) {
        const fs = features[i];
        const prev = i === 0 ? L : labels[i - 1];
        gold += score[i * L + labels[i]] + tw[prev * L + labels[i]];
        for (let y = 0; y < L; y++) {
          const g = ((y === labels[i] ? 1 : 0) - exp(alpha[i * L + y] + beta[i * L + y] - z)) * weight;
          if (g < 1e-5 && g > -1e-5) continue;
          for (let k = 0; k < fs.length; k++) {
            const p = fs[k] * L + y;
            sq[p] += g * g;
            const step = rate / Math.sqrt(sq[p]);
            const v = w[p] + step * g;
            const shrink = step * lasso;
            w[p] = v > shrink ? v - shrink : v < -shrink ? v + shrink : 0;
          }
        }
        for (let y = 0; y < L; y++)
          for (let x = i === 0 ? L : 0; x < (i === 0 ? L + 1 : L); x++) {
            if (!allowed[x * L + y]) continue;
            const before = i === 0 ? 0 : alpha[(i - 1) * L + x];
            const p = exp(before + tw[x * L + y] + score[i * L + y] + beta[i * L + y] - z);
            const g = ((x === prev && y === labels[i] ? 1 : 0) - p) * weight;
            if (g < 1e-5 && g > -1e-5) continue;
            const t = x * L + y;
            tsq[t] += g * g;
            tw[t] += (rate * g) / Math.sqrt(tsq[t]);
          }
      }
      loss += z - gold;
    }
    if (pass >= passes / 2) {
      for (let k = 0; k < w.length; k++) sum[k] += w[k];
      for (let k = 0; k < tw.length; k++) tsum[k] += tw[k];
      averaged++;
    }
    note(pass, loss / sequences.length);
  }
  for (let k = 0; k < w.length; k++) w[k] = sum[k] / averaged;
  for (let k = 0; k < tw.length; k++) tw[k] = tsum[k] / averaged;
  return { w, tw };
}

/** Scores, best labels: for measuring while training. */
export function decode(features, { w, tw }, L, allowed, bias = 0) {
  const n = features.length;
  const back = new Int8Array(n * L);
  let prev = new Float64Array(L);
  for (let i = 0; i < n; i++) {
    const now = new Float64Array(L);
    for (let y = 0; y < L; y++) {
      let v = y === 0 ? bias : 0;
      for (const f of features[i]) v += w[f * L + y];
      let top = -Infinity;
      for (let x = i === 0 ? L : 0; x < (i === 0 ? L + 1 : L); x++) {
        if (!allowed[x * L + y]) continue;
        const t = (i === 0 ? 0 : prev[x]) + tw[x * L + y];
        if (t > top) {
          top = t;
          back[i * L + y] = x === L ? 0 : x;
        }
      }
      now[y] = v + top;
    }
    prev = now;
  }
  const out = new Uint8Array(n);
  let y = prev.indexOf(Math.max(...prev));
  for (let i = n - 1; i >= 0; i--) {
    out[i] = y;
    y = back[i * L + y];
  }
  return out;
}

/** Best labels with exactly one source (labels 1, 2) at the most and at least one content (3, 4); `must` asks for a source too. */
export function decodeLinked(features, { w, tw }, L, allowed, { noSource = 0, must = true } = {}) {
  const n = features.length;
  const Q = L * 4; // flags: 1 source seen, 2 content seen
  const back = new Int16Array(n * Q);
  let prev = new Float64Array(Q).fill(-Infinity);
  for (let i = 0; i < n; i++) {
    const now = new Float64Array(Q).fill(-Infinity);
    for (let y = 0; y < L; y++) {
      let v = 0;
      for (const f of features[i]) v += w[f * L + y];
      for (let flag = 0; flag < 4; flag++) {
        const to = y === 1 ? flag | 1 : y === 3 ? flag | 2 : flag;
        if (y === 1 && flag & 1) continue;
        for (let x = i === 0 ? L : 0; x < (i === 0 ? L + 1 : L); x++) {
          if (!allowed[x * L + y] || (i === 0 && flag)) continue;
          const t = (i === 0 ? 0 : prev[flag * L + x]) + tw[x * L + y] + v;
          if (t > now[to * L + y]) {
            now[to * L + y] = t;
            back[i * Q + to * L + y] = i === 0 ? 0 : flag * L + x;
          }
        }
      }
    }
    prev = now;
  }
  let best = -1;
  let top = -Infinity;
  for (let q = 0; q < Q; q++) {
    const flag = Math.floor(q / L);
    const v = prev[q] - (flag & 1 ? 0 : noSource);
    if ((!must || flag & 2) && v > top) {
      top = v;
      best = q;
    }
  }
  const out = new Uint8Array(n);
  if (best < 0) return out;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = best % L;
    best = back[i * Q + best];
  }
  return out;
}
