import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../core/src/pipeline.ts';
import { type Article, type Reading, read, type Span } from '../core/src/index.ts';

const SAMPLE = 'أعلنت وزارة الدفاع الروسية أن قواتها قصفت موقعين في سوريا يوم السبت، نافية سقوط مدنيين. وقالت تركيا إن 12 شخصا قتلوا.';

function spansOf(r: Reading): Span[] {
  return [...r.statements.flatMap((s) => [...s.source, ...s.cue, ...s.content, ...s.chain.flatMap((x) => x.spans)]), ...r.claims.flatMap((c) => [...c.evidence, ...c.type.spans, ...c.counts.flatMap((n) => n.spans)]), ...r.mentions.flatMap((m) => m.spans), ...r.notUnderstood.flatMap((n) => [n.span, ...n.words])];
}

function isSound(text: string): void {
  const r = read({ text, date: '2024-05-01' });
  for (const s of spansOf(r)) {
    expect(s.start).toBeGreaterThanOrEqual(0);
    expect(s.end).toBeLessThanOrEqual(text.length);
    expect(s.start).toBeLessThanOrEqual(s.end);
  }
}

describe('read', () => {
  it('never throws and never points outside the text', () => {
    const words = fc.constantFrom('قال', 'قالت', 'روسيا', 'إن', 'أن', 'نقلت', 'عن', 'بحسب', 'وزارة', 'الدفاع', '«', '»', '"', '،', '.', '\n', '12', 'قتيلا', 'قصف', 'على', 'مدينة', 'السبت', '10', 'أكتوبر', 'الطرفان', 'مؤكدا', '\ud800', '\u202e');
    fc.assert(fc.property(fc.array(words, { maxLength: 80 }).map((a) => a.join(' ')), isSound), { numRuns: 300 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isSound), { numRuns: 200 });
  });

  it('gives the same bytes for the same text, whatever was read before', () => {
    const once = JSON.stringify(read({ text: SAMPLE, date: '2024-05-01' }));
    isSound('وقال سامر الخطيب إن القتال مستمر.');
    expect(JSON.stringify(read({ text: SAMPLE, date: '2024-05-01' }))).toBe(once);
    expect(JSON.stringify(createReader()({ text: SAMPLE, date: '2024-05-01' }))).toBe(once);
  });

  it('takes no short sentence with a full date for a date line', () => {
    for (const text of ['قصفت القوات الروسية الجسر في 3 مايو 2024.', 'عنوان\nقصفت القوات الروسية الجسر في 3 مايو 2024.\nولم يصب أحد.', '3 مايو 2024 - قصفت القوات الروسية الجسر أمس.']) {
      expect(read({ text }).claims.map(({ type }) => type.value)).toContain('strike');
    }
  });

  it('believes the day that a text states of itself before a near one of a list, and a person before both', () => {
    const text = 'قصف القرية\n3 مايو 2024\nقال المتحدث إن القوات قصفت القرية أمس.';
    const dayOf = (given: Partial<Article>) => read({ text, ...given }).document.date?.value;
    expect(dayOf({})).toBe('2024-05-03');
    expect(dayOf({ date: '2024-05-09' })).toBe('2024-05-03');
    expect(dayOf({ date: '2021-05-09' })).toBe('2021-05-09');
    expect(dayOf({ date: '2024-05-09', dateBy: 'person' })).toBe('2024-05-09');
  });

  it('survives JSON', () => {
    const r = read({ text: SAMPLE, date: '2024-05-01' }, { trace: true });
    expect(JSON.parse(JSON.stringify(r))).toEqual(r);
    expect(r.trace?.length).toBeGreaterThan(0);
  });

  it('says of every field whether it is stated or inferred', () => {
    for (const c of read({ text: SAMPLE, date: '2024-05-01' }).claims) {
      for (const field of [c.type, c.status, ...c.by, ...c.on, ...(c.place ? [c.place] : []), ...(c.time ? [c.time] : []), ...Object.values(c.facets)]) {
        if (field.how === 'stated') expect(field.spans.length).toBeGreaterThan(0);
        else expect(field.rule).toMatch(/^[a-z]+\.[a-z-]+\.[a-z-]+$/);
      }
    }
  });

  it('reads a text of book length in blocks, with spans into the whole', () => {
    const text = Array.from({ length: 600 }, () => SAMPLE).join('\n\n');
    const r = read({ text, lang: 'ar', date: '2024-05-01' });
    expect(r.statements.length).toBeGreaterThan(1000);
    const last = r.statements.at(-1)?.content[0] as Span;
    expect(text.slice(last.start, last.end)).toContain('12 شخصا');
    expect(new Set(r.statements.map((s) => s.id)).size).toBe(r.statements.length);
  });

  it.each([
    ['', 'read.empty'],
    ['وزیر دفاع روسیه گفت که نیروهای این کشور به مواضع پیشروی کردند و چند شهر را گرفتند.', 'read.language-mismatch'],
    ['Пример текста на другом языке.', 'read.language'],
  ])('answers %j with a diagnostic', (text, code) => {
    expect(read({ text, ...(code === 'read.language-mismatch' ? { lang: 'ar' } : {}) }).diagnostics.map((d) => d.code)).toContain(code);
  });

  it.each([['quotations', `قالت روسيا ${'«'.repeat(10_000)}نص${'»'.repeat(10_000)}`], ['one word', `${'ا'.repeat(1_000_000)} قالت روسيا إن القصف توقف`], ['overrides', '\u202eقالت روسيا إن القصف توقف\u202c'], ['surrogates', '\ud800 قالت \udc00 روسيا إن \ud83d القصف توقف']])('reads hostile text: %s', (_, text) => {
    expect(() => isSound(text)).not.toThrow();
  });

  it('lists invisible characters', () => {
    expect(read({ text: '\u202eقالت روسيا إن القصف توقف\u202c' }).document.hidden.length).toBe(2);
  });

  it('explains what did not fire: the cue or trigger, its row, and what it lacked', () => {
    const text = 'وصل الوفد الذي دعا الوزير سابقا بعد الهجوم.';
    const { trace = [], statements } = read({ text, lang: 'ar', sections: [{ start: 0, end: text.length, kind: 'paragraph' }] }, { trace: true });
    expect(statements).toEqual([]);
    const cue = trace.find((step) => step.rule === 'ar.cue.finite');
    expect(cue?.outcome).toBe('blocked');
    expect(cue?.rows).toEqual(['cues:call']);
    expect(cue?.spans.map((x) => text.slice(x.start, x.end))).toEqual(['دعا']);
  });
});
