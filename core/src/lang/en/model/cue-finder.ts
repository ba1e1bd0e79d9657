/** Finds the words that give someone the floor: runs of tokens with the model's confidence. */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import { TAGS } from '../word.ts';
import { Chain } from './chain.ts';
import type { CueFeatures } from './cue-features.ts';
import { SAYS, SILENT } from './lexeme.ts';
import type { Scene } from './scene.ts';
import type { Templates } from './templates.ts';
import { NONE } from './values.ts';
import { FEATURES_MAX, UNIT, type WeightRows, Weights } from './weights.ts';

export interface CueSpan extends Run {
  /** How probable it is that a cue begins here, from 0 to 1. */
  readonly p: number;
}

export const CUE_LABELS = ['O', 'B', 'I'] as const;
const [BEGIN, INSIDE] = [1, 2] as const;
const ALLOWED = [[true, true, false], [true, true, true], [true, true, true], [true, true, false]];
/** Parts of speech of words that could say something, and the tokens before and after one that are asked too. */
const HEADS = Uint8Array.from(TAGS, (tag) => Number(tag === 'ed' || tag === 'vs' || tag === 'v' || tag === 'ing'));
const BEFORE = 4;
const AFTER = 5;
/** The score of what is never part of a cue. */
const NEVER = -50 * UNIT;
/** Features that are named for a cue. */
const REASONS_MAX = 3;
/** Tokens of a cue at the most. */
const LENGTH_MAX = 14;

export class CueFinder {
  private readonly weights: Weights;
  private readonly chain: Chain;
  private readonly features: CueFeatures;
  /** Of the token in hand. */
  private readonly numbers = new Int32Array(FEATURES_MAX);
  private near = new Uint8Array(256);

  constructor(rows: WeightRows, templates: Templates, features: CueFeatures) {
    this.weights = new Weights(rows, templates, CUE_LABELS.length);
    this.chain = new Chain(rows, CUE_LABELS, ALLOWED);
    this.features = features;
  }

  /** Cues of a sentence whose first word is one with at least the probability `least`. */
  find(scene: Scene, sentence: Sentence, least: number): CueSpan[] {
    const { weights, chain, features } = this;
    const count = sentence.last - sentence.first + 1;
    if (!this.mark(scene, sentence)) return [];
    chain.room(count);
    features.enter(scene, sentence);
    const { scores } = chain;
    scores.fill(0, 0, count * CUE_LABELS.length);
    for (let i = 0; i < count; i++) {
      const at = i * CUE_LABELS.length;
      if (this.near[i] === 0) scores.fill(NEVER, at + 1, at + CUE_LABELS.length);
      else {
        weights.add(this.numbers, features.emit(sentence.first + i, this.numbers), scores, at);
      }
    }
    chain.marginals(count);
    return this.spans(sentence.first, count, least);
  }

  /** Marks the tokens that are near a word that could say something: no others are asked. False where there are none. */
  private mark(scene: Scene, { first, last }: Sentence): boolean {
    const count = last - first + 1;
    if (this.near.length < count) this.near = new Uint8Array(count * 2);
    const { near } = this;
    const { role, cue } = scene;
    const { tags } = scene.text;
    near.fill(0, 0, count);
    let some = false;
    let marked = 0;
    for (let i = 0; i < count; i++) {
      const at = first + i;
      if (HEADS[tags[at] as number] === 0 && cue[at] === NONE && role[at] !== SAYS) continue;
      some = true;
      const end = Math.min(count, i + AFTER + 1);
      for (let k = Math.max(marked, i - BEFORE); k < end; k++) near[k] = 1;
      marked = end;
    }
    for (let i = 0; i < count; i++) if (role[first + i] === SILENT) near[i] = 0;
    return some;
  }

  private spans(first: number, count: number, least: number): CueSpan[] {
    const { chances } = this.chain;
    const n = CUE_LABELS.length;
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
    const names = this.weights.reasons(this.numbers, this.features.emit(i, this.numbers), { label: BEGIN, against: 0, most: REASONS_MAX });
    return [`model.cues:p=${p.toFixed(2)}`, ...names.map((name) => `model.cues:${name}`)];
  }
}
