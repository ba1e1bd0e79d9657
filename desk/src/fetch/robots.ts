/** What a site asks of programs: robots.txt (RFC 9309), kept for a day. */
import robotsModule from 'robots-parser';

/** The package's types describe a default export that Node does not see: it exports the function itself. */
const robotsParser = robotsModule as unknown as (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

/** Answers are kept so long. */
const KEPT_MS = 24 * 3600 * 1000;
/** Bytes of a robots.txt that are read. */
export const ROBOTS_BYTES = 500_000;
/** A site cannot make us wait longer between two pages. */
const LONGEST_DELAY_MS = 60_000;
/** Sites that are remembered. */
const MOST = 5_000;

export interface Rules {
  readonly allowed: (url: URL) => boolean;
  readonly delayMs: number;
  /** False when the site could not say what it wants. */
  readonly kept: boolean;
}

type Got = { readonly status: number; readonly text: string };

/** Remembers the rules of sites. `get` fetches one robots.txt. */
export function createRobots(agent: string, now: () => number, get: (url: URL) => Promise<Got>): (url: URL) => Promise<Rules> {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<Rules> }>();
  return (url) => {
    const held = known.get(url.origin);
    if (held !== undefined && held.until > now()) return held.rules;
    const rules = get(new URL('/robots.txt', url)).then((got) => rulesOf(url, got, agent));
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(url.origin, { until: now() + KEPT_MS, rules });
    // A site that could not be reached or that failed is asked again next time.
    rules.then(({ kept }) => kept || known.delete(url.origin), () => known.delete(url.origin));
    return rules;
  };
}

/** No file: everything is allowed. A server that fails: nothing is, for it cannot say what it wants. */
function rulesOf(url: URL, { status, text }: Got, agent: string): Rules {
  if (status >= 500 || status === 429) return { allowed: () => false, delayMs: 0, kept: false };
  if (status !== 200) return { allowed: () => true, delayMs: 0, kept: true };
  const robots = robotsParser(new URL('/robots.txt', url).href, text);
  const delay = robots.getCrawlDelay(agent) ?? 0;
  return { allowed: ({ href }) => robots.isAllowed(href, agent) !== false, delayMs: Math.min(LONGEST_DELAY_MS, Math.max(0, delay) * 1000), kept: true };
}
