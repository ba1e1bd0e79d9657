/** What the ledger at work refuses: told to people with what to do, as the errors of a store are. */

export function refused(code: string, message: string, remedy: string): Error {
  return Object.assign(new Error(message), { code, remedy });
}
