import jsonldLib from 'jsonld';
import { type Report, reconcile } from 'isnad';
import { beforeAll, describe, expect, it } from 'vitest';
import { input, RECONCILED, REPORTS, reportOf } from './example.test-data.ts';
import { all, csvRows, decode, json, lines } from './files.test-data.ts';
import { CONTEXT as LOCAL_CONTEXT } from './formats/jsonld-context.ts';
import { ANNO_CONTEXT } from './formats/annotations.ts';
import { type Exported, exportAs, importJsonl, importJsonLd } from './index.ts';
import { claimsTable } from './rows/claims.ts';
import { viewOf } from './view.ts';

let en: ReadonlyMap<string, Exported>;
const bytes = (id: string): Uint8Array => (en.get(id) as Exported).file.bytes;
const unlocked = input({ unlock: { reason: 'test of the round trip' } });

beforeAll(async () => {
  en = await all();
});

/** The network is never asked; the one context that W3C names is answered with our own terms, which have the same IRIs. */
const documentLoader = async (url: string): Promise<object> => {
  if (url !== ANNO_CONTEXT) throw new Error(`Would have fetched ${url}.`);
  return { contextUrl: null, documentUrl: url, document: { '@context': LOCAL_CONTEXT } };
};

type Expanded = { readonly '@id'?: string; readonly '@type'?: readonly string[] } & Readonly<Record<string, readonly { readonly '@value'?: unknown; readonly '@id'?: string }[]>>;

describe('linked data', () => {
  it('expands offline: its context stands in the file', async () => {
    const [head] = (await jsonldLib.expand(json(bytes('jsonld')), { documentLoader, safe: true })) as (Expanded & { '@included': Expanded[] })[];
    const nodes = head?.['@included'] ?? [];
    const claims = nodes.filter((n) => n['@type']?.includes('https://schema.org/Claim'));
    expect(claims).toHaveLength(RECONCILED.testimonies.length);
    for (const c of claims) {
      expect(c['https://schema.org/appearance']?.[0]?.['@id']).toMatch(/^urn:isnad:document:/);
      expect(c['http://www.w3.org/ns/prov#wasGeneratedBy']?.[0]?.['@id']).toBe('urn:isnad:run');
    }
    expect(nodes.filter((n) => n['@type']?.includes('http://www.w3.org/ns/oa#Annotation'))).toHaveLength(claims.length);
  });
  it("gives schema:text as a sentence with speaker and stance, for a denial 'denies'", () => {
    const { records } = json(bytes('jsonld')) as { records: Record<string, unknown>[] };
    for (const n of records.filter((r) => r['isnad:stance'] === 'denied')) expect(n['schema:text']).toMatch(/ – denies: /);
    for (const n of records.filter((r) => r['isnad:stance'])) expect(n['schema:text']).toMatch(/\(not verified\)$/);
  });
  it('makes no ClaimReview and gives no rating: that is for people', () => {
    expect(decode(bytes('jsonld'))).not.toMatch(/ClaimReview|reviewRating/);
  });
  it('comes back as the rows that went out, evidence and all', async () => {
    const { file } = await exportAs('jsonld', unlocked);
    const table = claimsTable(viewOf(unlocked));
    const back = importJsonLd(file.bytes);
    expect(back.map((c) => c.row)).toEqual(table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i]]))));
    for (const [i, t] of RECONCILED.testimonies.entries()) {
      const text = REPORTS.find((r) => r.document === t.document)?.text ?? '';
      const points = [...text];
      expect(back[i]?.evidence.map((e) => points.slice(e.start, e.end).join(''))).toEqual(t.claim.evidence.map((s) => text.slice(s.start, s.end)));
      expect(back[i]?.evidence.map((e) => e.exact)).toEqual(t.claim.evidence.map((s) => text.slice(s.start, s.end)));
    }
  });
  it('is refused when somebody changed it', () => {
    const changed = new TextEncoder().encode(decode(bytes('jsonld')).replace(' – denies: ', ' – says: '));
    expect(() => importJsonLd(changed)).toThrow(/SHA-256/);
    expect(() => importJsonLd(new TextEncoder().encode('{}'))).toThrow(/Not an export/);
  });
});

