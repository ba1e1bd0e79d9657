/** Deny: what one says and another denies without saying it again ("a charge Moscow denies", "باكو: قتلى بقصف ويريفان تنفي") is told twice, as told and as denied. */
import type { Analysis, ClaimDraft, LanguagePack, PartyDraft, Run, StatementDraft } from '../../lang/api.ts';
import type { EventType, Side } from '../../model/index.ts';

/** What the accused denies. */
const DENIED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'casualty', 'damage', 'violation', 'movement', 'control', 'support', 'measure', 'hostilities']);

/** Tokens from what was said to a denial that only names it. */
const REACH = 60;

/** A denial, and the words in which what it denies was told. */
interface Denial {
  readonly statement: number;
  readonly told: Run;
}

/**
 * Adds, for each denial that takes up what was said before, the claims of those words as denied.
 * An act of others is not denied for them; who denies an act of nobody is taken for the accused.
 */
export function deny<A extends Analysis>(pack: Pick<LanguagePack<A>, 'id' | 'namesWords'>, analysis: A, statements: readonly StatementDraft[], claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const denials = statements.flatMap((s, at) => denialOf(pack, analysis, statements, s, at));
  if (denials.length === 0) return claims;
  const out = [...claims];
  for (const { statement, told } of denials) {
    const s = statements[statement] as StatementDraft;
    const taken = claims.filter((c) => c.status === 'actual' && DENIED.has(c.type) && told.first <= c.trigger.first && c.trigger.last <= told.last && concerns(c, s));
    if (taken.length > 0) out.splice(out.indexOf(taken.at(-1) as ClaimDraft) + 1, 0, ...taken.map((c) => denied(c, s, statement, pack.id)));
  }
  return out;
}

/** A denial of which the content is that of another's statement, or only names what the last one before said. */
function denialOf<A extends Analysis>(pack: Pick<LanguagePack<A>, 'namesWords'>, analysis: A, statements: readonly StatementDraft[], s: StatementDraft, statement: number): Denial[] {
  const [content, more] = s.content;
  if (s.act !== 'deny' || !content || more) return [];
  const earlier = statements.slice(0, statement);
  if (earlier.some((x) => x.content.some((r) => r.first === content.first && r.last === content.last))) return [{ statement, told: content }];
  if (!pack.namesWords(analysis, content)) return [];
  const first = Math.min(content.first, ...[...s.cue, ...s.source].map((r) => r.first));
  const before = earlier.findLast((x) => x.act !== 'deny' && x.content.length > 0 && (x.content.at(-1) as Run).last < first);
  const told = before?.content.at(-1);
  return told && first - told.last <= REACH && !sharesSide(before?.speaker?.sides ?? [], s.speaker?.sides ?? []) ? [{ statement, told }] : [];
}

const sharesSide = (one: readonly Side[], other: readonly Side[]): boolean => one.some((side) => other.includes(side));

/** Nobody is told to have done it, or one of those who deny it has, or who denies it has no side. */
function concerns({ by }: ClaimDraft, { speaker }: StatementDraft): boolean {
  return by.length === 0 || (speaker?.sides ?? []).length === 0 || by.some((p) => sharesSide(p.sides, speaker?.sides ?? []));
}

function denied(c: ClaimDraft, s: StatementDraft, statement: number, language: string): ClaimDraft {
  const { speaker } = s;
  const accused: PartyDraft[] = speaker?.sides.some(acts) ? [{ sides: speaker.sides, mention: speaker, rule: `${language}.event.agent-denier` }] : [];
  const by = c.by.length > 0 ? c.by : accused.filter((p) => !c.on.some((x) => sharesSide(p.sides, x.sides)));
  const runs = [...s.source, ...s.cue];
  const words = { first: Math.min(...runs.map((r) => r.first)), last: Math.max(...runs.map((r) => r.last)) };
  return { ...c, evidence: [words], trigger: words, by, counts: [], status: 'denied', statusRule: `${language}.status.denied`, statement, rules: [...c.rules, `${language}.event.denied-again`] };
}

/** A state or an armed party: no civilians, media or bodies of states. */
const acts = (side: Side): boolean => !/^(CIV|NGO|MEDIA|UNK|IGO:)/.test(side);
