/** What every ledger must do, whatever database is behind it: runs against each adapter. */
import { createHash } from 'node:crypto';
import type { Claim, Reading, Report } from 'isnad';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, ViewRow } from '../ports/index.ts';
import { AT, DENIAL, ENGLISH, intake, intakeOf, LATER, REPORT } from './intakes.test-data.ts';

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** The reading of another engine: other ids within, its first claim gone, its last claim a little longer. */
function newer(reading: Reading): Reading {
  const claims = reading.claims.slice(1).map((claim, index, { length }): Claim => {
    const [first, ...rest] = claim.evidence;
    const evidence = index === length - 1 && first ? [{ start: first.start, end: first.end + 1 }, ...rest] : claim.evidence;
    return { ...claim, id: `n${index}`, evidence };
  });
  return { ...reading, engine: 'isnad 9.9.9', claims };
}

export function contract(name: string, open: () => Promise<Store>): void {
  describe(`a ledger ${name}`, () => {
    let store: Store;
    const add = async (text: string, options: Parameters<typeof intake>[1] = {}, at = AT) => (await store.add([intake(text, options)], at))[0]!;
    const claimsOf = async (document: string) => (await store.reading(document))!.claimIds;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('taking in', () => {
      it('is empty at first and says so', async () => {
        expect(await store.head()).toEqual({ seq: 0, hash: '0'.repeat(64) });
        expect(await store.documents()).toEqual({ rows: [], next: null });
        expect(await store.document('doc_none')).toBeNull();
        expect(await store.claim('clm_none')).toBeNull();
        expect(await store.verify()).toMatchObject({ ok: true, entries: 0 });
        expect(await store.counts()).toEqual({ documents: 0, claims: {}, failures: 0, rows: {} });
        expect(await store.viewsOf()).toBeNull();
      });

      it('gives back an article as it was captured and read', async () => {
        const given = intake(REPORT, { url: 'https://a.example/1' });
        const [stored] = await store.add([given], AT);
        const [id = ''] = stored!.documents;
        expect(stored).toEqual({ snapshot: expect.stringMatching(/^snap_[a-z2-7]{26}$/), outcome: 'new', documents: [expect.stringMatching(/^doc_[a-z2-7]{26}$/)] });
        expect(await store.document(id)).toMatchObject({ id, text: REPORT, url: 'https://a.example/1', recorded: AT, published: '2031-03-03', superseded: null, previous: null, claims: given.reports[0]!.reading.claims.length });
        expect(await store.bytes(stored!.snapshot)).toEqual(given.snapshot.bytes);
        const reading = await store.reading(id);
        expect(reading!.reading).toEqual(given.reports[0]!.reading);
        expect(reading!.claimIds).toHaveLength(reading!.reading.claims.length);
        const claim = await store.claim(reading!.claimIds[0]!);
        expect(claim).toMatchObject({ document: id, state: 'machine', current: true, claim: reading!.reading.claims[0], machine: reading!.reading.claims[0], reviews: [] });
        expect(claim!.statement!.id).toBe(claim!.claim.statement);
      });

      it('stores the same bytes of the same address once', async () => {
        const first = await add(REPORT, { url: 'https://a.example/1' });
        const head = await store.head();
        expect(await add(REPORT, { url: 'https://a.example/1' }, LATER)).toEqual({ ...first, outcome: 'same' });
        expect(await store.head()).toEqual(head);
        const file = await add(DENIAL);
        expect(await add(DENIAL, {}, LATER)).toEqual({ ...file, outcome: 'same' });
      });

      it('knows what it holds by bytes and address, before anybody reads it', async () => {
        const { snapshot } = intake(REPORT, { url: 'https://a.example/1' });
        expect(await store.known(snapshot)).toBeNull();
        const { documents } = await add(REPORT, { url: 'https://a.example/1' });
        expect(await store.known(snapshot)).toEqual(documents);
        expect(await store.known({ ...snapshot, url: 'https://b.example/1' })).toBeNull();
      });

      it('takes the same bytes of another address as another capture', async () => {
        const first = await add(REPORT, { url: 'https://a.example/1' });
        const second = await add(REPORT, { url: 'https://b.example/1' });
        expect(second.outcome).toBe('new');
        expect(second.snapshot).not.toBe(first.snapshot);
      });

      it('makes a changed article a version of the earlier one, with the difference', async () => {
        const url = 'https://a.example/1';
        const first = await add('The army said 4 people died.', { url, lang: 'en' });
        const second = await add('The army said 5 people died.', { url, lang: 'en' }, LATER);
        expect(second.outcome).toBe('version');
        expect((await store.document(second.documents[0]!))!.previous).toBe(first.documents[0]);
        expect((await store.document(first.documents[0]!))!.superseded).toBe(second.documents[0]);
        const versions = await store.versions(url);
        expect(versions.map(({ document }) => document.id)).toEqual([...first.documents, ...second.documents]);
        expect(versions.map(({ changes }) => changes.map(({ kind, text }) => `${kind} ${text.trim()}`))).toEqual([[], ['same The army said', 'removed 4', 'added 5', 'same people died.']]);
      });

      it('takes a page whose bytes changed around an unchanged article as the same', async () => {
        const url = 'https://a.example/1';
        const first = await add(REPORT, { url, bytes: 'advertisement one' });
        expect(await add(REPORT, { url, bytes: 'advertisement two' }, LATER)).toEqual({ ...first, outcome: 'same' });
      });

      it('stores of a list captured again only the items that are new', async () => {
        const url = 'https://a.example/feed';
        const [first] = await store.add([intakeOf([{ text: DENIAL, url: 'https://a.example/1' }], { url })], AT);
        const [second] = await store.add([intakeOf([{ text: DENIAL, url: 'https://a.example/1' }, { text: REPORT, url: 'https://a.example/2' }], { url })], LATER);
        expect(second!.documents[0]).toBe(first!.documents[0]);
        expect((await store.documents()).rows).toHaveLength(2);
      });

      it('stores two equal articles of one capture once, and a capture without articles', async () => {
        const [stored, bare] = await store.add([intakeOf([{ text: DENIAL }, { text: DENIAL }]), intakeOf([])], AT, { group: 10 });
        expect(stored!.documents).toHaveLength(1);
        expect(bare).toMatchObject({ outcome: 'new', documents: [] });
      });

      it('gives the same ids however the articles are grouped', async () => {
        const given = [DENIAL, REPORT, ENGLISH].map((text) => intake(text));
        const grouped = await store.add(given, AT, { group: 2 });
        const other = await open();
        const single = await other.add(given, LATER);
        await other.close();
        expect(grouped).toEqual(single);
      });

      it('stores text that no encoding can hold, with its length kept', async () => {
        const { documents } = await add(`${DENIAL} \ud800 x`);
        expect((await store.document(documents[0]!))!.text).toBe(`${DENIAL} \ufffd x`);
      });

      it('lists documents, newest first, page by page', async () => {
        const added: string[] = [];
        for (const text of [DENIAL, REPORT, ENGLISH]) added.push(...(await add(text)).documents);
        const first = await store.documents({ limit: 2 });
        const second = await store.documents({ limit: 2, after: first.next });
        expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(added.reverse());
        expect(second.next).toBeNull();
        await expect(store.documents({ limit: 0 })).rejects.toMatchObject({ code: 'ledger.limit' });
        await expect(store.documents({ after: 'x' })).rejects.toMatchObject({ code: 'ledger.cursor' });
      });
    });

    describe('the journal', () => {
      it('chains every row to the one before by SHA-256 over canonical JSON', async () => {
        await add(REPORT);
        await add(DENIAL);
        let prev = '0'.repeat(64);
        const sorted = (value: unknown): unknown =>
          Array.isArray(value) ? value.map(sorted) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value;
        const entries = await store.entries(0);
        expect(entries.map(({ kind }) => kind)).toEqual(['snapshot', 'document', 'reading', 'snapshot', 'document', 'reading']);
        for (const { at, body, id, kind, hash, prev: told } of entries) {
          expect(told).toBe(prev);
          expect(hash).toBe(createHash('sha256').update(prev + JSON.stringify(sorted({ at, body, id, kind }))).digest('hex'));
          prev = hash;
        }
        expect(await store.head()).toEqual({ seq: 6, hash: prev });
        expect((await store.entries(4)).map(({ seq }) => seq)).toEqual([5, 6]);
      });

      it('keeps captures and articles under ids that are hashes of their content', async () => {
        const { snapshot } = await add(DENIAL, { bytes: 'x' });
        const digest = createHash('sha256').update('x').digest('hex');
        const hash = createHash('sha256').update(`{"digest":"${digest}","url":null}`).digest();
        const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        const letters = Array.from({ length: 26 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('');
        expect(snapshot).toBe(`snap_${letters}`);
      });
    });

    describe('a newer engine', () => {
      it('reads beside the old one, and unchanged claims keep their ids', async () => {
        const [document = ''] = (await add(REPORT)).documents;
        const old = (await store.reading(document))!;
        await store.reread([{ document, reading: newer(old.reading) }], LATER);
        const now = (await store.reading(document))!;
        expect(now.engine).toBe('isnad 9.9.9');
        expect(now.claimIds.slice(0, -1)).toEqual(old.claimIds.slice(1, -1));
        expect(now.claimIds.at(-1)).not.toBe(old.claimIds.at(-1));
        expect(await store.reading(document, old.engine)).toEqual(old);
        expect((await store.document(document))!.engines).toEqual([old.engine, 'isnad 9.9.9']);
        expect(await store.claim(old.claimIds[0]!)).toMatchObject({ current: false, machine: old.reading.claims[0] });
        expect((await store.claims()).rows.map(({ id }) => id).sort()).toEqual([...now.claimIds].sort());
        expect((await store.verify()).problems).toEqual([]);
      });

      it('finds the claims that people decided on by their words, and lists those that are gone', async () => {
        const [document = ''] = (await add(REPORT)).documents;
        const old = (await store.reading(document))!;
        const [first = '', last = ''] = [old.claimIds[0], old.claimIds.at(-1)];
        await store.review([{ decision: 'reject', claims: [first, last], by: 'Mina', why: 'misread' }], AT);
        await store.reread([{ document, reading: newer(old.reading) }], LATER);
        const now = (await store.reading(document))!;
        expect((await store.claim(now.claimIds.at(-1)!))!.state).toBe('rejected');
        expect((await store.claims({ state: 'rejected' })).rows.map(({ id }) => id)).toEqual([now.claimIds.at(-1)]);
        expect((await store.lostReviews()).map(({ claim, why }) => [claim, why])).toEqual([[first, 'words']]);
      });

      it('cannot read what is not there', async () => {
        const { reading } = intake(DENIAL).reports[0]!;
        await expect(store.reread([{ document: 'doc_none', reading }], AT)).rejects.toMatchObject({ code: 'ledger.document' });
      });
    });

    describe('removing', () => {
      const removed = { by: 'Mina', why: 'asked for by the family' };

      it('takes an article out with all that was read from it, leaves the mark, and the chain holds', async () => {
        const [kept = '', gone = ''] = [(await add(DENIAL)).documents[0], (await add(REPORT, { url: 'https://a.example/1' })).documents[0]];
        const { snapshot } = (await store.document(gone))!;
        const claims = await claimsOf(gone);
        const [other = ''] = await claimsOf(kept);
        const [review = ''] = await store.review([{ decision: 'accept', claims: [claims[0]!], by: 'Omar', why: 'clear' }], AT);
        await store.review([{ decision: 'merge', claims: [claims[0]!, other], by: 'Omar', why: 'one' }], AT);
        const before = await store.head();
        const id = await store.redact({ document: gone, ...removed }, LATER);
        expect(id).toMatch(/^red_[a-z2-7]{26}$/);
        const mark = { document: gone, ...removed, redaction: id, at: LATER, claims: claims.length };
        expect(await store.tombstone(gone)).toEqual({ ...mark, id: gone, kind: 'document' });
        for (const [what, kind] of [[claims[0]!, 'claim'], [review, 'review'], [snapshot, 'snapshot']] as const) expect(await store.tombstone(what)).toEqual({ ...mark, id: what, kind });
        expect(await store.tombstones()).toEqual([{ ...mark, id: gone, kind: 'document' }]);
        expect(await store.tombstone(kept)).toBeNull();
        expect([await store.document(gone), await store.reading(gone), await store.claim(claims[0]!), await store.bytes(snapshot)]).toEqual([null, null, null, null]);
        expect((await store.documents()).rows.map((row) => row.id)).toEqual([kept]);
        expect((await store.search({ query: 'الصواريخ', lang: 'ar' })).rows).toEqual([]);
        expect((await store.search({ query: 'المستشفى', lang: 'ar' })).rows).toHaveLength(1);
        expect([(await store.reviews()).length, (await store.decisions()).together.length]).toEqual([0, 0]);
        expect((await all(store.reports())).map((report) => report.document)).toEqual([kept]);
        expect((await all(store.reports({ asOf: AT }))).map((report) => report.document)).toEqual([kept]);
        const entries = await store.entries(0);
        expect(entries.at(-1)).toMatchObject({ kind: 'redaction', id, prev: before.hash, body: removed });
        expect(entries.filter(({ body }) => body === null).map(({ kind }) => kind)).toEqual(['snapshot', 'document', 'reading', 'review', 'review']);
        expect(JSON.stringify(entries)).not.toContain('الصواريخ');
        expect((await store.verify()).problems).toEqual([]);
        await expect(store.redact({ document: gone, ...removed }, LATER)).rejects.toMatchObject({ code: 'ledger.redacted' });
        await expect(store.redact({ document: 'doc_none', ...removed }, LATER)).rejects.toMatchObject({ code: 'ledger.document' });
      });

      it('does not let it come back by being added again, nor with other bytes around it', async () => {
        const url = 'https://a.example/1';
        const { documents: [gone = ''] } = await add(REPORT, { url, bytes: 'one' });
        await store.redact({ document: gone, ...removed }, LATER);
        expect(await store.known({ bytes: new TextEncoder().encode('one'), url })).toEqual([gone]);
        for (const bytes of ['one', 'two']) expect(await add(REPORT, { url, bytes })).toMatchObject({ outcome: 'same', documents: [gone] });
        expect((await store.documents()).rows).toEqual([]);
        expect((await store.verify()).problems).toEqual([]);
      });

      it('leaves the versions around it and the articles beside it', async () => {
        const url = 'https://a.example/1';
        const versions: string[] = [];
        for (const text of [DENIAL, REPORT, ENGLISH]) versions.push((await add(text, { url })).documents[0]!);
        const [one = '', two = '', three = ''] = versions;
        const together = (await store.add([intakeOf([{ text: `${DENIAL} أمس.` }, { text: `${REPORT} أمس.` }])], AT))[0]!;
        await store.redact({ document: two, ...removed }, LATER);
        await store.redact({ document: together.documents[0]!, ...removed }, LATER);
        expect((await store.versions(url)).map((v) => v.document.id)).toEqual([one, three]);
        expect([await store.document(one), await store.document(three)]).toMatchObject([{ superseded: null }, { previous: two }]);
        expect(await store.bytes(together.snapshot)).toBeNull();
        expect((await store.document(together.documents[1]!))?.text).toContain('أمس');
        expect((await store.verify()).problems).toEqual([]);
      });
    });

    describe('deciding', () => {
      it('lays an edit over the claim, shows who made it, and keeps what the machine read', async () => {
        const [id = ''] = await claimsOf((await add(DENIAL)).documents[0]!);
        await add(REPORT);
        const patch = [{ op: 'replace', path: '/status/value', value: 'actual' }] as const;
        const [review] = await store.review([{ decision: 'edit', claims: [id], patch, by: 'Mina', why: 'no denial' }], AT);
        const claim = (await store.claim(id))!;
        expect(claim).toMatchObject({ state: 'edited', claim: { status: { value: 'actual' } }, machine: { status: { value: 'denied' } } });
        expect(claim.claim.rules).toContain(`review:${review}`);
        expect(claim.reviews).toMatchObject([{ id: review, by: 'Mina', why: 'no denial', at: AT, anchors: [{ claim: id, exact: ['قصف المستشفى'], prefix: 'نفت وزارة الدفاع الروسية ', suffix: '.' }] }]);
        expect((await store.claims({ state: 'edited' })).rows).toEqual([expect.objectContaining({ id, status: 'actual' })]);
        expect((await store.verify()).problems).toEqual([]);
      });

      it('lets the later word win, and takes back by a further entry', async () => {
        const [id = ''] = await claimsOf((await add(DENIAL)).documents[0]!);
        const decide = async (decision: 'accept' | 'reject' | 'hold', at: string) => (await store.review([{ decision, claims: [id], by: 'Mina', why: '' }], at))[0]!;
        await decide('accept', AT);
        const rejection = await decide('reject', AT);
        expect((await store.claim(id))!.state).toBe('rejected');
        const [undo] = await store.review([{ decision: 'undo', claims: [], undoes: rejection, by: 'Omar', why: 'mistaken' }], AT);
        expect((await store.claim(id))!.state).toBe('accepted');
        await store.review([{ decision: 'undo', claims: [], undoes: undo!, by: 'Mina', why: 'no' }], AT);
        expect((await store.claim(id))!.state).toBe('rejected');
        expect((await store.reviews()).map(({ decision }) => decision)).toEqual(['accept', 'reject', 'undo', 'undo']);
        await decide('hold', LATER);
        expect((await store.claims({ state: 'held' })).rows).toHaveLength(1);
      });

      it('adds a claim that no machine read, as a decision like any other, which a newer engine leaves and an undo takes back', async () => {
        const [document = ''] = (await add(DENIAL)).documents;
        const claims = async (): Promise<readonly string[]> => (await store.claims({ document })).rows.map((row) => row.id);
        const before = await claims();
        const { text } = (await store.document(document))!;
        const evidence = [{ start: text.indexOf('وزارة'), end: text.indexOf('وزارة') + 'وزارة الدفاع'.length }];
        const claim = { document, evidence, type: 'clash', status: 'actual', by: ['RUS'], on: [], day: '2031-03-02' } as const;
        const put = async (): Promise<string> => (await store.review([{ decision: 'add', claims: [], added: claim, by: 'Mina', why: 'not read' }], AT))[0]!;
        const review = await put();
        const [{ claim: id } = { claim: '' }] = (await store.reviews())[0]!.anchors;
        expect(await put()).toBe(review);
        expect(await claims()).toEqual([...before, id].sort());
        expect(await store.claim(id)).toMatchObject({ state: 'accepted', current: true, claim: { type: { value: 'clash' }, evidence, rules: [`review:${review}`] }, machine: { evidence } });
        expect((await store.claims({ type: 'clash' })).rows).toMatchObject([{ id, by: ['RUS'], dayFrom: '2031-03-02', state: 'accepted' }]);
        expect((await store.document(document))!.claims).toBe(before.length + 1);
        await store.review([{ decision: 'edit', claims: [id], patch: [{ op: 'replace', path: '/status/value', value: 'planned' }], by: 'Omar', why: '' }], AT);
        await store.reread([{ document, reading: { ...(await store.reading(document))!.reading, engine: 'isnad/next' } }], LATER);
        expect(await store.claim(id)).toMatchObject({ state: 'edited', current: true, claim: { status: { value: 'planned' } }, machine: { status: { value: 'actual' } } });
        for await (const report of store.reports()) expect(report.claimIds).toHaveLength(report.reading.claims.length);
        expect((await store.verify()).problems).toEqual([]);
        await store.review([{ decision: 'undo', claims: [], undoes: review, by: 'Mina', why: 'no' }], LATER);
        expect(await claims()).toEqual(before);
        expect(await store.claim(id)).toBeNull();
        expect((await store.document(document))!.claims).toBe(before.length);
        expect((await store.lostReviews()).map((lost) => lost.claim)).toEqual([id]);
        expect((await store.verify()).problems).toEqual([]);
      });

      it('adds nothing where there are no words, or half a letter of them', async () => {
        const [document = ''] = (await add(DENIAL)).documents;
        const put = (start: number, end: number, more: object = {}) => store.review([{ decision: 'add', claims: [], added: { document, evidence: [{ start, end }], type: 'strike', status: 'actual', by: [], on: [], day: null, ...more }, by: 'Mina', why: '' }], AT);
        const { text } = (await store.document(document))!;
        for (const [start, end] of [[0, 0], [5, 4], [-1, 3], [0, text.length + 1], [0.5, 3], [text.indexOf(' '), text.indexOf(' ') + 1]] as const) await expect(put(start, end), `${start} ${end}`).rejects.toMatchObject({ code: 'review.words' });
        await expect(put(0, 4, { evidence: [] })).rejects.toMatchObject({ code: 'review.words' });
        await expect(put(0, 4, { document: 'doc_none' })).rejects.toMatchObject({ code: 'review.words' });
        expect(await store.reviews()).toEqual([]);
      });

      it('records a list of decisions whole or not at all', async () => {
        const ids = await claimsOf((await add(REPORT)).documents[0]!);
        const head = await store.head();
        await expect(store.review([{ decision: 'accept', claims: [...ids, 'clm_none'], by: 'Mina', why: '' }], AT)).rejects.toMatchObject({ code: 'review.claim' });
        expect(await store.head()).toEqual(head);
        expect(await store.review([{ decision: 'accept', claims: ids, by: 'Mina', why: '' }], AT)).toHaveLength(ids.length);
        expect((await store.claims({ state: 'accepted' })).rows).toHaveLength(ids.length);
      });

      it('refuses edits of what a claim is, of fields that it has not, and decisions of nobody', async () => {
        const [id = ''] = await claimsOf((await add(DENIAL)).documents[0]!);
        const edit = (path: string) => store.review([{ decision: 'edit', claims: [id], patch: [{ op: path.includes('to') ? 'add' : 'replace', path, value: 'x' }], by: 'Mina', why: '' }], AT);
        for (const path of ['/id', '/evidence/0/start', '', '/status/none/x', '/__proto__/x', '/status/constructor/x']) await expect(edit(path), path).rejects.toMatchObject({ code: 'review.patch' });
        await expect(store.review([{ decision: 'accept', claims: [id], by: ' ', why: '' }], AT)).rejects.toMatchObject({ code: 'review.author' });
        await expect(store.review([{ decision: 'merge', claims: [id], by: 'Mina', why: '' }], AT)).rejects.toMatchObject({ code: 'review.pair' });
        await expect(store.review([{ decision: 'undo', claims: [], undoes: 'rev_none', by: 'Mina', why: '' }], AT)).rejects.toMatchObject({ code: 'review.undo' });
      });

      it('keeps blind rounds out of the record', async () => {
        const [id = ''] = await claimsOf((await add(DENIAL)).documents[0]!);
        await store.review([{ decision: 'reject', claims: [id], by: 'Mina', why: '', round: 'one' }], AT);
        expect((await store.claim(id))!.state).toBe('machine');
        expect(await store.reviews()).toMatchObject([{ round: 'one' }]);
      });

      it('gives merges and splits as pairs, the later word on a pair winning', async () => {
        const [one = ''] = await claimsOf((await add(DENIAL)).documents[0]!);
        const [other = '', third = ''] = await claimsOf((await add(REPORT)).documents[0]!);
        const pair = (a: string, b: string) => [a, b].sort();
        await store.review([{ decision: 'merge', claims: [one, other, third], by: 'Mina', why: '' }], AT);
        await store.review([{ decision: 'split', claims: [third, one], by: 'Mina', why: '' }], LATER);
        const { together, apart } = await store.decisions();
        expect(together).toHaveLength(2);
        expect(apart).toEqual([pair(one, third)]);
        expect(await store.decisions(AT)).toMatchObject({ apart: [] });
      });
    });

    describe('reports', () => {
      it('are what the ledger knew at a record time', async () => {
        const [early = ''] = (await add(DENIAL)).documents;
        await add(REPORT, {}, LATER);
        const [id = ''] = await claimsOf(early);
        await store.review([{ decision: 'reject', claims: [id], by: 'Mina', why: '' }], LATER);
        const then = await all<Report>(store.reports({ asOf: AT }));
        const now = await all<Report>(store.reports());
        expect(then).toMatchObject([{ document: early, text: DENIAL, outlet: 'The Ferry', published: '2031-03-03', recorded: AT, claimIds: [id], rejected: [] }]);
        expect(now.map(({ document, rejected }) => [document === early, rejected])).toEqual([[true, [id]], [false, []]]);
      });

      it('are given in parts of the journal, which says whether it tells anew what stood in an earlier part', async () => {
        const [early = ''] = (await add(DENIAL)).documents;
        const first = (await store.head()).seq;
        const [late = ''] = (await add(REPORT)).documents;
        const between = async (range: { readonly after?: number; readonly until?: number }) => (await all<Report>(store.reports(range))).map(({ document }) => document);
        expect([await between({ until: first }), await between({ after: first }), await between({ after: 0 })]).toEqual([[early], [late], [early, late]]);
        expect(await store.retold(0)).toBe(false);
        const tellings = {
          decision: async () => store.review([{ decision: 'hold', claims: [(await claimsOf(late))[0] ?? ''], by: 'Mina', why: '' }], LATER),
          'further reading': async () => store.reread([{ document: late, reading: { ...(await store.reading(late))!.reading, engine: 'isnad/next' } }], LATER),
          removal: () => store.redact({ document: early, by: 'Mina', why: 'asked for' }, LATER),
        };
        for (const [what, tell] of Object.entries(tellings)) {
          const before = (await store.head()).seq;
          expect(await store.retold(before), `before the ${what}`).toBe(false);
          await tell();
          expect(await store.retold(before), what).toBe(true);
        }
      });
    });

    describe('search', () => {
      const find = async (query: string, lang = 'ar') => (await store.search({ query, lang })).rows.map(({ text, words, passage }) => words.map(({ start, end }) => text.slice(start - passage.start, end - passage.start)));

      it('asks for all words in whatever form they are written', async () => {
        await add(REPORT);
        expect(await find('أذربيجانية وزارة')).toEqual([['وزارة', 'الأذربيجانية']]);
        expect(await find('قَصْف')).toEqual([['القصف']]);
        expect(await find('وزارة مستشفى')).toEqual([]);
        expect(await find('   ')).toEqual([]);
      });

      it('keeps a phrase together and finds what begins so', async () => {
        await add(ENGLISH, { lang: 'en' });
        expect(await find('"defence ministry"', 'en')).toEqual([['defence', 'ministry']]);
        expect(await find('"ministry defence"', 'en')).toEqual([]);
        expect(await find('civ*', 'en')).toEqual([['civilians']]);
        expect(await find('" OR * (', 'en')).toEqual([]);
      });

      it('pages through all hits once', async () => {
        const texts = Array.from({ length: 7 }, (_, n) => `${DENIAL} ${'قصف '.repeat(Math.floor(n / 3))}${n}`);
        for (const text of texts) await add(text);
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page = await store.search({ query: 'قصف', lang: 'ar', limit: 2, after });
          seen.push(...page.rows.map(({ text }) => text));
          after = page.next;
        } while (after !== null);
        expect([...seen].sort()).toEqual([...texts].sort());
      });
    });

    describe('views', () => {
      const row = (id: string, more: Partial<ViewRow> = {}): ViewRow => ({ view: 'incidents', id, sort: id, day: '2031-03-03', country: 'ARM', type: 'strike', sides: ['ARM', 'AZE'], row: { id, n: 1 }, ...more });

      it('write only what differs and remember of which moment they are', async () => {
        await add(DENIAL);
        const head = await store.head();
        expect(await store.putViews(head, [row('a'), row('b'), row('c')])).toEqual({ written: 3, removed: 0 });
        expect(await store.putViews(head, [row('a'), row('b', { row: { id: 'b', n: 2 } })])).toEqual({ written: 1, removed: 1 });
        expect(await store.views('incidents')).toEqual({ rows: [row('a'), row('b', { row: { id: 'b', n: 2 } })], next: null, of: head });
        expect(await store.views('tolls')).toEqual({ rows: [], next: null, of: head });
        expect((await store.verify()).problems).toEqual([]);
      });

      it('give one row by its id', async () => {
        await store.putViews(await store.head(), [row('a'), row('b', { sort: '0' }), row('a', { view: 'tolls', row: { id: 'a', n: 3 } })]);
        expect(await store.view('incidents', 'a')).toEqual(row('a'));
        expect(await store.view('tolls', 'a')).toEqual(row('a', { view: 'tolls', row: { id: 'a', n: 3 } }));
        expect(await store.view('tolls', 'b')).toBeNull();
        expect(await store.view('incidents', 'none')).toBeNull();
      });

      it('are found by what they rest on, and give their short form where it is asked for', async () => {
        const rows = [row('a'), row('b'), row('c')];
        await store.putViews(await store.head(), [{ ...rows[0]!, keys: ['k', 'l', 'k'], brief: { n: 0 } }, { ...rows[1]!, keys: ['k'] }, rows[2]!]);
        expect((await store.views('incidents', { key: 'k' })).rows).toEqual(rows.slice(0, 2));
        expect((await store.views('incidents', { key: 'l', side: 'ARM' })).rows).toEqual(rows.slice(0, 1));
        expect((await store.views('incidents', { key: 'none' })).rows).toEqual([]);
        expect((await store.views('incidents', { brief: true })).rows).toEqual([{ ...rows[0]!, row: { n: 0 } }, ...rows.slice(1)]);
        await store.putViews(await store.head(), [row('a', { row: { id: 'a', n: 2 } })]);
        expect((await store.views('incidents', { key: 'k' })).rows).toEqual([]);
        expect((await store.verify()).problems).toEqual([]);
      });

      it('are filtered and paged by key', async () => {
        const rows = Array.from({ length: 9 }, (_, n) => row(`i${n}`, { sort: `s${n % 3}`, country: n % 2 ? 'ARM' : 'AZE', sides: n < 5 ? ['ARM'] : ['AZE'], day: `2031-03-0${n + 1}` }));
        await store.putViews(await store.head(), rows);
        const ids = async (request: Parameters<Store['views']>[1]) => (await store.views('incidents', request)).rows.map(({ id }) => id);
        expect(await ids({ country: 'ARM' })).toEqual(['i3', 'i1', 'i7', 'i5']);
        expect(await ids({ side: 'AZE', from: '2031-03-07' })).toEqual(['i6', 'i7', 'i8']);
        expect(await ids({ side: 'ARM', from: '2031-03-04' })).toEqual(['i3', 'i4']);
        expect(await ids({ type: 'none' })).toEqual([]);
        const first = await store.views('incidents', { limit: 4 });
        expect([...first.rows.map(({ id }) => id), ...(await ids({ after: first.next }))]).toEqual(['i0', 'i3', 'i6', 'i1', 'i4', 'i7', 'i2', 'i5', 'i8']);
      });
    });

    it('remembers inputs that could not be taken in, one row for a name', async () => {
      const failure = { name: 'a.pdf', digest: null, code: 'acquire.pdf', message: 'It is cut short.', remedy: 'Save it again.', at: AT };
      await store.addFailures([failure, { ...failure, name: 'b.pdf' }]);
      await store.addFailures([{ ...failure, at: LATER }]);
      expect((await store.failures()).rows).toEqual([{ ...failure, at: LATER }, { ...failure, name: 'b.pdf' }]);
    });

    it('lists claims by what they say', async () => {
      await add(REPORT);
      await add(DENIAL);
      const every = (await store.claims()).rows;
      expect(every.length).toBeGreaterThan(2);
      expect(every.some(({ status, claimant }) => status === 'denied' && claimant.includes('RUS'))).toBe(true);
      for (const { id, type } of every) expect((await store.claims({ type })).rows.map((found) => found.id)).toContain(id);
      const [{ document }] = every as [(typeof every)[number]];
      expect((await store.claims({ document })).rows).toEqual(every.filter((row) => row.document === document));
      expect((await store.counts()).claims).toEqual({ machine: every.length });
      const first = await store.claims({ limit: 1 });
      expect((await store.claims({ after: first.next })).rows).toEqual(every.slice(1));
      expect((await store.claims({ from: '2040-01-01' })).rows).toEqual([]);
    });
  });
}
