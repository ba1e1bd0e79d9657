import { describe, expect, it } from 'vitest';
import type { Claim, PatchStep, Review } from '../model/index.ts';
import type { Editable } from './index.ts';
import { read } from '../pipeline.ts';
import { anchorOf, applyReviews, decide } from './index.ts';

const TEXT = 'نفت وزارة الدفاع الروسية قصف المستشفى. وقالت الوزارة إن قصف المستشفى لم يقع.';
const reading = read({ text: TEXT, lang: 'ar', date: '2031-03-03' });
const ids = reading.claims.map((_, index) => `clm_${index}`);
const base = { document: 'doc_a', text: TEXT, reading, claimIds: ids };

/** Replaces the value of a field; enough of JSON Patch for these tests. */
const patch = (claim: Editable, steps: readonly PatchStep[]): Editable | null => (steps.some(({ path }) => path === '/none') ? null : steps[0]?.path === '/speaker' ? { ...claim, speaker: steps[0].value as Editable['speaker'] } : { ...claim, status: { ...claim.status, value: steps[0]?.value as 'actual' } });

let made = 0;
function review(decision: Review['decision'], index = 0, more: Partial<Review> = {}): Review {
  return { id: `rev_${++made}`, decision, anchors: [anchorOf(reading.claims[index]!, ids[index]!, 'doc_a', TEXT)], patch: [], undoes: null, by: 'Mina', why: '', round: null, at: '2031-03-03T00:00:00Z', ...more };
}

describe('the anchor of a claim', () => {
  it('holds its words with 32 code points on each side, not halves of a letter', () => {
    const text = `${'😀'.repeat(40)}${TEXT.slice(TEXT.indexOf('قصف'), TEXT.indexOf('قصف') + 12)}${'😀'.repeat(40)}`;
    const claim = { ...reading.claims[0]!, evidence: [{ start: 80, end: 92 }] };
    expect(anchorOf(claim, 'clm', 'doc', text)).toMatchObject({ exact: ['قصف المستشفى'], prefix: '😀'.repeat(32), suffix: '😀'.repeat(32), start: 80 });
    const plain = anchorOf({ ...claim, evidence: [{ start: 40, end: 41 }] }, 'clm', 'doc', 'a'.repeat(100));
    expect(plain).toMatchObject({ prefix: 'a'.repeat(32), suffix: 'a'.repeat(32) });
  });

  it('finds the same words among equal ones by what stands around them', () => {
    expect(reading.claims.length).toBeGreaterThan(1);
    const later = { ...reading, claims: reading.claims.map((claim, index) => ({ ...claim, id: `x${index}` })) };
    for (const index of reading.claims.keys()) {
      const laid = applyReviews({ ...base, reading: later, claimIds: ids.map((id) => `new_${id}`) }, [review('reject', index)], patch);
      expect(laid.rejected).toEqual([`new_${ids[index]}`]);
      expect(laid.moved).toEqual({ [ids[index]!]: `new_${ids[index]}` });
    }
  });

  it('trusts what stands around the words more than where they stood', () => {
    const last = reading.claims.length - 1;
    const anchor = { ...anchorOf(reading.claims[last]!, 'gone', 'doc_a', TEXT), start: 0 };
    expect(anchor.exact).toEqual(anchorOf(reading.claims[0]!, 'gone', 'doc_a', TEXT).exact);
    expect(applyReviews(base, [review('reject', 0, { anchors: [anchor] })], patch).rejected).toEqual([ids[last]]);
  });

  it('finds nothing where the type is another, or the words are', () => {
    const claims = reading.claims.map((claim) => ({ ...claim, type: { ...claim.type, value: 'protest' as const } }));
    const other = applyReviews({ ...base, reading: { ...reading, claims }, claimIds: ids.map((id) => `new_${id}`) }, [review('accept')], patch);
    expect(other).toMatchObject({ states: claims.map(() => 'machine'), unanchored: [{ claim: ids[0], why: 'words' }] });
    const elsewhere = reading.claims.map((claim) => ({ ...claim, evidence: [{ start: 0, end: 3 }] }));
    expect(applyReviews({ ...base, reading: { ...reading, claims: elsewhere }, claimIds: ids.map((id) => `new_${id}`) }, [review('accept')], patch).unanchored).toHaveLength(1);
  });

  it('chooses nobody between two claims that fit equally well', () => {
    const claims = [reading.claims[0]!, { ...reading.claims[0]!, id: 'twin' }];
    expect(applyReviews({ ...base, reading: { ...reading, claims }, claimIds: ['a', 'b'] }, [review('accept')], patch).unanchored).toHaveLength(1);
  });
});