describe('annotations', () => {
  interface Line {
    readonly '@context': string;
    readonly target: { readonly source?: string; readonly selector?: Selectors; readonly items?: readonly { readonly source: string; readonly selector: Selectors }[] };
  }
  type Selectors = readonly [{ readonly exact: string; readonly prefix: string; readonly suffix: string }, { readonly start: number; readonly end: number }];

  it('expand offline, one a line', async () => {
    for (const line of lines<object>(bytes('annotations'))) {
      const [node] = (await jsonldLib.expand(line as never, { documentLoader })) as Expanded[];
      expect(node?.['@type']).toEqual(['http://www.w3.org/ns/oa#Annotation']);
      expect(node?.['http://www.w3.org/ns/oa#hasTarget']).toHaveLength(1);
    }
  });
  it('find their words by quotation and by position in code points, emoji before them or not', async () => {
    // So many before the words that the prefix is made of nothing else: 32 of them are 64 UTF-16 units.
    const doves = reportOf('doc_p', `${'\u{1f54a}'.repeat(40)} Artillery shelled the town of Terter on Wednesday.`);
    const reports = [...REPORTS, doves];
    const { file } = await exportAs('annotations', { ...unlocked, reports, reconciled: reconcile(reports) });
    let astral = 0;
    expect(doves.reading.claims.length).toBeGreaterThan(0);
    for (const { target } of lines<Line>(file.bytes)) {
      for (const { source, selector: [quote, position] } of (target.items ?? [target]) as { source: string; selector: Selectors }[]) {
        const points = [...(reports.find((r) => `urn:isnad:document:${r.document}` === source)?.text ?? '')];
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(points.slice(Math.max(0, position.start - 32), position.start).join('')).toBe(quote.prefix);
        expect(points.slice(position.end, position.end + 32).join('')).toBe(quote.suffix);
        if (points.slice(0, position.start).some((c) => c.length > 1)) astral++;
      }
    }
    expect(astral).toBeGreaterThan(0);
  });
  it('keep the positions of the captured text where names are masked', async () => {
    const masked = lines<Line>(bytes('annotations'));
    const open = lines<Line>((await exportAs('annotations', unlocked)).file.bytes);
    const positions = ({ target }: Line): unknown => (target.items ?? [target]).map((x) => x.selector?.[1]);
    expect(masked.map(positions)).toEqual(open.map(positions));
  });
});

describe('JSON lines', () => {
  it('come back as the reports and the context that went out', async () => {
    const { file } = await exportAs('jsonl', unlocked);
    const back = importJsonl(file.bytes);
    expect(back.reports).toEqual(JSON.parse(JSON.stringify(REPORTS)));
    expect(back.context).toEqual(unlocked.context);
    expect(reconcile(back.reports)).toEqual(JSON.parse(JSON.stringify(RECONCILED)));
  });
  it('masked ones come back masked, with spans that cut the text', () => {
    const { reports } = importJsonl(bytes('jsonl'));
    for (const r of reports as Report[]) for (const c of r.reading.claims) for (const s of c.evidence) expect(s.end).toBeLessThanOrEqual(r.text.length);
    expect(reports.map((r) => r.text).join()).toContain('person-1');
  });
  it('are refused when a line was changed or lost', () => {
    expect(() => importJsonl(new TextEncoder().encode(decode(bytes('jsonl')).replace('"denied"', '"actual"')))).toThrow(/SHA-256/);
    expect(() => importJsonl(new TextEncoder().encode('{"x":1}\n'))).toThrow(/Not an export/);
  });
});

describe('PLOVER', () => {
  interface PloverRecord {
    readonly id: string;
    readonly date: string | null;
    readonly actor: readonly { code: string }[];
    readonly recipient: readonly { code: string }[];
    readonly event: string;
    readonly mode: string | null;
    readonly text_info: { readonly start: number; readonly end: number };
    readonly cite_info: { readonly language: string };
    readonly size?: { readonly dead?: number };
    readonly comment: string;
  }
  const records = (): PloverRecord[] => lines<PloverRecord>(bytes('plover'));

  it('records have what PLOVER requires, and the text and citation that others leave empty', () => {
    for (const r of records()) {
      expect(r.id && r.event && r.actor.length > 0 && r.comment, r.id).toBeTruthy();
      expect(r.text_info.end).toBeGreaterThan(r.text_info.start);
      expect(['ar', 'en']).toContain(r.cite_info.language);
    }
  });
  it('a denial is REJECT, its sentence says so, and it counts no dead', () => {
    const denied = records().filter((r) => / – denies: /.test(r.comment));
    expect(denied.length).toBeGreaterThan(3);
    for (const r of denied) {
      expect(r.event).toBe('REJECT');
      expect(r.size).toBeUndefined();
    }
  });
  it('an accusation of another party is an ACCUSE besides', () => {
    const accuse = records().find((r) => r.id === 'clm_doc_a_c7/accuse');
    expect(accuse).toMatchObject({ event: 'ACCUSE', mode: 'allege' });
    expect(accuse?.actor.map((a) => a.code)).toEqual(['AZE']);
    expect(accuse?.recipient.map((a) => a.code)).toEqual(['ARM']);
  });
  it('a running total has no record, and what is left out is counted', () => {
    const totals = csvRows(bytes('csv')).filter((r) => r['cumulative'] === 'true').map((r) => r['claim_id']);
    expect(totals.length).toBeGreaterThan(0);
    expect(records().filter((r) => totals.includes(r.id))).toEqual([]);
    expect((en.get('plover') as Exported).leftOut[0]?.count).toBeGreaterThan(0);
  });
});
