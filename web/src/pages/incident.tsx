/** One incident, accounts side by side: a column for each claimant, a row for each field; the words beneath every value. */
import { useParams } from '@tanstack/react-router';
import type { Account, AccountField, Incident as IncidentOf, Version } from 'isnad';
import { type Row, useRow } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Contested } from '../parts/contested.tsx';
import { Days } from '../parts/day.tsx';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { FieldValue } from '../parts/field-value.tsx';
import { AgreementMark, PositionMark } from '../parts/marks.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { PlaceName } from '../parts/place.tsx';
import { Note } from '../parts/said.tsx';
import { Side } from '../parts/side.tsx';
import { Toggle } from '../parts/toggle.tsx';
import { Voice } from '../parts/voice.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

const FIELDS: readonly AccountField[] = ['occurred', 'when', 'where', 'by', 'on', 'weapon', 'killed', 'injured', 'other', 'motive'];
/** Claims shown under a value before "show echoes" is asked for. */
const SHOWN = 1;

export default function Incident() {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { id = '' } = useParams({ strict: false });
  const { show } = useAsked();
  const { data, error } = useRow('incident', id);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  const { item } = data;
  const name = label('types', item.type);
  return (
    <>
      <PageHead
        name={name} title={<>{name}{item.place && <> · <PlaceName place={item.place} /></>}</>} data={`/api/v1/views/incident/${id}`}
        about={<><Days days={item.days} /> · {t('count.articles-origins', { articles: item.documents, origins: item.origins })} · <code>{id.slice(0, 12)}</code></>}
        tools={<><Toggle show="echoes">{t('incident.echoes')}</Toggle><AsOf /></>}
      />
      <Accounts item={item} row={data} echoes={show === 'echoes'} />
      <Denials item={item} row={data} />
      <Contradictions item={item} />
      <details className="why">
        <summary>{t('incident.why', { n: item.reasons.length })}</summary>
        <ul className="lines">
          {item.reasons.map((reason) => <li key={reason.claim}><EvidenceLink claim={reason.claim}><code>{reason.claim.slice(0, 10)}</code></EvidenceLink> <Note note={reason.note} /></li>)}
        </ul>
      </details>
    </>
  );
}

/** The table of accounts. Silence is an empty hatched cell, never a denial. */
function Accounts({ item, row, echoes }: { readonly item: IncidentOf; readonly row: Row<'incident'>; readonly echoes: boolean }) {
  const { t } = useWords();
  const accounts = [...item.accounts].sort((a, b) => Number(a.position === 'silent') - Number(b.position === 'silent'));
  const fields = FIELDS.filter((field) => accounts.some((a) => a.fields[field]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="table-box" tabIndex={0} aria-label={t('incident.accounts')}>
      <table className="accounts">
        <caption className="unseen">{t('incident.accounts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('incident.field')}</th>
            {accounts.map((a) => <th scope="col" key={a.claimant}><Side side={a.claimant} /> <PositionMark position={a.position} /><small className="aside">{t('count.origins', { n: a.origins })}</small></th>)}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field} data-agreement={item.compared[field]}>
              <th scope="row">{t(`field.${field}`)} <AgreementMark agreement={item.compared[field] ?? 'silent'} /></th>
              {accounts.map((a) => <Cell key={a.claimant} account={a} field={field} row={row} echoes={echoes} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ account, field, row, echoes }: { readonly account: Account; readonly field: AccountField; readonly row: Row<'incident'>; readonly echoes: boolean }) {
  const { t } = useWords();
  const { side } = useVocabulary();
  const versions = account.fields[field] ?? [];
  const said = (account.fields.occurred ?? []).flatMap((v) => v.claims.slice(0, 1));
  return (
    <td data-head={side(account.claimant)} data-silent={versions.length === 0}>
      {versions.length === 0 ? <span className="aside">{t('position.silent')}</span> : versions.map((version) => <Value key={version.value} version={version} field={field} row={row} echoes={echoes} said={said} />)}
    </td>
  );
}

/** A value with the words that state it. */
function Value({ version, field, row, echoes, said }: { readonly said: readonly string[]; readonly version: Version; readonly field: AccountField; readonly row: Row<'incident'>; readonly echoes: boolean }) {
  const { t } = useWords();
  const known = new Map(row.voices.map((v) => [v.claim, v]));
  // The words that are here already come first: they are shown without asking again.
  const claims = [...version.claims].sort((a, b) => Number(known.has(b)) - Number(known.has(a)));
  // Without echoes, words that stand in the first row already are not said again.
  const shown = echoes ? claims : claims.slice(0, SHOWN).filter((claim) => field === 'occurred' || !said.includes(claim));
  return (
    <div className="value">
      <EvidenceLink claim={claims[0]}><strong><FieldValue field={field} value={version.value} /></strong></EvidenceLink>
      {shown.map((claim) => <Voice key={claim} claim={claim} voice={known.get(claim)} brief={field !== 'occurred'} />)}
      {!echoes && claims.length > SHOWN && <small className="aside">{t('incident.more', { n: claims.length - SHOWN })}</small>}
    </div>
  );
}

/** What a claimant denies in the same breath, attached to exactly what it denies. */
function Denials({ item, row }: { readonly item: IncidentOf; readonly row: Row<'incident'> }) {
  const { t } = useWords();
  const denying = item.accounts.filter((a) => a.denies.length > 0);
  if (denying.length === 0) return null;
  return (
    <section>
      <h2>{t('incident.denials')}</h2>
      {denying.map((a) => (
        <div key={a.claimant} className="card">
          <h3 className="row"><Side side={a.claimant} /> <PositionMark position="denies" /></h3>
          {a.denies.slice(0, 4).map((claim) => <Voice key={claim} claim={claim} voice={row.voices.find((v) => v.claim === claim)} />)}
        </div>
      ))}
    </section>
  );
}

function Contradictions({ item }: { readonly item: IncidentOf }) {
  const { t } = useWords();
  if (item.contradictions.length === 0) return null;
  return (
    <section>
      <h2>{t('incident.contradictions')}</h2>
      <ul className="lines">
        {item.contradictions.map((c) => (
          <li key={`${c.kind} ${c.one} ${c.other}`}>
            <strong>{t(`contradiction.${c.kind}`)}</strong>{' '}
            <EvidenceLink claim={c.one}>{t('incident.one')}</EvidenceLink> <span className="sign">≠</span> <EvidenceLink claim={c.other}>{t('incident.other')}</EvidenceLink>{' '}
            <Contested kind={c.kind} note={c.note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
