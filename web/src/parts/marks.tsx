/** Small marks that say what kind of thing stands here: a sign and a word, never a colour alone. */
import type { AccountField, Incident, Position, ReviewState } from 'isnad';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';

const STATE_SIGNS: Readonly<Record<ReviewState, string>> = { machine: '◌', accepted: '✓', edited: '✎', rejected: '✕', held: '⏸' };

/** What people made of a record; what nobody has looked at is a candidate. */
export function StateMark({ state }: { readonly state: ReviewState }) {
  const { t } = useWords();
  return <span className="mark state" data-state={state}><span className="sign" aria-hidden="true">{STATE_SIGNS[state]}</span> {t(`state.${state}`)}</span>;
}

/** How the accounts stand to each other in a field. */
type Agreement = NonNullable<Incident['compared'][AccountField]>;

const AGREEMENT_SIGNS: Readonly<Record<Agreement, string>> = { agree: '=', differ: '≠', 'one-sided': '◐', silent: '○' };

export function AgreementMark({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useWords();
  return <span className="mark agreement" data-agreement={agreement}><span className="sign" aria-hidden="true">{AGREEMENT_SIGNS[agreement]}</span> {t(`agreement.${agreement}`)}</span>;
}

const POSITION_SIGNS: Readonly<Record<Position, string>> = { asserts: '◆', confirms: '✓', denies: '⊘', silent: '○' };

export function PositionMark({ position }: { readonly position: Position }) {
  const { t } = useWords();
  return <span className="mark position" data-position={position}><span className="sign" aria-hidden="true">{POSITION_SIGNS[position]}</span> {t(`position.${position}`)}</span>;
}

/** What the speaker does with the words. */
export function ActMark({ act }: { readonly act: string }) {
  const { label } = useVocabulary();
  return <span className="mark act" data-act={act}>{label('acts', act)}</span>;
}
