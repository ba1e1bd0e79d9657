/** Link: from drafts in tokens to records with spans, names and ids. */
import type { Analysis, ActorMention, ClaimDraft, PartyDraft, Run, StatementDraft } from '../../lang/api.ts';
import type { Claim, Document, Field, Link, Mention, Party, PlaceRef, SectionKind, Side, Span, Speaker, Statement, Status, TimeRef } from '../../model/index.ts';
import { type Cutter, cutter, keyOf, type Pool, pool } from './cutter.ts';

export interface Linked {
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/** Where a block lies in the article, and how many records came before it. */
export interface Position {
  readonly offset: number;
  readonly statements: number;
  readonly claims: number;
}

/** Cuts spans, names speakers as fully as the article does, and gives ids in the order of the text. */
export function link(analysis: Analysis, document: Document, statements: readonly StatementDraft[], claims: readonly ClaimDraft[], position: Position): Linked {
  const sectionAt = sectionFinder(document);
  const a = maker(analysis, position.offset);
  const order = inOrder(statements.map((d) => firstToken([...d.cue, ...d.content])));
  const id = new Map(order.map((from, at) => [from, `s${position.statements + at + 1}`]));
  const claimOrder = inOrder(claims.map((c) => c.trigger.first));
  return {
    statements: order.map((from) => statementOf(a, statements[from] as StatementDraft, id, from, sectionAt)),
    claims: claimOrder.map((from, at) => claimOf(a, claims[from] as ClaimDraft, `c${position.claims + at + 1}`, id)),
    mentions: mentionsOf(a, analysis),
  };
}

function inOrder(firsts: readonly number[]): number[] {
  return firsts.map((_, at) => at).sort((x, y) => (firsts[x] as number) - (firsts[y] as number) || x - y);
}

function firstToken(runs: readonly Run[]): number {
  return Math.min(...runs.map((r) => r.first));
}

/** Sections are in order, and so are the questions; a short walk finds each. */
function sectionFinder(document: Document): (offset: number) => SectionKind {
  return (offset) => {
    let lo = 0;
    let hi = document.sections.length - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >> 1;
      const s = document.sections[mid];
      if (!s) break;
      if (offset < s.start) hi = mid - 1;
      else if (offset >= s.end) lo = mid + 1;
      else return s.kind;
    }
    return 'paragraph';
  };
}

/** A cutter, and pools for what the records of a block often share. */
interface Maker extends Cutter {
  readonly speakers: Pool<Speaker>;
  readonly parties: Pool<Field<Party>>;
  readonly places: Pool<Field<PlaceRef>>;
  readonly times: Pool<Field<TimeRef>>;
  readonly statuses: Pool<Field<Status>>;
  readonly facets: Pool<Field<string>>;
  readonly lists: Pool<readonly string[]>;
}

function maker(analysis: Analysis, offset: number): Maker {
  const { cut, words } = cutter(analysis, offset);
  return { cut, words, speakers: pool(), parties: pool(), places: pool(), times: pool(), statuses: pool(), facets: pool(), lists: pool() };
}

/** A list of names, one for all that hold the same. */
function listed<T extends string>(a: Maker, names: readonly T[]): readonly T[] {
  return names.length === 0 ? NONE : (a.lists(names.join(' '), () => names) as readonly T[]);
}

function statementOf(a: Maker, d: StatementDraft, id: ReadonlyMap<number, string>, from: number, sectionAt: (offset: number) => SectionKind): Statement {
  const cue = a.cut(d.cue);
  return {
    id: id.get(from) as string, source: a.cut(d.source), cue, content: a.cut(d.content),
    act: { value: d.act, how: 'stated', spans: cue, rule: d.actRule },
    speaker: speakerOf(a, d),
    chain: d.chain.length === 0 ? NONE : d.chain.map((x) => linkOf(a, x)), parent: d.parent >= 0 ? (id.get(d.parent) ?? null) : null, quote: d.quote, flags: listed(a, d.flags),
    section: sectionAt(cue[0]?.start ?? 0), rules: listed(a, d.rules.includes(d.actRule) ? d.rules : [...d.rules, d.actRule]),
  };
}

const NONE: readonly never[] = [];

function speakerOf(a: Maker, d: StatementDraft): Speaker {
  const m = d.speaker;
  if (!m) return { name: d.source[0] ? a.words(d.source[0]) : null, actor: null, side: { value: NONE, how: 'inferred', rule: d.speakerRule }, privacy: 'not_a_person' };
  const name = nameOf(a, m);
  const at = m.sideAt ? keyOf(m.sideAt) : '';
  return a.speakers(`${name}|${m.actor}|${m.sides.join(' ')}|${m.rule}|${m.privacy}|${at}`, () => {
    const value = listed(a, m.sides);
    return { name, actor: m.actor, side: m.sideAt ? { value, how: 'stated', spans: a.cut([m.sideAt]) } : { value, how: 'inferred', rule: m.rule }, privacy: m.privacy };
  });
}

