/** What an event type is: labels, whether it has two equal sides, its facets. */
import type { EventType } from '../model/index.ts';

/** `truce`, `breach`, `contact` and `talks` have views of their own; the others make incidents. */
export type Family = 'force' | 'fighting' | 'front' | 'truce' | 'breach' | 'exchange' | 'access' | 'contact' | 'talks' | 'accord' | 'support' | 'measure' | 'protest' | 'group' | 'other';

export interface EventSchema {
  readonly type: EventType;
  readonly label: { readonly en: string; readonly ar: string };
  /** Both parties take part alike (a clash, talks): who is named first does not matter. */
  readonly mutual: boolean;
  /** The accused party would deny it. */
  readonly harmful: boolean;
  /** Types of one family can speak of one happening: what one calls a strike another tells by its dead. */
  readonly family: Family;
  /** Facets with their closed values (vocabulary.json). */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}
