import { describe, expect, it } from 'vitest';
import { reconcile, type Report } from '../core/src/index.ts';
import { report } from './reports.ts';

const strikes = (...reports: readonly Report[]): number => reconcile(reports).incidents.filter((i) => i.type === 'strike').length;

describe('places of an incident', () => {
  const first = report({ id: 'first', text: 'قالت وزارة الدفاع الأوكرانية إن القوات الروسية قصفت اليوم الأربعاء مدينتي خاركيف وسومي.' });

  it('takes a claim of one town for that of two towns in one list', () => {
    expect(strikes(first, report({ id: 'second', text: 'أعلن الجيش الأوكراني أن القوات الروسية قصفت اليوم الأربعاء مدينة سومي.' }))).toBe(1);
  });

  it('keeps a town apart that the list does not hold', () => {
    expect(strikes(first, report({ id: 'second', text: 'أعلن الجيش الأوكراني أن القوات الروسية قصفت اليوم الأربعاء مدينة أوديسا.' }))).toBe(2);
  });
});

describe('fighting since a day', () => {
  const first = report({ id: 'a', date: '2020-10-10', text: 'تدور معارك عنيفة بين أرمينيا وأذربيجان في الإقليم منذ 27 سبتمبر.' });
  const second = (day: string): Report => report({ id: 'b', date: '2020-10-18', text: `وقعت مواجهات عسكرية على الجبهات منذ ${day} سبتمبر.` });

  it('is one fighting, whatever day it is told on', () => {
    expect(reconcile([first, second('27')]).incidents).toHaveLength(1);
  });

  it('is another one since another day', () => {
    expect(reconcile([first, second('20')]).incidents).toHaveLength(2);
  });
});

describe('whose figures', () => {
  const told = (id: string, text: string): Report => report({ id, date: '2024-03-05', text });

  it('counts the wounded beside dead civilians as civilians, unless a word says otherwise', () => {
    const populations = (wounded: string): string[] =>
      reconcile([told('a', `أعلن الجيش الأوكراني أن القوات الروسية قصفت مدينة سومي، ما أدى إلى مقتل 12 مدنيا وإصابة ${wounded}.`)]).tolls.map((s) => `${s.measure} ${s.population}`).sort();
    expect(populations('30 آخرين')).toEqual(['injured civilian', 'killed civilian']);
    expect(populations('30 جنديا')).toEqual(['injured combatant', 'killed civilian']);
  });

  it('makes no series of a total that an outlet only repeats', () => {
    const ministry = told('a', 'أعلنت وزارة الصحة السورية أن حصيلة القتلى منذ بدء المواجهات ارتفعت إلى 52 مدنيا.');
    const outlet = (n: number): Report => told('b', `ارتفعت حصيلة القتلى منذ بدء المواجهات إلى ${n} مدنيا.`);
    expect(reconcile([ministry, outlet(52)]).tolls.map((s) => s.claimant)).toEqual(['SYR']);
    expect(reconcile([ministry, outlet(57)]).tolls.map((s) => s.claimant)).toEqual(['SYR', 'UNK']);
  });
});

describe('truces of another time', () => {
  it('have not the parties of the report', () => {
    const parties = (year: string): string[] =>
      reconcile([report({ id: 'a', date: '2020-10-14', text: `تدور معارك عنيفة بين أرمينيا وأذربيجان في الإقليم منذ 27 سبتمبر. وأعلنت هدنة في الإقليم في مايو ${year}.` })]).truces.map((t) => t.parties.join());
    expect(parties('1994')).toEqual(['']);
    expect(parties('2020')).toEqual(['ARM,AZE']);
  });
});
