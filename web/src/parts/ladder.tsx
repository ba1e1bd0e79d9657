/** The ladder of one claim: from the reader to the words, each step with the cue that made it. */
import type { Link as ChainLink, Speaker, Statement } from 'isnad';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { isolate } from '../words/isolate.ts';
import { Decided } from './decided.tsx';
import { Isolated } from './isolated.tsx';
import { Cited } from './quote.tsx';

export interface Step {
  readonly kind: 'outlet' | 'relay' | 'speaker' | 'own';
  readonly name: string | null;
  readonly cue?: string | undefined;
  /** What a person decided instead of what the machine read; null where the outlet speaks in its own voice. */
  readonly decided?: { readonly now: Speaker | null; readonly machine: Speaker | null } | undefined;
}

/** The steps of a chain: outlet, those who relay, speaker; an outlet that names nobody speaks in its own voice. */
export function stepsOf(outlet: string | null, chain: readonly ChainLink[], speaker: string | null, said: boolean, cue?: string): Step[] {
  return [
    { kind: 'outlet', name: outlet },
    ...chain.map((link) => ({ kind: 'relay', name: link.name }) satisfies Step),
    said ? { kind: 'speaker', name: speaker, cue } : { kind: 'own', name: null },
  ];
}

/** The steps of a claim as it stands; where people corrected whose word it is, with what the machine read. */
export function stepsOfClaim(outlet: string | null, { statement, machineStatement = statement }: { readonly statement: Statement | null; readonly machineStatement?: Statement | null }, cue: string | undefined): Step[] {
  const [now, machine] = [statement?.speaker ?? null, machineStatement?.speaker ?? null];
  const steps = stepsOf(outlet, statement?.chain ?? [], now?.name ?? null, statement !== null && !isOwn(now), cue);
  const corrected = now?.name !== machine?.name || now?.side.value.join() !== machine?.side.value.join();
  return corrected ? steps.with(-1, { ...(steps.at(-1) as Step), decided: { now, machine } }) : steps;
}

/** True of what was taken from everybody: a person decided that the outlet speaks in its own voice. */
export function isOwn(speaker: Speaker | null): boolean {
  return speaker !== null && speaker.name === null && speaker.side.value.length === 0 && speaker.side.how === 'inferred' && speaker.side.rule === 'review.speaker';
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
          {step.decided && <Corrected {...step.decided} />}
          {step.cue ? <small><Cited words={step.cue} /></small> : null}
        </li>
      ))}
    </ol>
  );
}

/** The party that a person decided on, and whose word it is to the machine. */
function Corrected({ now, machine }: NonNullable<Step['decided']>) {
  const { t } = useWords();
  const { side } = useVocabulary();
  const sides = (speaker: Speaker | null) => speaker?.side.value.map(side).join(t('list.comma')) ?? '';
  const was = [machine?.name ?? (machine?.side.value.length ? '' : t('ladder.own')), sides(machine)].filter((part) => part !== '').map(isolate).join(' · ');
  return <>{sides(now) !== now?.name && <Isolated>{sides(now)}</Isolated>} <Decided machine={was} /></>;
}
