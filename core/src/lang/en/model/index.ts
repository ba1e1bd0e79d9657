/** The models' door: offers of cues with source and content, each with the features that spoke most for it. */
import type { EnAnalysis, Run } from '../parts.ts';
import { CueFinder } from './cue-finder.ts';
import { hashOf } from './hash.ts';
import { Linker } from './linker.ts';
import { sceneMaker } from './scene.ts';

export interface Offer {
  readonly cue: Run;
  readonly source: Run | null;
  readonly content: readonly Run[];
  /** How probable the cue is, from 0 to 1. */
  readonly p: number;
  /** Features that spoke most for the cue, as `model.cues:name`. */
  readonly reasons: readonly string[];
}

export interface Finder {
  offers(a: EnAnalysis): Offer[];
}

/** Cues less probable than this are not offered. Tuned on PolNeAR dev. */
const LEAST = 0.25;

export function finder(cues: string, links: string): Finder {
  const maker = sceneMaker();
  const cueFinder = new CueFinder(cues, hashOf);
  const linker = new Linker(links, hashOf);
  return {
    offers(a) {
      const scene = maker.scene(a);
      const out: Offer[] = [];
      a.sentences.forEach((sentence, at) => {
        for (const { first, last, p, reasons } of cueFinder.find(scene, sentence, LEAST)) {
          const cue = { first, last };
          const { source, content } = linker.link(scene, a.sentences, at, cue);
          if (content.length > 0) out.push({ cue, source, content, p, reasons });
        }
      });
      return out;
    },
  };
}
