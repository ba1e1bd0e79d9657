/** Keys, bound to the place on the keyboard (`event.code`), so that they work while an Arabic layout is on. */
import { useEffect } from 'react';

/** A key and what it does; `shift` must be as said. */
export interface Binding {
  readonly code: string;
  readonly shift?: boolean;
  readonly run: () => void;
}

/** Whether a key press belongs to a field in which people write. */
function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Binds keys while the component is shown. Keys with Ctrl, Alt or Meta are left to others. */
export function useKeys(bindings: readonly Binding[], on = true): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || writing(event.target)) return;
      const found = bindings.find((b) => b.code === event.code && (b.shift ?? false) === event.shiftKey);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [bindings, on]);
}
