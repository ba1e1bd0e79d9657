import { expect, it } from 'vitest';
import { parseSearch, put, stringifySearch, validateSearch } from './address.ts';

it('keeps the state of a view in plain words and leaves out what is no key of ours', () => {
  const search = validateSearch(parseSearch('?side=AZE&from=2020-10-10&utm_source=x&e='));
  expect(search).toEqual({ side: 'AZE', from: '2020-10-10' });
  expect(stringifySearch(search)).toBe('?side=AZE&from=2020-10-10');
});

it('lays keys over an address and takes them out again', () => {
  const open = put({ e: 'clm_x' })({ side: 'AZE' });
  expect(open).toEqual({ side: 'AZE', e: 'clm_x' });
  expect(put({ e: undefined })(open)).toEqual({ side: 'AZE' });
});
