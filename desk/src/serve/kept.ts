/** What was worked out of the ledger as it stands: kept until it stands otherwise. */

export type Kept = <T>(name: string, make: () => Promise<T>) => Promise<T>;

/**
 * Remembers at most `limit` answers, the ones asked for last; whoever asks while an answer is being made waits for the same one.
 * @param state of the ledger: when it is another, by whatever process, all is forgotten
 */
export function keeper(state: () => Promise<string>, limit: number): Kept {
  let before = '';
  let answers = new Map<string, Promise<unknown>>();
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const now = await state();
    if (now !== before) [before, answers] = [now, new Map()];
    const own = answers;
    const found = (own.get(name) as Promise<T> | undefined) ?? make();
    own.delete(name);
    own.set(name, found);
    found.catch(() => own.delete(name));
    if (own.size > limit) own.delete(own.keys().next().value as string);
    return found;
  };
}
