import { expect, it } from 'vitest';
import { arabic } from './index.ts';

const pack = arabic();

it.each([
  ['قالللميادين', ['قال', 'للميادين']],
  ['وأكدللميادينأن', ['واكد', 'للميادين', 'ان']],
  ['مراسلالميادينفي', ['مراسل', 'الميادين', 'في']],
  ['الجانبانالموافقة', ['الجانبان', 'الموافقة']],
  ['إنالسلطات', ['ان', 'السلطات']],
])('cuts %s where a space was lost', (word, parts) => {
  expect([...pack.analyse(word, [], null, null).tokens.form]).toEqual(parts);
});

it.each(['الإنسان', 'غالبيتهم', 'مسؤولياتهم', 'المحمودي', 'تأكيدهم', 'والنيران', 'إنسانية', 'مستشفياتهم'])('leaves %s whole', (word) => {
  expect(pack.analyse(word, [], null, null).tokens.count).toBe(1);
});

it('keeps every part on its own letters', () => {
  const text = 'قالللميادين';
  const { tokens } = pack.analyse(text, [], null, null);
  expect([tokens.start[0], tokens.end[0], tokens.start[1], tokens.end[1]]).toEqual([0, 3, 3, 11]);
});
