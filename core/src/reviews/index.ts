/** People's decisions over the machine's readings. */
export { anchorOf } from './anchor.ts';
export { applyReviews, type Patch, type Read, type Reviewed, type Unanchored } from './apply.ts';
export { decide } from './links.ts';
