import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AR_FOLD } from '../core/src/lang/ar/fold.ts';
import { civil, dayNumber, fromHijri, isoDay, parseDay, weekday } from '../core/src/text/calendar.ts';
import { foldKey, foldText, rawSpan } from '../core/src/text/fold.ts';
import { findQuotes } from '../core/src/text/quotes.ts';
import { scan, tokenSpan } from '../core/src/text/scan.ts';
import { findSentences } from '../core/src/text/sentences.ts';

/** Arabic letters, marks, digits of three scripts, quotation marks, controls, presentation forms and lone surrogates. */
const letters = [...'ابتةثجحخدذرزسشصضطظعغفقكلمنهويىأإآءئؤ ًٌٍَُِّْـ٠٣۵7«»“”".،؟\n\u00a0\u200f\u202e\ufeff\ufef5a', '\ud800', '\udc00'];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 200 }).map((a) => a.join(''));

describe('the shadow copy', () => {
  it('has a map back that never decreases and covers every key offset', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { key, toRaw } = foldText(raw, AR_FOLD);
        expect(toRaw.length).toBe(key.length + 1);
        expect(toRaw[key.length]).toBe(raw.length);
        for (let i = 1; i < toRaw.length; i++) expect(toRaw[i]).toBeGreaterThanOrEqual(toRaw[i - 1] as number);
      }),
    );
  });

  it('folds the raw words of a token to the token', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const tokens = scan(foldText(raw, AR_FOLD));
        for (let i = 0; i < tokens.count; i++) {
          const s = tokenSpan(tokens, i, i);
          expect(foldKey(raw.slice(s.start, s.end), AR_FOLD)).toContain(tokens.form[i] as string);
        }
      }),
    );
  });

  it('keeps the marks of the last letter inside a raw span', () => {
    const raw = 'قالتْ روسيا';
    expect(rawSpan(foldText(raw, AR_FOLD), { start: 0, end: 4 })).toEqual({ start: 0, end: 5 });
  });
});

describe('quotations and sentences', () => {
  it('never overlap and stay inside the text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const tokens = scan(foldText(raw, AR_FOLD));
        const quotes = findQuotes(tokens);
        const sentences = findSentences(tokens, quotes);
        for (const list of [quotes.map((q) => [q.open, q.close]), sentences.map((s) => [s.first, s.last])]) {
          let end = -1;
          for (const [first, last] of list as [number, number][]) {
            expect(first).toBeGreaterThan(end);
            expect(last).toBeLessThan(tokens.count);
            end = last;
          }
        }
      }),
    );
  });

  it('go on over paragraphs whose first mark repeats the opening one', () => {
    const closed = (text: string): boolean[] => findQuotes(scan(foldText(text, AR_FOLD))).map((q) => q.closed);
    expect(closed('قال: "انتهى القصف.\n\n"لن يعود."')).toEqual([true]);
    expect(closed('قال: "انتهى القصف.\n\nلن يعود."')).toEqual([false, false]);
  });

  it.each([
    ['قال إن القتلى «من التنظيم، مشيرا إلى آخرين. وقال الوزير إن «الغارة كانت دقيقة» وانتهت.', ['«الغارة كانت دقيقة»']],
    ['قال إن "القتلى من التنظيم، مشيرا إلى آخرين. وقال الوزير إن "الغارة كانت دقيقة" وانتهت.', ['"الغارة كانت دقيقة"']],
    ['قال «إن «الجيش» انسحب» ثم غادر.', ['«إن «الجيش» انسحب»']],
    ['قال "انسحب الجيش" ثم "عاد".', ['"انسحب الجيش"', '"عاد"']],
  ])('pair the marks of %j, though one was left unclosed', (raw, expected) => {
    const tokens = scan(foldText(raw, AR_FOLD));
    const closed = findQuotes(tokens).filter((q) => q.closed).map((q) => tokenSpan(tokens, q.open, q.close));
    expect(closed.map((x) => raw.slice(x.start, x.end))).toEqual(expected);
  });
  it('does not end a sentence inside a quotation or after a single letter', () => {
    const tokens = scan(foldText('قال د. سامر: «انتهى القصف. لن يعود». وغادر.', AR_FOLD));
    expect(findSentences(tokens, findQuotes(tokens)).length).toBe(2);
  });
});

describe('the calendar', () => {
  it('gives back the day that it was given', () => {
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (d) => {
      const { year, month, day } = civil(d);
      expect(dayNumber(year, month, day)).toBe(d);
    }));
  });

  it('knows a Wednesday and an Umm al-Qura date', () => {
    expect(weekday(parseDay('2020-10-14') as number)).toBe(3);
    expect(isoDay(fromHijri(1442, 2, 27) as number)).toBe('2020-10-14');
    expect(parseDay('2020-02-30')).toBeNull();
  });
});
