import { expect, it } from 'vitest';
import * as isnad from '../core/src/index.ts';

it('offers exactly these names; taking one away is a major version', () => {
  expect(Object.keys(isnad).sort()).toEqual(['ACCOUNT_FIELDS', 'ACTS', 'EVENTS', 'EVENT_TYPES', 'MEASURES', 'POLICIES', 'STATUSES', 'acledCode', 'coverage', 'mergeFigures', 'placeAt', 'placeName', 'ploverCode', 'read', 'reconcile', 'searchKeys', 'sideKind', 'sideName', 'span']);
});
