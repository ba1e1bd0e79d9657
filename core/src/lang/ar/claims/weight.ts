/**
 * How much is told of an act of violence: points for its toll, its verb, its day and place; points off for a definite
 * noun, a relative clause, a word that often only names a kind of crime. Points were fitted on ar_assault_detect
 * (3068 sentences read one by one) by logistic regression and rounded to quarters of its unit.
 */
import type { ArAnalysis, CountMention } from '../parts.ts';
import { hit } from '../text.ts';
import { isHarm } from './cluster.ts';
import type { Told } from './gate.ts';
import { type Frame, facet } from './trigger.ts';
import { words } from './words.ts';

/** From so many points on, an act is told even where nothing else in the text speaks of violence. */
export const TOLD_ALONE = 4;

const POINTS = {
  verb: 4, imperfect: -1, count: 2, number: 1, toll: 1, joined: 2, joinedToll: 2, early: 2, late: -3, recent: 1, old: -2, place: 1,
  bothParties: 1, definite: -3, abstract: -4, figurative: -3, background: -1, named: -1,
} as const;
const FRAME: Readonly<Partial<Record<Frame, number>>> = { shoot: 4, raid: 1, fire: -3, siege: -2, war: -2, mutual: -1, intercept: -1 };

const BACKGROUND = words('named-only');
const EARLY = 6;
const LATE = 20;
const NEAR = 10;
const DAY_MS = 86_400_000;
const RECENT_DAYS = 8;
const OLD_DAYS = 45;

export function pointsOf(a: ArAnalysis, x: Told): number {
  const { main, roles, counts, cluster } = x;
  const numbers = counts.filter((n) => n.n !== null && n.rule !== 'ar.count.named');
  const toll = numbers.some((n) => n.what === 'killed' || n.what === 'injured');
  const joined = cluster.triggers.length > 1;
  let points = FRAME[main.frame] ?? 0;
  const add = (on: boolean, name: keyof typeof POINTS): void => {
    if (on) points += POINTS[name];
  };
  const relative = hit(a, main.first - 1, 'fn.rel') !== undefined;
  add(main.verb && main.hit.row.shape !== 'imperfect' && !relative, 'verb');
  add(main.hit.row.shape === 'imperfect', 'imperfect');
  add(counts.length > 0, 'count');
  add(numbers.length > 0, 'number');
  add(toll, 'toll');
  add(joined, 'joined');
  add(joined && toll && cluster.triggers.some((t) => isHarm(t) && t !== main), 'joinedToll');
  add(counts.length > 0 && numbers.length === 0, 'named');
  add(roles.by.length > 0 && roles.on.length > 0, 'bothParties');
  add(main.definite, 'definite');
  add(facet(main, 'abstract') === 'yes', 'abstract');
  add(facet(main, 'figurative') === 'yes', 'figurative');
  add(placeNear(a, main.last), 'place');
  add(BACKGROUND.has(a.tokens.form[main.first - 1] ?? '') || BACKGROUND.has(a.tokens.form[main.first - 2] ?? ''), 'background');
  return points + position(a, x) + age(a, x);
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
