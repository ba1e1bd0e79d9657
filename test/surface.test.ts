import { expect, it } from 'vitest';
import * as isnad from '../core/src/index.ts';

it('offers exactly these names; taking one away is a major version', () => {
  expect(Object.keys(isnad).sort()).toEqual(['ACCOUNT_FIELDS', 'ACTS', 'DECISIONS', 'EVENT_TYPES', 'MEASURES', 'POLICIES', 'STATUSES', 'anchorOf', 'applyReviews', 'coverage', 'decide', 'read', 'reconcile', 'searchKeys', 'span']);
});
