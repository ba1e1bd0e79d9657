import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Incident, reconcile, type Report } from '../core/src/index.ts';
import { report } from './reports.ts';

const sample = (path: string): string => readFileSync(new URL(`../samples/${path}`, import.meta.url), 'utf8');
const LAUNCH = report({ id: 'launch', text: sample('ar/launch-sites.txt') });
const CALLS = report({ id: 'calls', text: sample('ar/truce-calls.txt') });
const ENGLISH = report({ id: 'english', text: sample('en/truce-day.txt'), lang: 'en' });
const ALL: readonly Report[] = [LAUNCH, CALLS, ENGLISH];

const incidentsAt = (reports: readonly Report[], type = 'strike'): readonly Incident[] => reconcile(reports).incidents.filter((i) => i.type === type);

describe('reconciling', () => {
  it('says the same whatever the order in which reports came', () => {
    const straight = JSON.stringify(reconcile(ALL));
    expect(JSON.stringify(reconcile([ENGLISH, CALLS, LAUNCH]))).toBe(straight);
    expect(JSON.stringify(reconcile([CALLS, LAUNCH, ENGLISH]))).toBe(straight);
  });

  it('gives nothing for nothing', () => {
    expect(Object.values(reconcile([])).every((view) => view.length === 0)).toBe(true);
  });
});

describe('origins', () => {
  const text = sample('ar/launch-sites.txt');

  it('calls an edited copy of a report an echo of it', () => {
    const copy = report({ id: 'copy', text: text.replace('أعلنت وزارة الدفاع', 'قالت وزارة الدفاع').replace('اليوم الأربعاء', 'الأربعاء'), date: '2020-10-15' });
    const { origins } = reconcile([LAUNCH, copy, CALLS]);
    expect(origins.map((o) => o.documents)).toEqual([['calls'], ['launch', 'copy']]);
    expect(origins[1]?.reasons[0]?.rule).toBe('link.origin.same-agency');
  });

  it('does not call a report of the same day in other words an echo', () => {
    expect(reconcile(ALL).origins.every((o) => o.documents.length === 1)).toBe(true);
  });

  it('does not call the same words a month later an echo', () => {
    expect(reconcile([LAUNCH, report({ id: 'later', text, date: '2020-11-20' })]).origins).toHaveLength(2);
  });

  it('counts a claim by its origins, not by its copies', () => {
    const copies = ['b', 'c'].map((id) => report({ id, text }));
    const [incident] = incidentsAt([LAUNCH, ...copies]);
    expect(incident).toMatchObject({ documents: 3, origins: 1 });
  });
});

describe('incidents and accounts', () => {
  it('lays the claim of a strike beside the words of the one who was hit, across languages', () => {
    const incident = incidentsAt(ALL).find((i) => i.accounts.some((a) => a.claimant === 'AZE' && a.fields.by?.some((v) => v.value === 'AZE')));
    expect(incident?.documents).toBe(2);
    expect(incident?.accounts.map((a) => [a.claimant, a.position])).toEqual(expect.arrayContaining([['AZE', 'asserts'], ['ARM', 'confirms']]));
  });

  it('keeps a denial apart from what it does not deny', () => {
    const denied = incidentsAt(ALL).filter((i) => i.contradictions.some((c) => c.kind === 'occurrence'));
    expect(denied.every((i) => i.accounts.some((a) => a.position === 'denies'))).toBe(true);
  });

  it('says why each claim joined', () => {
    for (const { claims, background, reasons } of incidentsAt(ALL).filter((i) => i.claims.length > 1)) {
      expect(reasons.map((r) => r.claim).sort()).toEqual([...claims, ...background].filter((c) => c !== reasons[0]?.with).sort());
      expect(reasons.every((r) => r.note !== '')).toBe(true);
    }
  });

  it('does what people decided: together, and apart', () => {
    const [first, second] = incidentsAt(ALL);
    const [a, b] = [first?.claims[0] as string, second?.claims[0] as string];
    const merged = reconcile(ALL, { together: [[a, b]], apart: [] }).incidents.find((i) => i.claims.includes(a));
    expect(merged?.claims).toContain(b);
    const other = first?.claims[1] as string;
    const split = reconcile(ALL, { together: [], apart: [[a, other]] }).incidents.find((i) => i.claims.includes(a));
    expect(split?.claims).not.toContain(other);
  });

  it('leaves out claims that a person rejected', () => {
    const id = LAUNCH.claimIds[2] as string;
    expect(reconcile([{ ...LAUNCH, rejected: [id] }]).testimonies.map((t) => t.id)).not.toContain(id);
  });
});

