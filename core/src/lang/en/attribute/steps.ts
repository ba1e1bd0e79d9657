/** What grammar mends in an offer of the model, step by step. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { accorded } from './according.ts';
import { unaddressed } from './addressee.ts';
import { apartFrom } from './apart.ts';
import { bySubject, mended, pastAside, unopened } from './clause.ts';
import { framed } from './frame.ts';
import { ofDeed } from './gerund.ts';
import { fronted, grown } from './grow.ts';
import { headed } from './headed.ts';
import { impersonal } from './impersonal.ts';
import { ofNoun } from './nominal.ts';
import { relayed } from './relayed.ts';
import { snapped } from './snap.ts';
import { completed, postposed, quotedAs, recued, swapped, trimmed, undated, untimed, wholeName, withSource } from './source.ts';
import { unmarked } from './unmarked.ts';

type Step = (a: EnAnalysis, offer: Offer) => Offer;

/** In this order: each builds on what those before it gave back. */
const STEPS: readonly Step[] = [
  // The cue, and what it took from its neighbours.
  ofDeed, mended, recued, undated, untimed, wholeName, trimmed,
  // Who speaks.
  completed, quotedAs, relayed, swapped, apartFrom, unmarked, accorded, withSource, bySubject, pastAside, headed,
  // What is said, and where it begins and ends.
  unopened, postposed, fronted, grown, snapped, unaddressed,
  // Frames that fix both.
  impersonal, ofNoun, framed,
];

/** The offer as grammar has it. */
export function mend(a: EnAnalysis, offer: Offer): Offer {
  let out = offer;
  for (const step of STEPS) out = step(a, out);
  return out;
}
