/** Requests take turns, so that nobody who comes to a busy server is kept outside. */

/**
 * Requests that are begun in one turn of the event loop. libuv accepts one connection a turn: with 100 busy connections a turn took 100 ms, so that
 * of 200 connections half were not accepted within 10 s (measured with `npm run bench:serve`). With short turns all are.
 */
const EACH_TURN = 4;

/** Gives a function that waits for one's turn; who comes first goes first. */
export function turns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let begun = 0;
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(next);
  };
  function next(): void {
    scheduled = false;
    begun = 0;
    for (const go of waiting.splice(0, EACH_TURN)) {
      begun++;
      go();
    }
    if (begun > 0) schedule();
  }
  return () => {
    schedule();
    if (begun < EACH_TURN && waiting.length === 0) {
      begun++;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
}
