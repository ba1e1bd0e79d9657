/** What the parts of the English reader hand to each other. All positions are token indices, both ends included. */
import type { Analysis } from '../api.ts';
import type { EnText } from './text.ts';

export type * from '../api.ts';

/** Everything that is known of a text before claims are read from it. */
export interface EnAnalysis extends EnText, Analysis {
  /** Per token: index into `actors` / `places` / `times` / `numbers` of the mention that covers it, or -1. */
  readonly actorAt: Int32Array;
  readonly placeAt: Int32Array;
  readonly timeAt: Int32Array;
  readonly numberAt: Int32Array;
  /** The article's day, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Name of the outlet, or null: words told to it make no link. */
  readonly outlet: string | null;
  /** The parties to the conflict that the article names most, most first, at most three. */
  readonly belligerents: readonly string[];
  /** The state that the article is about, or null. */
  readonly home: string | null;
  /** The only armed group that the article names, or null. */
  readonly onlyGroup: string | null;
  /** The party of a gazetteer actor, or null. */
  sideOf(actor: string): string | null;
  /** True for a side that is a state: "SYR", not "FSA". */
  isState(side: string): boolean;
  /** The state or party whose organ media of the gazetteer are, or null. */
  organOf(actor: string): string | null;
  /** What kind of place an id of the gazetteer is, or null. */
  placeKind(id: string): string | null;
}
