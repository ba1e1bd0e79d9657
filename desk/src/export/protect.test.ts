import fc from 'fast-check';
import type { Mention, Report } from 'isnad';
import { reconcile } from 'isnad';
import { describe, expect, it } from 'vitest';
import { CONTEXT, REPORTS, reportOf } from './example.test-data.ts';
import { maskText } from '../ledger/protect/mask.ts';
import { protect } from '../ledger/protect/index.ts';

/** A report whose reading marks a name for protection at every place where it stands. */
function naming(text: string, name: string, privacy: Mention['privacy'], more: Partial<Report> = {}): Report {
  const report = reportOf(more.document ?? 'doc_x', text, more);
  const at = text.indexOf(name);
  return { ...report, reading: { ...report.reading, mentions: [...report.reading.mentions.filter((m) => !m.name.includes(name)), { spans: [{ start: at, end: at + name.length }], kind: 'actor', name, ref: null, side: [], privacy }] } };
}

const masked = (...reports: Report[]): readonly Report[] => protect({ reports, reconciled: reconcile(reports), context: CONTEXT }).reports;
const text = (...reports: Report[]): string => (masked(...reports)[0] as Report).text;

describe('masking', () => {
  it('puts victim-1 for a victim, witness-1 for a witness, minor-1 for a minor', () => {
    expect(text(naming('قتل سمير نادر أمس.', 'سمير نادر', 'victim'))).toBe('قتل victim-1 أمس.');
    expect(text(naming('Samir Nader saw it.', 'Samir Nader', 'witness'))).toBe('witness-1 saw it.');
    expect(text(naming('Samir Nader was hurt.', 'Samir Nader', 'minor'))).toBe('minor-1 was hurt.');
  });

  it('finds the name with a letter that Arabic writes together with it, and with signs of vowels', () => {
    expect(text(naming('قتل سمير نادر. ودفن وسمير نادر وسَمِير نَادِر في البلدة.', 'سمير نادر', 'victim'))).toBe('قتل victim-1. ودفن وvictim-1 وvictim-1 في البلدة.');
  });

  it('finds a part of the name alone in the article that names its bearer', () => {
    expect(text(naming("Samir Nader was killed. Nader's house was hit.", 'Samir Nader', 'victim'))).toBe("victim-1 was killed. victim-1's house was hit.");
  });

  it('finds the whole name in another article, not its parts', () => {
    const named = naming('Samir Nader was killed.', 'Samir Nader', 'victim', { document: 'doc_1', published: '2020-10-01' });
    const read = reportOf('doc_2', 'They remember Samir Nader. The poet Nader read.', { published: '2020-10-02' });
    const other = { ...read, reading: { ...read.reading, mentions: [], statements: [] } };
    expect(masked(named, other)[1]?.text).toBe('They remember victim-1. The poet Nader read.');
  });

  it('leaves codes what they are where a name is one of them: "the injured" was read as somebody', () => {
    const report = naming('Said one of the injured. Shelling killed three and injured five in Yerevan on 3 October 2020, Armenia said.', 'injured', 'victim');
    const read = reportOf('doc_x', report.text);
    const { claims } = masked({ ...report, reading: { ...read.reading, mentions: report.reading.mentions } })[0]?.reading ?? read.reading;
    expect(read.reading.claims.flatMap((c) => c.counts.map((n) => n.what))).toContain('injured');
    expect(claims.map((c) => [c.type.value, c.status.value, c.counts.map((n) => n.what)])).toEqual(read.reading.claims.map((c) => [c.type.value, c.status.value, c.counts.map((n) => n.what)]));
  });

  it('leaves a word of the name where somebody in public office bears it', () => {
    const report = naming('Samir Nader was killed. President Omar Nader spoke.', 'Samir Nader', 'victim');
    const president: Mention = { spans: [{ start: 34, end: 44 }], kind: 'actor', name: 'Omar Nader', ref: 'person:x', side: [], privacy: 'public_role' };
    expect(text({ ...report, reading: { ...report.reading, mentions: [...report.reading.mentions, president] } })).toContain('President Omar Nader spoke.');
  });

  it('one person has one pseudonym in all articles, numbered as they are named, whatever the order of reports', () => {
    const one = naming('Samir Nader was killed.', 'Samir Nader', 'victim', { document: 'doc_1', published: '2020-10-01' });
    const two = naming('Lina Haddad was killed near Samir Nader.', 'Lina Haddad', 'victim', { document: 'doc_2', published: '2020-10-02' });
    expect(masked(one, two).map((r) => r.text)).toEqual(['victim-1 was killed.', 'victim-2 was killed near victim-1.']);
    expect(masked(two, one).map((r) => r.text)).toEqual(['victim-2 was killed near victim-1.', 'victim-1 was killed.']);
  });

  it('masks the title and the address, and keeps ids as they are', () => {
    const report = masked(naming('Samir Nader was killed.', 'Samir Nader', 'victim', { title: 'Who was Samir Nader?', url: 'https://sample.example/news/samir-nader-killed' }))[0];
    expect(report).toMatchObject({ title: 'Who was victim-1?', url: 'https://sample.example/masked', document: 'doc_x' });
  });

  it('masks the name wherever a reading or a view repeats it: parties of claims, participants of contacts, values of accounts', () => {
    const report = naming('قصف الجيش الأرميني منزل سمير نادر في بلدة نارلي أمس.', 'سمير نادر', 'victim');
    const claims = report.reading.claims.map((c) => ({ ...c, on: [{ value: { side: 'CIV', name: 'سمير نادر', actor: null }, how: 'inferred' as const, rule: 'test' }] }));
    const reports = [{ ...report, reading: { ...report.reading, claims } }];
    const reconciled = reconcile(reports);
    const contact = { id: 'con_1', medium: 'phone', participants: [{ side: 'CIV', name: 'سمير نادر', actor: null }], days: { from: null, to: null }, claims: [], chains: [['وسمير نادر']] };
    const safe = protect({ reports, reconciled: { ...reconciled, contacts: [contact] }, context: CONTEXT });
    expect(claims.length).toBeGreaterThan(0);
    expect(JSON.stringify(safe.reconciled)).toContain('victim-1');
    for (const part of [safe.reports, safe.reconciled]) expect(JSON.stringify(part)).not.toMatch(/سمير|نادر/);
  });

  it('every span still cuts the same words, but for the names', () => {
    const safe = protect({ reports: REPORTS, reconciled: reconcile(REPORTS), context: CONTEXT });
    for (const [i, report] of safe.reports.entries()) {
      const before = REPORTS[i] as Report;
      report.reading.claims.forEach((claim, c) => {
        claim.evidence.forEach((span, e) => {
          const original = before.reading.claims[c]?.evidence[e];
          const was = before.text.slice(original?.start, original?.end);
          const is = report.text.slice(span.start, span.end);
          if (!/(?:person|victim|witness|minor)-\d/.test(is)) expect(is).toBe(was);
        });
      });
      expect(report.reading.document.length).toBe(report.text.length);
    }
  });

  it('spans go into the masked text and back to where they were, or to the edges of a name', () => {
    const name = fc.record({ before: fc.string({ maxLength: 8 }), name: fc.string({ minLength: 1, maxLength: 6 }) });
    fc.assert(fc.property(fc.array(name, { maxLength: 5 }), fc.string({ maxLength: 8 }), fc.nat(), fc.nat(), (parts, tail, a, b) => {
      let whole = '';
      const hits = parts.map((p, i) => {
        whole += p.before;
        const start = whole.length;
        whole += p.name;
        return { start, end: whole.length, pseudonym: `victim-${i}` };
      });
      whole += tail;
      const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      const mask = maskText(whole, hits);
      const there = mask.into({ start, end });
      const back = mask.back(there);
      expect(there.start).toBeLessThanOrEqual(there.end);
      expect(there.end).toBeLessThanOrEqual(mask.text.length);
      if (start < end) {
        const touched = hits.filter((h) => h.start < end && start < h.end);
        expect(back.start).toBe(Math.min(start, ...touched.map((h) => h.start)));
        expect(back.end).toBe(Math.max(end, ...touched.map((h) => h.end)));
      }
    }), { numRuns: 500 });
  });

  it('a text that names nobody is left as it is, the very same object', () => {
    const report = reportOf('doc_y', 'Nothing happened.');
    expect(masked(report)[0]).toBe(report);
  });
});
