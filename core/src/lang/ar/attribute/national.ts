/** "تهديدات إيرانية باستهداف السفن", "الدعوات الأممية إلى الهدوء", "اتهامات من الحكومة للمتمردين بخرق الهدنة": a noun of saying whose speaker is an adjective of nation, or stands behind من. */
import type { Act } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, type Hit } from '../text.ts';
import { partyAt, startSplit } from './clause.ts';
import { type CueMatch, framesOf, introduces } from './frame.ts';
import { commaAfter } from './nameless.ts';
import { fronted } from './noun.ts';
import { unlisted } from './unlisted.ts';

/** Nouns whose object ل marks where the verb has it bare: "نفي روسي لقصف السوق". */
const OBJECTS: ReadonlySet<string> = new Set(['np', 'li']);
/** Nouns in whose letters other things stand ("معارضة سورية", "عرض عسكري"). */
const OTHER: ReadonlySet<string> = new Set(['oppose', 'offer', 'order', 'accept', 'say', 'state', 'report', 'consider', 'reveal', 'express2', 'mention']);

/** The noun of saying at a cue with its nation or its party, and where what is said begins. */
export function matchNational(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const frames = framesOf(h);
  if (h.split.pronoun || OTHER.has(h.row.id) || frames.has('carried') || h.row.cells[1] === undefined) return null;
  const who = nationAfter(a, h) ?? fromAfter(a, h, end);
  if (!who) return null;
  const asked = frames.has('np') ? new Set([...frames, ...OBJECTS]) : frames;
  let start = who.last + 1;
  const addressee = covering(a.actors, a.actorAt, start);
  if (addressee && addressee.first === start && startSplit(a, addressee).prep === 'ل' && !frames.has('np')) start = addressee.last + 1;
  if (start > end || !introduces(a, start, asked)) return null;
  const comma = fronted(a, h) ? commaAfter(a, start, end) : -1;
  const content = comma > start ? { content: { first: start, last: comma - 1 } } : {};
  return { hit: h, kind: 'masdar', more: [], subject: who, source: { first: who.first, last: who.last, lead: 0 }, vehicle: false, left: false, start, ...content, intro: 'prep', relayers: [], act: h.row.cells[1] as Act, clause: h.first };
}

/** "إيرانية" right after the noun, definite as it is. */
function nationAfter(a: ArAnalysis, h: Hit): ActorMention | null {
  const at = h.last + 1;
  const nation = (a.hits[at] ?? []).find((x) => x.row.cls.startsWith('adj.') && x.split.prep === '' && x.split.conj === '' && x.split.article === h.split.article);
  const side = nation ? a.sideOf(nation.row.id) : null;
  return nation && side ? unlisted(a, { first: at, last: nation.last }, [side]) : null;
}

/** "من الحكومة". */
function fromAfter(a: ArAnalysis, h: Hit, end: number): ActorMention | null {
  const party = a.tokens.form[h.last + 1] === 'من' && !framesOf(h).has('min') ? partyAt(a, h.last + 2, end) : null;
  for (let j = party?.source.first ?? 0; party && j <= party.source.last; j++) if (a.forms[j]?.split.prep === 'ل') return null; // "من الحكومة للمتمردين"
  return party?.subject ?? null;
}
