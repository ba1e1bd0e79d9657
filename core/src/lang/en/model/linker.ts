/** Finds the source and the content of a cue: the best labels with one source at the most and at least one stretch of content. */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import { linkFeatures, windowOf } from './link-features.ts';
import type { Hash, Scene } from './scene.ts';
import { Weights } from './weights.ts';

const LABELS = ['O', 'S', 's', 'C', 'c'] as const;
const L = LABELS.length;
const [SOURCE, SOURCE_ON, CONTENT, CONTENT_ON] = [1, 2, 3, 4] as const;
/** May y follow x? The last row is the beginning. */
const ALLOWED = [...LABELS.map((_, x) => LABELS.map((__, y) => (y === SOURCE_ON ? x === SOURCE || x === SOURCE_ON : y === CONTENT_ON ? x === CONTENT || x === CONTENT_ON : true))), LABELS.map((_, y) => y !== SOURCE_ON && y !== CONTENT_ON)];
/** What was seen so far: 1 a source, 2 a content. */
const FLAGS = 4;
const Q = L * FLAGS;
/** What a statement without a source costs, in the units of the model. Tuned on PolNeAR dev. */
const NO_SOURCE = 2;

export interface Linked {
  readonly source: Run | null;
  readonly content: readonly Run[];
  /** How much better this is than no link at all. */
  readonly margin: number;
}

export class Linker {
  private readonly weights: Weights;
  private readonly features: ReturnType<typeof linkFeatures>;
  private readonly step = new Float64Array((L + 1) * L);
  private scores = new Float64Array(256 * L);
  private back = new Int16Array(256 * Q);
  private labels = new Uint8Array(256);
  private before = new Float64Array(Q);
  private now = new Float64Array(Q);

  constructor(table: string, hash: Hash) {
    this.weights = new Weights(table, L);
    this.features = linkFeatures(hash);
    for (let x = 0; x <= L; x++) for (let y = 0; y < L; y++) this.step[x * L + y] = ALLOWED[x]?.[y] ? this.weights.weight(`from=${LABELS[x] ?? 'start'}`, y) : -Infinity;
  }

  link(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run): Linked {
    const window = windowOf(scene, sentences, at, cue);
    const count = window.last - window.first + 1;
    if (this.labels.length < count) {
      this.scores = new Float64Array(count * 2 * L);
      this.back = new Int16Array(count * 2 * Q);
      this.labels = new Uint8Array(count * 2);
    }
    this.features.enter(scene, sentences, at, cue, window);
    for (let i = cue.first - 1; i >= window.first; i--) this.score(i, window.first);
    for (let i = cue.first; i <= window.last; i++) this.score(i, window.first);
    for (let i = cue.first; i <= cue.last; i++) this.scores.fill(-Infinity, (i - window.first) * L + 1, (i - window.first + 1) * L);
    const margin = this.decode(count);
    return { ...this.runs(window.first, count), margin };
  }

  private score(i: number, first: number): void {
    const { weights, scores } = this;
    weights.start();
    this.features.emit(i, weights);
    const at = (i - first) * L;
    for (let y = 0; y < L; y++) scores[at + y] = weights.scores[y] as number;
  }

  private decode(count: number): number {
    const { step, scores, back } = this;
    let { before, now } = this;
    before.fill(-Infinity);
    for (let i = 0; i < count; i++) {
      now.fill(-Infinity);
      for (let y = 0; y < L; y++) {
        const own = scores[i * L + y] as number;
        for (let flag = 0; flag < FLAGS; flag++) {
          if (i === 0 ? flag !== 0 : y === SOURCE && (flag & 1) === 1) continue;
          const to = (y === SOURCE ? flag | 1 : y === CONTENT ? flag | 2 : flag) * L + y;
          let top = now[to] as number;
          if (i === 0) {
            now[to] = (step[L * L + y] as number) + own;
            continue;
          }
          for (let x = 0; x < L; x++) {
            const v = (before[flag * L + x] as number) + (step[x * L + y] as number) + own;
            if (v > top) {
              top = v;
              back[i * Q + to] = flag * L + x;
            }
          }
          now[to] = top;
        }
      }
      [before, now] = [now, before];
    }
    let best = -1;
    let top = -Infinity;
    for (let q = 0; q < Q; q++) {
      const flag = Math.floor(q / L);
      const v = (before[q] as number) - ((flag & 1) === 1 ? 0 : NO_SOURCE);
      if ((flag & 2) !== 0 && v > top) [top, best] = [v, q];
    }
    let none = -Infinity;
    for (let q = 0; q < L; q++) none = Math.max(none, before[q] as number);
    this.labels.fill(0, 0, count);
    if (best >= 0) {
      for (let i = count - 1; i >= 0; i--) {
        this.labels[i] = best % L;
        best = back[i * Q + best] as number;
      }
    }
    return top - none;
  }

  private runs(first: number, count: number): { source: Run | null; content: Run[] } {
    const { labels } = this;
    let source: Run | null = null;
    const content: Run[] = [];
    for (let i = 0; i < count; i++) {
      const y = labels[i];
      if (y !== SOURCE && y !== CONTENT) continue;
      let j = i;
      while (j + 1 < count && labels[j + 1] === y + 1) j++;
      const run = { first: first + i, last: first + j };
      if (y === SOURCE) source = run;
      else content.push(run);
      i = j;
    }
    return { source, content };
  }
}
