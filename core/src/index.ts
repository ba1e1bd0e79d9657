/** Isnad's engine: an article goes in, the record of who says what comes out. */
export * from './model/index.ts';
export type { Coverage } from './lang/api.ts';
export { coverage, read, searchKeys } from './pipeline.ts';
export { reconcile } from './reconcile/index.ts';
export type { SearchKey } from './search.ts';
export { anchorOf, applyReviews, decide, type Patch, type Read, type Reviewed, type Unanchored } from './reviews/index.ts';
