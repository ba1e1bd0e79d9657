/** Finds the source and the content of a cue: the best labels with one source at the most and at least one stretch of content. */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import { DISTANCE, type LinkFeatures, SIDE, STATE } from './link-features.ts';
import { CONTENT, LINK_LABELS, PathFinder, SOURCE } from './path.ts';
import type { Scene } from './scene.ts';
import type { Templates } from './templates.ts';
import { FEATURES_MAX, type WeightRows, Weights } from './weights.ts';
import { windowOf } from './window.ts';

const L = LINK_LABELS.length;

export interface Linked {
  readonly source: Run | null;
  readonly content: readonly Run[];
}

export class Linker {
  private readonly weights: Weights;
  private readonly features: LinkFeatures;
  private readonly path: PathFinder;
  /** Of the group of features in hand. */
  private readonly numbers = new Int32Array(FEATURES_MAX);
  /** Sums of what a token shares with others: its side, its distance, what lies between; and of all three. */
  private readonly side = new Int32Array(L);
  private readonly distance = new Int32Array(L);
  private readonly state = new Int32Array(L);
  private readonly shared = new Int32Array(L);

  constructor(rows: WeightRows, templates: Templates, features: LinkFeatures) {
    this.weights = new Weights(rows, templates, L);
    this.path = new PathFinder(rows);
    this.features = features;
  }

  link(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run): Linked {
    const { path, features } = this;
    const window = windowOf(scene, sentences, at, cue);
    const count = window.last - window.first + 1;
    path.room(count);
    features.enter(scene, sentences, at, cue, window);
    for (let i = cue.first - 1; i >= window.first; i--) this.score(i, i - window.first);
    for (let i = cue.last + 1; i <= window.last; i++) this.score(i, i - window.first);
    for (let i = cue.first; i <= cue.last; i++) path.close(i - window.first);
    path.find(count);
    return this.runs(window.first, count);
  }

  private score(i: number, at: number): void {
    const { weights, features, numbers, shared, path } = this;
    const changed = features.go(i);
    if (changed !== 0) {
      if ((changed & SIDE) !== 0) this.sum(features.side(numbers), this.side);
      if ((changed & DISTANCE) !== 0) this.sum(features.distance(numbers), this.distance);
      if ((changed & STATE) !== 0) this.sum(features.state(numbers), this.state);
      for (let y = 0; y < L; y++) shared[y] = (this.side[y] as number) + (this.distance[y] as number) + (this.state[y] as number);
    }
    const { scores } = path;
    for (let y = 0; y < L; y++) scores[at * L + y] = shared[y] as number;
    weights.add(numbers, features.own(numbers), scores, at * L);
  }

  private sum(count: number, out: Int32Array): void {
    for (let y = 0; y < L; y++) out[y] = 0;
    this.weights.add(this.numbers, count, out, 0);
  }

  private runs(first: number, count: number): Linked {
    const { labels } = this.path;
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
