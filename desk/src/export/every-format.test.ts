import { execFileSync } from 'node:child_process';
import type { Testimony } from 'isnad';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTEXT, input, PROTECTED, RECONCILED, REPORTS } from './example.test-data.ts';
import { all, csvLines, decode, json, lines, parquetNotes, parquetRows, sheets, textsIn, zip } from './files.test-data.ts';
import { type Exported, exportAs, FORMATS } from './index.ts';

const ids = FORMATS.map((f) => f.id);
let made: Readonly<Record<'ar' | 'en', ReadonlyMap<string, Exported>>>;
const get = (format: string, lang: 'ar' | 'en' = 'en'): Exported => made[lang].get(format) as Exported;

beforeAll(async () => {
  made = { ar: await all({ lang: 'ar' }), en: await all() };
});

/** What an export says of itself, in the file or beside it. */
async function told(format: string, lang: 'ar' | 'en'): Promise<string> {
  const e = get(format, lang);
  if (format === 'parquet') return JSON.stringify(parquetNotes(e.file.bytes));
  if (e.sidecar) return decode(e.sidecar.bytes);
  return textsIn(e).replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\\"', '"');
}

describe('every format', () => {
  it('is one of a list with labels and purposes in both languages', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const f of FORMATS) for (const text of [f.label.en, f.label.ar, f.purpose.en, f.purpose.ar]) expect(text, f.id).not.toBe('');
  });

  for (const id of ids) {
    for (const lang of ['ar', 'en'] as const) {
      it(`${id} (${lang}) says the notice, the query, the policy, the dates, the engine, the review state and a hash`, async () => {
        const text = (await told(id, lang)).replaceAll('\\\\"', '"').replaceAll('\\"', '"').replaceAll('\\', '');
        const notice = lang === 'ar' ? 'ولا يحكم على ما وقع' : 'It does not decide what happened.';
        for (const part of [notice, 'place=Terter & "Narli"', CONTEXT.policy, '2020-10-20', '2020-10-21T00:00:00Z', CONTEXT.engine, 'c0ffee', CONTEXT.reviewState, CONTEXT.generatedAt]) expect(text, part).toContain(part);
        expect(text).toMatch(/[0-9a-f]{64}/);
      });
    }

    it(`${id} gives the same bytes for the same input, in whatever order it was read`, async () => {
      const again = await exportAs(id, input());
      expect(again.file.sha256).toBe(get(id).file.sha256);
      expect(again.sidecar?.sha256).toBe(get(id).sidecar?.sha256);
      expect(again.file.name).toBe(get(id).file.name);
    });

    it(`${id} names nobody who is protected, in text, title, address or words of a quotation`, async () => {
      for (const lang of ['ar', 'en'] as const) {
        const e = get(id, lang);
        const text = id === 'parquet' ? JSON.stringify(await parquetRows(e.file.bytes)) : id === 'ro-crate' ? Object.values(zip(e.file.bytes)).map((b) => new TextDecoder().decode(b)).join('\n') : textsIn(e);
        for (const name of PROTECTED) {
          expect(text, `${lang} ${name}`).not.toContain(name);
          expect(text, `${lang} ${name}`).not.toContain(encodeURIComponent(name));
        }
      }
    });

    it(`${id} has a name that is safe on every system`, () => {
      expect(get(id).file.name).toMatch(/^isnad-[\w-]+-2020-10-22-[0-9a-f]{8}\.[a-z]+$/);
    });
  }

  it('names protected persons when names are unlocked, and says why they are', async () => {
    const unlocked = await exportAs('csv', input({ unlock: { reason: 'court order 7' } }));
    expect(decode(unlocked.file.bytes)).toContain('جعفروف');
    expect(decode((unlocked.sidecar as NonNullable<Exported['sidecar']>).bytes)).toContain('court order 7');
  });

  it('does not unlock names without a reason', async () => {
    await expect(exportAs('csv', input({ unlock: { reason: '  ' } }))).rejects.toThrow(/reason/);
  });

  it('keeps people in public office by their names', () => {
    expect(textsIn(get('csv', 'ar'))).toContain('إلهام علييف');
  });

  it('an unknown format is refused with the list of those there are', async () => {
    await expect(exportAs('docx', input())).rejects.toThrow(/xlsx, csv-excel/);
  });

  it('gives the same bytes in other time zones and locales', () => {
    const script = `import { exportAs, FORMATS } from './desk/src/export/index.ts'; import { input } from './desk/src/export/example.test-data.ts';
      const out = []; for (const f of FORMATS) out.push((await exportAs(f.id, input())).file.sha256); process.stdout.write(out.join());`;
    const run = (env: Record<string, string>): string => execFileSync(process.execPath, ['--conditions=isnad-source', '--import', 'tsx', '--input-type=module', '--eval', script], { env: { ...process.env, ...env }, encoding: 'utf8' });
    const here = ids.map((id) => get(id).file.sha256).join();
    for (const env of [{ TZ: 'Asia/Baku', LC_ALL: 'tr_TR.UTF-8' }, { TZ: 'America/St_Johns', LC_ALL: 'ar_SA.UTF-8' }]) expect(run(env)).toBe(here);
  });
});