describe('reviews', () => {
  it('change nothing when there are none', () => {
    expect(applyReviews(base, [], patch)).toEqual({ reading, claimIds: ids, states: ids.map(() => 'machine'), rejected: [], unanchored: [], moved: {} });
  });

  it('keep an edit that is accepted afterwards, and name it among the rules', () => {
    const edit = review('edit', 0, { patch: [{ op: 'replace', path: '/status/value', value: 'planned' }] });
    const laid = applyReviews(base, [edit, review('accept')], patch);
    expect(laid.states[0]).toBe('accepted');
    expect(laid.reading.claims[0]).toMatchObject({ status: { value: 'planned' } });
    expect(laid.reading.claims[0]!.rules.at(-1)).toBe(`review:${edit.id}`);
    expect(reading.claims[0]!.status.value).not.toBe('planned');
  });

  it('list an edit that no longer fits its claim', () => {
    const laid = applyReviews(base, [review('edit', 0, { patch: [{ op: 'remove', path: '/none' }] })], patch);
    expect(laid).toMatchObject({ states: ids.map(() => 'machine'), unanchored: [{ claim: ids[0], why: 'patch' }] });
  });

  it('of other documents, of blind rounds and taken back ones are not laid over', () => {
    const rejected = review('reject');
    const foreign = review('reject', 0, { anchors: [{ ...review('hold').anchors[0]!, document: 'doc_b' }] });
    expect(applyReviews(base, [rejected, review('undo', 0, { undoes: rejected.id }), review('reject', 0, { round: 'one' }), foreign], patch)).toMatchObject({ rejected: [], unanchored: [] });
  });
});

describe('a corrected speaker', () => {
  const corrected = (value: Editable['speaker'], index = 0) => review('edit', index, { patch: [{ op: 'replace', path: '/speaker', value }] });

  it('is that of the statement where it says nothing else', () => {
    const { statements, claims } = applyReviews(base, [corrected({ side: 'ARM', name: 'وزارة أخرى' })], patch).reading;
    expect(reading.claims.filter((c) => c.statement === reading.claims[0]!.statement)).toHaveLength(1);
    expect(statements.map((s) => s.id)).toEqual(reading.statements.map((s) => s.id));
    expect(statements.find((s) => s.id === claims[0]!.statement)?.speaker.side.value).toEqual(['ARM']);
  });

  it('says the claim in a statement of its own, at the place of the first; other claims of that statement keep theirs', () => {
    const shared = { ...reading, claims: reading.claims.map((c) => ({ ...c, statement: reading.claims[0]!.statement })) };
    const laid = applyReviews({ ...base, reading: shared }, [corrected({ side: 'ARM', name: 'وزارة أخرى' })], patch);
    const [claim] = laid.reading.claims;
    const at = laid.reading.statements.findIndex((s) => s.id === claim!.statement);
    expect(laid.states[0]).toBe('edited');
    expect(laid.reading.statements[at]).toMatchObject({ speaker: { name: 'وزارة أخرى', actor: null, side: { value: ['ARM'], how: 'inferred' } }, content: reading.statements[at - 1]!.content, act: reading.statements[at - 1]!.act });
    expect(laid.reading.statements.filter((s) => s.id !== claim!.statement)).toEqual(reading.statements);
    expect(laid.reading.claims.slice(1)).toEqual(shared.claims.slice(1));
    expect(claim).not.toHaveProperty('speaker');
  });

  it('is corrected again, and is the first again when that is taken back', () => {
    const [first, second] = [corrected({ side: 'ARM', name: 'a' }), corrected({ side: 'AZE', name: 'b' })];
    const said = (all: readonly Review[]) => { const { claims, statements } = applyReviews(base, all, patch).reading; return statements.find((s) => s.id === claims[0]!.statement)?.speaker; };
    expect(said([first, second])).toMatchObject({ name: 'b', side: { value: ['AZE'] } });
    expect(said([first, second, review('undo', 0, { undoes: second.id })])).toMatchObject({ name: 'a' });
    expect(said([])).toEqual(reading.statements.find((s) => s.id === reading.claims[0]!.statement)?.speaker);
  });

  it('makes of what an outlet tells in its own voice the word of somebody', () => {
    const own = { ...reading, claims: [{ ...reading.claims[0]!, statement: null }, ...reading.claims.slice(1)] };
    const laid = applyReviews({ ...base, reading: own }, [corrected({ side: 'RUS', name: null })], patch);
    expect(laid.reading.statements.find((s) => s.id === laid.reading.claims[0]!.statement)).toMatchObject({ act: { value: 'assert' }, content: reading.claims[0]!.evidence, speaker: { side: { value: ['RUS'] } } });
  });
});

