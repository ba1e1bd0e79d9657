/** One of several views of a page, as a link: the view is in the address. `other` is another thing and no other view, to which the browser's back button leads back. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { put } from '../app/address.ts';

/** The router marks a link that leads where one is, and lets nobody else mark it: it must not do so when only a part of the address is alike. */
const SAME = { exact: true, includeSearch: true, explicitUndefined: true } as const;

export function Tab({ set, on, other = false, children }: { readonly set: Parameters<typeof put>[0]; readonly on: boolean; readonly other?: boolean; readonly children: ReactNode }) {
  return <Link to="." search={put(set)} replace={!other} activeOptions={SAME} aria-current={on ? 'true' : undefined}>{children}</Link>;
}
