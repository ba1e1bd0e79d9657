/** Where an actor is, and for whom or out of what it speaks: "محافظ نينوى", "نائب عن حركة", "مصدر في وزارة". */
import { FAMILY } from '../../family.ts';
import { covering } from '../../text.ts';
import { adjectives } from '../adjective.ts';
import { featuresOf } from '../draft.ts';
import type { Grammar, Inner } from '../grammar.ts';
import { heaviest, hits, namedAt } from '../head.ts';
import { isGiven, personalRun } from '../name.ts';
import { type Outcome, OWNER, owning, type ReadPhrase, type Step, take, takeName } from './rule.ts';

/** Places of one phrase at the most. */
const PLACES_MAX = 2;
const NOWHERE = new Int32Array(0);

/** "محافظ نينوى", "شرطة محافظة نينوى": the place that owns the head. */
export function place(s: Step): Outcome {
  const { g, d, j } = s;
  if (s.places >= PLACES_MAX) return null;
  const own = owning(s);
  const known = heaviest(g, j, (h) => h.row.cls === 'place' && h.split.pronoun === '' && ((h.split.prep === 'ل' && !bears(s)) || (h.split.prep === '' && own)) && !h.row.cells.includes('common'));
  const noun = own && !known ? hits(g, j, (h) => (h.row.cls === 'admin' || h.row.cls === 'settlement') && h.split.prep === '' && !h.split.article) : null;
  const district = noun ? covering(g.places ?? [], g.placeAt ?? NOWHERE, noun.last + 1) : undefined;
  const country = known ? (g.gazetteer.places.get(known.row.id)?.country ?? null) : (district?.country ?? null);
  const last = known?.last ?? district?.last;
  if (last === undefined) return null;
  s.places++;
  d.country ??= country;
  return takeName(s, last);
}

/** Those who fight, when told whose they are, are of no place or people under ل: "اقتحام القوات الإسرائيلية لمخيم السدرة" has it for its object. */
export const bears = ({ cls, d, head }: Step): boolean => cls === 'fighters' || (d.sides.length > 0 && (cls === 'actor' || FORCES.test(head.row.form)));
const FORCES = /^(ال)?(جيش|جيوش|قوات|قوة|طيران|طائرات|طائرة|مقاتلات|شرطة|سلطات|كتائب|ميليشيا|ميليشيات|مليشيا|مليشيات)$/u;

/** Offices held for somebody: "النائب عن حركة". */
const STANDS_FOR = /^(نائب|نواب|ممثل|ممثلة|مرشح|عضو|سيناتور|نائبة)$/;

export function standsFor(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  if (cls !== 'office' || g.text.tokens.form[j] !== 'عن' || !STANDS_FOR.test(head.row.form)) return null;
  const of = insideAt(g, j + 1, s.phrase);
  if (of.last < 0) return 'end';
  if (of.side) d.sides.push(of.side);
  return takeName(s, of.last);
}

/** "مصدر من المقاومة", "جنود من القوات": one of a body or group that is named. */
const OUT_OF = new Set(['source', 'office', 'fighters', 'people']);

/** "مسؤول في وزارة الدفاع", "السفير لدى روسيا", "مصدر من المقاومة". */
export function inside(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  const outOf = g.text.tokens.form[j] === 'من';
  const sent = /(^| )sent( |$)/.test(featuresOf(head));
  const at = outOf && OUT_OF.has(cls) && !head.split.article ? j + 1 : locative(g, j, sent);
  if (at < 0) return null;
  const found = insideAt(g, at, s.phrase);
  if (cls === 'people' && found.side === 'MEDIA') return 'end'; // "نساء في الجزيرة": an island, and no broadcaster
  const held = cls === 'office' && !outOf ? holderAfter(g, at, found.last, s.phrase) : -1;
  if (held > found.last) return takeName(s, held);
  const open = cls === 'counterpart' || (!OWNER.has(head.split.pronoun) && (d.sides.length === 0 || sent || cls === 'source' || (cls === 'office' && !head.split.article)));
  if (found.last < 0 || (found.open && ((!open && held < 0) || outOf))) return 'end';
  d.country ??= found.country;
  if (found.side && (d.sides.length === 0 || (d.placed && !found.open))) {
    d.sides = [found.side];
    d.placed = found.open === true;
  }
  if (!found.side && !found.country) {
    if (found.inner?.group) d.inner ??= found.inner;
    else d.kind ??= 'home';
  }
  return take(s, found.last);
}

