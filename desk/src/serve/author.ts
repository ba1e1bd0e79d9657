/** In whose name something is decided. */
import type { Desk } from './desk.ts';
import type { Who } from './gate.ts';

/** Where everybody logs in, nobody decides in the name of another. */
export function author({ gate }: Pick<Desk, 'gate'>, who: Who, given: string | undefined): string {
  return gate.mode === 'open' ? (given ?? who.name) : who.name;
}