/** A record without the 32 characters on each side of a quotation: they are there to find the place, and stop where they stop. */
function withoutContext(record: object): string {
  return JSON.stringify(record, (key, value) => (key === 'prefix' || key === 'suffix' ? undefined : value));
}

/** The export as the records that its readers see one at a time. */
async function recordsOf(format: string, { file: { bytes } }: Exported): Promise<string[]> {
  switch (format) {
    case 'csv': case 'csv-excel': case 'acled': case 'ucdp':
      return csvLines(bytes).map((cells) => cells.join('\u0001'));
    case 'xlsx':
      return sheets(bytes).flatMap((s) => s.rows.map((row) => row.map((c) => c.value).join('\u0001')));
    case 'parquet':
      return (await parquetRows(bytes)).map((row) => JSON.stringify(row));
    case 'jsonl':
      return lines<{ reading?: { claims: object[] } }>(bytes).flatMap((r) => r.reading?.claims ?? []).map((c) => JSON.stringify(c));
    case 'plover':
      return lines(bytes).map((r) => JSON.stringify(r));
    case 'annotations':
      return lines(bytes).map(withoutContext);
    case 'geojson':
      return (json(bytes) as { features: { properties: { claims: object[] } }[] }).features.flatMap((f) => f.properties.claims.map((c) => JSON.stringify(c)));
    case 'timeline':
      return (json(bytes) as { events: { text: { text: string } }[] }).events.flatMap((e) => e.text.text.split('<li>'));
    case 'jsonld':
      return (json(bytes) as { records: { type: string }[] }).records.map(withoutContext);
    case 'ro-crate':
      return Object.entries(zip(bytes)).filter(([name]) => name.endsWith('claims.csv')).flatMap(([, b]) => csvLines(b).map((c) => c.join('\u0001')));
    case 'html': case 'rss':
      return decode(bytes).split(/<li[ >]|<td>/);
    default:
      return decode(bytes).split('\n');
  }
}

function wordsIn(t: Testimony): string {
  const text = REPORTS.find((r) => r.document === t.document)?.text ?? '';
  return t.claim.evidence.map((e) => text.slice(e.start, e.end)).join(' ');
}

describe('a denial', () => {
  const denied = RECONCILED.testimonies.filter((t) => t.claim.status.value === 'denied');
  const DENIAL = /denie[ds]|denial|نفي|نفت|ينفي|REJECT/;

  it('is among the claims of the example, in both languages', () => {
    expect(denied.map((t) => t.document)).toEqual(expect.arrayContaining(['doc_a', 'doc_c', 'doc_d', 'doc_e']));
  });

  /** Words of denied propositions that no other claim is made of. */
  const propositions = denied.flatMap((t) => {
    const words = wordsIn(t);
    return words.length >= 12 && !RECONCILED.testimonies.some((o) => o.claim.status.value !== 'denied' && wordsIn(o).includes(words)) ? [words] : [];
  });

  for (const id of ids) {
    it(`never leaves without its denial: ${id}`, async () => {
      expect(propositions.length).toBeGreaterThan(2);
      for (const lang of ['ar', 'en'] as const) {
        const records = await recordsOf(id, get(id, lang));
        for (const t of denied) {
          const own = new RegExp(`"(?:id|claim_id)":"(?:urn:isnad:(?:claim|quotation|annotation):)?${t.id}["/]|^${t.id}\u0001|^id="${t.id}"`);
          for (const record of records) if (own.test(record)) expect(record, t.id).toMatch(DENIAL);
        }
        for (const words of propositions) for (const record of records) if (record.includes(words)) expect(record, words).toMatch(DENIAL);
        // And it does leave: a format that lost every denial would pass all of the above.
        if (!id.startsWith('cite-b') && id !== 'cite-csl') expect(records.some((r) => DENIAL.test(r)), lang).toBe(true);
      }
    });
  }

  it('keeps its cue in the words that are quoted', () => {
    const rows = csvLines(get('csv').file.bytes);
    const at = (name: string): number => (rows[0] as string[]).indexOf(name);
    const words = rows.filter((r) => r[at('stance')] === 'denied').map((r) => r[at('words')]);
    expect(words.length).toBe(denied.length);
    for (const w of words) expect(w).toMatch(/denied|نفت|نافية|تنفي/);
  });

  it('has no figures of its own: three that were not killed are not counted', () => {
    const rows = csvLines(get('csv').file.bytes);
    const at = (name: string): number => (rows[0] as string[]).indexOf(name);
    const row = rows.find((r) => r[at('stance')] === 'denied' && (r[at('counts')] as string).includes('3')) as string[];
    expect(row).toBeDefined();
    for (const name of ['killed_min', 'killed_max']) expect(row[at(name)]).toBe('');
  });
});
