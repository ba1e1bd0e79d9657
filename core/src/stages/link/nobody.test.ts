import { expect, it } from 'vitest';
import { read } from '../../index.ts';

it('who is named by nobody has no side by a rule of the language that was read', () => {
  const [statement] = read({ text: 'A state of emergency was declared in the capital on Monday.', lang: 'en', date: '2024-05-18' }).statements;
  expect(statement?.speaker).toMatchObject({ name: null, side: { value: [], how: 'inferred' } });
  expect(statement?.speaker.side.rule).toMatch(/^en\./);
});
