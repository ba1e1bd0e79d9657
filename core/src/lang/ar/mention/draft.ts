/** A phrase while it is being read: what its words have stated so far. */
import type { Run } from '../parts.ts';
import type { Hit } from '../text.ts';
import type { Grammar, Inner } from './grammar.ts';

export interface Draft {
  last: number;
  sides: string[];
  /** The side is only of the place or state in which the actor is: a body named after it tells better whose he is. */
  placed: boolean;
  sideAt: Run | null;
  country: string | null;
  actor: string | null;
  personal: Run | null;
  /** What a source or fighters are by an adjective; `home` for those of the state at home. */
  kind: string | null;
  /** What the actor is called when nobody says who it is: rebels, an aid body; never the state whose nationals they are. */
  soft: string | null;
  /** Head of a body or group inside, with the article: "باسم الحركة". */
  inner: Inner | null;
  /** Token of the pronoun in "باسمهم", or -1. */
  pronounAt: number;
  /** Somebody is named whom the actor is against. */
  against: boolean;
}

/** Kinds of actors that no nationality makes an organ of its state. */
const OWN_PARTY = new Set(['group', 'ngo', 'igo', 'coalition']);

export function draftOf(head: Hit): Draft {
  return { last: head.last, sides: [], placed: false, sideAt: null, country: null, actor: null, personal: null, kind: null, soft: softOf(featuresOf(head)), inner: null, pronounAt: -1, against: false };
}

export const featuresOf = (head: Hit): string => head.row.cells[0] ?? '';

/** What the table says an actor is when nobody says whose it is. */
export const softOf = (features: string): string | null => /soft=(\S+)/.exec(features)?.[1] ?? null;

/** Gives the phrase the side of a name or a nationality inside it; media that another party owns are that party's, and a group or an aid body is not of the state that is named after it ("الصليب الأحمر في النرويج"). */
export function addSide(g: Grammar, d: Draft, h: Hit): void {
  const info = g.gazetteer.actors.get(h.row.id);
  if (!info?.side) return;
  if (info.side === 'MEDIA' && d.sides.length > 0) return;
  if (info.kind === 'state' && d.actor && OWN_PARTY.has(g.gazetteer.actors.get(d.actor)?.kind ?? '')) return;
  d.sides.push(info.side);
  d.sideAt ??= { first: h.first, last: h.last };
  if (info.kind !== 'state') d.actor ??= h.row.id;
}
