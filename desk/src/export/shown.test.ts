import { createHash } from 'node:crypto';
import { Cite } from '@citation-js/core';
import { parseFeed } from 'feedsmith';
import { reconcile } from 'isnad';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { input, RECONCILED, REPORTS, reportOf } from './example.test-data.ts';
import { all, decode, json, zip } from './files.test-data.ts';
import { type Exported, exportAs } from './index.ts';

let en: ReadonlyMap<string, Exported>;
let ar: ReadonlyMap<string, Exported>;
const bytes = (id: string, set = en): Uint8Array => (set.get(id) as Exported).file.bytes;

beforeAll(async () => {
  [ar, en] = [await all({ lang: 'ar' }), await all()];
});

describe('GeoJSON', () => {
  interface Feature {
    readonly type: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly [number, number] } | null;
    readonly properties: { readonly incident: string; readonly party: string; readonly position: string; readonly precision: string | null; readonly radius_km: number | null; readonly tolls: { readonly text: string }[] };
  }
  const collection = (): { type: string; features: Feature[]; crs?: unknown } => json(bytes('geojson'));

  it('is a collection of features by RFC 7946: longitude first, no crs, geometry a point or null', () => {
    const { type, features, crs } = collection();
    expect(type).toBe('FeatureCollection');
    expect(crs).toBeUndefined();
    for (const f of features) {
      expect(f.type).toBe('Feature');
      expect(f).toHaveProperty('geometry');
      if (f.geometry === null) continue;
      const [lon, lat] = f.geometry.coordinates;
      expect(f.geometry.type).toBe('Point');
      expect(lon).toBeGreaterThan(44);
      expect(lat).toBeLessThan(41);
      expect(String(lon).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(4);
      expect(f.properties.radius_km).toBeGreaterThan(0);
    }
  });
  it('has a feature for each happening and account, and keeps those without a place', () => {
    const { features } = collection();
    expect(features.map((f) => `${f.properties.incident}/${f.properties.party}`)).toEqual(RECONCILED.incidents.flatMap((i) => i.accounts.map((a) => `${i.id}/${a.claimant}`)));
    expect(features.some((f) => f.geometry === null)).toBe(true);
  });
  it('pins no region or country: their middle is there to look at', async () => {
    for (const [id, precision] of [['gn:616051', 'region'], ['gn:174982', 'country']] as const) {
      const wide = { ...RECONCILED, incidents: RECONCILED.incidents.map((i) => ({ ...i, place: { name: 'x', id, country: 'ARM' } })) };
      const { file } = await exportAs('geojson', { ...input(), reconciled: wide });
      for (const f of (json(file.bytes) as { features: (Feature & { properties: { center: number[] } })[] }).features) {
        expect(f.geometry).toBeNull();
        expect(f.properties).toMatchObject({ precision });
        expect(f.properties.center[0]).toBeGreaterThan(44);
      }
    }
  });
  it('says of every figure whose it is and that it is not verified', () => {
    const texts = collection().features.flatMap((f) => f.properties.tolls.map((t) => t.text));
    expect(texts.length).toBeGreaterThan(0);
    for (const t of texts) expect(t).toMatch(/as claimed by .*not verified/);
  });
});

describe('the page', () => {
  it('is right-to-left in Arabic, has no script and fetches nothing', () => {
    const page = decode(bytes('html', ar));
    expect(page).toContain('<html lang="ar" dir="rtl">');
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, iframe, img, link, object, embed, [onclick], [onload]')).toHaveLength(0);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/url\(|@import/);
  });
  it('shows hostile text as text, and links to addresses of the web only', () => {
    const { document } = parseHTML(decode(bytes('html')));
    for (const a of document.querySelectorAll('a')) expect(a.getAttribute('href')).toMatch(/^https?:/);
    expect(decode(bytes('html'))).toContain('&lt;script&gt;alert(1)');
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });
  it('isolates what articles say, so that one direction does not turn the other', () => {
    const { document } = parseHTML(decode(bytes('html', ar)));
    for (const li of document.querySelectorAll('ol > li')) expect(li.firstElementChild?.localName).toBe('bdi');
    for (const q of document.querySelectorAll('blockquote')) expect(q.getAttribute('dir')).toBe('auto');
  });
  it('has the hash of what it shows', () => {
    const page = decode(bytes('html'));
    const main = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'));
    expect(page).toContain(createHash('sha256').update(main).digest('hex'));
  });
  it('puts the accounts of a happening in columns beside each other', () => {
    const { document } = parseHTML(decode(bytes('html')));
    const incident = RECONCILED.incidents.find((i) => i.accounts.length > 1);
    expect(document.getElementById(incident?.id ?? '')?.querySelectorAll('thead th')).toHaveLength((incident?.accounts.length ?? 0) + 1);
  });
});

