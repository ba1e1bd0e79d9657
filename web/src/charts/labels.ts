/** Names are written where there is room: one over another says nothing. */

export interface Label {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Before all others. */
  readonly first: boolean;
}

/** Places in the list of those that are written; of two that would touch, the later one, unless the other comes first. */
export function labelled(labels: readonly Label[]): ReadonlySet<number> {
  const order = labels.map((_, at) => at).sort((a, b) => Number(labels[b]?.first) - Number(labels[a]?.first) || b - a);
  const taken: Label[] = [];
  return new Set(order.filter((at) => {
    const label = labels[at];
    if (!label || taken.some((other) => Math.abs(other.x - label.x) < (other.width + label.width) / 2 && Math.abs(other.y - label.y) < (other.height + label.height) / 2)) return false;
    taken.push(label);
    return true;
  }));
}
