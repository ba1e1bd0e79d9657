/** What the room for fetching agrees on. */

/** What the server gave, once every hop was allowed. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The body, unpacked, byte for byte. */
  readonly bytes: Uint8Array;
  /** The address after all redirects. */
  readonly finalUrl: string;
  readonly status: number;
  /** Media type without its parameters; null when the server named none. */
  readonly contentType: string | null;
  readonly charset: string | null;
  /** To be given back next time, so that only what changed is sent. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601, from the clock that was given. */
  readonly fetchedAt: string;
  /** The address of the machine that was connected to. */
  readonly ip: string;
}

/** The server says that nothing changed since the last time. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly finalUrl: string;
  readonly fetchedAt: string;
}

/** Why nothing was fetched. The shape of every diagnostic of the project. */
export interface Refused {
  readonly kind: 'refused';
  /** Stable code, listed in docs/diagnostics.md. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** When to come again, in milliseconds, if the server said so. */
  readonly retryAfterMs?: number;
}

export interface FetchOptions {
  /** From the answer of the last time. */
  readonly etag?: string;
  readonly lastModified?: string;
}

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
