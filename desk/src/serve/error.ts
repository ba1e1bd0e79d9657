/** Everything that the API refuses, in one shape: `{ error: { code, message, remedy, diagnostics? } }`. */
import type { Diagnostic } from 'isnad';
import { z } from 'zod';
import type { Tombstone } from '../ports/index.ts';
import { diagnostic } from './schema/reading.ts';
import { tombstone } from './schema/tombstone.ts';

/** Codes with their HTTP status, what happened and what to do; docs/diagnostics.serve.md lists them. */
const REFUSALS = {
  'serve.request': [400, 'The request is not as it should be.', 'The message names the field; /api/v1/openapi.json describes every request.'],
  'serve.login': [401, 'Nobody is logged in.', 'POST name and password to /api/v1/session.'],
  'serve.password': [401, 'Name or password is wrong.', 'Try again, or let an administrator give a new password: in Settings, or by isnad users add NAME.'],
  'serve.temporary': [403, 'The password was given for once.', 'POST it with one of your own to /api/v1/session/password; then everything is open.'],
  'serve.temporary-over': [401, 'The temporary password no longer lets in.', 'Let an administrator give another one.'],
  'serve.own-account': [409, 'One does not reset the password of oneself.', 'POST the old and the new one to /api/v1/session/password.'],
  'serve.oidc': [502, 'The place where one logs in gave no answer that can be trusted.', 'Try again. If it stays, look at what the server says, and at its settings of OpenID Connect.'],
  'serve.oidc-state': [400, 'This login was not begun in this browser, or too long ago.', 'Begin it again.'],
  'serve.oidc-person': [403, 'Whoever logged in there has no role in this ledger.', 'Ask an administrator.'],
  'serve.role': [403, 'The role does not allow this.', 'Ask an administrator for another role.'],
  'serve.origin': [403, 'This came from a page elsewhere.', 'Use the pages of this server. A proxy before it must pass on the name under which it was asked (Host or X-Forwarded-Host).'],
  'serve.csrf': [403, 'The token that proves where a request comes from is missing or old.', 'Send `csrf` of GET /api/v1/session as the header X-CSRF-Token.'],
  'serve.host-name': [421, 'This machine was asked under a name that is not its own.', 'Use localhost or 127.0.0.1. To let others in, set up accounts: isnad users add NAME --role admin.'],
  'serve.unknown-id': [404, 'No record has this id.', 'Ids stand in the rows of the lists.'],
  'serve.redacted': [410, 'This was removed from the ledger.', 'The mark says by whom, when and why. Copies that were made before may hold it.'],
  'serve.unknown-path': [404, 'There is nothing at this address.', 'See /api/v1/openapi.json for the paths.'],
  'serve.unknown-format': [404, 'There is no such format.', 'GET /api/v1/export lists the formats.'],
  'serve.no-table': [404, 'This answer is no table.', 'Ask without .csv.'],
  'serve.round-closed': [409, 'This round of coding takes no more decisions.', 'It was closed; what was coded stands in its agreement.'],
  'serve.too-large': [413, 'The request is larger than is taken in.', 'Send fewer files at a time, or use `isnad add`.'],
  'serve.media-type': [415, 'This kind of body is not understood here.', 'Send application/json, or multipart/form-data for files.'],
  'serve.too-many': [429, 'Too many requests.', 'Wait a minute.'],
  'serve.oidc-settings': [500, 'The settings of OpenID Connect are not as they should be.', 'The message names the field; docs/api.md lists them.'],
  'serve.no-account': [500, 'No account is set up.', 'Set one up with `isnad users add NAME --role admin`, or leave --host out to listen on this machine alone.'],
  'serve.port': [500, 'This port cannot be used, or another program listens on it.', 'Give another one: --port 0 takes one that is free.'],
  'serve.host': [500, 'This machine has no such address.', 'Leave --host out to listen on this machine alone.'],
  'serve.fault': [500, 'A fault of the program itself.', 'Please report it with what was asked.'],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string, remedy: string]>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown where a request cannot be answered. */
