/** A statement as a headline or a cue makes it. */
import type { Act, QuoteMode } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { covering } from '../text.ts';
import { type ChosenAct, chooseAct, RESERVE } from './act.ts';
import type { Floor } from './floor.ts';
import type { CueMatch } from './frame.ts';
import type { Headline } from './headline.ts';
import { receiverBefore, receiverBetween } from './relay.ts';

export function fromHeadline(a: ArAnalysis, { source, chain, colon, content }: Headline, floor: Floor): StatementDraft {
  const chosen = chooseAct(a, 'assert', [content], source);
  const draft: StatementDraft = {
    source: [{ first: source.first, last: source.last, lead: source.lead ?? 0 }], cue: [{ first: colon, last: colon }], content: [content], act: chosen.act, actRule: chosen.rule, speaker: source, speakerRule: 'ar.speaker.before', chain, parent: -1,
    quote: quoteMode(a, content), flags: flagsOf(null, chosen.reserve), rules: ['ar.cue.headline'], rows: [],
  };
  floor.give(draft);
  return draft;
}

/** Cues whose verb itself tells no act. */
const ACT_ELSEWHERE: ReadonlySet<CueMatch['kind']> = new Set(['relay', 'contains', 'light', 'led']);

/** "تتهم الحكومة جارتها بدعم المتمردين": a charge tells what another does, whatever words it begins with. */
const CHARGES: ReadonlySet<string> = new Set(['accuse', 'accuse-n']);
const CHARGED: ChosenAct = { act: 'assert', rule: 'ar.act.verb', reserve: false };

export function fromCue(a: ArAnalysis, m: CueMatch, content: Run, parent: number, floor: Floor, out: readonly StatementDraft[]): StatementDraft {
  const cue = [{ first: m.hit.first, last: m.hit.last, lead: m.hit.split.conj.length }, ...m.more];
  const { speaker, rule } = floor.speakerOf(m, parent, out);
  const chosen: ChosenAct = CHARGES.has(m.hit.row.id) ? CHARGED : chooseAct(a, m.act ?? (ACT_ELSEWHERE.has(m.kind) ? 'assert' : ((m.hit.row.cells[1] ?? 'assert') as Act)), [content], speaker);
  const chain = m.relayers.length > 0 ? m.relayers : parent >= 0 ? chainInside(out[parent] as StatementDraft, speaker) : floor.chainOf(speaker, m.subject === null);
  const draft: StatementDraft = {
    source: m.source ? [m.source] : rule === 'ar.speaker.sentence' && speaker && floor.isNew(speaker) ? [{ first: speaker.first, last: speaker.last, lead: speaker.lead ?? 0 }] : [], cue, content: [content], act: chosen.act, actRule: chosen.rule, speaker, speakerRule: rule, chain, parent,
    quote: quoteMode(a, content), flags: flagsOf(m, chosen.reserve || m.hit.row.id === RESERVE), rules: [`ar.cue.${m.kind}`, `ar.content.${m.intro}`, rule], rows: [`${m.hit.row.table}:${m.hit.row.id}`],
  };
  if (parent < 0) floor.give(draft);
  const receiver = chain.length === 0 ? (receiverBetween(a, m.hit.last + 1, m.start) ?? receiverBefore(a, m.clause)) : null;
  return receiver ? { ...draft, chain: [receiver] } : draft;
}

function flagsOf(m: CueMatch | null, reserve: boolean): StatementDraft['flags'] {
  const mutual = m?.kind === 'mutual' || m?.kind === 'each';
  return [...(reserve ? (['reserve'] as const) : []), ...(mutual ? (['mutual'] as const) : [])];
}

/** Words within another's telling came through that other; what one asks for or denies, one does not pass on. */
export function chainInside(outer: StatementDraft, speaker: ActorMention | null): readonly ActorMention[] {
  if (!outer.speaker || outer.speaker === speaker || outer.flags.includes('mutual') || (outer.act !== 'assert' && outer.act !== 'expect')) return [];
  const chain = outer.parent >= 0 ? [...outer.chain, outer.speaker] : [outer.speaker];
  return speaker?.actor ? chain.filter((m) => m.actor !== speaker.actor) : chain;
}

export function quoteMode(a: ArAnalysis, content: Run): QuoteMode {
  const q = covering(a.quotes, a.quoteOf, content.first);
  if (q && q.open === content.first && q.close >= content.last) return 'direct';
  for (let j = content.first; j <= content.last; j++) if (a.quoteOf[j] !== -1) return 'mixed';
  return 'indirect';
}
