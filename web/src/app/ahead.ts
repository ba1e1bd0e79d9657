/** Pages that were not opened yet are fetched once somebody does anything on the first one, while the browser is idle: the first look at each need not wait for its script. */
import { queries } from '../api/client.ts';
import { PAGES } from './routes.ts';

/** Where a browser cannot tell that it is idle, and where it is not. */
const PAUSE_MS = 200;

const whenIdle = (then: () => void): void => void ('requestIdleCallback' in window ? requestIdleCallback(then) : setTimeout(then, PAUSE_MS));

/** Somebody is there, and may open another page. */
const DEEDS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** One page after another, and none while anything is asked of the desk. Not for those who asked their browser to save data. */
export function loadAhead(): void {
  if ((navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData) return;
  const pages = [...PAGES];
  const next = (): void => {
    if (queries.isFetching() > 0) setTimeout(() => whenIdle(next), PAUSE_MS);
    // What cannot be fetched now is fetched when the page is opened, and fails there.
    else void pages.shift()?.load().then(() => whenIdle(next), () => undefined);
  };
  const begin = (): void => {
    for (const deed of DEEDS) removeEventListener(deed, begin);
    whenIdle(next);
  };
  for (const deed of DEEDS) addEventListener(deed, begin, { passive: true });
}
