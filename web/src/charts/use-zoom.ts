/** A zoom by mouse, wheel and keys on one element. Plain wheels scroll the page; with Ctrl, or two fingers on a pad, they zoom. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Bounds, moved, type Zoom, zoomed } from './zoom.ts';

/** How much nearer one press brings, and how much of the picture one press moves. */
export const STEP = 1.6;
const SHARE = 0.15;
/** Pixels from which on a press is a drag and no click. */
const DRAG = 4;
/** A wheel that has stood still for so long has come to its end. */
const STILL_MS = 250;

const KEYS: Readonly<Record<string, (zoom: Zoom, bounds: Bounds) => Zoom>> = {
  ArrowLeft: (z, b) => moved(z, [b.width * SHARE, 0], b),
  ArrowRight: (z, b) => moved(z, [-b.width * SHARE, 0], b),
  ArrowUp: (z, b) => moved(z, [0, b.height * SHARE], b),
  ArrowDown: (z, b) => moved(z, [0, -b.height * SHARE], b),
  Equal: (z, b) => zoomed(z, STEP, [b.width / 2, b.height / 2], b),
  NumpadAdd: (z, b) => zoomed(z, STEP, [b.width / 2, b.height / 2], b),
  Minus: (z, b) => zoomed(z, 1 / STEP, [b.width / 2, b.height / 2], b),
  NumpadSubtract: (z, b) => zoomed(z, 1 / STEP, [b.width / 2, b.height / 2], b),
};
type Key = keyof typeof KEYS;

/**
 * @param settled told where a movement ended; what is shown meanwhile is given back
 */
export function useZoom(element: RefObject<SVGSVGElement | null>, given: Zoom, bounds: Bounds, settled: (zoom: Zoom) => void) {
  const [passing, setPassing] = useState<Zoom | null>(null);
  const zoom = passing ?? given;
  const held = useRef({ zoom, bounds, settled });
  held.current = { zoom, bounds, settled };
  const drag = useRef<{ readonly x: number; readonly y: number; far: boolean } | null>(null);
  const end = (last: Zoom) => {
    setPassing(null);
    held.current.settled(last);
  };
  // React listens to wheels passively, which could not keep the page from being zoomed by the browser.
  useEffect(() => {
    const svg = element.current;
    if (svg === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const now = held.current;
      const next = zoomed(now.zoom, 2 ** (-event.deltaY / 200), pointOf(svg, event, now.bounds), now.bounds);
      setPassing(next);
      clearTimeout(timer);
      timer = setTimeout(() => { setPassing(null); held.current.settled(next); }, STILL_MS);
    };
    svg.addEventListener('wheel', wheel, { passive: false });
    return () => {
      clearTimeout(timer);
      svg.removeEventListener('wheel', wheel);
    };
  }, [element]);
  const press = (key: Key) => { const made = KEYS[key]; if (made) end(made(zoom, bounds)); };
  return {
    zoom, press,
    on: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.altKey || event.metaKey || !(event.code in KEYS)) return;
        event.preventDefault();
        press(event.code);
      },
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => { if (event.pointerType !== 'touch' && event.button === 0) drag.current = { x: event.clientX, y: event.clientY, far: false }; },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const from = drag.current;
        if (from === null) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (!from.far && Math.hypot(dx, dy) < DRAG) return;
        if (!from.far) event.currentTarget.setPointerCapture(event.pointerId);
        const scale = bounds.width / event.currentTarget.clientWidth;
        setPassing(moved(zoom, [dx * scale, dy * scale], bounds));
        drag.current = { x: event.clientX, y: event.clientY, far: true };
      },
      onPointerUp: () => {
        if (drag.current?.far) end(zoom);
        drag.current = null;
      },
      onPointerCancel: () => {
        if (drag.current?.far) end(zoom);
        drag.current = null;
      },
    },
  };
}

/** Where the pointer stands, in units of the picture. */
function pointOf(svg: SVGSVGElement, { clientX, clientY }: WheelEvent, { width }: Bounds): readonly [number, number] {
  const box = svg.getBoundingClientRect();
  const scale = width / box.width;
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
}
