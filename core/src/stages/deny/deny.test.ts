import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';

/** Status and authors of the claims of a text, in order. */
const told = (text: string): string[] => read({ text, date: '2024-05-18' }).claims.map((c) => `${c.type.value} ${c.status.value} by ${c.by.map((p) => p.value.side).join()}`);

describe('a denial that only names what was said', () => {
  it('is the denial of those claims', () => {
    expect(told('Ukraine accused Russia of shelling the plant. Moscow denied it.')).toEqual(['strike actual by RUS', 'strike denied by RUS']);
    expect(told('اتهمت أوكرانيا روسيا بقصف مستشفى. ونفت موسكو ضلوعها في الحادث.')).toEqual(['strike actual by RUS', 'strike denied by RUS']);
    expect(told('اتهمت أوكرانيا روسيا بقصف مستشفى، لكن موسكو نفت ذلك.')).toEqual(['strike actual by RUS', 'strike denied by RUS']);
  });

  it('stands behind what it denies, in the words that deny it', () => {
    const { claims, statements } = read({ text: 'Ukraine says Russia shelled the plant, a charge Moscow denies.', date: '2024-05-18' });
    expect(claims.map((c) => c.statement)).toEqual(statements.map((s) => s.id));
    expect(claims[1]?.evidence).toEqual([{ start: 48, end: 61 }]);
  });

  it('names its author where nobody else is named', () => {
    expect(told('Residents said the market had been shelled. Ukraine denied responsibility.')).toEqual(['strike actual by ', 'strike denied by UKR']);
  });

  it('denies nothing of others, and nothing that who denies has said', () => {
    expect(told('Ukraine accused Russia of shelling the plant. Poland denied the reports.')).toEqual(['strike actual by RUS']);
    expect(told('Ukraine accused Russia of shelling the plant. Ukraine denied the reports.')).toEqual(['strike actual by RUS']);
  });
});
