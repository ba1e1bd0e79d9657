/** The record of one article: what `read` returns. */
import type { Span } from './span.ts';
import type { Act, EventType, Measure, PrivacyClass, QuoteMode, RuleId, Side, Status } from './vocabulary.ts';

/** A value that stands in the text, with the words that state it. */
export interface Stated<T> {
  readonly value: T;
  readonly how: 'stated';
  readonly spans: readonly Span[];
  readonly rule?: RuleId;
}

/** A value that the text does not state, with the rule that inferred it. */
export interface Inferred<T> {
  readonly value: T;
  readonly how: 'inferred';
  readonly rule: RuleId;
}

/** Every field of a claim says where it comes from. */
export type Field<T> = Stated<T> | Inferred<T>;

/** An article as given to the engine. */
export interface Article {
  readonly id?: string;
  /** The captured text. It is never changed; every span indexes it. */
  readonly text: string;
  /** BCP 47 code; found from the letters when absent. */
  readonly lang?: string;
  /** Day of publication, `YYYY-MM-DD`: the anchor of "today" and "Saturday". A day that the text states of itself goes before it when it is near. */
  readonly date?: string;
  /** That a person gave `date`: it then goes before whatever the text states. */
  readonly dateBy?: 'person';
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** Parts already known (from HTML); found from the layout of the lines when absent. */
  readonly sections?: readonly Section[];
}

export type SectionKind = 'title' | 'date' | 'byline' | 'caption' | 'chrome' | 'paragraph';

/** A part of the text. `chrome` (share bars, "read also") is kept, marked and not read. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

export interface Document {
  readonly id: string;
  readonly lang: string;
  readonly date: Field<string> | null;
  readonly title: Field<string> | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /**
   * UTF-16 length of the captured text.
   * @asType integer
   * @minimum 0
   */
  readonly length: number;
  readonly sections: readonly Section[];
  /** Bidi controls, zero-width and tag characters found in the text: shown, never obeyed. */
  readonly hidden: readonly Span[];
}

/** Who speaks: the name by which the article knows them, with the party. */
export interface Speaker {
  /** The fullest name of the speaker in the article; null when nobody is named. */
  readonly name: string | null;
  /** Id in the gazetteer, when known there. */
  readonly actor: string | null;
  readonly side: Field<readonly Side[]>;
  readonly privacy: PrivacyClass;
}

/** One who passes the words on. */
export interface Link {
  readonly name: string;
  readonly actor: string | null;
  readonly spans: readonly Span[];
}

/** A stretch in which the article gives the floor to a source. Span lists hold several pieces when discontinuous. */
export interface Statement {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: Field<Act>;
  readonly speaker: Speaker;
  /** Who relays it to us, outermost first; empty when the outlet reports the speaker itself. */
  readonly chain: readonly Link[];
  /** The statement in whose content this one stands. */
  readonly parent: string | null;
  readonly quote: QuoteMode;
  /** True when the speaker only reserves the right to the act, or keeps distance from it. */
  readonly flags: readonly ('reserve' | 'distanced' | 'mutual')[];
  readonly section: SectionKind;
  /** Rules that made it, in the order in which they fired. */
  readonly rules: readonly RuleId[];
}

/** A party to a claim. */
export interface Party {
  readonly side: Side;
  readonly name: string;
  readonly actor: string | null;
}

export interface PlaceRef {
  /** As written. */
  readonly name: string;
  /** Gazetteer id (`gn:` GeoNames, `iso:` ISO 3166-2), or null: kept, unresolved. */
  readonly id: string | null;
  /** ISO 3166 alpha-3 code of the state that the gazetteer files it under. */
  readonly country: string | null;
}

/** An interval of days, `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them joined by `/` (EDTF level 0). */
export interface TimeRef {
  readonly edtf: string;
  /** Part of the day as stated (`dawn`, `noon` ...), or null. */
  readonly part: string | null;
}

/** A number in a claim. `n` is null when the text gives none; null is never zero. */
export interface Count {
  readonly what: Measure;
  /** civilian, combatant, child, woman, police, journalist, person, or the thing counted. */
  readonly whom: string;
  readonly n: number | null;
  readonly bound: 'exact' | 'at_least' | 'at_most' | 'about' | 'vague';
  /** A total over time, never to be added to an incident's count. */
  readonly cumulative: boolean;
  /** True when it counts a part of another count beside it. */
  readonly subset: boolean;
  readonly spans: readonly Span[];
}

/** What a statement, or the outlet in its own voice, says about one event. */
export interface Claim {
  readonly id: string;
  /** The innermost statement that asserts it; null when the outlet says so itself. */
  readonly statement: string | null;
  readonly evidence: readonly Span[];
  readonly type: Stated<EventType>;
  readonly facets: Readonly<Record<string, Field<string>>>;
  readonly by: readonly Field<Party>[];
  readonly on: readonly Field<Party>[];
  readonly place: Field<PlaceRef> | null;
  readonly time: Field<TimeRef> | null;
  readonly status: Field<Status>;
  readonly counts: readonly Count[];
  readonly rules: readonly RuleId[];
}

/** A named actor or place in the text. */
export interface Mention {
  readonly spans: readonly Span[];
  readonly kind: 'actor' | 'place';
  readonly name: string;
  readonly ref: string | null;
  readonly side: readonly Side[];
  readonly privacy: PrivacyClass;
}

/** A sentence with a cue or a trigger from which nothing came: listed, never dropped. */
export interface NotUnderstood {
  readonly span: Span;
  readonly why: 'cue' | 'trigger';
  /** The words that ask for a reading. */
  readonly words: readonly Span[];
}

export interface Diagnostic {
  /** Stable code, listed in docs/diagnostics.md. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly remedy: string;
  readonly span?: Span;
}

/** One step of the explanation: a rule that fired or was blocked, with the words and rows behind it. */
export interface TraceStep {
  readonly rule: RuleId;
  readonly outcome: 'fired' | 'blocked';
  readonly spans: readonly Span[];
  /** Lexicon rows that were used, as `table:id`. */
  readonly rows: readonly string[];
  readonly note: string;
}

export interface Reading {
  readonly engine: string;
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly diagnostics: readonly Diagnostic[];
  readonly trace?: readonly TraceStep[];
}

/**
 * Actors and places that a project brings with it, beside those of the gazetteer: local armed groups, villages. Tables in tabs with
 * the columns of `core/src/gazetteer` (actors.tsv, actors.<lang>.tsv, places-own.<lang>.tsv); what is absent is empty.
 */
export interface OwnNames {
  /** id, kind, side, label_en, seat, note. */
  readonly actors: string;
  /** By language: id, role, form. */
  readonly actorForms: Readonly<Record<string, string>>;
  /** id, kind, country, label_en, form, flags; forms in every language together. */
  readonly places: string;
}

export interface ReadOptions {
  /** Keep the explanation of every step (`Reading.trace`). Slower. */
  readonly trace?: boolean;
}
