/** One question at a time to each host, with a pause between two. */

/** Hosts that are remembered. */
const MOST = 5_000;

/** Gives a function that runs work when the host may be asked again. */
export function createTurns(now: () => number, sleep: (milliseconds: number) => Promise<void>): <T>(host: string, delayMs: number, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, { last: number; turn: Promise<unknown> }>();
  return (host, delayMs, work) => {
    const held = turns.get(host) ?? { last: Number.NEGATIVE_INFINITY, turn: Promise.resolve() };
    const mine = held.turn.then(async () => {
      const wait = held.last + delayMs - now();
      if (wait > 0) await sleep(wait);
      try {
        return await work();
      } finally {
        held.last = now();
      }
    });
    held.turn = mine.catch(() => undefined);
    if (!turns.has(host) && turns.size >= MOST) turns.delete(turns.keys().next().value!);
    turns.set(host, held);
    return mine;
  };
}