/** في, لدى or ب (إلى after one who is sent) before a place, a body or a group: returns the token where that begins, or -1. */
function locative(g: Grammar, j: number, sent: boolean): number {
  const form = g.text.tokens.form[j] as string;
  if (form === 'في' || form === 'لدي' || (form === 'الي' && sent)) return j + 1;
  return (g.text.hits[j] ?? []).some((h) => h.split.prep === 'ب' && (h.row.cls === 'body' || h.row.cls === 'group' || h.row.family === FAMILY.name)) ? j : -1;
}

/** Nothing, or ب: "مصادر بالقوات". */
const INSIDE = new Set(['', 'ب']);

interface Inside {
  /** The last token of it; -1 when nothing of the kind stands there. */
  readonly last: number;
  readonly country: string | null;
  readonly side: string | null;
  readonly inner?: Inner;
  /** A plain place or state: part of the phrase only where that is not yet placed. */
  readonly open?: boolean;
}

/** The party, place, body or group at a token; within marks they close it ("في «المقاومة الشعبية»"). */
function insideAt(g: Grammar, j: number, phraseOf: ReadPhrase): Inside {
  const q = covering(g.text.quotes, g.text.quoteOf, j);
  const quoted = q && q.open === j ? namedAt(g, j + 1) : null;
  if (q && quoted && quoted.last === q.close - 1) return { last: q.close, country: null, side: g.gazetteer.actors.get(quoted.row.id)?.side ?? null };
  const name = namedAt(g, j);
  if (name && INSIDE.has(name.split.prep)) return { last: adjectives(g, name.last), country: null, side: g.gazetteer.actors.get(name.row.id)?.side ?? null, open: g.gazetteer.actors.get(name.row.id)?.kind === 'state' };
  const noun = hits(g, j, (h) => h.row.cls === 'admin' || h.row.cls === 'settlement');
  const town = heaviest(g, noun ? noun.last + 1 : j, (h) => h.row.cls === 'place' && h.split.prep === '' && (noun !== null || !h.row.cells.includes('common')));
  if (town) return { last: town.last, country: g.gazetteer.places.get(town.row.id)?.country ?? null, side: null, open: true };
  const body = hits(g, j, (h) => (h.row.cls === 'body' || h.row.cls === 'group') && INSIDE.has(h.split.prep));
  const phrase = body && phraseOf(g, body);
  if (body && phrase) return { last: phrase.last, country: phrase.country, side: phrase.sides[0] ?? null, inner: { head: body.row.id, group: body.row.cls === 'group' } };
  return { last: -1, country: null, side: null };
}

/** "المتحدث باسم الأمم المتحدة في جنيف فلان", "مسؤول العلاقات في حكومة الإقليم فلان": where or in what body the office is, if the name of its holder follows; else -1. */
function holderAfter(g: Grammar, at: number, placeEnd: number, phraseOf: ReadPhrase): number {
  const body = placeEnd < 0 ? hits(g, at, (h) => h.row.cls === 'body' && h.split.prep === '' && h.split.conj === '') : null;
  const last = placeEnd >= 0 ? placeEnd : body ? (phraseOf(g, body)?.last ?? -1) : -1;
  return last >= at && isGiven(g, last + 1) && personalRun(g, last + 1) > last + 1 ? last : -1;
}
