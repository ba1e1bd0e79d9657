/** Those who pass words on: "نقلت R عن S قوله", and media named beside the cue. */
import type { Act } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, isWord } from '../text.ts';
import { clauseOf, joined, startSplit, subjectBefore } from './clause.ts';
import { complement } from './complement.ts';
import { AN, type Complement, type CueMatch, framesOf, runOf } from './frame.ts';
import { subjectAfter, vehicleAt } from './subject.ts';
import { unlisted } from './unlisted.ts';

const SAYING = new Set(['قوله', 'قولها', 'قولهم', 'قولهما']);

/** "نقلت R عن S قوله إن": R relays, S speaks. */
export function matchRelay(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (h.row.cells[7] !== 'from' || h.split.prep || h.split.article || (h.row.shape !== 'perfect' && h.row.shape !== 'imperfect')) return null;
  const back = matchRelayBack(a, h, end);
  if (back) return back;
  const after = subjectAfter(a, h, end, new Set(['an', 'q']));
  const relayer = after.subject ?? subjectBefore(a, h.first) ?? unlistedRelayer(a, h, end);
  for (let j = after.next; j <= end && j - h.last < 16; j++) {
    if (a.tokens.form[j] !== 'عن') continue;
    const v = vehicleAt(a, j + 1, end);
    const m = v?.subject ?? covering(a.actors, a.actorAt, j + 1);
    if (!m || (m.first !== j + 1 && !v)) return null;
    const all = joined(a, m, end);
    const { last } = all;
    let k = last + 1;
    const more: Run[] = v ? [...v.more] : [];
    let found: Complement | null = null;
    let act: Act | undefined;
    for (; k <= end && k - last < 14; k++) {
      const said = saidOf(a, k, end);
      if (said) {
        more.push({ first: k, last: k });
        act = (said.hit.row.cells[1] ?? 'assert') as Act;
        found = said.found;
        break;
      }
      if (SAYING.has(a.tokens.form[k] as string)) more.push({ first: k, last: k });
      if (more.length > 0 || isWord(a, k, AN) || a.quoteOf[k] !== -1 || a.tokens.form[k] === ':') {
        found = complement(a, k, end, new Set(['an', 'q']), false, true);
        break;
      }
    }
    found ??= complement(a, last + 1, end, new Set(['np']), false, true);
    if (!found) return null;
    return { hit: h, kind: 'relay', more, subject: all, source: runOf(all), vehicle: false, left: false, start: found.start, intro: found.intro, relayers: relayer ? [relayer] : [], ...(act ? { act } : {}), clause: clauseOf(a, h.first) };
  }
  return null;
}

/** "نفيه الهجوم", "تأكيده أن": a noun of saying whose pronoun is the source just named, with what is said after it. */
function saidOf(a: ArAnalysis, k: number, end: number): { hit: Hit; found: Complement } | null {
  const noun = (a.hits[k] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && x.split.pronoun !== '' && !x.split.prep && x.row.id !== 'say');
  const found = noun ? complement(a, k + 1, Math.min(end, k + 8), framesOf(noun), false, true) : null;
  return noun && found ? { hit: noun, found } : null;
}

const FROM_THEM = new Set(['عنه', 'عنها', 'عنهم', 'عنهما']);

/** "ونقلت عنه الوكالة قوله إن": the speaker was named before, the relayer comes after. */
function matchRelayBack(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!FROM_THEM.has(a.tokens.form[h.last + 1] ?? '')) return null;
  const m = covering(a.actors, a.actorAt, h.last + 2);
  const from = m && m.first === h.last + 2 ? m.last + 1 : h.last + 2;
  const found = complement(a, from, Math.min(end, from + 12), new Set(['an', 'q']), false, true);
  return found ? { hit: h, kind: 'relay', more: [{ first: h.last + 1, last: h.last + 1 }], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: m && from > h.last + 2 ? [m] : [], clause: clauseOf(a, h.first) } : null;
}

/** "نقلت خدمة «س» الإخبارية عن": whoever stands between the verb and عن passes the words on. */
function unlistedRelayer(a: ArAnalysis, h: Hit, end: number): ActorMention | null {
  for (let j = h.last + 1; j <= end && j - h.last < 12; j++) if (a.tokens.form[j] === 'عن') return j > h.last + 1 ? unlisted(a, { first: h.last + 1, last: j - 1 }, ['MEDIA']) : null;
  return null;
}

/** Verbs of receiving. */
const RECEIVED = new Set(['تلقت', 'تلقي', 'تسلمت', 'تسلم', 'حصلت', 'حصل', 'اطلعت', 'اطلع', 'وصل', 'وصلت']);

/** "في بيان تلقت الوكالة نسخة منه": who let us have these words; what the speaker adds later need not come the same way. */
export function receiverBetween(a: ArAnalysis, from: number, to: number): ActorMention | null {
  for (let j = from; j < to - 1; j++) {
    const m = RECEIVED.has(a.tokens.form[j] as string) ? covering(a.actors, a.actorAt, j + 1) : undefined;
    if (m && m.first === j + 1 && m.sides.includes('MEDIA') && !isOutlet(a, m)) return m;
  }
  return null;
}

/** Media between cue and content: "في بيان أوردته وكالات", "لوكالة فرانس برس". */
export function relayersBetween(a: ArAnalysis, from: number, to: number): ActorMention[] {
  const out: ActorMention[] = [];
  for (let j = from; j < to; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    const carried = (a.hits[j - 1] ?? []).some((h) => h.row.cls === 'relay' && h.split.pronoun !== '');
    const told = startSplit(a, m).prep === 'ل' || a.tokens.form[j - 1] === 'ل';
    if (m.sides.includes('MEDIA') && (carried || told) && !isOutlet(a, m)) out.push(m);
    j = m.last;
  }
  return out;
}

/** Words told to the outlet itself pass through nobody. */
function isOutlet(a: ArAnalysis, m: ActorMention): boolean {
  const outlet = (a.outlet ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = m.actor?.startsWith('MEDIA:') ? m.actor.slice(6) : '';
  return outlet !== '' && name !== '' && outlet.includes(name);
}
