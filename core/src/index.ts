/** Isnad's engine: an article goes in, the record of who says what comes out. */
export { type AcledCode, acledCode, type PloverCode, ploverCode } from './events/codes.ts';
export { EVENTS, type EventSchema } from './events/index.ts';
export { type PlaceAt, placeAt, placeName, sideKind, sideName } from './gazetteer/position.ts';
export * from './model/index.ts';
export type { Coverage } from './lang/api.ts';
export { coverage, read, type Reader, readerWith, searchKeys } from './pipeline.ts';
export { reconcile } from './reconcile/index.ts';
export { fingerprintOf } from './reconcile/origins.ts';
export { mergeFigures, type PolicyFigure, type PolicyFigures } from './reconcile/policy.ts';
export type { SearchKey } from './search.ts';
export { type Agreement, addedBy, anchorOf, applyReviews, decide, type Editable, editable, inForce, krippendorffAlpha, type Patch, type Rating, type Read, type Reviewed, type Unanchored } from './reviews/index.ts';
