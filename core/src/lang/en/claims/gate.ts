/** Which triggers tell of a happening at all: a word alone is no event. */
import type { CountMention, EnAnalysis } from '../parts.ts';
import type { Cluster } from './cluster.ts';
import { isViolent } from './cluster.ts';
import type { Scope } from './clause.ts';
import { form, isAdverb, isHelp, isMark, tagIs } from './grammar.ts';
import type { Roles } from './roles.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

export interface Told {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly scope: Scope;
  /** The verb that carries the noun, or null. */
  readonly carrier: number | null;
  readonly timed: boolean;
  readonly placed: boolean;
}

const REACH = 9;
const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['air', wordsOf('air-obj')], ['forces', wordsOf('forces')], ['troops', wordsOf('troops')], ['prisoner', wordsOf('people-obj')], ['crowd', wordsOf('crowd')], ['office', wordsOf('office-noun')],
  ['victims', wordsOf('victim')], ['people', wordsOf('victim')],
]);
const BACKGROUND = wordsOf('background');

export function tells(a: EnAnalysis, x: Told): boolean {
  const { main, roles } = x;
  const parties = roles.by.length + roles.on.length;
  const need = facet(main, 'need');
  if (need && !meets(a, x, need)) return false;
  if (x.cluster.triggers.length > 1 && x.cluster.triggers.some((t) => t.verb)) return true;
  if (main.verb) return parties > 0 || x.counts.length > 0 || x.placed || VERBS_ALONE.has(main.type);
  if (x.counts.length > 0 && isViolent(main)) return true;
  const active = x.carrier !== null || verbAfter(a, main, x.scope);
  if (isBackground(a, main, x.scope) && !active) return roles.by.length > 0 && !main.definite;
  if (WAR.has(main.frame)) return active || (parties > 0 && !main.definite);
  if (main.definite) return active || (roles.by.length > 0 && roles.on.length > 0) || (roles.by.length > 0 && isViolent(main));
  return active || parties > 0 || x.placed || x.timed;
}

const VERBS_ALONE: ReadonlySet<string> = new Set(['protest', 'ceasefire', 'damage', 'group_change', 'casualty']);
const WAR: ReadonlySet<Frame> = new Set<Frame>(['war', 'talks', 'accord', 'truce']);

function meets(a: EnAnalysis, x: Told, need: string): boolean {
  const { main, roles, counts } = x;
  switch (need) {
    case 'party': return roles.by.length + roles.on.length > 0;
    case 'count': return counts.length > 0;
    case 'never': return false;
    case 'verb': return main.verb || x.carrier !== null || verbAfter(a, main, x.scope);
    case 'mutual': return roles.by.length + roles.on.length > 1;
    case 'person': return roles.by.some((p) => p.mention !== null && (p.mention.cls === 'person' || p.mention.cls === 'office')) || near(a, main, LISTS.get('office') as ReadonlySet<string>);
    case 'place': return near2(a, main);
    default: return near(a, main, LISTS.get(need) ?? EMPTY);
  }
}

const EMPTY: ReadonlySet<string> = new Set();

function near(a: EnAnalysis, t: Trigger, list: ReadonlySet<string>): boolean {
  for (let j = t.first - REACH; j <= t.last + REACH; j++) if (a.sentenceOf[j] === t.sentence && list.has(form(a, j))) return true;
  return false;
}

/** A place stands in the object. */
function near2(a: EnAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + REACH && a.sentenceOf[j] === t.sentence; j++) if (a.placeAt[j] !== -1 || PLACES.has(form(a, j))) return true;
  return false;
}

const PLACES = wordsOf('infra');

/** A finite verb follows the noun: "the civil war grinds on", "talks were held". */
export function verbAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 3); j++) {
    if (isMark(a, j)) return false;
    if (isHelp(a, j) || tagIs(a, j, 'v', 'vs')) return true;
    if (tagIs(a, j, 'ed')) return !tagIs(a, j + 1, 'prep') || form(a, j + 1) !== 'by';
    if (!isAdverb(a, j)) return false;
  }
  return false;
}

/** "after the attack", "since the start of the war", "amid fighting". */
export function isBackground(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - 6); j--) {
    if (BACKGROUND.has(form(a, j))) return true;
    if (!tagIs(a, j, 'a', 'n', 'nn', 'name', 'det', 'poss', "'s", 'num', 'ed', 'ing') && form(a, j) !== '-') return false;
  }
  return false;
}
