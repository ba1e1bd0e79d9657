/** JSON Patch over a claim, by the package of the field. */
import type { Editable, PatchStep } from 'isnad';
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

/** Sides as codes, several joined by `+`. */
const SIDES = /^[\p{L}\p{N}_:.-]{2,60}(\+[\p{L}\p{N}_:.-]{2,60}){0,9}$/u;
const NAME_MAX = 200;

/** Whether an edit left a speaker that somebody can be: named or not, of a side or the outlet itself. */
function isSpeaker(speaker: Editable['speaker'] | undefined): boolean {
  const { side, name } = speaker ?? {};
  return typeof side === 'string' && (side === '' || SIDES.test(side)) && (name === null || (typeof name === 'string' && name.length <= NAME_MAX));
}

/** The claim with all steps applied; null when one does not apply. */
export function patchClaim(claim: Editable, steps: readonly PatchStep[]): Editable | null {
  if (steps.some((step) => refusal(step) !== null)) return null;
  const copy = structuredClone(claim);
  const outcomes = applyPatch(copy, steps as Operation[]);
  return outcomes.every((outcome) => outcome === null) && isSpeaker(copy.speaker) ? copy : null;
}
