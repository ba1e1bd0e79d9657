/** The views over the sample dossier, end to end; and the same checks over the real texts of the same days, where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, type Incident, readerWith, reconcile, type Reconciled, type Report, type Truce } from '../core/src/index.ts';
import { acquire } from '../desk/src/acquire/acquire.ts';
import { namesIn } from '../desk/src/cli/names.ts';
import { tablesOf } from '../desk/src/ledger/index.ts';
import { root } from './files.ts';

const dossier = join(root, 'samples/dossier');
const shared = join(root, '../shared');
const realFiles = ['gold/ar/first-article.txt', 'real/one_event_many_accounts.jsonl'].map((file) => join(shared, file));
const missing = realFiles.filter((file) => !existsSync(file));

async function pages(): Promise<Article[]> {
  const found: Article[] = [];
  for (const file of readdirSync(dossier).filter((name) => name.endsWith('.html')).sort()) {
    const { articles } = await acquire(readFileSync(join(dossier, file)), { name: file, kind: 'auto' });
    found.push({ ...(articles[0] as Article), id: file.slice(0, -'.html'.length) });
  }
  return found;
}

function realTexts(): Article[] {
  const [first = '', many = ''] = realFiles.map((file) => readFileSync(file, 'utf8'));
  const others = many.trim().split('\n').map((line) => JSON.parse(line) as Article).filter(({ lang }) => lang === 'ar' || lang === 'en');
  return [{ id: 'first', lang: 'ar', date: '2020-10-14', text: first }, ...others];
}

async function viewsOf(articles: readonly Article[]): Promise<Reconciled> {
  const reader = readerWith(tablesOf((await namesIn([dossier])).names) ?? { actors: '', actorForms: {}, places: '' });
  return reconcile(articles.map((article): Report => {
    const reading = reader(article);
    const document = article.id as string;
    return {
      document, lang: article.lang as string, outlet: article.outlet ?? null, title: article.title ?? null, url: null, published: article.date ?? null, recorded: '2020-10-30T00:00:00Z',
      text: article.text, reading, claimIds: reading.claims.map((c) => `${document}/${c.id}`), rejected: [],
    };
  }));
}

const RUNS = [
  { name: 'the sample dossier', make: async () => viewsOf(await pages()), skip: '' },
  { name: 'the real texts of those days', make: async () => viewsOf(realTexts()), skip: missing.length > 0 ? ` (skipped: no ${missing.map((file) => file.slice(shared.length + 1)).join(', ')} beside the repository)` : '' },
];

describe.each(RUNS)('$name$skip', ({ name, make, skip }) => {
  let views: Reconciled;
  const truceOf = (day: string): Truce[] => views.truces.filter((t) => t.inForce?.day === day);
  const account = (incident: Incident | undefined, side: string) => incident?.accounts.find((a) => a.claimant === side);
  beforeAll(async () => {
    if (skip === '') views = await make();
  });

  it.skipIf(skip !== '')('hold the strike on the launch sites as one incident: one side tells of it, the other confirms being hit and denies having shelled', () => {
    const told = views.incidents.filter((i) => account(i, 'AZE')?.position === 'asserts' && account(i, 'ARM')?.position === 'confirms' && i.type === 'strike' && i.days.to === '2020-10-14');
    expect(told).toHaveLength(1);
    expect(account(told[0], 'ARM')?.denies.length).toBeGreaterThan(0);
  });

  it.skipIf(skip !== '')('hold the truce of 10 October 2020 as one object with entry into force, mediator and purpose', () => {
    const [truce, ...others] = truceOf('2020-10-10');
    expect(others).toEqual([]);
    expect(truce?.parties).toEqual(['ARM', 'AZE']);
    expect(truce?.mediators).toContain('RUS');
    expect(truce?.inForce?.part).not.toBeNull();
    expect(truce?.purposes.map((p) => p.value)).toContain('release');
  });

  it.skipIf(skip !== '')('hold its alleged violations in both lanes and both directions', () => {
    const breaches = views.violations.filter((v) => v.truce === truceOf('2020-10-10')[0]?.id);
    expect(new Set(breaches.map((v) => v.lane))).toEqual(new Set(['specific', 'generic']));
    expect(breaches.map((v) => v.accuser)).toEqual(expect.arrayContaining(['ARM', 'AZE']));
  });

  it.skipIf(skip !== '')('hold the civilian dead as Azerbaijan counts them as one series of stated points', () => {
    const series = views.tolls.filter((t) => t.claimant === 'AZE' && t.population === 'civilian' && t.measure === 'killed' && t.scope === 'cumulative');
    expect(series).toHaveLength(1);
    const points = series[0]?.points.map((p) => `${p.asOf} ${p.n}`) ?? [];
    expect(points).toContain('2020-10-14 43');
    if (name === 'the sample dossier') expect(points).toEqual(['2020-10-14 43', '2020-10-28 69']);
  });

  it.skipIf(skip !== '')('hold the two calls of the Russian minister as one contact each, whatever the chains', () => {
    const calls = views.contacts.filter((c) => c.medium === 'phone' && c.participants.some((p) => p.actor === 'person:rus-3')).map((c) => c.participants.map((p) => p.side).sort().join('+'));
    expect(calls.sort()).toEqual(['ARM+RUS', 'AZE+RUS']);
  });

  it.skipIf(skip !== '')('never count a denial as telling of what it denies', () => {
    const status = new Map(views.testimonies.map((t) => [t.id, t.claim.status.value]));
    for (const i of views.incidents) for (const a of i.accounts) if (a.position === 'asserts' || a.position === 'confirms') expect(a.claims.filter((c) => status.get(c) === 'denied' && !a.denies.includes(c)), i.id).toEqual([]);
  });
});
