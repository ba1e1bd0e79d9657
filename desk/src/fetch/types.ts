/** What the room for fetching agrees on. */

export interface FetcherOptions {
  /** Version of Isnad, for the name by which it presents itself. */
  readonly version: string;
  /** How the person who runs Isnad can be reached: an address of mail or web. It is sent to every server. */
  readonly contact: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits; a test gives one that does not. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly limits?: Partial<FetchLimits>;
  /** For tests: true lets a connection through to an address and port that are otherwise refused. */
  readonly allowAddress?: (ip: string, port: number) => boolean;
  /** For tests: how a name becomes addresses. */
  readonly lookup?: Lookup;
}

export type Lookup = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface FetchLimits {
  /** Unpacked bytes of one answer. */
  readonly bytes: number;
  /** From the question to the last byte of the answer, for each hop; waiting for the turn of the host is not counted. */
  readonly milliseconds: number;
  readonly redirects: number;
  /** Between two questions to one host; `Crawl-delay` of its robots.txt may ask for more. */
  readonly delayMs: number;
}

/** Thrown inside the room; the door turns it into `Refused`. */
export class Stop extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: string, message: string, remedy: string, retryAfterMs?: number) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.retryAfterMs = retryAfterMs;
  }
}
