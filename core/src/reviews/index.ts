/** People's decisions over the machine's readings. */
export { type Agreement, krippendorffAlpha, type Rating } from './agreement.ts';
export { addedBy } from './added.ts';
export { anchorOf } from './anchor.ts';
export { applyReviews, inForce, type Patch, type Read, type Reviewed, type Unanchored } from './apply.ts';
export { type Editable, editable } from './speaker.ts';
export { decide } from './links.ts';