describe('an addition', () => {
  const start = TEXT.indexOf('قصف', 45);
  const value: Claim = { ...reading.claims[0]!, id: 'clm_added', statement: null, evidence: [{ start, end: start + 3 }], rules: [] };
  const anchor = anchorOf(value, 'clm_added', 'doc_a', TEXT);
  const add = review('add', 0, { anchors: [anchor], patch: [{ op: 'add', path: '', value }] });

  it('comes after what the machine read, under the statement that holds its words, and is accepted', () => {
    const laid = applyReviews(base, [add], patch);
    expect(laid.claimIds).toEqual([...ids, 'clm_added']);
    expect(laid.states.at(-1)).toBe('accepted');
    const claim = laid.reading.claims.at(-1)!;
    expect(claim).toMatchObject({ evidence: value.evidence, rules: [`review:${add.id}`] });
    expect(reading.statements.find((s) => s.id === claim.statement)!.content.some((s) => s.start <= start && s.end >= start + 3)).toBe(true);
  });

  it('is decided on like any other, once however often it is added, and is gone when it is taken back', () => {
    const reject = review('reject', 0, { anchors: [anchor] });
    expect(applyReviews(base, [add, reject], patch)).toMatchObject({ rejected: ['clm_added'], unanchored: [] });
    const edit = review('edit', 0, { anchors: [anchor], patch: [{ op: 'replace', path: '/status/value', value: 'planned' }] });
    expect(applyReviews(base, [add, edit], patch).reading.claims.at(-1)).toMatchObject({ status: { value: 'planned' }, rules: [`review:${add.id}`, `review:${edit.id}`] });
    expect(applyReviews(base, [add, { ...add, id: 'rev_again' }], patch).claimIds).toEqual([...ids, 'clm_added']);
    expect(applyReviews(base, [add, review('undo', 0, { undoes: add.id })], patch).claimIds).toEqual(ids);
  });
});

describe('merges and splits', () => {
  const pair = (decision: 'merge' | 'split', ...claims: string[]) => review(decision, 0, { anchors: claims.map((claim) => ({ ...review('hold').anchors[0]!, claim })) });

  it('bind all pairs of their claims; the later word wins; an undone one is none', () => {
    const first = pair('merge', 'b', 'a', 'c');
    const second = pair('split', 'a', 'b');
    expect(decide([first, second])).toEqual({ together: [['a', 'c'], ['b', 'c']], apart: [['a', 'b']] });
    expect(decide([first, second, review('undo', 0, { undoes: second.id })]).apart).toEqual([]);
  });

  it('follow claims to the ids that they have now', () => {
    expect(decide([pair('merge', 'a', 'b')], { a: 'z' })).toEqual({ together: [['b', 'z']], apart: [] });
  });
});
