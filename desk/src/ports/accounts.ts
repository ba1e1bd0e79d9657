/** The port of accounts: who may use a ledger that others can reach, and the trail of what they did. */

/** Each may do what those before it may. */
export const ROLES = ['reader', 'coder', 'adjudicator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
  readonly name: string;
  readonly role: Role;
  /** RFC 3339 UTC. */
  readonly since: string;
  /** Until when its password, which an administrator has seen, lets in: to choose another one, and to nothing else. Absent where the password is its own. */
  readonly temporary?: string;
}

/** The accounts of one ledger. */
export interface Accounts {
  list(): Promise<readonly Account[]>;
  /** Makes an account, or gives the one of this name another role and password: the one given, or one that is made. Gives the password this once. */
  put(account: Account, password?: string): Promise<string>;
  /** Makes a password that lets in until a time, and gives it this once; null when there is no such account. */
  putTemporary(name: string, until: string): Promise<string | null>;
  /** False when there is no such account. */
  remove(name: string): Promise<boolean>;
  /** The account, when the password is right. Takes as long when there is no such account. */
  check(name: string, password: string): Promise<Account | null>;
}

/** One line of the audit trail: who asked for what that changes, unlocks or lets in. */
export interface Deed {
  readonly at: string;
  /** Null where nobody was logged in. */
  readonly who: string | null;
  /** Where from. */
  readonly from: string;
  /** `POST /api/v1/reviews` */
  readonly what: string;
  readonly status: number;
  /** The reason that was given. */
  readonly why?: string;
}

export interface AuditTrail {
  /** Appends a line, kept on disk before the promise is. */
  note(deed: Deed): Promise<void>;
}
