/** Link: from drafts in tokens to records with spans, names and ids. */
import type { Analysis, ActorMention, ClaimDraft, PartyDraft, Run, StatementDraft } from '../../lang/api.ts';
import { type Claim, type Document, type Field, type Link, type Mention, type Party, type SectionKind, type Side, type Span, type Statement } from '../../model/index.ts';
import { tokenSpan } from '../../text/scan.ts';

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
  const a: Placed = { ...analysis, offset: position.offset };
  const order = inOrder(statements.map((d) => firstToken([...d.cue, ...d.content])));
  const id = new Map(order.map((from, at) => [from, `s${position.statements + at + 1}`]));
  const claimOrder = inOrder(claims.map((c) => c.trigger.first));
  return {
    statements: order.map((from) => statementOf(a, statements[from] as StatementDraft, id, from, sectionAt)),
    claims: claimOrder.map((from, at) => claimOf(a, claims[from] as ClaimDraft, `c${position.claims + at + 1}`, id)),
    mentions: mentionsOf(a),
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

/** An analysis with the offset of its block. */
interface Placed extends Analysis {
  readonly offset: number;
}

const cut = (a: Placed, runs: readonly Run[]): Span[] =>
  runs.map((r) => {
    const s = tokenSpan(a.tokens, r.first, r.last, r.lead);
    return { start: s.start + a.offset, end: s.end + a.offset };
  });
const words = (a: Placed, run: Run): string => {
  const s = tokenSpan(a.tokens, run.first, run.last, run.lead);
  return (run.prefix ?? '') + a.shadow.raw.slice(s.start, s.end);
};

function statementOf(a: Placed, d: StatementDraft, id: ReadonlyMap<number, string>, from: number, sectionAt: (offset: number) => SectionKind): Statement {
  const cue = cut(a, d.cue);
  const m = d.speaker;
  const stated = m?.sideAt ? cut(a, [m.sideAt]) : null;
  const sides = m?.sides ?? [];
  return {
    id: id.get(from) as string, source: cut(a, d.source), cue, content: cut(a, d.content),
    act: { value: d.act, how: 'stated', spans: cue, rule: d.actRule },
    speaker: {
      name: m ? nameOf(a, m) : d.source[0] ? words(a, d.source[0]) : null, actor: m?.actor ?? null,
      side: stated ? { value: sides, how: 'stated', spans: stated } : { value: sides, how: 'inferred', rule: m?.rule ?? 'ar.side.unknown' },
      privacy: m?.privacy ?? 'not_a_person',
    },
    chain: d.chain.map((x) => linkOf(a, x)), parent: d.parent >= 0 ? (id.get(d.parent) ?? null) : null, quote: d.quote, flags: d.flags,
    section: sectionAt(cue[0]?.start ?? 0), rules: [...new Set([...d.rules, d.actRule])],
  };
}

/** The personal name where the article gives one, else the phrase without its leading particle. */
function nameOf(a: Placed, m: ActorMention): string {
  return words(a, m.personal ?? m.full ?? m);
}

function linkOf(a: Placed, m: ActorMention): Link {
  return { name: words(a, m.full ?? m), actor: m.actor, spans: cut(a, [m]) };
}

function claimOf(a: Placed, c: ClaimDraft, id: string, ids: ReadonlyMap<number, string>): Claim {
  const trigger = cut(a, [c.trigger]);
  const facets: Record<string, Field<string>> = {};
  for (const [name, f] of Object.entries(c.facets)) facets[name] = f.at ? { value: f.value, how: 'stated', spans: cut(a, [f.at]), rule: f.rule } : { value: f.value, how: 'inferred', rule: f.rule };
  return {
    id, statement: c.statement >= 0 ? (ids.get(c.statement) ?? null) : null, evidence: cut(a, c.evidence), type: { value: c.type, how: 'stated', spans: trigger },
    facets, by: parties(a, c.by), on: parties(a, c.on),
    place: c.place ? { value: { name: words(a, c.place.mention.core), id: c.place.mention.id, country: c.place.mention.country }, how: 'stated', spans: cut(a, [c.place.mention]), rule: c.place.rule } : null,
    time: c.time ? (c.time.mention ? { value: { edtf: c.time.edtf, part: c.time.part }, how: 'stated', spans: cut(a, [c.time.mention]), rule: c.time.rule } : { value: { edtf: c.time.edtf, part: c.time.part }, how: 'inferred', rule: c.time.rule }) : null,
    status: { value: c.status, how: 'inferred', rule: c.statusRule },
    counts: c.counts.map((n) => ({ what: n.what, whom: n.whom, n: n.n, bound: n.bound, cumulative: n.cumulative, subset: n.subset, spans: cut(a, [n]) })), rules: c.rules,
  };
}

/** One party a side: a mention of two sides is two parties. */
function parties(a: Placed, drafts: readonly PartyDraft[]): Field<Party>[] {
  const out: Field<Party>[] = [];
  const seen = new Set<Side>();
  for (const p of drafts) {
    for (const side of p.sides) {
      if (seen.has(side)) continue;
      seen.add(side);
      const value: Party = { side, name: p.mention ? words(a, p.mention) : side, actor: p.mention?.actor ?? null };
      out.push(p.mention ? { value, how: 'stated', spans: cut(a, [p.mention]), rule: p.rule } : { value, how: 'inferred', rule: p.rule });
    }
  }
  return out;
}

function mentionsOf(a: Placed): Mention[] {
  const actors = a.actors.map((m): Mention => ({ spans: cut(a, [m]), kind: 'actor', name: nameOf(a, m), ref: m.actor, side: m.sides, privacy: m.privacy }));
  const places = a.places.map((p): Mention => ({ spans: cut(a, [p]), kind: 'place', name: words(a, p.core), ref: p.id, side: [], privacy: 'not_a_person' }));
  return [...actors, ...places].sort((x, y) => (x.spans[0]?.start ?? 0) - (y.spans[0]?.start ?? 0) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0));
}
