/** Whose word a claim is, as people correct it: part of the claim while it is edited, a statement of its own in the reading that results. */
import type { Claim, Reading, Side, Statement } from '../model/index.ts';

/** A claim as it is edited: besides its own fields whose word it is. */
export interface Editable extends Claim {
  readonly speaker: {
    /** Several parties that speak as one are joined by `+`; empty where the outlet speaks in its own voice. */
    readonly side: Side;
    readonly name: string | null;
  };
}

/** The claim with whose word it is, so that an edit can name `/speaker/side` and `/speaker/name`. */
export function editable(claim: Claim, { statements }: Pick<Reading, 'statements'>): Editable {
  const speaker = statements.find((s) => s.id === claim.statement)?.speaker;
  return { ...claim, speaker: { side: speaker?.side.value.join('+') ?? '', name: speaker?.name ?? null } };
}

/**
 * An edited claim at its place again, with the statements: where its speaker was corrected, so is its statement; where that says other
 * claims, too, the claim is said by another one of the same words.
 */
export function spoken({ speaker, ...claim }: Editable, before: Editable['speaker'], { claims, statements }: Pick<Reading, 'claims' | 'statements'>): { readonly claim: Claim; readonly statements: readonly Statement[] } {
  if (speaker.side === before.side && speaker.name === before.name) return { claim, statements };
  const said = statements.find((s) => s.id === claim.statement);
  const alone = said !== undefined && claims.every((other) => other.id === claim.id || other.statement !== said.id);
  const id = alone ? said.id : `${claim.statement ?? ''}~${claim.id}`;
  const corrected: Statement = {
    ...(said ?? ownVoice(claim)), id, rules: [...(said?.rules ?? []), 'review.speaker'],
    speaker: { name: speaker.name, actor: null, side: { value: speaker.side === '' ? [] : speaker.side.split('+'), how: 'inferred', rule: 'review.speaker' }, privacy: said?.speaker.privacy ?? 'public_role' },
  };
  // Statements stand in the order of the text.
  const start = claim.evidence[0]?.start ?? 0;
  const at = said ? statements.indexOf(said) + 1 : statements.filter((s) => (s.content[0]?.start ?? 0) <= start).length;
  return { claim: { ...claim, statement: id }, statements: alone ? statements.with(at - 1, corrected) : statements.toSpliced(at, 0, corrected) };
}

/** What the outlet told in its own voice, as something that was said. */
function ownVoice({ evidence }: Claim): Omit<Statement, 'id' | 'speaker' | 'rules'> {
  return { source: [], cue: [], content: evidence, act: { value: 'assert', how: 'inferred', rule: 'review.speaker' }, chain: [], parent: null, quote: 'indirect', flags: [], section: 'paragraph' };
}
