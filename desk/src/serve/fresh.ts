/** Views of now, without anybody waiting long for them: they are worked out apart, and until then those of before are given. */
import { viewsAre } from '../ledger/index.ts';
import type { Store } from '../ports/index.ts';

/** How long an answer waits for views that are being worked out: ledgers of some thousand claims take less. */
const PATIENCE_MS = 250;

/**
 * @param apart works the views out, in a thread of its own where it can
 * @param fault told when that did not succeed and nobody waits for it
 */
export function freshener(store: Store, apart: () => Promise<void>, fault: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  return async () => {
    const views = await viewsAre(store);
    if (views === 'fresh') return;
    running ??= apart().finally(() => {
      running = null;
    });
    if (views === 'none') return running;
    running.catch(fault);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([running.catch(() => undefined), new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
    clearTimeout(timer);
  };
}
