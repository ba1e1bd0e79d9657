/** What a role may do, deed by deed: the one place that routes, answers and pages take it from. */
import { ROLES, type Role } from '../ports/index.ts';
import { Refusal } from './error.ts';

/** The least role for each deed; reading is for everybody who is let in. */
export const LEAST = { add: 'coder', decide: 'coder', bind: 'adjudicator', overrule: 'adjudicator', unmask: 'adjudicator', names: 'adjudicator', redact: 'admin', accounts: 'admin' } as const satisfies Readonly<Record<string, Role>>;
type Deed = keyof typeof LEAST;
export const DEEDS = Object.keys(LEAST) as [Deed, ...Deed[]];

/** True when a role may do what another may. */
function may(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The deeds that a role may do. */
export function deedsOf(role: Role): Deed[] {
  return DEEDS.filter((deed) => may(role, LEAST[deed]));
}

/** Refuses what a role may not do. */
export function demand({ name, role }: { readonly name: string; readonly role: Role }, least: Role, what: string): void {
  if (!may(role, least)) throw new Refusal('serve.role', `To ${what} takes the role ${least}; ${name} has ${role}.`);
}
