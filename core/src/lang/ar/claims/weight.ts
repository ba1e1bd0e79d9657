/**
 * How much is told of an act of violence: points for its toll, its verb, the verb that carries it and its place; points
 * off for a definite noun, a relative clause, a word that often only names a kind of crime, what is only asked or feared.
 * Fitted on ar_assault_detect (3068 sentences read one by one) by logistic regression, one point a quarter of its unit.
 */
import type { ArAnalysis, CountMention } from '../parts.ts';
import { hit } from '../text.ts';
import { isHarm, isInstrument } from './cluster.ts';
import type { Told } from './gate/near.ts';
import { isAimed, rages } from './gate/violence.ts';
import { hasAttacker } from './nameless.ts';
import { type Frame, facet, isClaimedNear } from './trigger.ts';
import { words } from './words.ts';

/** From so many points on, an act is told even where nothing else in the text speaks of violence. */
export const TOLD_ALONE = 5;

const POINTS = {
  verb: 4, relative: -3, imperfect: -4, count: 2, number: 3, toll: -4, joined: 4, joinedToll: 6, named: -1, early: 2, late: -6, recent: 1, old: -2, place: 1,
  bothParties: 2, attacker: 2, claimed: 6, rages: 4, undergone: 4, carried: 2, launched: 6, definite: -4, abstract: -5, figurative: -3, background: -2, followed: -1, wished: -6, charged: 4,
} as const;
const FRAME: Readonly<Partial<Record<Frame, number>>> = { shoot: 7, raid: 2, blast: 2 };

const BACKGROUND = words('named-only');
/** What is asked, feared or threatened is not told. */
const WISHES: ReadonlySet<string> = new Set(['call', 'expect', 'threaten', 'propose', 'refuse', 'deny']);
const EARLY = 6;
const LATE = 20;
const NEAR = 10;
/** Tokens from a noun back to the verb that carries it, and on to the relative clause that tells more of it. */
const CARRY = 9;
const FOLLOWS = 6;
const DAY_MS = 86_400_000;
const RECENT_DAYS = 8;
const OLD_DAYS = 45;

export function pointsOf(a: ArAnalysis, x: Told): number {
  const { main, roles, counts, cluster } = x;
  const numbers = counts.filter((n) => n.n !== null && n.rule !== 'ar.count.named');
  const toll = numbers.some((n) => n.what === 'killed' || n.what === 'injured');
  const joined = cluster.triggers.length > 1;
  let points = (FRAME[main.frame] ?? 0) + (main.type === 'hostilities' ? -2 : main.type === 'casualty' ? 2 : 0);
  const add = (on: boolean, more: number): void => {
    if (on) points += more;
  };
  const before = hit(a, main.first - 1, 'fn.rel');
  const relative = before !== undefined && before.split.prep !== 'ك';
  const carried = main.verb ? null : carrierOf(a, x);
  add(main.verb && main.hit.row.shape !== 'imperfect' && !relative, POINTS.verb);
  add(main.verb && relative, POINTS.relative);
  add(main.hit.row.shape === 'imperfect', POINTS.imperfect);
  add(counts.length > 0, POINTS.count);
  add(numbers.length > 0, POINTS.number);
  add(toll, POINTS.toll);
  add(joined, POINTS.joined);
  add(joined && toll && cluster.triggers.some((t) => isHarm(t) && t !== main), POINTS.joinedToll);
  add(counts.length > 0 && numbers.length === 0, POINTS.named);
  const attacker = roles.by.length > 0 || hasAttacker(a, main);
  add((attacker && isAimed(x)) || roles.by.length > 1, POINTS.bothParties);
  add(roles.by.length === 0 && attacker, POINTS.attacker);
  add(carried === 'patient', POINTS.undergone);
  add(carried === 'agent', POINTS.carried);
  add(cluster.triggers.every(isInstrument), POINTS.launched);
  add(main.definite && !main.verb, POINTS.definite);
  add(facet(main, 'abstract') === 'yes' && !main.verb, POINTS.abstract);
  add(facet(main, 'figurative') === 'yes', POINTS.figurative);
  add(placeNear(a, main.last), POINTS.place);
  add(BACKGROUND.has(a.tokens.form[main.first - 1] ?? '') || BACKGROUND.has(a.tokens.form[main.first - 2] ?? ''), POINTS.background);
  add(relativeAfter(a, main.last), POINTS.followed);
  add(isClaimedNear(a, main), POINTS.claimed);
  add(rages(a, main), POINTS.rages);
  add(roles.by.some((p) => p.rule === 'ar.event.agent-accused') && roles.on.length > 0, POINTS.charged);
  add(WISHES.has(x.scope.statement?.act ?? ''), POINTS.wished);
  return points + position(a, x) + age(a, x);
}

/** The role that the verb which carries the noun gives its subject: "تعرض ... لقصف" the patient, "شن ... غارات" the agent. */
function carrierOf(a: ArAnalysis, x: Told): string | null {
  for (let j = x.main.first - 1; j >= Math.max(x.scope.from, x.main.first - CARRY); j--) {
    const verb = a.actorAt[j] === -1 ? hit(a, j, 'support') : undefined;
    if (verb) return verb.row.cells[1] === 'patient' || verb.row.shape === 'perfect' || verb.row.shape === 'imperfect' ? (verb.row.cells[1] ?? null) : null;
  }
  return null;
}

function relativeAfter(a: ArAnalysis, last: number): boolean {
  for (let j = last + 1; j <= last + FOLLOWS; j++) if (hit(a, j, 'fn.rel')) return true;
  return false;
}

/** At the head of its sentence or of what is said, or far down. */
function position(a: ArAnalysis, x: Told): number {
  const head = Math.max(x.scope.statement?.content[0]?.first ?? 0, a.sentences[x.main.sentence]?.first ?? 0);
  const at = (x.cluster.triggers[0] ?? x.main).first - head;
  return at <= EARLY ? POINTS.early : at > LATE ? POINTS.late : 0;
}

/** News of these days, or history. */
function age(a: ArAnalysis, x: Told): number {
  const edtf = x.time?.mention?.edtf;
  if (!edtf || !a.date) return 0;
  const gap = (Date.parse(a.date) - Date.parse(edtf.split('/').at(-1) as string)) / DAY_MS;
  return gap <= RECENT_DAYS ? POINTS.recent : gap > OLD_DAYS ? POINTS.old : 0;
}

function placeNear(a: ArAnalysis, last: number): boolean {
  for (let j = last + 1; j <= last + NEAR; j++) if (a.placeAt[j] !== undefined && a.placeAt[j] !== -1) return true;
  return false;
}

/** Counts with a number of killed or wounded. */
export const hasToll = (counts: readonly CountMention[]): boolean => counts.some((n) => n.n !== null && (n.what === 'killed' || n.what === 'injured'));
