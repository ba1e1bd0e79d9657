import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type { Reading } from 'isnad';
import { describe, expect, it } from 'vitest';
import { canonical, idOf, sha256, writable } from './canon.ts';
import { claimIds } from './claim-id.ts';
import { daysOf } from './days.ts';
import { changes } from './difference.ts';
import { LedgerError, ledgerError } from './error.ts';
import { openLedger } from './index.ts';
import { AT, ENGLISH, intake, intakeOf, LATER, OPTIONS, report, REPORT, searchKeys } from './intakes.test-data.ts';
import { pack, unpack } from './pack.ts';
import { prepare } from './prepare.ts';

describe('ids of content', () => {
  it('are the hash of canonical JSON, whatever the order of keys', () => {
    expect(canonical({ b: [1, 'é'], a: null })).toBe('{"a":null,"b":[1,"é"]}');
    expect(() => canonical(undefined)).toThrow(TypeError);
    expect(() => canonical(Number.NaN)).toThrow();
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(value) === canonicalize(value)), { seed: 4, numRuns: 1000 });
    for (const text of ['\\ud800', '"\\', '😀', '\u2028', '\u007f']) expect(canonical({ [text]: text })).toBe(canonicalize({ [text]: text }));
    expect(() => canonical(['\ud800'])).toThrow();
    // RFC 4648 base32 of SHA-256 of "{}", by Python's base64 and hashlib.
    expect(Buffer.from(sha256('{}')).toString('hex')).toMatch(/^44136fa355b3678a/);
    expect(idOf('clm', '{}')).toBe('clm_iqjw7i2vwntyuekgvulpp2det2');
  });

  it('of claims are those of the canonical JSON of their words', () => {
    const { reading } = report({ text: REPORT });
    const document = 'doc_x';
    const expected = reading.claims.map((claim) => {
      const statement = reading.statements.find(({ id }) => id === claim.statement);
      const content = { document, type: claim.type.value, evidence: claim.evidence, source: statement?.source ?? null, content: statement?.content ?? null, ordinal: 0 };
      return idOf('clm', canonicalize(content) as string);
    });
    expect(claimIds(document, reading)).toEqual(expected);
  });

  it('of equal claims differ by their order alone', () => {
    const { reading } = report({ text: REPORT });
    const [claim] = reading.claims;
    const twice: Reading = { ...reading, claims: [claim!, { ...claim!, id: 'other', rules: [] }, ...reading.claims.slice(1)] };
    const ids = claimIds('doc_x', twice);
    expect(new Set(ids).size).toBe(ids.length);
    expect([ids[0], ...ids.slice(2)]).toEqual(claimIds('doc_x', reading));
  });
});

describe('what is written', () => {
  it('comes back from its compression byte by byte', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => Buffer.compare(unpack(pack(bytes), 'it'), bytes) === 0), { seed: 4 });
    expect(() => unpack(new Uint8Array([255, 255]), 'This row')).toThrow(/This row cannot be unpacked/);
  });

  it('has no half of a surrogate pair, and keeps its length', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ع', '😀', '\ud83d', '\ude00') });
    fc.assert(fc.property(fc.record({ text, list: fc.array(text) }), (value) => {
      const mended = writable(value);
      expect(canonicalize(mended)).toBeTypeOf('string');
      expect(mended.text).toHaveLength(value.text.length);
      expect(mended.list.join('')).toHaveLength(value.list.join('').length);
      if (mended.text === value.text && mended.list.join() === value.list.join()) expect(mended).toBe(value);
    }), { seed: 4 });
  });
});

describe('days', () => {
  const cases: readonly (readonly [string | undefined, string | null, string | null])[] = [
    ['2020-10-14', '2020-10-14', '2020-10-14'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-10-10/2020-12', '2020-10-10', '2020-12-31'],
    ['2020-10-10/..', '2020-10-10', null],
    [undefined, null, null],
    ['soon', null, null],
  ];
  for (const [edtf, from, to] of cases) it(`of ${edtf} run from ${from} to ${to}`, () => expect(daysOf(edtf)).toEqual({ from, to }));
});

describe('the difference of two texts', () => {
  it('holds both, and goes by words in Arabic too', () => {
    expect(changes('قتل 4 مدنيين', 'قتل 5 مدنيين').map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:قتل ', 'removed:4', 'added:5', 'same: مدنيين']);
    expect(changes('قتل جندي', 'قتل جنديان').map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:قتل ', 'removed:جندي', 'added:جنديان']);
    const words = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n') });
    fc.assert(fc.property(words, words, (before, after) => {
      const parts = changes(before, after);
      const of = (kind: string) => parts.filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text).join('');
      return of('removed') === before && of('added') === after;
    }), { seed: 4 });
  });
});

describe('faults of the database', () => {
  it('are told in our words, with what to do; others stay what they are', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const read = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
    expect(ledgerError(full)).toMatchObject({ code: 'ledger.full', remedy: expect.stringContaining('space'), cause: full });
    expect(ledgerError(read)).toBeInstanceOf(LedgerError);
    const other = new Error('x');
    expect(ledgerError(other)).toBe(other);
  });
});

describe('what a thread works out', () => {
  it('makes the ledger that the intake itself makes, versions and several articles too', async () => {
    const url = 'https://a.example/1';
    const given = [intake(REPORT, { url }), intakeOf([{ text: ENGLISH, lang: 'en' }, { text: 'half \ud83d of a pair', lang: 'en' }]), intake(`${REPORT} وأعلنت الوزارة الهدنة.`, { url })];
    const heads: string[] = [];
    for (const of of [given, given.map((one) => structuredClone(prepare(one, searchKeys)))]) {
      const ledger = await openLedger(':memory:', OPTIONS);
      for (const [n, one] of of.entries()) expect((await ledger.add([one], n === 2 ? LATER : AT))[0]?.outcome).toBe(n === 2 ? 'version' : 'new');
      expect(await ledger.verify()).toMatchObject({ ok: true, documents: 4 });
      heads.push((await ledger.head()).hash);
      await ledger.close();
    }
    expect(heads[1]).toBe(heads[0]);
  });

  it('says what it is called and how many claims it has', () => {
    expect(prepare(intake(REPORT), searchKeys)).toMatchObject({ kind: 'prepared', name: 'article.txt', claims: report({ text: REPORT }).reading.claims.length });
  });
});
