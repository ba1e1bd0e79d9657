/** How far the coders of a round agree, field by field, and the claims on which they do not, for somebody to settle. */
import type { PatchStep } from 'isnad';
import { useAgreement, useCloseRound } from '../api/coding.ts';
import { useDecide } from '../api/decide.ts';
import { useForbidden } from '../api/session.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords, type WordKey } from '../words/index.tsx';
import { Isolated } from './isolated.tsx';
import { Failed, Loading } from './notes.tsx';
import { QueueClaim } from './queue-claim.tsx';

/** What the fields that are compared are called. */
const FIELDS: Readonly<Record<string, WordKey>> = {
  decision: 'coding.decision', speaker: 'ladder.speaker', type: 'table.what', status: 'field.status', by: 'field.by', on: 'field.on', place: 'field.where', time: 'field.when', counts: 'coding.counts',
};
type Said = NonNullable<ReturnType<typeof useAgreement>['data']>['disputed'][number]['said'][number];

export function RoundAgreement({ round, closed }: { readonly round: string; readonly closed: boolean }) {
  const { t, number } = useWords();
  const { data, error } = useAgreement(round, true);
  const close = useCloseRound(round);
  const unbound = useForbidden('bind');
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      {!closed && unbound === null && <p className="row"><button type="button" disabled={close.isPending || data.coders.length === 0} onClick={() => close.mutate(t('coding.close'))}>{t('coding.close')}</button> <span className="aside">{t('coding.close.about')}</span></p>}
      <p className="inline">{data.coders.map((c) => <span key={c.coder}><Isolated>{c.coder}</Isolated> <span className="aside">{t('count.claims', { n: c.claims })}</span></span>)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="table-box" tabIndex={0} aria-label={t('coding.agreement')}>
        <table>
          <thead><tr><th scope="col">{t('incident.field')}</th><th scope="col" data-number="true">{t('coding.alpha')}</th><th scope="col" data-number="true">{t('coding.units')}</th><th scope="col" data-number="true">{t('coding.ratings')}</th></tr></thead>
          <tbody>
            {data.agreement.map((a) => (
              <tr key={a.field}>
                <th scope="row">{t(FIELDS[a.field] ?? 'incident.field')}</th>
                <td data-number="true" data-head={t('coding.alpha')}>{a.alpha === null ? <span className="aside">{t('coding.same')}</span> : <bdi>{number(Math.round(a.alpha * 1000) / 1000)}</bdi>}</td>
                <td data-number="true" data-head={t('coding.units')}>{number(a.units)}</td>
                <td data-number="true" data-head={t('coding.ratings')}>{number(a.ratings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('coding.disputed', { n: data.disputed.length })}</h2>
        <ul className="cards">{data.disputed.map(({ claim, said }) => <li key={claim}><QueueClaim id={claim} /><ul className="lines">{said.map((one) => <li key={one.coder}><Code said={one} round={round} /></li>)}</ul></li>)}</ul>
      </section>
    </>
  );
}

/** What one coder said, and the button that makes it the record's. */
function Code({ said, round }: { readonly said: Said; readonly round: string }) {
  const { t } = useWords();
  const { label, side } = useVocabulary();
  const { settings } = useSettings();
  const decide = useDecide();
  const forbidden = useForbidden('overrule');
  const decision = said.decision as 'accept' | 'reject' | 'hold' | 'edit';
  const steps = Object.entries(said.corrected).flatMap(([field, json]) => (JSON.parse(json) as PatchStep[]).map((step) => ({ field, step })));
  const shown = (field: string, value: unknown) => (typeof value !== 'string' ? JSON.stringify(value) : field === 'type' ? label('types', value) : field === 'status' ? label('statuses', value) : side(value));
  const settle = () => decide.mutate({ decision, claims: [said.claim], why: t('coding.settled', { round }), by: settings.name, ...(steps.length > 0 ? { patch: steps.map(({ step }) => step) } : {}) });
  return (
    <p className="row">
      <strong><Isolated>{said.coder}</Isolated></strong> <span className="mark">{t(decision === 'edit' ? 'decide.edit' : `coding.${decision}`)}</span>
      {steps.map(({ field, step }) => <span key={step.path}><small className="aside">{t(FIELDS[field] ?? 'incident.field')}</small> <Isolated>{shown(field, step.value ?? '—')}</Isolated></span>)}
      <button type="button" disabled={forbidden !== null || decide.isPending || decide.isSuccess} onClick={settle}>{t(decide.isSuccess ? 'coding.taken' : 'coding.settle')}</button>
      {decide.error && <Failed error={decide.error} />}
    </p>
  );
}
