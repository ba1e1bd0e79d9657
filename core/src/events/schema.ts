/** What an event type is: labels, whether it has two equal sides, its facets. */
import type { EventType } from '../model/index.ts';

export interface EventSchema {
  readonly type: EventType;
  readonly label: { readonly en: string; readonly ar: string };
  /** Both parties take part alike (a clash, talks): who is named first does not matter. */
  readonly mutual: boolean;
  /** The accused party would deny it. */
  readonly harmful: boolean;
  /** Facets with their closed values (vocabulary.json). */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}
