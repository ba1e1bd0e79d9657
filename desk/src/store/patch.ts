/** JSON Patch over a claim, by the package of the field. */
import type { Claim, PatchStep } from 'isnad';
import { applyPatch, type Operation } from 'rfc6902';

/** Names that reach out of the value. */
const REACHING = /(^|\/)(__proto__|constructor|prototype)(\/|$)/;

/** Fields that say what the claim is a claim of; to change those is another claim. */
const FIXED = /^\/(id|statement|evidence|rules)(\/|$)/;

/** Says why a step cannot be part of an edit; null when it can. */
export function refusal({ path }: PatchStep): string | null {
  if (!path.startsWith('/')) return `${JSON.stringify(path)} is not the path of a field.`;
  if (REACHING.test(path)) return `${path} is not the path of a field.`;
  if (FIXED.test(path)) return `${path} cannot be edited: it says which claim this is.`;
  return null;
}

/** The claim with all steps applied; null when one does not apply. */
export function patchClaim(claim: Claim, steps: readonly PatchStep[]): Claim | null {
  if (steps.some((step) => refusal(step) !== null)) return null;
  const copy = structuredClone(claim);
  const outcomes = applyPatch(copy, steps as Operation[]);
  return outcomes.every((outcome) => outcome === null) ? copy : null;
}
