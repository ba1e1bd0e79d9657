import { expect, it } from 'vitest';
import * as isnad from '../core/src/index.ts';

it('offers exactly these names; taking one away is a major version', () => {
  expect(Object.keys(isnad).sort()).toEqual(['ACCOUNT_FIELDS', 'ACTS', 'DECISIONS', 'EVENTS', 'EVENT_TYPES', 'MEASURES', 'POLICIES', 'STATUSES', 'acledCode', 'addedBy', 'anchorOf', 'applyReviews', 'coverage', 'decide', 'editable', 'fingerprintOf', 'inForce', 'krippendorffAlpha', 'mergeFigures', 'placeAt', 'placeName', 'ploverCode', 'read', 'readerWith', 'reconcile', 'searchKeys', 'sideKind', 'sideName', 'span']);
});
