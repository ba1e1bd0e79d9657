/** The door by which a language enters: shared rooms see this and nothing else of a language. */
import type { Act, Measure, OwnNames, PrivacyClass, QuoteMode, RuleId, Section, Side } from '../model/index.ts';
import type { EventType, Status } from '../model/index.ts';
import { ACTS, EVENT_TYPES } from '../model/index.ts';
import type { Shadow } from '../text/fold.ts';
import { cellsOf } from '../text/lexicon.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tokens } from '../text/scan.ts';

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Characters of the first token that stay outside: a conjunction or preposition written on it. */
  readonly lead?: number;
  /** Letters that the writing of the cut words lost and their name has: "للجيش" names "الجيش". */
  readonly prefix?: string;
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
  /** Personal name without office, as written, or null. It may stand elsewhere, where the article first gave it. */
  readonly personal: Run | null;
  /** Where the article named it in full, when this is a short form ("الوكالة"). */
  readonly full: Run | null;
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
  /** The token of the word that tells what befell them, where a language says so: "killed" in "killed 12". */
  readonly at?: number;
  readonly rule: RuleId;
}

/** A statement before its spans are cut from the text. Its index in the list of statements is its identity. */
export interface StatementDraft {
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  readonly act: Act;
  /** Rule that chose the act. */
  readonly actRule: RuleId;
  /** The mention that speaks, resolved (carried over when the sentence has none); null when nobody is named. */
  readonly speaker: ActorMention | null;
  readonly speakerRule: RuleId;
  readonly chain: readonly ActorMention[];
  /** Index of the statement in whose content this one stands, or -1. */
  readonly parent: number;
  readonly quote: QuoteMode;
  readonly flags: readonly ('reserve' | 'distanced' | 'mutual')[];
  readonly rules: readonly RuleId[];
  /** Lexicon rows behind it, as `table:id`. */
  readonly rows: readonly string[];
}

/** A party of a claim before it is named. */
export interface PartyDraft {
  readonly sides: readonly Side[];
  readonly mention: ActorMention | null;
  readonly rule: RuleId;
}

/** A claim before its spans are cut. */
export interface ClaimDraft {
  readonly evidence: readonly Run[];
  readonly trigger: Run;
  readonly type: EventType;
  readonly facets: Readonly<Record<string, { readonly value: string; readonly at: Run | null; readonly rule: RuleId }>>;
  readonly by: readonly PartyDraft[];
  readonly on: readonly PartyDraft[];
  readonly place: { readonly mention: PlaceMention; readonly rule: RuleId } | null;
  readonly time: { readonly edtf: string; readonly part: string | null; readonly mention: TimeMention | null; readonly rule: RuleId } | null;
  readonly status: Status;
  readonly statusRule: RuleId;
  readonly counts: readonly CountMention[];
  /** Index of the innermost statement whose content holds it, or -1 for the outlet's own voice. */
  readonly statement: number;
  readonly rules: readonly RuleId[];
  readonly rows: readonly string[];
}

/** What every language's analysis of a text holds; a pack adds its own. */
export interface Analysis {
  readonly shadow: Shadow;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly numbers: readonly NumberMention[];
  readonly counts: readonly CountMention[];
}

/** A cue or trigger word in the text, for the list of what was not understood. */
export interface Signal extends Run {
  readonly kind: 'cue' | 'trigger';
  /** The rule that would fire if the words around it fitted, and the row of the lexicon, as `table:id`. */
  readonly rule: RuleId;
  readonly row: string;
  /** What must stand beside it, for `why`. */
  readonly needs: string;
}

/** What a section-finding pass knows of the layout words of a language. */
export interface Layout {
  /** Lines that are chrome, whole, in folded form. */
  readonly chromeLines: ReadonlySet<string>;
  /** Beginnings of chrome lines, in folded form. */
  readonly chromePrefixes: readonly string[];
}

/** What a language has words for: the number of lemmas by event type and by act. `isnad map` draws it. */
export interface Coverage {
  readonly language: string;
  readonly triggers: Readonly<Record<EventType, number>>;
  readonly cues: Readonly<Record<Act, number>>;
}

/**
 * Counts what a language has words for, from its own tables.
 * @param tables the compiled tables, one lemma a row: column 1 of a table of triggers is a type, of cues an act
 */
export function coverageOf(language: string, tables: { readonly triggers: readonly string[]; readonly cues: readonly string[] }): Coverage {
  return { language, triggers: tally(EVENT_TYPES, tables.triggers), cues: tally(ACTS, tables.cues) };
}

function tally<K extends string>(keys: readonly K[], tables: readonly string[]): Readonly<Record<K, number>> {
  const out = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const table of tables) {
    for (const cells of cellsOf(table)) {
      const key = cells[1] as K;
      if (key in out) out[key]++;
    }
  }
  return out;
}

/** A language before its tables are loaded: that is done when the first article in it comes. */
export interface Language {
  /** BCP 47 code. */
  readonly id: string;
  /** Letters of its script: a word that begins with one is searched by its key. */
  readonly letters: RegExp;
  /** @param own actors and places that a project brings with it */
  make(own?: OwnNames): LanguagePack;
}

/** A language: pure functions from text to drafts. */
export interface LanguagePack<A extends Analysis = Analysis> {
  /** BCP 47 code. */
  readonly id: string;
  /** Folds a short string to its look-up key. */
  key(text: string): string;
  /** The key under which a word of the language is searched, without clitics and endings. */
  searchKey(word: string): string;
  /** The day that a line of the text gives as its date, or null. */
  dateOf(line: string): string | null;
  /** How long the date is with which a line opens before it goes on as a text ("3 May 2019 The army ..."); 0 where it opens with none. */
  datedUntil?(line: string): number;
  readonly layout: Layout;
  coverage(): Coverage;
  analyse(text: string, sections: readonly Section[], date: string | null, outlet: string | null): A;
  attribute(analysis: A): readonly StatementDraft[];
  interpret(analysis: A, statements: readonly StatementDraft[]): readonly ClaimDraft[];
  /** The words only name what was said before: "the accusation", "ذلك". */
  namesWords(analysis: A, run: Run): boolean;
  signals(analysis: A): readonly Signal[];
}
