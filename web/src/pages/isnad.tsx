/** The chain of a claim: the ladder from the reader to the words, and the tree of all the ways by which it came. */
import { Link, useParams } from '@tanstack/react-router';
import { useClaim, useDocument, useIncidentOf } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Ladder, stepsOfClaim } from '../parts/ladder.tsx';
import { ActMark, StateMark } from '../parts/marks.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Passage, textOf } from '../parts/passage.tsx';
import { Tab } from '../parts/tab.tsx';
import { type Branch, treeOf } from '../parts/tree.ts';
import { Why } from '../parts/why.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

export default function Isnad() {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { id = '' } = useParams({ strict: false });
  const { view = 'ladder' } = useAsked();
  const { data: held, error } = useClaim(id);
  const { data: document } = useDocument(held?.document);
  if (error) return <Failed error={error} />;
  if (!held || !document) return <Loading />;
  const { claim, statement } = held;
  return (
    <>
      <PageHead name={t('isnad.title')} title={<>{t('isnad.title')} · {label('types', claim.type.value)}</>} about={t('isnad.about')} data={`/api/v1/claims/${id}`} />
      <p className="row"><StateMark state={held.state} />{statement && <ActMark act={statement.act.value} />}<EvidenceLink claim={id}>{t('evidence.open')}</EvidenceLink></p>
      <Passage document={document} spans={statement && statement.content.length > 0 ? statement.content : claim.evidence} strong={claim.evidence} />
      <nav className="tabs" aria-label={t('isnad.title')}>
        {(['ladder', 'tree', 'why'] as const).map((v) => <Tab key={v} set={{ view: v }} on={v === view}>{t(`isnad.${v}`)}</Tab>)}
      </nav>
      {view === 'ladder' && <Ladder steps={stepsOfClaim(document.outlet, held, statement ? textOf(document, statement.cue) : undefined)} />}
      {view === 'tree' && <Tree claim={id} />}
      {view === 'why' && <Why claim={id} />}
    </>
  );
}

/** All paths by which the same happening reached us; shared ancestors stand once. */
function Tree({ claim }: { readonly claim: string }) {
  const { t } = useWords();
  const { data: row } = useIncidentOf(claim);
  if (row === undefined) return <Loading />;
  if (row === null) return <p className="note">{t('isnad.alone')}</p>;
  return (
    <>
      <p>{t('count.articles-origins', { articles: row.item.documents, origins: row.item.origins })} · <Link to="/incidents/$id" params={{ id: row.id }}>{t('isnad.incident')}</Link></p>
      {row.voices.length < row.item.claims.length && <p className="aside">{t('isnad.shown', { shown: row.voices.length, all: row.item.claims.length })}</p>}
      <ul className="tree">{treeOf(row.voices).map((b) => <BranchOf key={b.name} branch={b} />)}</ul>
    </>
  );
}

/** A node, nearest to the words first; under it, those who passed them on. */
function BranchOf({ branch }: { readonly branch: Branch }) {
  const { t } = useWords();
  return (
    <li>
      {branch.claims[0] === undefined ? <Isolated>{branch.name}</Isolated> : <EvidenceLink claim={branch.claims[0]}><Isolated>{branch.name === '' ? t('outlet.unknown') : branch.name}</Isolated></EvidenceLink>}
      {branch.next.length > 0 && <ul>{branch.next.map((b) => <BranchOf key={b.name} branch={b} />)}</ul>}
    </li>
  );
}
