/** Proposals: what is offered, by whom, to whom, and the answers to it. */
import type { Act, Proposal, Side, Testimony } from '../model/index.ts';
import { byDay, gap, meet } from './days.ts';
import { partiesOf, sidesOf } from './parties.ts';
import { compare } from './testimony.ts';

/** Days within which a proposal is told again. */
const DAYS_APART = 5;
/** Acts that answer an offer. */
const ANSWER: Readonly<Partial<Record<Act, 'accept' | 'refuse'>>> = { endorse: 'accept', commit: 'accept', refuse: 'refuse' };

export function proposalsOf(testimonies: readonly Testimony[]): Proposal[] {
  const out: { proposal: Proposal; readonly told: Testimony[] }[] = [];
  for (const t of testimonies) {
    if (t.claim.status.value !== 'proposed' || t.statement?.act.value !== 'propose') continue;
    const by = partiesOf(t.claimant);
    const partners = partiesOf(sidesOf([...t.claim.by, ...t.claim.on]));
    const home = out.find(({ proposal, told }) => proposal.type === t.claim.type.value && sameSides(proposal.by, by) && (gap(daysOf(told), daysOf([t])) ?? 0) <= DAYS_APART && (alike(proposal.with, partners)));
    if (home) {
      home.told.push(t);
      home.proposal = { ...home.proposal, days: meet(home.proposal.days, t.days), with: [...new Set([...home.proposal.with, ...partners])].sort() };
    } else out.push({ proposal: { id: `pro_${t.id.replace(/^[a-z]+_/, '')}`, by, type: t.claim.type.value, with: partners, days: t.days, claims: [], answers: [] }, told: [t] });
  }
  const reported = byDocument(testimonies);
  return out.map(({ proposal, told }) => ({ ...proposal, claims: told.map((t) => t.id), answers: answersTo(proposal, told, reported) })).sort((a, b) => byDay(a.days.from, b.days.from) || compare(a.id, b.id));
}

/** The day it was printed on: an offer speaks of a day to come. */
function daysOf(told: readonly Testimony[]): { readonly from: string | null; readonly to: string | null } {
  const first = told[0] as Testimony;
  return { from: first.published, to: (told.at(-1) as Testimony).published };
}

function sameSides(a: readonly Side[], b: readonly Side[]): boolean {
  return a.length === b.length && a.every((side) => b.includes(side));
}

/** One names all whom the other names. */
function alike(a: readonly Side[], b: readonly Side[]): boolean {
  return a.every((s) => b.includes(s)) || b.every((s) => a.includes(s));
}

function byDocument(testimonies: readonly Testimony[]): ReadonlyMap<string, readonly Testimony[]> {
  const out = new Map<string, Testimony[]>();
  for (const t of testimonies) {
    const list = out.get(t.document);
    if (list) list.push(t);
    else out.set(t.document, [t]);
  }
  return out;
}

/** Statements on the same kind of thing by those whom the offer is made to, in the reports that tell of it. */
function answersTo(proposal: Proposal, told: readonly Testimony[], reported: ReadonlyMap<string, readonly Testimony[]>): Proposal['answers'] {
  const documents = [...new Set(told.map((t) => t.document))];
  return documents.flatMap((document) => reported.get(document) ?? []).flatMap((t) => {
    const answer = t.statement ? ANSWER[t.statement.act.value] : undefined;
    if (!answer || t.claim.type.value !== proposal.type) return [];
    return partiesOf(t.claimant).filter((side) => proposal.with.includes(side) && !proposal.by.includes(side)).map((by) => ({ by, answer, statement: `${t.document}#${t.claim.statement}` }));
  });
}
