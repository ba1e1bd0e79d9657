/** Why a claim was read as it was: the rules that fired, with their words and rows of tables. */
import { useWhy } from '../api/ask.ts';
import { useWords } from '../words/index.tsx';
import { Failed, Loading } from './notes.tsx';

export function Why({ claim }: { readonly claim: string }) {
  const { t } = useWords();
  const { data, error } = useWhy(claim);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <ol className="lines why-steps" aria-label={t('isnad.why')}>
      {data.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may fire twice; its place is its identity.
        <li key={at} data-outcome={step.outcome}>
          <span aria-hidden="true">{step.outcome === 'fired' ? '✓' : '✕'}</span> <code>{step.rule}</code> <bdi lang="en">{step.note}</bdi> {step.rows.map((row) => <code key={row} className="aside">{row}</code>)}
        </li>
      ))}
    </ol>
  );
}