describe('TimelineJS', () => {
  interface Slide {
    readonly start_date: { readonly year: number; readonly month: number; readonly day: number };
    readonly text: { readonly headline: string; readonly text: string };
    readonly unique_id: string;
  }
  it('has a slide with a day for each happening and truce, its HTML escaped', () => {
    const { events } = json(bytes('timeline')) as { events: Slide[] };
    expect(events.map((e) => e.unique_id).sort()).toEqual([...RECONCILED.incidents, ...RECONCILED.truces].map((x) => x.id).sort());
    for (const e of events) {
      expect(Object.values(e.start_date).every((n) => Number.isInteger(n) && n > 0)).toBe(true);
      expect(e.text.text.replace(/<\/?(?:ul|li|bdi|p|b)>/g, '')).not.toMatch(/[<>]/);
    }
  });
  it('counts what has no day instead of inventing one', async () => {
    const undated = { ...RECONCILED, incidents: RECONCILED.incidents.map((i) => ({ ...i, days: { from: null, to: null } })) };
    const { leftOut } = await exportAs('timeline', { ...input(), reconciled: undated });
    expect(leftOut).toEqual([{ what: 'events', count: RECONCILED.incidents.length, why: 'no day is told' }]);
  });
});

describe('the feed', () => {
  it('is RSS 2.0 that a reader reads, newest first, an item for each happening and alleged violation', () => {
    const { format, feed } = parseFeed(decode(bytes('rss'))) as { format: string; feed: { items: { guid: { value: string }; pubDate: string; title: string }[] } };
    expect(format).toBe('rss');
    expect(feed.items).toHaveLength(RECONCILED.incidents.length + RECONCILED.violations.length);
    const dates = feed.items.map((i) => Date.parse(i.pubDate));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    expect(feed.items.some((i) => i.title.startsWith('Alleged violation: '))).toBe(true);
  });
  it('lets no text out of its place', async () => {
    const hostile = reportOf('doc_h', 'Artillery shelled the town of Terter on Wednesday.', { outlet: ']]></description><script>alert(1)</script>' });
    const { file } = await exportAs('rss', { ...input(), reports: [hostile], reconciled: reconcile([hostile]) });
    const { feed } = parseFeed(decode(file.bytes)) as { feed: { items: { description: string }[] } };
    expect(feed.items.length).toBeGreaterThan(0);
    for (const item of feed.items) {
      expect(item.description).toContain('alert(1)');
      expect(parseHTML(`<body>${item.description}</body>`).document.querySelectorAll('script')).toHaveLength(0);
    }
  });
});

