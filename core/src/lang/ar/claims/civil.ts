/** What is hit where nobody's fighters are: a home, a school, a hospital, those who work there. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { isCivilThing } from './buildings.ts';
import type { Cluster } from './cluster.ts';
import type { Scope } from './sides.ts';
import { isCivil } from './sides.ts';
import type { Frame, Trigger } from './trigger.ts';
import { words } from './words.ts';

/** "محيط المستشفى", "قرب المدرسة": where it happened, and not what was hit. */
const ROUND = words('round');
const AGAINST = words('against');
/** Frames of which something is the object. */
const HITS: ReadonlySet<Frame> = new Set(['fire', 'raid']);
/** Of what explodes, these have an object: "تفجير منزل". */
const BOMBED: ReadonlySet<string> = new Set(['strike.bomb']);
/** Tokens from an act to the thing that it hits, and from the thing to whose it is. */
const REACH = 9;
const OWNED = 4;
/** Classes of those who fight or rule. */
const ARMED: ReadonlySet<string> = new Set(['body', 'group', 'fighters', 'actor', 'side']);

/** Whoever is hit with a civil thing that the act has for its object: "قصف منزلا", "غارة على مدرسة", "دمر محلا تجاريا". */
export function civilTarget(a: ArAnalysis, c: Cluster, on: readonly PartyDraft[], scope: Scope): PartyDraft | null {
  return c.triggers.some((t) => (HITS.has(t.frame) || BOMBED.has(t.hit.row.id)) && (isHit(a, t, scope) || on.some((p) => isBuilding(a, p)))) ? { sides: ['CIV'], mention: null, rule: 'ar.event.target-civil' } : null;
}

function isHit(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + REACH); j++) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || form === '؛' || form === ':' || hit(a, j, 'fn.that')) return false;
    if (ROUND.has(form)) return false;
    if (isCivilThing(a, j)) return a.forms[j]?.split.prep !== 'ب' && !isTown(a, j) && !isArmed(a, j, scope);
    const prep = hit(a, j, 'fn.prep');
    if (prep && prep.last === j && !AGAINST.has(form) && !TOWARDS.has(form) && a.actorAt[j] === -1 && a.timeAt[j] === -1) return false;
  }
  return false;
}

/** "سوق الشيوخ": the name of a town. */
const isTown = (a: ArAnalysis, j: number): boolean => (covering(a.places, a.placeAt, j)?.id ?? null) !== null;

const TOWARDS = new Set(['الي', 'نحو', 'صوب', 'من']);

/** "منزل قيادي في الحركة", "مدرسة للجيش": a thing of those who fight is a target of theirs. */
function isArmed(a: ArAnalysis, at: number, scope: Scope): boolean {
  for (let j = at + 1; j <= Math.min(scope.to, at + OWNED); j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.last > at) return ARMED.has(m.cls) || m.sides.some((side) => side !== 'CIV');
    if (hit(a, j, 'fn.prep') || hit(a, j, 'fn.rel')) return false;
  }
  return false;
}

/** No party by name is told to be hit: nobody, the state of the land, or who only owns such a building. */
export const isOpen = (a: ArAnalysis, on: readonly PartyDraft[]): boolean => on.every((p) => p.rule.endsWith('-place') || isCivil(p) || isBuilding(a, p));

/** "تعرضت المستشفيات للقصف": such a building, whose state is only supposed. */
const isBuilding = (a: ArAnalysis, { mention: m }: PartyDraft): boolean => m !== null && m.sideAt === null && isCivilThing(a, m.first);
