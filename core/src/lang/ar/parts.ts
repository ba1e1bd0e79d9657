/** What the parts of the Arabic reader hand to each other. All positions are token indices, both ends included. */
import type { Act, Measure, PrivacyClass, QuoteMode, RuleId, Side } from '../../model/index.ts';
import type { ArText } from './text.ts';

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export type ActorClass = 'actor' | 'person' | 'office' | 'body' | 'group' | 'fighters' | 'people' | 'source' | 'side' | 'counterpart' | 'document';

/** A mention of someone who can speak or act. */
export interface ActorMention extends Run {
  readonly cls: ActorClass;
  /** The parties it belongs to; empty when unknown. */
  readonly sides: readonly Side[];
  /** Tokens that state the sides (a nationality, a state's name); null when they are inferred. */
  readonly sideAt: Run | null;
  /** How the sides were found. */
  readonly rule: RuleId;
  /** Gazetteer id, or null. */
  readonly actor: string | null;
  /** Personal name without office, as written, or null. */
  readonly personal: Run | null;
  readonly gender: 'm' | 'f';
  readonly number: 'sg' | 'du' | 'pl';
  readonly privacy: PrivacyClass;
}

/** A mention of a place. `core` is the toponym without its place noun. */
export interface PlaceMention extends Run {
  readonly core: Run;
  /** `gn:`, `iso:` or `own:` id, or null when the toponym is in no table. */
  readonly id: string | null;
  /** ISO 3166 alpha-3 code of the state it is filed under, or null. */
  readonly country: string | null;
  readonly rule: RuleId;
}

/** An expression of time, resolved against the article's date where it can be. */
export interface TimeMention extends Run {
  /** Day, month, year or interval (EDTF level 0, `A/B`); null when it needs a date that the article lacks. */
  readonly edtf: string | null;
  /** dawn, morning, noon, afternoon, evening, night, midnight; null when not stated. */
  readonly part: string | null;
  /** `point` (on it), `since` (from it on), `until` (up to it), `duration` (for so long; edtf may be null). */
  readonly relation: 'point' | 'since' | 'until' | 'duration';
  readonly rule: RuleId;
}

/** A number written in digits or words, with its bound. */
export interface NumberMention extends Run {
  readonly n: number | null;
  readonly bound: 'exact' | 'at_least' | 'at_most' | 'about' | 'vague';
  /** True for 1st, 2nd ... which count nothing. */
  readonly ordinal: boolean;
}

/** A counted thing: so many killed, wounded, captured, destroyed ... */
export interface CountMention extends Run {
  readonly what: Measure;
  readonly whom: string;
  readonly n: number | null;
  readonly bound: NumberMention['bound'];
  readonly cumulative: boolean;
  readonly subset: boolean;
  readonly rule: RuleId;
}

/** A statement before its spans are cut from the text. Index in the list of statements is its identity. */
export interface StatementDraft {
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  readonly act: Act;
  /** Rule that chose the act. */
  readonly actRule: RuleId;
  /** The mention that speaks, resolved (carried over when the sentence has none); null when nobody is named. */
  readonly speaker: ActorMention | null;
  /** Rule by which the speaker was found when the source is empty. */
  readonly speakerRule: RuleId;
  readonly chain: readonly ActorMention[];
  /** Index of the statement in whose content this one stands, or -1. */
  readonly parent: number;
  readonly quote: QuoteMode;
  readonly flags: readonly ('reserve' | 'distanced' | 'mutual')[];
  readonly rules: readonly RuleId[];
}

/** Everything that is known of a text before claims are read from it. */
export interface ArAnalysis extends ArText {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly numbers: readonly NumberMention[];
  readonly counts: readonly CountMention[];
  /** Per token: index into `actors` / `places` / `times` / `numbers` of the mention that covers it, or -1. */
  readonly actorAt: Int32Array;
  readonly placeAt: Int32Array;
  readonly timeAt: Int32Array;
  readonly numberAt: Int32Array;
  /** The article's day, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
}
