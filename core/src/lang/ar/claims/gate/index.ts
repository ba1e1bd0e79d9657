/** A trigger is not an event: what must stand beside it before a happening is told rather than only named. */
import type { EventType } from '../../../../model/index.ts';
import type { ArAnalysis } from '../../parts.ts';
import { WORD } from '../../../../text/scan.ts';
import { covering, hit } from '../../text.ts';
import { isCumulative } from '../cluster.ts';
import { facet, type Frame, type Trigger } from '../trigger.ts';
import { words } from '../words.ts';
import { newsNear, opens, parties, placeNear, timeNear, type Told } from './near.ts';
import { NEEDS } from './need.ts';
import { VETOES } from './veto.ts';
import { type Verdict, violence } from './violence.ts';

const VIOLENT = new Set<EventType>(['strike', 'clash', 'attack', 'damage', 'hostilities']);

/** Of these a phrase with its verb is news by itself: "انطلقت المحادثات". */
const NEWSWORTHY: ReadonlySet<Frame> = new Set(['talks', 'truce', 'accord', 'war']);

/** A verb of these tells of something even of nobody named: "اعتصم أكثر من ألف شخص". */
const NEWS_BY_VERB: ReadonlySet<Frame> = new Set(['block', 'suffer', 'protest']);

/** Whether the cluster tells of a happening. */
export function judge(a: ArAnalysis, x: Told): Verdict {
  if (VETOES.some((veto) => veto(a, x))) return 'named';
  const need = facet(x.main, 'need');
  if (need && NEEDS[need]?.(a, x) === false) return 'named';
  if (need !== 'arms' && VIOLENT.has(x.main.type)) return violence(a, x);
  return need === 'arms' || tells(a, x) ? 'told' : 'named';
}

function tells(a: ArAnalysis, x: Told): boolean {
  const { main, roles, counts } = x;
  if (main.type === 'casualty') return casualty(a, x);
  if (facet(main, 'stage') === 'in_force' && x.time) return true;
  if (facet(main, 'aim') === 'only' && main.hit.split.prep === 'ل') return false;
  if (main.frame === 'visit' && main.verb && roles.by.length === 0) return false;
  if (counts.length > 0 && main.type !== 'ceasefire') return true;
  if (main.type === 'violation' && truceAfter(a, main)) return true;
  if (!main.verb) return noun(a, x);
  if (main.thing >= 0) return true;
  return (main.hit.row.shape === 'phrase' && NEWSWORTHY.has(main.frame)) || parties(x).length > 0 || NEWS_BY_VERB.has(main.frame) || (main.frame === 'seize' && takesPlace(a, main)) || (main.frame !== 'seize' && OWN.has(main.type) && (placeNear(a, main) || timeNear(x)));
}

/** Tokens from a verb of taking, past who takes it, to the place that is taken. */
const TAKEN_REACH = 7;

/** "سيطر مسلحون على بلدة السدرة", "حرر الجيش البلدة": the place that is taken, whoever takes it. */
function takesPlace(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + TAKEN_REACH && a.tokens.kind[j] === WORD; j++) {
    const p = covering(a.places, a.placeAt, j);
    if (p?.first === j && !(a.hits[j] ?? []).some((h) => h.row.cls === 'direction')) return a.tokens.form[j - 1] === 'علي' || ((p.lead ?? 0) === 0 && !hit(a, j - 1, 'fn.prep'));
  }
  return false;
}

function casualty(a: ArAnalysis, x: Told): boolean {
  const { main, counts, cluster, roles } = x;
  if (main.frame === 'dielong' && !meetsDeath(a, main)) return false;
  if (counts.length > 0) return true;
  if (main.frame === 'toll') return opens(a, x);
  if (main.frame === 'dead') return cluster.triggers.length > 1 && cluster.triggers.some((t) => t.frame !== 'dead' && !isCumulative(t));
  return main.verb ? roles.by.length + roles.on.length > 0 : roles.on.length > 0;
}

const DEATH = words('death');

/** Tokens from "meets" to the death that is met. */
const DEATH_REACH = 16;

/** "لقي ثلاثة من الجنود مصرعهم"; "لقي ترحيبا" and "تلقى اتصالا" are no deaths. */
function meetsDeath(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + DEATH_REACH; j++) if (DEATH.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const HELD: ReadonlySet<EventType> = new Set(['contact', 'talks']);
/** Verbs by which meetings are held (rows of support-verbs.tsv). */
const HOLDS: ReadonlySet<string> = new Set(['hold', 'convene', 'organise', 'begin', 'resume', 'continue', 'renew']);
/** Tokens from such a verb to the meeting. */
const HELD_REACH = 6;

/** "عقد أمس الاجتماع الثلاثي", "تواصل الحكومة مباحثاتها": a verb holds what else is only named. */
function isHeld(a: ArAnalysis, { main, scope }: Told): boolean {
  for (let j = main.first - 1; j >= Math.max(scope.from, main.first - HELD_REACH); j--) if (HOLDS.has(hit(a, j, 'support')?.row.id ?? '')) return true;
  return false;
}

const OWN = new Set<EventType>(['support', 'movement', 'violation', 'control', 'group_change', 'access', 'other']);

/** Nouns that recur ("the talks", "the truce") tell nothing unless something new is said of them. */
function noun(a: ArAnalysis, x: Told): boolean {
  const { main } = x;
  const party = parties(x).length > 0;
  const near = timeNear(x) || placeNear(a, main);
  if (HELD.has(main.type) && isHeld(a, x)) return true;
  if (main.definite) return newsNear(a, main) || opens(a, x) || (party && (near || OWN.has(main.type)));
  return party || near || newsNear(a, main) || opens(a, x) || (main.type === 'release' && meant(a, main)) || (main.thing >= 0 && facet(main, 'kind') === 'weapons');
}

/** Tokens from a breach to the truce that was broken. */
const BROKEN_REACH = 5;

/** "يشكل انتهاكا واضحا لتفاهمات وقف إطلاق النار": what was broken is told, though not by whom. */
function truceAfter(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + BROKEN_REACH; j++) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'ceasefire')) return true;
  return false;
}

const MEANT = words('meant');

/** Tokens from a word of purpose to what is meant. */
const MEANT_REACH = 5;

/** "تهدف الهدنة إلى إفساح المجال أمام تبادل الأسرى", "والغرض منها تبادل المحتجزين": what a truce is for. */
export function meant(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - MEANT_REACH; j--) if (MEANT.has(a.tokens.form[j] ?? '')) return true;
  return false;
}
