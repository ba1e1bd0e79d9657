/** Diplomacy: who spoke with whom, and proposals with their answers. */
import { useMemo } from 'react';
import { type Row, useView } from '../api/ask.ts';
import { useNames } from '../api/names.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Days } from '../parts/day.tsx';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Ladder, stepsOfNames } from '../parts/ladder.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Side, Sides } from '../parts/side.tsx';
import { Voice } from '../parts/voice.tsx';
import { isWord, useWords } from '../words/index.tsx';

const PAGE = 20;

export default function Diplomacy() {
  const { t } = useWords();
  const contacts = useView('contact', {}, PAGE);
  const proposals = useView('proposal', {}, PAGE);
  const error = contacts.error ?? proposals.error;
  return (
    <>
      <PageHead name={t('page.diplomacy')} title={t('page.diplomacy')} about={t('diplomacy.about')} data="/api/v1/views/contact" tools={<AsOf />} />
      {error && <Failed error={error} />}
      {(contacts.isPending || proposals.isPending) && <Loading />}
      {contacts.isSuccess && proposals.isSuccess && contacts.rows.length + proposals.rows.length === 0 && <Empty what="diplomacy.empty" command="isnad contacts" />}
      {proposals.rows.length > 0 && <section><h2>{t('diplomacy.proposals')}</h2><ul className="cards">{proposals.rows.map((row) => <Proposal key={row.id} row={row} />)}</ul><More of={proposals} /></section>}
      {contacts.rows.length > 0 && <section><h2>{t('diplomacy.matrix')}</h2><Matrix rows={contacts.rows} /></section>}
      {contacts.rows.length > 0 && <section><h2>{t('diplomacy.contacts')}</h2><ul className="cards">{contacts.rows.map((row) => <Contact key={row.id} row={row} />)}</ul><More of={contacts} /></section>}
    </>
  );
}

function Medium({ medium }: { readonly medium: string }) {
  const { t } = useWords();
  return <>{isWord(`medium.${medium}`) ? t(`medium.${medium}` as 'medium.phone') : medium}</>;
}

/** Who with whom: the number of contacts in each cell leads to the words of the first. */
function Matrix({ rows }: { readonly rows: readonly Row<'contact'>[] }) {
  const { t, number } = useWords();
  const { side } = useVocabulary();
  const { sides, cells } = useMemo(() => matrixOf(rows), [rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="table-box" tabIndex={0} aria-label={t('diplomacy.matrix')}>
      <table className="matrix">
        <caption className="unseen">{t('diplomacy.matrix')}</caption>
        <thead><tr><td />{sides.map((s) => <th key={s} scope="col"><Side side={s} /></th>)}</tr></thead>
        <tbody>
          {sides.map((a) => (
            <tr key={a}>
              <th scope="row"><Side side={a} /></th>
              {sides.map((b) => {
                const claims = cells.get(`${a} ${b}`) ?? [];
                return <td key={b} data-head={side(b)} data-silent={a === b}>{claims.length > 0 && <EvidenceLink claim={claims[0]}>{number(claims.length)}</EvidenceLink>}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Sides that met, and for each pair the first claim of each contact. */
function matrixOf(rows: readonly Row<'contact'>[]) {
  const cells = new Map<string, string[]>();
  for (const { item } of rows) {
    const sides = [...new Set(item.participants.map((p) => p.side))];
    for (const a of sides) for (const b of sides) if (a !== b && item.claims[0]) cells.set(`${a} ${b}`, [...(cells.get(`${a} ${b}`) ?? []), item.claims[0]]);
  }
  const sides = [...new Set([...cells.keys()].map((pair) => pair.split(' ')[0] ?? ''))].sort();
  return { sides, cells };
}

function Contact({ row: { item, voices } }: { readonly row: Row<'contact'> }) {
  const { sides } = useNames();
  // Of whom no more was said than the side, in whatever language, it is not said twice.
  const more = ({ side, name }: (typeof item.participants)[number]) => name !== side && !Object.values(sides[side] ?? {}).includes(name);
  return (
    <li className="card">
      <h3><Medium medium={item.medium} /> <span className="aside"><Days days={item.days} /></span></h3>
      <ul className="inline">{item.participants.map((p) => <li key={`${p.side} ${p.name}`}><Side side={p.side} />{more(p) && <> <Isolated>{p.name}</Isolated></>}</li>)}</ul>
      {voices.slice(0, 2).map((v) => <Voice key={v.claim} claim={v.claim} voice={v} />)}
    </li>
  );
}

/** A proposal with its thread: who offers, who is meant, who answered what. */
function Proposal({ row: { item, voices } }: { readonly row: Row<'proposal'> }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const first = voices[0];
  return (
    <li className="card">
      <h3>{label('types', item.type)} <span className="aside"><Days days={item.days} /></span></h3>
      <dl className="facts">
        <div><dt>{t('proposal.by')}</dt><dd><Sides sides={item.by} /></dd></div>
        <div><dt>{t('proposal.with')}</dt><dd><Sides sides={item.with} /></dd></div>
        <div><dt>{t('proposal.answers')}</dt><dd>{item.answers.length === 0 ? <span className="aside">{t('proposal.none')}</span> : item.answers.map((a) => <span key={`${a.by} ${a.statement}`}><Side side={a.by} /> {t(`proposal.${a.answer}`)} </span>)}</dd></div>
      </dl>
      {voices.slice(0, 2).map((v) => <Voice key={v.claim} claim={v.claim} voice={v} />)}
      {first && <Ladder steps={stepsOfNames(first.outlet, first.chain)} />}
    </li>
  );
}
