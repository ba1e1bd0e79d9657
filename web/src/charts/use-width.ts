/** How wide a drawing is on the screen, so that its letters are as large as those around it, on a phone as on a desk. */
import { startTransition, useEffect, useState } from 'react';

/** Below it a drawing is scaled down rather than squeezed. */
const LEAST = 320;

/** A `ref` for the drawing, and the width in which to draw: that on the screen, at most `most`. */
export function useWidth(most: number) {
  const [drawing, ref] = useState<SVGSVGElement | null>(null);
  const [width, set] = useState(most);
  useEffect(() => {
    if (!drawing) return;
    const watch = new ResizeObserver(([entry]) => {
      const seen = entry?.contentRect.width ?? 0;
      // Until it is drawn anew it is scaled: whatever else happens comes first, as evidence that opens beside it.
      if (seen > 0) startTransition(() => set(Math.round(Math.min(most, Math.max(LEAST, seen)))));
    });
    watch.observe(drawing);
    return () => watch.disconnect();
  }, [most, drawing]);
  return { ref, width };
}

/** Days named on an axis of this width: each takes about ninety pixels. */
export function ticksIn(width: number): number {
  return Math.max(2, Math.floor(width / 110));
}
