/** A party: its name in the page's language, with a hue and a shape that are its own on every page. */
import type { Side as SideCode } from 'isnad';
import { useVocabulary } from '../api/vocabulary.ts';
import { useParty } from '../api/party.ts';

const SHAPES = ['M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', 'M1.500 1.500h9v9h-9z', 'M6 .5 11.500 6 6 11.500.5 6z', 'M6 1l5 9.500H1z', 'M3.500 1h5l2.500 5-2.500 5h-5L1 6z', 'M4.500 1h3v3.500H11v3H7.500V11h-3V7.500H1v-3h3.500z'] as const;

/** The shape of a party, for charts and beside its name. */
export function PartyShape({ side }: { readonly side: SideCode }) {
  const party = useParty()(side);
  return (
    <svg className="shape" data-party={party} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d={SHAPES[party]} />
    </svg>
  );
}

export function Side({ side, code = false }: { readonly side: SideCode; readonly code?: boolean }) {
  const { side: name } = useVocabulary();
  return (
    <span className="side" title={side}>
      <PartyShape side={side} />
      <bdi>{name(side)}</bdi>
      {code && <code className="aside">{side}</code>}
    </span>
  );
}

export function Sides({ sides }: { readonly sides: readonly SideCode[] }) {
  return <span className="sides">{sides.map((side) => <Side key={side} side={side} />)}</span>;
}
