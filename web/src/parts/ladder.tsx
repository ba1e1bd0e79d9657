/** The ladder of one claim: from the reader to the words, each step with the cue that made it. */
import type { Link as ChainLink } from 'isnad';
import { useWords } from '../words/index.tsx';
import { Isolated } from './isolated.tsx';
import { Cited } from './quote.tsx';

export interface Step {
  readonly kind: 'outlet' | 'relay' | 'speaker' | 'own';
  readonly name: string | null;
  readonly cue?: string | undefined;
}

/** The steps of a chain: outlet, those who relay, speaker; an outlet that names nobody speaks in its own voice. */
export function stepsOf(outlet: string | null, chain: readonly ChainLink[], speaker: string | null, said: boolean, cue?: string): Step[] {
  return [
    { kind: 'outlet', name: outlet },
    ...chain.map((link) => ({ kind: 'relay', name: link.name }) satisfies Step),
    said ? { kind: 'speaker', name: speaker, cue } : { kind: 'own', name: null },
  ];
}

/** The same from names alone, outermost first, the speaker last. */
export function stepsOfNames(outlet: string | null, names: readonly string[]): Step[] {
  if (names.length === 0) return stepsOf(outlet, [], null, false);
  return [{ kind: 'outlet', name: outlet }, ...names.map((name, at) => ({ kind: at === names.length - 1 ? 'speaker' : 'relay', name }) satisfies Step)];
}

export function Ladder({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useWords();
  return (
    <ol className="ladder" aria-label={t('ladder.title')}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a chain; its place is its identity.
        <li key={at} data-kind={step.kind} data-unnamed={step.name === null && step.kind !== 'own'}>
          <small className="aside">{t(`ladder.${step.kind}`)}</small>
          {step.kind === 'own' ? null : <strong><Isolated>{step.name ?? t('ladder.unnamed')}</Isolated></strong>}
          {step.cue ? <small><Cited words={step.cue} /></small> : null}
        </li>
      ))}
    </ol>
  );
}
