/** What the files of this room hand to each other. */
import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { ActorClass, PlaceMention, Run } from '../parts.ts';
import type { ArText } from '../text.ts';

/** A phrase as its words state it, before the rest of the article is asked. */
export interface Phrase extends Run {
  readonly cls: ActorClass;
  /** Id of the head's row: two phrases with the same head may be one actor. */
  readonly head: string;
  readonly sides: readonly string[];
  readonly sideAt: Run | null;
  /** Country of a place inside the phrase ("the government of Anbar"), or null. */
  readonly country: string | null;
  readonly actor: string | null;
  readonly personal: Run | null;
  /** Final tokens of the personal name by which the person may be named later. */
  readonly gender: 'm' | 'f';
  readonly number: 'sg' | 'du' | 'pl';
  readonly definite: boolean;
  readonly features: string;
  /** `home` for a source of the state at home, a side for one of a known kind, or null. */
  readonly kind: string | null;
  /** What the actor is when nobody says whose: rebels, an aid body. It is never its country's. */
  readonly soft: string | null;
  /** The side that the gazetteer gives the bare word ("المتمردون"), when nothing better is known. */
  readonly fallback: string | null;
  /** Head of a body or group inside that was named before, or null. */
  readonly inner: Inner | null;
  /** Token of the pronoun that says whose it is ("المتحدث باسمهم", "زعيمه"), or -1. */
  readonly behalfAt: number;
  /** Its words name this side only where the article is at home. */
  readonly theatre: boolean;
  /** Nothing but the head stands in the phrase. */
  readonly bare: boolean;
}

/** A body or group inside a phrase, by the id of its head. */
export interface Inner {
  readonly head: string;
  readonly group: boolean;
}

export interface Grammar {
  readonly text: ArText;
  readonly gazetteer: Gazetteer;
  /** Common words that are no part of a personal name. */
  readonly common: ReadonlySet<string>;
  /** Ids of the actors of the gazetteer who are women. */
  readonly women: ReadonlySet<string>;
  /** Places of the text, once they are found, and per token which of them covers it. */
  readonly places?: readonly PlaceMention[];
  readonly placeAt?: Int32Array;
  /** How often the text names each state: of two towns of one name it means the one there. */
  readonly states: ReadonlyMap<string, number>;
  /** The text writes the preposition على with its own letter, so that علي is a name. */
  readonly tellsAli: boolean;
}
