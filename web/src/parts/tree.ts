/** The tree of the ways by which words came: the speaker is the root, outlets are the leaves, shared ancestors stand once. */

export interface Path {
  readonly claim: string;
  readonly outlet: string | null;
  /** From the reader to the speaker. */
  readonly chain: readonly string[];
}

export interface Branch {
  readonly name: string;
  /** Claims whose way ends here, at an outlet. */
  readonly claims: readonly string[];
  readonly next: readonly Branch[];
}

/** Paths turned round and laid over each other, in the order in which they come. */
export function treeOf(paths: readonly Path[]): Branch[] {
  return grow(paths.map(({ claim, outlet, chain }) => ({ claim, names: [...[...chain].reverse(), outlet ?? ''] })));
}

function grow(paths: readonly { readonly claim: string; readonly names: readonly string[] }[]): Branch[] {
  const groups = new Map<string, { claim: string; names: readonly string[] }[]>();
  for (const { claim, names } of paths) {
    const [first, ...rest] = names;
    if (first === undefined) continue;
    groups.set(first, [...(groups.get(first) ?? []), { claim, names: rest }]);
  }
  return [...groups].map(([name, of]) => ({ name, claims: of.filter((p) => p.names.length === 0).map((p) => p.claim), next: grow(of.filter((p) => p.names.length > 0)) }));
}
