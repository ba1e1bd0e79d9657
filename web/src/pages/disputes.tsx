/** Home: what the parties disagree on now, the newest contradiction first; beside it tolls, truce clocks and what was not understood. */
import { Link } from '@tanstack/react-router';
import type { AccountField } from 'isnad';
import { type Row, useSummary, useView } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Clocks } from '../parts/clocks.tsx';
import { Days } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { PositionMark } from '../parts/marks.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { PlaceName } from '../parts/place.tsx';
import { Side } from '../parts/side.tsx';
import { figureOf } from '../parts/toll.ts';
import { Voice } from '../parts/voice.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

/** Disputes come first in the view; each is drawn whole. */
const PAGE = 20;
/** Lines of what stands beside them. */
const BESIDE = 6;

export default function Disputes() {
  const { t } = useWords();
  const { from, to, side } = useAsked();
  const incidents = useView('incident', { from, to, side }, PAGE);
  if (incidents.error) return <Failed error={incidents.error} />;
  const disputed = incidents.rows.filter(({ item }) => item.contradictions.length > 0 || item.accounts.some((a) => a.position === 'denies' || a.denies.length > 0));
  return (
    <>
      <PageHead name={t('page.disputes')} title={t('page.disputes')} about={t('disputes.about')} data="/api/v1/views/incident" />
      <div className="with-side">
        <div>
          {incidents.isPending && <Loading />}
          {incidents.isSuccess && disputed.length === 0 && <Empty what={incidents.rows.length === 0 ? 'disputes.empty' : 'disputes.none'} command="isnad add FOLDER" />}
          <ul className="cards">{disputed.map((row) => <Dispute key={row.id} row={row} />)}</ul>
          <More of={incidents} />
          <p><Link to="/incidents">{t('disputes.all')}</Link></p>
        </div>
        <aside aria-label={t('disputes.side')}>
          <TollMovers />
          <TruceClocks />
          <NotUnderstood />
        </aside>
      </div>
    </>
  );
}

/** One dispute: the line of the event, what is agreed, what is contested, and each side's words. */
function Dispute({ row: { id, item, voices } }: { readonly row: Row<'incident'> }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const fields = (wanted: string) => (Object.entries(item.compared) as [AccountField, string][]).filter(([, how]) => how === wanted).map(([field]) => t(`field.${field}`));
  const agreed = fields('agree');
  const contested = fields('differ');
  return (
    <li className="card dispute">
      <h2>
        <Link to="/incidents/$id" params={{ id }}>
          {label('types', item.type)}
          {item.place && <> · <PlaceName place={item.place} /></>}
        </Link>
        <span className="aside"> <Days days={item.days} /></span>
      </h2>
      <div className="versions">
        {item.accounts.filter((a) => a.position !== 'silent').map((account) => {
          const words = voices.find((v) => account.claims.includes(v.claim)) ?? voices.find((v) => account.denies.includes(v.claim));
          const denies = voices.find((v) => account.denies.includes(v.claim) && v !== words);
          return (
            <section key={account.claimant}>
              <h3><Side side={account.claimant} /> <PositionMark position={account.position} /></h3>
              {words && <Voice claim={words.claim} voice={words} />}
              {denies && <><small className="aside">{t('disputes.denies')}</small> <Voice claim={denies.claim} voice={denies} /></>}
            </section>
          );
        })}
      </div>
      <p className="foot">
        {agreed.length > 0 && <span><span className="sign" aria-hidden="true">=</span> {t('disputes.agreed', { fields: agreed.join(t('list.comma')) })}</span>}
        {contested.length > 0 && <span className="differ"><span className="sign" aria-hidden="true">≠</span> {t('disputes.contested', { fields: contested.join(t('list.comma')) })}</span>}
        <span className="aside">{t('count.articles-origins', { articles: item.documents, origins: item.origins })}</span>
      </p>
    </li>
  );
}

/** Series whose last figure is not their first. */
function TollMovers() {
  const { t, number } = useWords();
  const { label } = useVocabulary();
  const tolls = useView('toll', {}, BESIDE);
  const cumulative = tolls.rows.filter(({ item }) => item.scope === 'cumulative');
  if (cumulative.length === 0) return null;
  return (
    <section>
      <h2>{t('page.tolls')}</h2>
      <ul className="lines">
        {cumulative.map(({ id, item }) => (
          <li key={id}>
            <Side side={item.claimant} /> <span className="aside">{label('measures', item.measure)}</span>{' '}
            <Link to="/tolls" search={{ show: id }}>
              {item.points.slice(-2).map((point, at, all) => <span key={point.claims[0]}><Isolated>{figureOf(point, number)}</Isolated>{at < all.length - 1 ? <span className="arrow" aria-hidden="true" /> : null}</span>)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TruceClocks() {
  const { t, day } = useWords();
  const truces = useView('truce', {}, BESIDE);
  const inForce = truces.rows.filter(({ item }) => item.inForce !== null);
  if (inForce.length === 0) return null;
  return (
    <section>
      <h2>{t('page.truces')}</h2>
      <ul className="lines">
        {inForce.map(({ id, item }) => (
          <li key={id}>
            <Link to="/truces" search={{ truce: id }}>{t('truce.of', { day: day(item.inForce?.day ?? '') })}</Link>
            <Clocks truce={item} brief />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotUnderstood() {
  const { t } = useWords();
  const { data } = useSummary();
  if (!data) return null;
  return (
    <section>
      <h2>{t('disputes.honest')}</h2>
      <p className="aside">{t('disputes.held', { articles: data.documents, claims: data.claims })}</p>
      <p><Link to="/documents">{t('disputes.read')}</Link></p>
    </section>
  );
}
