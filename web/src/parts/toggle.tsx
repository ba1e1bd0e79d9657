/** A button that turns a state of the view on and off, in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { put } from '../app/address.ts';

export function Toggle({ show, children }: { readonly show: string; readonly children: ReactNode }) {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const on = search.show === show;
  return <button type="button" aria-pressed={on} onClick={() => void navigate({ to: '.', search: put({ show: on ? undefined : show }), replace: true, resetScroll: false })}>{children}</button>;
}
