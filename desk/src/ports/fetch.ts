/** The port of fetching: addresses to bytes. */

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

export interface Fetcher {
  /** Never throws on an address: what cannot be fetched comes back as a reason. */
  readonly fetchAddress: (address: string, options?: FetchOptions) => Promise<Fetched | Unchanged | Refused>;
  readonly close: () => Promise<void>;
}
