/** Rounds of taking in: what feeds and sitemaps name by address is fetched in the next one. */
import type { Captured, Fetcher, Readers, Store, Unavailable } from '../ports/index.ts';
import { captureAddress, type Hints, isAddress } from './capture.ts';
import type { Gathering } from './gather.ts';
import { takeIn, type Taken } from './take-in.ts';

type Inputs = AsyncIterable<Captured | Unavailable>;

/** Feeds name pages; indexes of sitemaps name sitemaps that name pages. */
const ROUNDS = 3;

export interface Rounds {
  readonly store: Store;
  readonly readers: Readers;
  readonly fetcher: Fetcher;
  readonly hints: Hints;
  /** Pages fetched at most in all rounds. */
  readonly limit: number;
  /** Fetch what files name, too; what fetched feeds name always is. */
  readonly follow: boolean;
  /** Addresses that were asked already. */
  readonly seen: Set<string>;
  /** Record time, RFC 3339 UTC. */
  readonly now: () => string;
  /** Told of addresses that were left out because of the limit. */
  readonly limited: (count: number) => void;
  /** Told before each further round how many addresses it has. */
  readonly more?: (count: number) => void;
  /** Gathers what is stored for the views. */
  readonly gathering?: Gathering;
}

/** Takes inputs in, then the pages that they name; `told` hears of each. */
export async function takeRounds(first: Inputs, rounds: Rounds, told: (taken: Taken) => void): Promise<void> {
  const { store, readers, now, seen, follow, limit } = rounds;
  let left = limit;
  let inputs: Inputs | null = first;
  for (let round = 0; round < ROUNDS && inputs !== null; round++) {
    const found: string[] = [];
    for await (const taken of takeIn(inputs, store, readers, now, rounds.gathering)) {
      told(taken);
      if (follow || isAddress(taken.name)) for (const { url } of taken.addresses) if (!seen.has(url) && seen.add(url)) found.push(url);
    }
    const asked = found.slice(0, left);
    left -= asked.length;
    if (asked.length < found.length) rounds.limited(found.length - asked.length);
    rounds.more?.(asked.length);
    inputs = asked.length === 0 ? null : fetched(asked, rounds);
  }
}

/** What addresses give. */
export async function* fetched(addresses: readonly string[], { hints, fetcher }: Pick<Rounds, 'hints' | 'fetcher'>): AsyncGenerator<Captured | Unavailable> {
  for (const address of addresses) {
    const { input } = await captureAddress(address, hints, fetcher);
    if (input) yield input;
  }
}
