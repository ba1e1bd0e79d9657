/** The models' door: offers of cues with source and content, each with the features that spoke most for it. */
import type { EnAnalysis, Run } from '../parts.ts';
import type { Lexeme, Word } from '../word.ts';
import { CUE_LABELS, CueFinder, type CueSpan } from './cue-finder.ts';
import { cueFeatures, cueTemplates } from './cue-features.ts';
import { lexemeOfWord } from './lexeme.ts';
import { linkFeatures, linkTemplates } from './link-features.ts';
import { Linker } from './linker.ts';
import { LINK_LABELS } from './path.ts';
import { sceneMaker } from './scene.ts';
import { domains } from './values.ts';
import { weightRows } from './weights.ts';

export interface Offer {
  readonly cue: Run;
  readonly source: Run | null;
  readonly content: readonly Run[];
  /** How probable the cue is, from 0 to 1. */
  readonly p: number;
  /** Features that spoke most for the cue, as `model.cues:name`. */
  readonly reasons: readonly string[];
  /** A quotation needs it, however unsure the model is. */
  readonly forced: boolean;
  /** The rule that gave it quotations, where the model did not: a whole utterance that its verb has, or one that goes on. */
  readonly contentRule: 'spoken' | 'resumed' | 'quoted-as' | 'own-clause' | 'unmarked' | 'accorded' | null;
  /** The rule that found it by layout, where no model did. */
  readonly rule: string | null;
  /** Who passes on what the source says, where another than the source is told to have said it. */
  readonly via?: Run;
}

/** Finds runs that the offers so far leave out. */
export type Proposer = (a: EnAnalysis, offers: readonly Offer[]) => readonly Run[];

/** May a cue stand, by its words alone? Asked before the costlier question of what belongs to it. */
export type Admit = (a: EnAnalysis, cue: Run, p: number) => boolean;

export interface Finder {
  /** What a word is to the models. */
  lexeme(word: Word): Lexeme;
  offers(a: EnAnalysis, admit: Admit, propose: Proposer): Offer[];
}

const NO_REASONS: readonly string[] = [];
/** Cues less probable than this are offered only where a quotation would have no speaker. Tuned on PolNeAR dev. */
const LEAST = 0.03;
/** Cues less probable than this are never offered. */
const WEAK = 0.01;
/** Weak cues that are tried for a quotation. */
const TRIES = 3;
/** How sure a cue is that grammar proposes. */
const PROPOSED = 0.35;
/** Tokens of a quotation that must have a speaker: shorter ones may be names or borrowed words. */
const QUOTE_MIN = 6;

export function finder(cues: string, links: string): Finder {
  const values = domains();
  const [ofCues, ofLinks] = [cueTemplates(values), linkTemplates(values)];
  const [cueRows, linkRows] = [weightRows(cues, ofCues.templates, CUE_LABELS.length), weightRows(links, ofLinks.templates, LINK_LABELS.length)];
  values.close();
  for (const { templates } of [ofCues, ofLinks]) templates.place();
  const cueFinder = new CueFinder(cueRows, ofCues.templates, cueFeatures(ofCues, values));
  const linker = new Linker(linkRows, ofLinks.templates, linkFeatures(ofLinks, values));
  const sceneOf = sceneMaker(values, (word) => word.lexeme);
  return {
    lexeme: (word) => lexemeOfWord(values, word),
    offers(a, admit, propose) {
      const scene = sceneOf(a);
      const sure: Offer[] = [];
      const weak: Weak[] = [];
      const link = ({ first, last, p }: CueSpan, at: number): Offer | null => {
        const cue = { first, last };
        const { source, content } = linker.link(scene, a.sentences, at, cue);
        return content.length > 0 ? { cue, source, content, p, reasons: NO_REASONS, forced: false, contentRule: null, rule: null } : null;
      };
      a.sentences.forEach((sentence, at) => {
        for (const cue of likeliest(cueFinder.find(scene, sentence, WEAK), sentence.last - sentence.first)) {
          const offer = cue.p >= LEAST && admit(a, cue, cue.p) ? link(cue, at) : null;
          if (offer) sure.push({ ...offer, reasons: cueFinder.reasons(cue) });
          else weak.push({ at, ...cue });
        }
      });
      const all = [...sure, ...forQuotations(a, sure, weak, link)];
      for (const cue of propose(a, all)) {
        const offer = link({ ...cue, p: PROPOSED }, a.sentenceOf[cue.first] as number);
        if (offer) all.push({ ...offer, forced: true });
      }
      return all.sort((x, y) => x.cue.first - y.cue.first);
    },
  };
}

/** A cue that was not offered, with its sentence. */
interface Weak extends CueSpan {
  readonly at: number;
}

/** No sentence of a report has more cues than this; one of nothing but verbs of saying is bounded by it. */
function likeliest(cues: readonly CueSpan[], tokens: number): readonly CueSpan[] {
  const most = 6 + (tokens >> 2);
  return cues.length <= most ? cues : [...cues].sort((x, y) => y.p - x.p || x.first - y.first).slice(0, most).sort((x, y) => x.first - y.first);
}

/** Of the weak cues, the best for each quotation that no offer holds: those in its sentence, or in the one beside it. */
function forQuotations(a: EnAnalysis, sure: readonly Offer[], weak: readonly Weak[], link: (cue: CueSpan, at: number) => Offer | null): Offer[] {
  const out: Offer[] = [];
  const held = covered(a, sure);
  let from = 0;
  for (const q of a.quotes) {
    if (!q.closed || q.close - q.open < QUOTE_MIN || isHeld(held, q)) continue;
    const at = a.sentenceOf[q.open] as number;
    while (from < weak.length && (weak[from] as Weak).at < at - 1) from++;
    const near: Weak[] = [];
    for (let k = from; k < weak.length && (weak[k] as Weak).at <= at + 1; k++) {
      const x = weak[k] as Weak;
      if (x.last < q.open || x.first > q.close) near.push(x);
    }
    near.sort((x, y) => y.p - x.p || x.first - y.first);
    for (const x of near.slice(0, TRIES)) {
      const offer = link(x, x.at);
      if (!offer || !covers(offer, q)) continue;
      if (!out.some((o) => o.cue.first === offer.cue.first)) out.push({ ...offer, forced: true });
      break;
    }
  }
  return out;
}

/** Per token: 1 where it belongs to a content. */
function covered(a: EnAnalysis, offers: readonly Offer[]): Uint8Array {
  const out = new Uint8Array(a.tokens.count);
  for (const x of offers) for (const r of x.content) out.fill(1, r.first, r.last + 1);
  return out;
}

function isHeld(held: Uint8Array, q: { readonly open: number; readonly close: number }): boolean {
  for (let j = q.open; j <= q.close; j++) if (held[j] === 1) return true;
  return false;
}

/** The content holds more than half of the quotation. */
function covers(x: Offer, q: { readonly open: number; readonly close: number }): boolean {
  let n = 0;
  for (const r of x.content) n += Math.max(0, Math.min(r.last, q.close) - Math.max(r.first, q.open) + 1);
  return n * 2 > q.close - q.open;
}
