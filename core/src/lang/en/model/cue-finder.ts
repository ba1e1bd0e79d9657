/** Finds the words that give someone the floor: runs of tokens with the model's confidence. */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import { code } from '../tag.ts';
import { Chain } from './chain.ts';
import { cueFeatures } from './cue-features.ts';
import type { Hash, Scene } from './scene.ts';
import { Weights } from './weights.ts';

export interface CueSpan extends Run {
  /** How probable it is that a cue begins here, from 0 to 1. */
  readonly p: number;
}

const LABELS = ['O', 'B', 'I'] as const;
const [BEGIN, INSIDE] = [1, 2] as const;
const ALLOWED = [[true, true, false], [true, true, true], [true, true, true], [true, true, false]];
/** Parts of speech and signs of words that could say something, and the tokens before and after one that are asked too. */
const HEADS = new Set((['ed', 'vs', 'v', 'ing'] as const).map(code));
const SIGNS = new Set([':', '"', '“', '”', '―', '—', '–', 'according', 'per']);
const WORDY = new Set(['communication', 'cognition', 'feeling', 'motive']);
const BEFORE = 4;
const AFTER = 5;
/** Marks that are never part of a cue, and the score of what never is. */
const SILENT = new Set([',', '.', ';', '!', '?', '(', ')', '[', ']', '/']);
const NEVER = -50;
/** Features that are named for a cue. */
const REASONS_MAX = 3;
/** Tokens of a cue at the most. */
const LENGTH_MAX = 14;

export class CueFinder {
  private readonly weights: Weights;
  private readonly chain: Chain;
  private readonly features: ReturnType<typeof cueFeatures>;
  private near = new Uint8Array(256);
  private chances = new Float64Array(1024);

  constructor(table: string, hash: Hash) {
    this.weights = new Weights(table, LABELS.length);
    this.chain = new Chain({ weights: this.weights, labels: LABELS, allowed: ALLOWED });
    this.features = cueFeatures(hash);
  }

  /** Cues of a sentence whose first word is one with at least the probability `least`. */
  find(scene: Scene, sentence: Sentence, least: number): CueSpan[] {
    const { weights, chain, features } = this;
    const count = sentence.last - sentence.first + 1;
    const n = LABELS.length;
    chain.room(count);
    if (this.chances.length < count * n) this.chances = new Float64Array(count * n * 2);
    features.enter(scene, sentence);
    this.mark(scene, sentence);
    for (let i = 0; i < count; i++) {
      weights.start();
      if (!this.near[i]) weights.scores.fill(NEVER, 1);
      else features.emit(sentence.first + i, weights);
      for (let y = 0; y < n; y++) chain.scores[i * n + y] = weights.scores[y] as number;
    }
    chain.marginals(count, this.chances);
    return this.spans(sentence.first, count, least);
  }

  /** Marks the tokens that are near a word that could say something: no others are asked. */
  private mark(scene: Scene, { first, last }: Sentence): void {
    const count = last - first + 1;
    if (this.near.length < count) this.near = new Uint8Array(count * 2);
    this.near.fill(0, 0, count);
    const { tags, tokens, words } = scene.text;
    for (let i = first; i <= last; i++) {
      if (!(HEADS.has(tags[i] as number) || scene.cue[i] !== 0 || SIGNS.has(tokens.form[i] as string) || WORDY.has(words[i]?.nounClass ?? ''))) continue;
      this.near.fill(1, Math.max(0, i - first - BEFORE), Math.min(count, i - first + AFTER + 1));
    }
    for (let i = first; i <= last; i++) if (SILENT.has(tokens.form[i] as string)) this.near[i - first] = 0;
  }

  private spans(first: number, count: number, least: number): CueSpan[] {
    const { chances } = this;
    const n = LABELS.length;
    const out: CueSpan[] = [];
    for (let i = 0; i < count; i++) {
      const p = chances[i * n + BEGIN] as number;
      if (p < least) continue;
      let j = i;
      while (j + 1 < count && j - i < LENGTH_MAX && (chances[(j + 1) * n + INSIDE] as number) > Math.max(p * 0.5, chances[(j + 1) * n + BEGIN] as number)) j++;
      const next = chances[(j + 1) * n + BEGIN] as number | undefined;
      if (j === i && next !== undefined && i + 1 < count && next > p) continue;
      out.push({ first: first + i, last: first + j, p });
      i = j;
    }
    return out;
  }

  /** The features that speak most for a cue of the sentence that was asked last. */
  reasons({ first: i, p }: CueSpan): string[] {
    const names = this.weights.reasons(BEGIN, 0, REASONS_MAX, () => {
      this.features.emit(i, this.weights);
    });
    return [`model.cues:p=${p.toFixed(2)}`, ...names.map((name) => `model.cues:${name}`)];
  }
}