export class Refusal extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[] | undefined;
  /** The mark of what was removed. */
  tombstone: Tombstone | undefined;

  /** @param cause what is told on this machine alone */
  constructor(code: RefusalCode, message?: string, diagnostics?: readonly Diagnostic[], cause?: unknown) {
    const [status, usual, remedy] = REFUSALS[code];
    super(message ?? usual, cause === undefined ? {} : { cause });
    this.code = code;
    this.remedy = remedy;
    this.status = status;
    this.diagnostics = diagnostics;
    this.tombstone = undefined;
  }

  /** What was removed is gone for everybody, and says so. */
  static removed(tombstone: Tombstone): Refusal {
    return Object.assign(new Refusal('serve.redacted'), { tombstone });
  }
}

export const errorShape = z
  .object({ error: z.object({ code: z.string().describe('Stable; listed in docs/diagnostics.serve.md and its sisters.'), message: z.string(), remedy: z.string(), diagnostics: z.array(diagnostic).exactOptional(), tombstone: tombstone.exactOptional() }) })
  .meta({ id: 'Error', description: 'What every refusal looks like.' });

/** Status of what the ledger refuses, by the beginning of its code. */
const LEDGER_STATUS: readonly (readonly [code: string, status: number])[] = [
  ['ledger.cursor', 400], ['ledger.limit', 400], ['ledger.document', 404], ['ledger.names', 422], ['ledger.redacted', 410], ['ledger.busy', 503], ['ledger.full', 507], ['review.claim', 404], ['review.', 422], ['', 500],
];

/** Codes of the framework that are the client's doing. */
const FRAMEWORK: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'serve.media-type', FST_ERR_CTP_BODY_TOO_LARGE: 'serve.too-large', FST_REQ_FILE_TOO_LARGE: 'serve.too-large', FST_FILES_LIMIT: 'serve.too-large', FST_PARTS_LIMIT: 'serve.too-large',
  FST_FIELDS_LIMIT: 'serve.too-large',
};

export interface Told {
  readonly status: number;
  readonly body: z.output<typeof errorShape>;
  /** True when it is nobody's fault but ours. */
  readonly fault: boolean;
}

/** Whatever was thrown, in the one shape. What a fault says of itself stays on this machine. */
export function told(error: unknown): Told {
  const known = refusalOf(error);
  if (known === null) return told(new Refusal('serve.fault'));
  const { code, message, remedy, status, diagnostics, tombstone: mark } = known;
  return { status, fault: status === 500, body: { error: { code, message, remedy, ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }), ...(mark === undefined ? {} : { tombstone: mark }) } } };
}

type Known = Pick<Refusal, 'code' | 'message' | 'remedy' | 'status' | 'diagnostics' | 'tombstone'>;

function refusalOf(error: unknown): Known | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return null;
  const { code, remedy, statusCode, validation } = error as Error & { code?: unknown; remedy?: unknown; statusCode?: unknown; validation?: unknown };
  if (Array.isArray(validation)) return new Refusal('serve.request', error.message);
  if (typeof code === 'string' && typeof remedy === 'string') return { code, remedy, message: error.message, status: LEDGER_STATUS.find(([head]) => code.startsWith(head))?.[1] ?? 500, diagnostics: undefined, tombstone: undefined };
  const framework = FRAMEWORK[String(code)];
  if (framework !== undefined) return new Refusal(framework);
  return typeof statusCode === 'number' && statusCode < 500 ? new Refusal('serve.request', error.message) : null;
}

/** Why an address cannot be listened on; what is no such reason stays as it is. */
export function listening(error: unknown, address: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE' || code === 'EACCES') return new Refusal('serve.port', `${address}: this port cannot be used, or another program listens on it.`);
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? new Refusal('serve.host', `${address}: this machine has no such address.`) : error;
}