describe('tolls', () => {
  const toll = (id: string, date: string, n: number): Report =>
    report({ id, date, text: `أعلنت وزارة الصحة السورية أن حصيلة القتلى منذ بدء المواجهات ارتفعت إلى ${n} مدنيا.` });

  it('keeps a series per claimant with stated points only, a lower later figure as a correction', () => {
    const [series, ...others] = reconcile([toll('a', '2024-03-01', 40), toll('b', '2024-03-05', 52), toll('c', '2024-03-07', 49)]).tolls;
    expect(others).toEqual([]);
    expect(series).toMatchObject({ claimant: 'SYR', population: 'civilian', measure: 'killed', scope: 'cumulative' });
    expect(series?.points.map((p) => [p.asOf, p.n, p.correction])).toEqual([['2024-03-01', 40, false], ['2024-03-05', 52, false], ['2024-03-07', 49, true]]);
  });

  it('never mixes totals over time with the figures of one happening', () => {
    const scopes = reconcile(ALL).tolls.map((t) => [t.scope, t.points.map((p) => p.n)]);
    expect(scopes).toEqual([['cumulative', [43]], ['incident', [1]]]);
  });
});

describe('one figure told twice', () => {
  const told = 'أعلنت وزارة الصحة السورية أن 60 مدنيا قتلوا منذ 3 فبراير.';
  const series = (...texts: readonly string[]): string[] => reconcile(texts.map((text, i) => report({ id: `r${i}`, date: '2024-03-01', text }))).tolls.map((t) => `${t.claimant} ${t.population} ${t.measure} ${t.scope} ${t.points.map((p) => `${p.n} in ${p.claims.length}`).join()}`);

  it('in one report is a total where one of its mentions says so', () => {
    expect(series(`وزارة الصحة السورية: مقتل 60 مدنيا\n\n${told}`)).toEqual(['SYR civilian killed cumulative 60 in 2']);
  });

  it('in the voice of an outlet is that of the one claimant who gave it for the same day', () => {
    const own = 'قتل 60 مدنيا في سوريا منذ 3 فبراير.';
    expect(series(told, own)).toEqual(['SYR civilian killed cumulative 60 in 2']);
    expect(series(own)).toEqual(['UNK civilian killed cumulative 60 in 1']);
  });
});

describe('truces, violations, contacts, proposals', () => {
  it('makes one truce of its mentions, with its hour, purpose and parties', () => {
    const { truces } = reconcile(ALL);
    expect(truces).toHaveLength(1);
    expect(truces[0]).toMatchObject({ parties: ['ARM', 'AZE'], inForce: { day: '2020-10-10', part: 'noon' } });
    expect(truces[0]?.purposes.map((p) => p.value)).toEqual(['release']);
  });

  it('puts "both accuse each other" in a lane of its own, once in each direction', () => {
    expect(reconcile(ALL).violations.map((v) => `${v.accuser} > ${v.accused} ${v.lane}`).sort()).toEqual(['ARM > AZE generic', 'AZE > ARM generic']);
  });

  it('gives an allegation its incident where the accuser tells of one', () => {
    const text = 'اتهمت أذربيجان أرمينيا بخرق الهدنة، وقالت وزارة الدفاع الأذربيجانية إن القوات الأرمينية قصفت مدينة ترتر بالمدفعية اليوم الأحد.';
    const { violations, incidents } = reconcile([CALLS, report({ id: 'breach', text, date: '2020-10-18' })]);
    const specific = violations.filter((v) => v.lane === 'specific');
    expect(specific).toMatchObject([{ accuser: 'AZE', accused: 'ARM', type: 'strike' }]);
    expect(incidents.map((i) => i.id)).toContain(specific[0]?.incident);
  });

  it('splits two calls of one minister into two contacts, and merges what two reports tell of them', () => {
    const { contacts } = reconcile(ALL);
    expect(contacts.map((c) => c.participants.map((p) => p.side))).toEqual([['RUS', 'ARM'], ['RUS', 'AZE']]);
    expect(contacts.every((c) => c.claims.length === 2)).toBe(true);
  });

  it('keeps calls of two ministers of one state apart', () => {
    const text = 'أجرى وزير الخارجية الروسي سيرغي لافروف اتصالا هاتفيا مع نظيره الأذربيجاني جيهون بيراموف.';
    expect(reconcile([...ALL, report({ id: 'lavrov', text })]).contacts).toHaveLength(3);
  });

  it('makes one proposal of its tellings', () => {
    expect(reconcile(ALL).proposals).toMatchObject([{ by: ['TUR'], type: 'talks', with: ['ARM', 'AZE', 'RUS', 'TUR'] }]);
  });
});
