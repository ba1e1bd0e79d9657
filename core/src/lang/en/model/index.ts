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
  /** A quotation needs it, however unsure the model is. */
  readonly forced?: boolean;
  /** The rule that found it by layout, where no model did. */
  readonly rule?: string;
}

/** Finds runs that the offers so far leave out. */
export type Proposer = (a: EnAnalysis, offers: readonly Offer[]) => readonly Run[];

export interface Finder {
  offers(a: EnAnalysis, propose: Proposer): Offer[];
}

/** Cues less probable than this are offered only where a quotation would have no speaker. Tuned on PolNeAR dev. */
const LEAST = 0.03;
/** Cues less probable than this are never offered. */
const WEAK = 0.01;
/** How sure a cue is that grammar proposes. */
const PROPOSED = 0.35;
/** Tokens of a quotation that must have a speaker: shorter ones may be names or borrowed words. */
const QUOTE_MIN = 6;

export function finder(cues: string, links: string): Finder {
  const maker = sceneMaker();
  const cueFinder = new CueFinder(cues, hashOf);
  const linker = new Linker(links, hashOf);
  return {
    offers(a, propose) {
      const scene = maker.scene(a);
      const out: Offer[] = [];
      a.sentences.forEach((sentence, at) => {
        for (const { first, last, p, reasons } of cueFinder.find(scene, sentence, WEAK)) {
          const cue = { first, last };
          const { source, content } = linker.link(scene, a.sentences, at, cue);
          if (content.length > 0) out.push({ cue, source, content, p, reasons });
        }
      });
      const sure = out.filter((x) => x.p >= LEAST);
      const all = [...sure, ...forQuotations(a, sure, out.filter((x) => x.p < LEAST))];
      for (const cue of propose(a, all)) {
        const { source, content } = linker.link(scene, a.sentences, a.sentenceOf[cue.first] as number, cue);
        if (content.length > 0) all.push({ cue, source, content, p: PROPOSED, reasons: [], forced: true });
      }
      return all.sort((x, y) => x.cue.first - y.cue.first);
    },
  };
}

/** Of the weak offers, the best for each quotation that no other offer holds. */
function forQuotations(a: EnAnalysis, sure: readonly Offer[], weak: readonly Offer[]): Offer[] {
  const out: Offer[] = [];
  for (const q of a.quotes) {
    if (!q.closed || q.close - q.open < QUOTE_MIN || sure.some((x) => x.content.some((r) => r.first <= q.close && q.open <= r.last))) continue;
    let best: Offer | null = null;
    for (const x of weak) if ((x.cue.last < q.open || x.cue.first > q.close) && covers(x, q) && (!best || x.p > best.p)) best = x;
    if (best && !out.some((x) => x.cue === best.cue)) out.push({ ...best, forced: true });
  }
  return out;
}

/** The content holds more than half of the quotation. */
function covers(x: Offer, q: { readonly open: number; readonly close: number }): boolean {
  let n = 0;
  for (const r of x.content) n += Math.max(0, Math.min(r.last, q.close) - Math.max(r.first, q.open) + 1);
  return n * 2 > q.close - q.open;
}
