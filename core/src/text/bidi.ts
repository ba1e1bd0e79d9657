/** Invisible characters: found so that they can be shown; never obeyed. */
import { type Span, span } from '../model/index.ts';

/** Bidi controls, zero-width characters, soft hyphen, BOM, tag characters (UAX #9; Trojan Source, CVE-2021-42574). */
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Most invisible characters that are listed of one text. */
const HIDDEN_MAX = 1000;

/** Lists the invisible characters of a text, at most a thousand. */
export function findHidden(raw: string): Span[] {
  const out: Span[] = [];
  for (const m of raw.matchAll(HIDDEN)) {
    if (out.length === HIDDEN_MAX) break;
    out.push(span(m.index, m.index + m[0].length));
  }
  return out;
}
