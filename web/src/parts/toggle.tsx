/** A button that turns a state of the view on and off, in the address. */
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

export function Toggle({ show, children }: { readonly show: string; readonly children: ReactNode }) {
  const search = useAsked();
  const navigate = useNavigate();
  const on = search.show === show;
  return <button type="button" aria-pressed={on} onClick={() => void navigate({ to: '.', search: put({ show: on ? undefined : show }), replace: true, resetScroll: false })}>{children}</button>;
}