/** The personal name where the article gives one, else the phrase without its leading particle. */
function nameOf(a: Cutter, m: ActorMention): string {
  return a.words(m.personal ?? m.full ?? m);
}

function linkOf(a: Cutter, m: ActorMention): Link {
  return { name: a.words(m.full ?? m), actor: m.actor, spans: a.cut([m]) };
}

function claimOf(a: Maker, c: ClaimDraft, id: string, ids: ReadonlyMap<number, string>): Claim {
  return {
    id, statement: c.statement >= 0 ? (ids.get(c.statement) ?? null) : null, evidence: a.cut(c.evidence), type: { value: c.type, how: 'stated', spans: a.cut([c.trigger]) },
    facets: facetsOf(a, c), by: parties(a, c.by), on: parties(a, c.on), place: c.place && placeOf(a, c.place), time: c.time && timeOf(a, c.time),
    status: a.statuses(`${c.status}|${c.statusRule}`, () => ({ value: c.status, how: 'inferred', rule: c.statusRule })),
    counts: c.counts.length === 0 ? NONE : c.counts.map((n) => ({ what: n.what, whom: n.whom, n: n.n, bound: n.bound, cumulative: n.cumulative, subset: n.subset, spans: a.cut([n]) })), rules: listed(a, c.rules),
  };
}

const NO_FACETS: Readonly<Record<string, Field<string>>> = {};

function facetsOf(a: Maker, c: ClaimDraft): Readonly<Record<string, Field<string>>> {
  const found = Object.entries(c.facets);
  if (found.length === 0) return NO_FACETS;
  const facets: Record<string, Field<string>> = {};
  for (const [name, { value, at, rule }] of found) facets[name] = a.facets(`${value}|${rule}|${at ? keyOf(at) : ''}`, () => (at ? { value, how: 'stated', spans: a.cut([at]), rule } : { value, how: 'inferred', rule }));
  return facets;
}

/** Rules that take a place which the text names elsewhere, of another act or of the whole article. */
const ELSEWHERE = /\.place-(?:story|home|article)$/;

function placeOf(a: Maker, { mention: m, rule }: NonNullable<ClaimDraft['place']>): Field<PlaceRef> {
  return a.places(`${keyOf(m)}|${keyOf(m.core)}|${m.id}|${rule}`, () => {
    const value = { name: a.words(m.core), id: m.id, country: m.country };
    return ELSEWHERE.test(rule) ? { value, how: 'inferred', rule } : { value, how: 'stated', spans: a.cut([m]), rule };
  });
}

function timeOf(a: Maker, { edtf, part, mention, rule }: NonNullable<ClaimDraft['time']>): Field<TimeRef> {
  return a.times(`${edtf}|${part}|${rule}|${mention ? keyOf(mention) : ''}`, () => (mention ? { value: { edtf, part }, how: 'stated', spans: a.cut([mention]), rule } : { value: { edtf, part }, how: 'inferred', rule }));
}

/** One party a side: a mention of two sides is two parties. */
function parties(a: Maker, drafts: readonly PartyDraft[]): readonly Field<Party>[] {
  if (drafts.length === 0) return NONE;
  const out = new Map<Side, Field<Party>>();
  for (const { sides, mention: m, rule } of drafts) {
    for (const side of sides) {
      if (out.has(side)) continue;
      const party = (): Field<Party> => (m ? { value: { side, name: a.words(m), actor: m.actor }, how: 'stated', spans: a.cut([m]), rule } : { value: { side, name: side, actor: null }, how: 'inferred', rule });
      out.set(side, a.parties(`${side}|${rule}|${m ? `${keyOf(m)}|${m.actor}` : ''}`, party));
    }
  }
  return [...out.values()];
}

/** Actors and places in the order of the text, each list in order already; an actor before a place that begins with it. */
function mentionsOf(a: Maker, { actors, places }: Analysis): Mention[] {
  const out: Mention[] = [];
  let next = 0;
  const placesBefore = (start: number): void => {
    for (let p = places[next]; p; p = places[++next]) {
      const spans = a.cut([p]);
      if ((spans[0] as Span).start >= start) return;
      out.push({ spans, kind: 'place', name: a.words(p.core), ref: p.id, side: NONE, privacy: 'not_a_person' });
    }
  };
  for (const m of actors) {
    const spans = a.cut([m]);
    placesBefore((spans[0] as Span).start);
    out.push({ spans, kind: 'actor', name: nameOf(a, m), ref: m.actor, side: listed(a, m.sides), privacy: m.privacy });
  }
  placesBefore(Number.POSITIVE_INFINITY);
  return out;
}
