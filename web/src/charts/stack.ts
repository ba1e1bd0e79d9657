/** Marks that would lie on each other are laid beside each other, upwards. */

/** How many marks stand in a column before the next column begins. */
const COLUMN = 4;
/** Room for the name of a row. */
const NAME = 24;

/** For each mark, in the order given, its step up from the ground and aside. */
export function stacked(xs: readonly number[], size: number): readonly { readonly up: number; readonly aside: number }[] {
  const placed: { readonly x: number; readonly n: number }[] = [];
  return xs.map((x) => {
    const n = placed.filter((p) => Math.abs(p.x - x) < size).length;
    placed.push({ x, n });
    return { up: n % COLUMN, aside: Math.floor(n / COLUMN) };
  });
}

export interface Rows {
  /** Where a row begins. */
  readonly top: (row: number) => number;
  /** Where its marks stand. */
  readonly ground: (row: number) => number;
  readonly end: number;
}

/** Rows as high as their highest column, each with room for its name. */
export function rowsOf(stacks: readonly (readonly { readonly up: number }[])[], size: number, head: number): Rows {
  const tops = [head];
  for (const stack of stacks) tops.push((tops.at(-1) ?? head) + NAME + (Math.max(0, ...stack.map((p) => p.up)) + 1) * size);
  const top = (row: number) => tops[row] ?? head;
  return { top, ground: (row) => top(row + 1) - size / 2, end: tops.at(-1) ?? head };
}
