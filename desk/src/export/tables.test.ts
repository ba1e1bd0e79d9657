import { type Policy, reconcile } from 'isnad';
import { beforeAll, describe, expect, it } from 'vitest';
import { input, RECONCILED, REPORTS, reportOf } from './example.test-data.ts';
import { all, csvLines, csvRows, decode, json, parquetNotes, parquetRows, sheets } from './files.test-data.ts';
import { type Exported, exportAs } from './index.ts';

let ar: ReadonlyMap<string, Exported>;
let en: ReadonlyMap<string, Exported>;
const bytes = (set: ReadonlyMap<string, Exported>, id: string): Uint8Array => (set.get(id) as Exported).file.bytes;
const sidecar = (set: ReadonlyMap<string, Exported>, id: string): Uint8Array => (set.get(id) as Exported).sidecar?.bytes as Uint8Array;

beforeAll(async () => {
  [ar, en] = [await all({ lang: 'ar' }), await all()];
});

describe('the spreadsheet', () => {
  it('stands right-to-left in every sheet for Arabic, left-to-right for English', () => {
    for (const sheet of sheets(bytes(ar, 'xlsx'))) expect(sheet.xml).toContain('rightToLeft="1"');
    for (const sheet of sheets(bytes(en, 'xlsx'))) expect(sheet.xml).not.toContain('rightToLeft="1"');
  });
  it('has a frozen header and a sheet each for claims, accounts, tolls, codebook and about', () => {
    const found = sheets(bytes(ar, 'xlsx'));
    expect(found).toHaveLength(5);
    for (const sheet of found) expect(sheet.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });
  it('has a row a claim, with days as dates and figures as numbers', () => {
    const [claims] = sheets(bytes(en, 'xlsx'));
    const head = claims?.rows[0]?.map((c) => c.value) ?? [];
    expect(claims?.rows).toHaveLength(RECONCILED.testimonies.length + 1);
    const row = claims?.rows.find((r) => r[0]?.value === 'clm_doc_a_c7') ?? [];
    const published = row[head.indexOf('Published')];
    // Days since 1899-12-30, with a style that is a date.
    expect(published).toMatchObject({ type: 'n', value: String(Date.UTC(2020, 9, 14) / 86_400_000 + 25_569) });
    expect(published?.style).not.toBe('');
    expect(row[head.indexOf('killed, at least')]).toMatchObject({ type: 'n', value: '1' });
    expect(row[head.indexOf('injured, at least')]?.value ?? '').toBe('');
  });
  it('has no live formula, whatever an article says', () => {
    for (const sheet of sheets(bytes(en, 'xlsx'))) {
      for (const cell of sheet.rows.flat()) {
        expect(cell.formula).toBe(false);
        if (cell.type === 's') expect(cell.value).not.toMatch(/^[\s\u200f]*[=+@|-]/);
      }
    }
  });
  it('has the hash of the plain CSV of the same view, so that two files of one view know each other', () => {
    const about = sheets(bytes(en, 'xlsx')).at(-1);
    expect(about?.rows.map((r) => r[1]?.value)).toContain(en.get('csv')?.file.sha256);
  });
});

describe('CSV', () => {
  it('for Excel has the byte order mark, lines that end in CR LF, and names of columns in the language', () => {
    const text = decode(bytes(ar, 'csv-excel'));
    expect(text.startsWith('\ufeffالقول,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(csvLines(bytes(ar, 'csv-excel'))).toHaveLength(RECONCILED.testimonies.length + 1);
  });
  it('for programs has neither, and ids of columns', () => {
    expect(decode(bytes(en, 'csv')).startsWith('claim_id,claim_text,stance,')).toBe(true);
  });
  it('has beside it what every column means, as CSV on the Web says it, and the hash of the file', () => {
    for (const id of ['csv', 'csv-excel', 'acled', 'ucdp']) {
      const e = en.get(id) as Exported;
      const about = json(e.sidecar?.bytes as Uint8Array) as { '@context': unknown; url: string; 'schema:sha256': string; tableSchema: { columns: Record<string, string>[] } };
      expect(e.sidecar?.name).toBe(`${e.file.name}-metadata.json`);
      expect(about).toMatchObject({ url: e.file.name, 'schema:sha256': e.file.sha256 });
      expect(about.tableSchema.columns).toHaveLength((csvLines(e.file.bytes)[0] as string[]).length);
      for (const c of about.tableSchema.columns) expect(c['dc:description'], c['name']).not.toBe('');
    }
  });
  it('counts evidence in code points of the captured text', () => {
    const row = csvRows(bytes(en, 'csv')).find((r) => r['claim_id'] === 'clm_doc_e_c1') as Record<string, string>;
    const text = [...(REPORTS.find((r) => r.document === 'doc_e')?.text ?? '')];
    const claim = REPORTS.find((r) => r.document === 'doc_e')?.reading.claims[0];
    expect(text.slice(Number(row['evidence_start']), Number(row['evidence_end'])).join('')).toBe(REPORTS.find((r) => r.document === 'doc_e')?.text.slice(claim?.evidence[0]?.start, claim?.evidence.at(-1)?.end));
    const later = csvRows(bytes(en, 'csv')).find((r) => r['claim_id'] === 'clm_doc_e_c3') as Record<string, string>;
    // Emoji stand before it, so that UTF-16 units and code points differ.
    expect(Number(later['evidence_start'])).toBeLessThan(REPORTS.find((r) => r.document === 'doc_e')?.reading.claims[2]?.evidence[0]?.start ?? 0);
  });
});

/** The header of the public codebook of 2023 and later. */
const ACLED = 'event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp'.split(', ');

describe('rows in the shape of ACLED', () => {
  const rows = (set = en): Record<string, string>[] => csvRows(bytes(set, 'acled'));

  it('have its 31 columns in their order, then ours', () => {
    const head = csvLines(bytes(en, 'acled'))[0] as string[];
    expect(head.slice(0, 31)).toEqual(ACLED);
    expect(head.slice(31).every((c) => c.startsWith('x_isnad_'))).toBe(true);
    expect((en.get('acled') as Exported).file.name).toContain('ACLED-compatible');
  });
  it('are happenings that somebody asserts, and truces; never a claim alone', () => {
    const ids = new Set([...RECONCILED.incidents.map((i) => i.id), ...RECONCILED.truces.map((t) => t.id)]);
    expect(rows().length).toBeGreaterThan(2);
    for (const r of rows()) expect(ids).toContain(r['event_id_cnty']);
    expect(rows().some((r) => r['sub_event_type'] === 'Agreement')).toBe(true);
  });
  it('say who claims it and who denies it, with every claim as a sentence', () => {
    const strike = rows().find((r) => r['x_isnad_claim_ids']?.includes('clm_doc_a_c7')) as Record<string, string>;
    expect(strike).toMatchObject({ event_type: 'Explosions/Remote violence', sub_event_type: 'Shelling/artillery/missile attack', actor1: 'Armenia', actor2: 'civilians', x_isnad_verified: 'no' });
    expect(strike['x_isnad_claimed_by']).toContain('AZE');
    expect(strike['x_isnad_denied_by']).toContain('ARM');
    expect(strike['notes']).toMatch(/denies: strike/);
  });
  it('are not made of what is only denied; it is counted as left out', async () => {
    const denial = [reportOf('doc_n', 'نفت وزارة الدفاع الروسية قصف المستشفى.')];
    const only = reconcile(denial);
    expect(only.incidents).toHaveLength(1);
    for (const id of ['acled', 'ucdp']) {
      const { file, leftOut } = await exportAs(id, { ...input(), reports: denial, reconciled: only });
      expect(csvRows(file.bytes), id).toEqual([]);
      expect(leftOut).toEqual([{ what: 'incidents', count: 1, why: 'nobody asserts them: they are only denied' }]);
    }
  });
  it('leave fatalities empty where nobody states any, and never carry a running total', () => {
    expect(rows().some((r) => r['fatalities'] === '')).toBe(true);
    for (const r of rows()) expect(['', '1', '5']).toContain(r['fatalities']);
    expect(RECONCILED.tolls.some((t) => t.scope === 'cumulative' && t.points.some((p) => p.n === 43))).toBe(true);
  });
  it('name the policy and whose figure it is', () => {
    const told = rows().filter((r) => r['fatalities'] !== '');
    for (const r of told) {
      expect(r['x_isnad_fatalities_policy']).toBe('range');
      expect(r['x_isnad_fatalities_by']).toMatch(/as claimed by .+, not verified/);
    }
  });
});

/** The header of UCDP GED. */
const UCDP = 'id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob'.split(', ');

describe('rows in the shape of UCDP GED', () => {
  it('have its 49 columns in their order', () => {
    expect(csvLines(bytes(en, 'ucdp'))[0]).toEqual(UCDP);
  });
  it('are deadly happenings only, low not above best and best not above high', () => {
    const rows = csvRows(bytes(en, 'ucdp'));
    expect(rows.length).toBeGreaterThan(0);
    for (const r of rows) {
      expect(Number(r['high'])).toBeGreaterThan(0);
      expect(Number(r['low'])).toBeLessThanOrEqual(Number(r['best']));
      expect(Number(r['best'])).toBeLessThanOrEqual(Number(r['high']));
    }
    expect(new Set((en.get('ucdp') as Exported).leftOut.map((l) => l.what))).toEqual(new Set(['incidents']));
  });
  it('every policy gives figures that somebody stated', async () => {
    for (const policy of ['lowest', 'range', 'latest-per-claimant'] satisfies Policy[]) {
      for (const r of csvRows((await exportAs('ucdp', input({ policy }))).file.bytes)) for (const f of ['low', 'best', 'high']) expect(['', '1', '5'], policy).toContain(r[f]);
    }
  });
});

describe('Parquet', () => {
  it('has the rows of the CSV with their types, sorted by claim', async () => {
    const rows = await parquetRows(bytes(en, 'parquet'));
    const csv = csvRows(bytes(en, 'csv'));
    expect(rows.map((r) => r['claim_id'])).toEqual(csv.map((r) => r['claim_id'] as string).sort());
    const row = rows.find((r) => r['claim_id'] === 'clm_doc_a_c7');
    expect(row).toMatchObject({ killed_min: 1, injured_min: null, verified: false, published: '2020-10-14' });
  });
  it('carries the notice and the codebook in its metadata', () => {
    const notes = parquetNotes(bytes(ar, 'parquet'));
    expect(notes['isnad.notice']).toContain('إسناد');
    expect((JSON.parse(notes['isnad.codebook'] ?? '[]') as unknown[]).length).toBeGreaterThan(40);
  });
});

describe('a file beside an export', () => {
  it('explains the fields of PLOVER, annotations and CSL-JSON in the language of the export', () => {
    for (const id of ['plover', 'annotations', 'cite-csl']) {
      const about = json(sidecar(ar, id)) as { file: string; codebook: { meaning: string }[] };
      expect(about.file).toBe((ar.get(id) as Exported).file.name);
      for (const line of about.codebook) expect(line.meaning, id).toMatch(/[\u0600-\u06ff]/);
    }
  });
});
