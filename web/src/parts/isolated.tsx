/** A value whose direction is its own, whatever line it stands in. */
import type { ReactNode } from 'react';

export function Isolated({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  return <bdi lang={lang}>{children}</bdi>;
}
