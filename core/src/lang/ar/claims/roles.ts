/** Who did it to whom: the parties around a trigger, by its frame. */
import type { ArAnalysis } from '../parts.ts';
import { covering } from '../text.ts';
import { argsAfter } from './args.ts';
import { ACCUSABLE, MUTUAL, OBJECT } from './frames.ts';
import { suffered, toll } from './harm.ts';
import { mutualRoles, visitRoles } from './mutual.ts';
import { nounRoles } from './noun-roles.ts';
import { oursHit } from './ours.ts';
import { distinct, NONE, partyOf, partyOfArg, type Roles, type Scope, without } from './sides.ts';
import { beneficiary, peopleInside } from './target.ts';
import { accused, announced, isCharge } from './told.ts';
import type { Frame, Trigger } from './trigger.ts';
import { verbRoles } from './verb-roles.ts';

/** Frames of what harms somebody. */
const HARMING: ReadonlySet<Frame> = new Set(['fire', 'raid', 'kill', 'shoot', 'blast', 'war', 'siege', 'die', 'dead']);

/** Rules that go by the clause around: an accusation knows better. */
const SUPPOSED: ReadonlySet<string> = new Set(['ar.event.agent-pronoun', 'ar.event.agent-clause', 'ar.event.agent-sentence', 'ar.event.agent-speaker']);

/**
 * The parties of one trigger. Empty lists mean that the text does not say.
 * @param headless the verb tells more of a noun of action before it: its subject is that noun, no party
 */
export function rolesOf(a: ArAnalysis, t: Trigger, scope: Scope, headless: boolean): Roles {
  const plain = framed(a, t, scope);
  const roles = HARMING.has(t.frame) ? { by: plain.by, on: oursHit(a, t, plain.on, scope) } : plain;
  const found = roles.on.length === 0 && OBJECT.has(t.frame) ? { by: roles.by, on: peopleInside(a, t) } : roles;
  if (headless) return { by: found.by.filter((p) => p.rule === 'ar.event.agent-by'), on: found.on.length > 0 || !OBJECT.has(t.frame) ? found.on : found.by.filter((p) => p.rule === 'ar.event.agent-after').map((p) => ({ ...p, rule: 'ar.event.target' })) };
  const charged = ACCUSABLE.has(t.frame) && isCharge(scope) && found.by.every((p) => SUPPOSED.has(p.rule)) ? accused(a, t, scope) : NONE;
  if (charged.length > 0) return { by: charged, on: MUTUAL.has(t.frame) ? NONE : without(found.on, charged) };
  const told = found.by.length > 0 || !ACCUSABLE.has(t.frame) ? found.by : accused(a, t, scope);
  const guessed = t.frame === 'office' && told.every((p) => p.mention && (p.mention.rule !== 'ar.side.stated' || p.mention.cls === 'office'));
  const announcer = told.length === 0 || guessed ? announced(a, t, found.on, scope) : NONE;
  const by = announcer.length > 0 ? announcer : told;
  return { by, on: MUTUAL.has(t.frame) || t.type === 'measure' ? found.on : without(found.on, by) };
}

function framed(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  if (MUTUAL.has(t.frame)) return mutualRoles(a, t, scope);
  if (t.frame === 'visit') return visitRoles(a, t, scope);
  if (t.frame === 'backed') return backed(a, t, scope);
  if (t.frame === 'access') return { by: NONE, on: beneficiary(a, t, [], argsAfter(a, t.last + 1, scope.to)).filter((p) => !p.rule.endsWith('-place')) };
  if (t.frame === 'toll' || t.frame === 'dead') return toll(a, t, scope);
  if (t.frame === 'die' || t.frame === 'dielong' || t.frame === 'suffer') return suffered(a, t, scope);
  return t.verb ? verbRoles(a, t, scope) : nounRoles(a, t, scope);
}

/** "الانفصاليين المدعومين من روسيا": whoever stands before is helped by whoever comes after. */
function backed(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const by = argsAfter(a, t.last + 1, scope.to)[0];
  const before = covering(a.actors, a.actorAt, t.first - 1);
  return { by: distinct([by ? partyOfArg(a, by, 'ar.event.agent-by') : null]), on: distinct([before ? partyOf(a, before, 'ar.event.beneficiary') : null]) };
}
