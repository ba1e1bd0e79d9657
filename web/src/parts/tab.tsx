/** One of several views of a page, as a link: the view is in the address. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { put } from '../app/address.ts';

/** The router marks a link that leads where one is, and lets nobody else mark it: it must not do so when only a part of the address is alike. */
const SAME = { exact: true, includeSearch: true, explicitUndefined: true } as const;

export function Tab({ set, on, children }: { readonly set: Parameters<typeof put>[0]; readonly on: boolean; readonly children: ReactNode }) {
  return <Link to="." search={put(set)} replace activeOptions={SAME} aria-current={on ? 'true' : undefined}>{children}</Link>;
}