describe('citations', () => {
  it('name outlet, title, day, address and document in the language of the export', () => {
    expect(decode(bytes('cite', ar))).toContain('وكالة عيّنة، «أذربيجان تعلن ضرب موقعي صواريخ في أرمينيا ويريفان تنفي قصف جارتها»، 2020-10-14، https://sample.example/doc_a');
    expect(decode(bytes('cite'))).toContain('Sample News, “Azerbaijan says it struck launch sites in Armenia');
  });
  it('in BibTeX keep Arabic letters, have keys that differ, and are read back by citation-js', () => {
    const text = decode(bytes('cite-bibtex'));
    expect(text).toContain('title = {أذربيجان تعلن ضرب');
    const keys = [...text.matchAll(/^@article\{([^,]+),/gm)].map((m) => m[1]);
    expect(keys).toEqual(REPORTS.map((r) => r.document));
    const back = new Cite(text as never, { forceType: '@bibtex/text' }).format('data', { format: 'object' }) as { title: string }[];
    expect(back).toHaveLength(REPORTS.length);
  });
  it('in CSL-JSON are articles with day, outlet and address', () => {
    const items = json(bytes('cite-csl')) as { id: string; type: string; issued: { 'date-parts': number[][] } }[];
    expect(items.map((i) => i.id)).toEqual(REPORTS.map((r) => r.document));
    expect(items[0]).toMatchObject({ type: 'article-newspaper', issued: { 'date-parts': [[2020, 10, 14]] } });
  });
  it('in Markdown escape what would be markup', () => {
    expect(decode(bytes('cite-md'))).not.toMatch(/(?<!\\)<script/);
  });
  it('of nothing are empty, not a fault', async () => {
    for (const id of ['cite', 'cite-md', 'cite-bibtex', 'cite-csl']) await expect(exportAs(id, { ...input(), reports: [], reconciled: reconcile([]) })).resolves.toBeDefined();
  });
});

describe('the dossier', () => {
  interface Crate {
    readonly '@graph': { readonly '@id': string; readonly '@type': string; readonly sha256?: string; readonly hasPart?: { '@id': string }[]; readonly conformsTo?: { '@id': string } }[];
  }
  const files = (): Record<string, Uint8Array> => zip(bytes('ro-crate'));
  const hash = (b: Uint8Array | undefined): string => createHash('sha256').update(b ?? '').digest('hex');

  it('is an RO-Crate: metadata first, every file listed with its hash', () => {
    expect(Object.keys(files())[0]).toBe('ro-crate-metadata.json');
    const { '@graph': graph } = json(files()['ro-crate-metadata.json'] as Uint8Array) as Crate;
    expect(graph[0]?.conformsTo?.['@id']).toBe('https://w3id.org/ro/crate/1.1');
    const parts = graph.find((n) => n['@id'] === './')?.hasPart ?? [];
    expect(parts.length).toBeGreaterThan(7);
    for (const { '@id': path } of parts) expect(graph.find((n) => n['@id'] === path)?.sha256, path).toBe(hash(files()[path]));
  });
  it('has a manifest that sha256sum can check', () => {
    const lines = decode(files()['manifest-sha256.txt'] as Uint8Array).trimEnd().split('\n').map((l) => l.split('  '));
    expect(lines.length).toBeGreaterThan(7);
    for (const [sum, path = ''] of lines) expect(hash(files()[path]), path).toBe(sum);
  });
  it('withholds the captured bytes of articles that name protected persons, and says so with their hash', () => {
    const snapshots = Object.keys(files()).filter((f) => f.startsWith('snapshots/'));
    expect(snapshots).toHaveLength(REPORTS.length - 2);
    expect((en.get('ro-crate') as Exported).leftOut).toContainEqual(expect.objectContaining({ what: 'snapshots', count: 2 }));
    expect(decode(files()['README.txt'] as Uint8Array)).toMatch(/doc_d: withheld, as it names protected persons, SHA-256 [0-9a-f]{64}/);
  });
  it('has them when names are unlocked', async () => {
    const { file, leftOut } = await exportAs('ro-crate', input({ unlock: { reason: 'court order 7' } }));
    expect(Object.keys(zip(file.bytes)).filter((f) => f.startsWith('snapshots/'))).toHaveLength(REPORTS.length);
    expect(leftOut).toEqual([]);
  });
  it('never hashes what is not there: bytes that were not given are named as missing', async () => {
    const { snapshot: _, ...without } = input();
    const { file, leftOut } = await exportAs('ro-crate', without);
    expect(leftOut).toEqual([{ what: 'snapshots', count: REPORTS.length, why: 'the captured bytes were not given' }]);
    expect(Object.keys(zip(file.bytes)).some((f) => f.startsWith('snapshots/'))).toBe(false);
  });
});
