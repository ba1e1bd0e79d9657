import { expect, it } from 'vitest';
import { read, readerWith } from '../core/src/index.ts';

const OWN = {
  actors: 'RIVER-GUARD\tgroup\tRIVER-GUARD\tRiver Guard\t\t\n',
  actorForms: { ar: 'RIVER-GUARD\tname\tحراس النهر\n', en: 'RIVER-GUARD\tname\tRiver Guard\n' },
  places: 'own:wardan\tsettlement\tSYR\tWardan\tوردان\t\nown:wardan\tsettlement\tSYR\tWardan\tWardan\t\n',
};
const ARABIC = 'قصف حراس النهر بلدة وردان بالمدفعية أمس الجمعة.';
const ENGLISH = 'The River Guard shelled Wardan with artillery on Friday.';

it.each([['ar', ARABIC], ['en', ENGLISH]])('reads the actors and places of a project besides its own (%s)', (lang, text) => {
  const [claim] = readerWith(OWN)({ text, lang, date: '2024-05-18' }).claims;
  expect(claim).toMatchObject({ type: { value: 'strike' }, by: [{ value: { side: 'RIVER-GUARD' } }], place: { value: { id: 'own:wardan', country: 'SYR' } } });
});

it('leaves what others read alone', () => {
  readerWith(OWN)({ text: ARABIC, lang: 'ar', date: '2024-05-18' });
  expect(read({ text: ARABIC, lang: 'ar', date: '2024-05-18' }).claims.flatMap((c) => c.by.map((p) => p.value.side))).not.toContain('RIVER-GUARD');
});
