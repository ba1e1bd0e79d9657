import { describe, expect, test } from 'vitest';
import { ARTICLE, READING, at } from './example.test-data.ts';
import { evalLine, evalRecord, pieces } from './formats.ts';

const pair = (words: string): [number, number] => [at(words).start, at(words).end];

describe('the line that the scorer reads', () => {
  const record = evalRecord(READING);

  test('holds statements in exactly its shape', () => {
    expect(record.statements[0]).toEqual({
      id: 's1',
      source: [pair('وزير الدفاع')],
      cue: [pair('نقلت'), pair('قوله')],
      content: [pair('إن القصف قتل 4 مدنيين في نارلي')],
      act: 'assert',
      speaker: { name: 'وزير الدفاع', side: 'AZE' },
      chain: [{ name: 'وكالة الضفاف' }],
      parent: null,
    });
  });

  test('holds events in exactly its shape', () => {
    expect(record.events[0]).toEqual({
      id: 'c1',
      in: 's1',
      evidence: [pair('القصف قتل 4 مدنيين في نارلي')],
      type: 'strike',
      weapon: 'artillery',
      by: [],
      on: ['CIV'],
      place: 'نارلي',
      date: '2031-03-02',
      status: 'actual',
      counts: [
        { what: 'killed', whom: 'civilian', n: 4, cumulative: false },
        { what: 'injured', whom: 'person', n: null, cumulative: true },
      ],
    });
  });

  test('writes null where a claim has no place, day or weapon, and no statement where the outlet speaks itself', () => {
    expect(record.events[1]).toMatchObject({ in: null, weapon: null, place: null, date: null, status: 'denied' });
  });

  test('writes one side alone, several as a list and none as UNK', () => {
    const [first, second] = READING.statements;
    const nobody = { ...first!, speaker: { ...first!.speaker, name: null, side: { value: [], how: 'inferred' as const, rule: 'ar.side.none' } } };
    const sides = evalRecord({ ...READING, statements: [first!, second!, nobody] }).statements.map((s) => s.speaker.side);
    expect(sides).toEqual(['AZE', ['ARM', 'AZE'], 'UNK']);
  });

  test('is one line', () => {
    expect(evalLine(READING)).not.toContain('\n');
    expect(JSON.parse(evalLine(READING)).id).toBe(ARTICLE.id);
  });
});

describe('JSON in pieces', () => {
  const long = { ...READING, statements: Array.from({ length: 1201 }, () => READING.statements[0]), mentions: [] };

  test.each([
    ['a reading', READING],
    ['a long reading', long],
    ['the line for the scorer', evalRecord(READING)],
    ['an empty object', {}],
    ['a line end in a text', { a: 'x\ny', b: ['x\ny', { c: [] }], d: undefined }],
  ])('is what JSON.stringify gives for %s', (_, record) => {
    expect([...pieces(record, 0)].join('')).toBe(JSON.stringify(record));
    expect([...pieces(record, 2)].join('')).toBe(JSON.stringify(record, null, 2));
  });

  test('comes in pieces that do not grow with the record', () => {
    expect(Math.max(...[...pieces(long, 0)].map((piece) => piece.length))).toBeLessThan(JSON.stringify(long).length / 2);
  });
});
