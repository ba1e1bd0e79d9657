import { describe, expect, it } from 'vitest';
import { read } from '../../../index.ts';
import { arabic } from '../index.ts';
import type { ArAnalysis } from '../parts.ts';
import { newsDay } from './when.ts';

const pack = arabic();
const newsOf = (text: string): string | null => newsDay(pack.analyse(text, [], '2024-05-10', null) as ArAnalysis);
/** A body of many words that name no day. */
const body = Array.from({ length: 12 }, () => 'وبقيت الطرق إلى القرى مفتوحة.').join(' ');

describe('the day of the news', () => {
  it('is a day that the lead tells', () => {
    expect(newsOf(`قصفت المدفعية القرية أمس. ${body}`)).toBe('2024-05-09');
  });

  it('is a day that the article tells more than once', () => {
    expect(newsOf(`قصفت المدفعية القرية. ${body} وكان القصف بدأ أمس. ${body} وسقط أمس ثلاثة جرحى.`)).toBe('2024-05-09');
  });

  it('is no day that is told once, further down: that of something else', () => {
    expect(newsOf(`قصفت المدفعية القرية. ${body} وكان الوزير زار القرية أمس.`)).toBe('2024-05-10');
  });

  it('is today where the article begins with it, whatever it tells further down', () => {
    expect(newsOf(`قصفت المدفعية القرية، اليوم الجمعة. وكان القصف بدأ أمس. وسقط أمس ثلاثة جرحى. وعاد الوزير أمس. ${body}`)).toBe('2024-05-10');
    expect(newsOf(`قصفت المدفعية القرية. وكان القصف بدأ أمس. وسقط أمس ثلاثة جرحى. ${body} وقال اليوم إن الوضع صعب.`)).toBe('2024-05-09');
  });

  it('is today where the article says which day that is, a little further down', () => {
    const lead = 'قصفت المدفعية القرية. وسقط أمس ثلاثة جرحى. وعاد الوزير أمس. '.padEnd(420, 'وبقيت الطرق إلى القرى مفتوحة. ');
    expect(newsOf(`${lead} وسقط صاروخ فجر اليوم الجمعة. ${body}`)).toBe('2024-05-10');
    expect(newsOf(`${lead} وسقط صاروخ فجر اليوم. ${body}`)).toBe('2024-05-09');
  });

  it('is no day of what went before: of a relative clause, of a pluperfect', () => {
    expect(newsOf(`سيطر المسلحون على القرية رغم الهدنة التي بدأت يوم 8 أيار. ${body}`)).toBe('2024-05-10');
    expect(newsOf(`سيطر المسلحون على القرية يوم 8 أيار. ${body}`)).toBe('2024-05-08');
    expect(newsOf(`سيطر المسلحون على القرية. وكان الجيش قد أعلن أمس انسحابه منها. ${body}`)).toBe('2024-05-10');
  });

  it('is no day that is told only at the end of the article', () => {
    expect(newsOf(`قصفت المدفعية القرية. ${body} وكان الوزير زار القرية أمس وعاد أمس.`)).toBe('2024-05-10');
    expect(newsOf(`قصفت المدفعية القرية. ${body} وكان الوزير زار القرية أمس وعاد أمس. ${body}`)).toBe('2024-05-09');
  });
});

describe('a time', () => {
  const daysOf = (text: string): (string | undefined)[] => read({ text, lang: 'ar', date: '2024-05-10' }).claims.map((c) => c.time?.value.edtf);
  const told = `${body} وقصفت المدفعية قرية السدر أمس.`;

  it('dates the acts that follow it', () => {
    expect(daysOf(`${told} ${body} وقصفت الطائرات مدرسة في القرية.`)).toEqual(['2024-05-09', '2024-05-09']);
  });

  it('since the day of the news is that day', () => {
    expect(daysOf(`قصفت المدفعية قرية السدر أمس. وسقط أمس ثلاثة جرحى. وقتل خمسة مدنيين في القرية منذ أمس.`).at(-1)).toBe('2024-05-09');
  });

  it('never ends before it begins, whatever the day of the news', () => {
    expect(daysOf('قصفت المدفعية قرية السدر أول من أمس. وسقط أول من أمس ثلاثة جرحى. وقتل خمسة مدنيين في القرية منذ أمس.').at(-1)).toBe('2024-05-09/2024-05-10');
  });

  it('dates no other scene of the next paragraph where the news is of today', () => {
    const day = 'سيطر الجيش على قرية النخيل اليوم. وقصفت المدفعية مدينة حلب أمس.';
    expect(daysOf(`${day} وقصفت الطائرات مدرسة في مدينة حماة.`).at(-1)).toBe('2024-05-09');
    expect(daysOf(`${day}\n\nوقصفت الطائرات مدرسة في المدينة.`).at(-1)).toBe('2024-05-09');
    expect(daysOf(`${day}\n\nوقصفت الطائرات مدرسة في مدينة حماة.`).at(-1)).toBe('2024-05-10');
  });

  it('dates none far behind it', () => {
    expect(daysOf(`${told} ${body} ${body} ${body} وقصفت الطائرات مدرسة في القرية.`)).toEqual(['2024-05-09', '2024-05-10']);
  });
});
