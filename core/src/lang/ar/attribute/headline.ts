/** "النيابة: 69 قتيلا منذ بدء القتال": a headline that names its source before a colon. */
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { FAMILY } from '../family.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { anyOf, covering, hit } from '../text.ts';
import { startSplit } from './clause.ts';
import { trim } from './content.ts';
import { originOf } from './origin.ts';
import { isOutlet, relayersBetween } from './relay.ts';
import { unlisted } from './unlisted.ts';

export interface Headline {
  readonly source: ActorMention;
  /** Who was told, or has it from the source. */
  readonly chain: readonly ActorMention[];
  readonly colon: number;
  readonly content: Run;
}

/** Words that a headline says at the least. */
const WORDS_MIN = 3;
const TELLS = FAMILY.trigger | FAMILY.count | FAMILY.num | FAMILY.cue;

/** The headline that a sentence is, or null: "السودان: خروقات للهدنة" and "مقديشو: قتلى بهجوم" say where, not who. */
export function headlineOf(a: ArAnalysis, s: Sentence): Headline | null {
  const named = covering(a.actors, a.actorAt, s.first) ?? documentAt(a, s.first);
  if (!named || named.first !== s.first || startSplit(a, named).prep !== '' || !isLine(a, s)) return null;
  const { source: m, chain, colon } = passedOn(a, named, s.last);
  if (a.tokens.form[colon] !== ':') return null;
  const content = trim(a, { first: colon + 1, last: Math.min(s.last, clauseEnd(a, colon + 2, s.last)) });
  if (!tells(a, content) || (a.placeAt[m.first] !== -1 && !speaksOfElsewhere(a, m, content))) return null;
  return { source: m, chain, colon, content };
}

/** "تقرير:", "دراسة أممية:": a document that speaks before a colon. */
function documentAt(a: ArAnalysis, i: number): ActorMention | null {
  const h = hit(a, i, 'src.carrier');
  if (!h || h.split.prep || h.split.article || h.split.pronoun) return null;
  const last = a.tokens.form[h.last + 1] !== ':' && a.tokens.form[h.last + 2] === ':' ? h.last + 1 : h.last;
  return a.tokens.form[last + 1] === ':' ? unlisted(a, { first: i, last }, h.row.cells[1] ? [h.row.cells[1]] : []) : null;
}

/** "مصادر لوكالة:", "وكالة عن مصدر:", "وكالة نقلا عن مصدر:": whose words these are, through whom, and where the colon is to stand. */
function passedOn(a: ArAnalysis, m: ActorMention, end: number): { readonly source: ActorMention; readonly chain: readonly ActorMention[]; readonly colon: number } {
  const origin = originOf(a, m, end);
  if (origin) return { source: origin.from, chain: isOutlet(a, origin.media) ? [] : [origin.media], colon: origin.from.last + 1 };
  let next = m.last + 1;
  while (next <= end && a.tokens.form[next] !== ':' && a.actorAt[next] === -1 && next - m.last < TOLD_REACH) next++;
  const told = relayersBetween(a, m.last + 1, next + 1);
  const media = covering(a.actors, a.actorAt, next);
  const addressed = media !== undefined && media.first === next && startSplit(a, media).prep === 'ل'; // "مصادر لوكالة:", "الرئيس لنظيره:"
  return addressed ? { source: m, chain: media.sides.includes('MEDIA') ? told : [], colon: media.last + 1 } : { source: m, chain: [], colon: m.last + 1 };
}

/** Tokens from a source to the media that it told. */
const TOLD_REACH = 3;

/** A line of its own without a full stop. */
function isLine(a: ArAnalysis, s: Sentence): boolean {
  const { kind, count, form } = a.tokens;
  return (s.first === 0 || kind[s.first - 1] === NEWLINE) && (s.last + 1 >= count || kind[s.last + 1] === NEWLINE || kind[s.last] === NEWLINE) && form[s.last] !== '.';
}

/** "… على غنجة ويريفان تنفي": another with a verb of saying begins a clause of his own. */
function clauseEnd(a: ArAnalysis, from: number, end: number): number {
  for (let j = from; j <= end; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    const verb = (a.hits[m.last + 1] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'imperfect' && h.split.prep === '' && h.split.conj === '');
    if (verb && m.last < end && startSplit(a, m).conj === 'و') return j - 1;
    j = m.last;
  }
  return end;
}

function tells(a: ArAnalysis, { first, last }: Run): boolean {
  let words = 0;
  let told = false;
  for (let j = first; j <= last; j++) {
    if (a.tokens.kind[j] !== PUNCT) words++;
    told ||= anyOf(a, j, TELLS) && a.tokens.kind[j] === WORD;
  }
  return words >= WORDS_MIN && told;
}

/** A capital that stands for its state speaks of another place; the name of a country is a heading. */
function speaksOfElsewhere(a: ArAnalysis, m: ActorMention, content: Run): boolean {
  if (!(a.hits[m.first] ?? []).some((h) => h.row.cls === 'metonym' && h.last === m.last)) return false;
  for (let j = content.first; j <= content.last; j++) {
    const place = covering(a.places, a.placeAt, j);
    if (place && place.first === j && place.id !== covering(a.places, a.placeAt, m.first)?.id) return true;
  }
  return false;
}
