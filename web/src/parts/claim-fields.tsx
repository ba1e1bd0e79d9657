/** The fields of a claim: each with its words where it is stated, with its rule where it was inferred. */
import type { Claim, Field, Party } from 'isnad';
import type { ReactNode } from 'react';
import type { DocumentOf } from '../api/ask.ts';

type Text = Pick<DocumentOf, 'text'>;
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { Isolated } from './isolated.tsx';
import { Day } from './day.tsx';
import { textOf } from './passage.tsx';
import { PlaceName } from './place.tsx';
import { Cited } from './quote.tsx';
import { Side } from './side.tsx';
import { figureOf } from './toll.ts';

export function ClaimFields({ claim, document }: { readonly claim: Claim; readonly document: Text }) {
  const { t, number } = useWords();
  const { label } = useVocabulary();
  return (
    <dl className="facts">
      <Fact name={t('field.status')} field={claim.status} document={document}>{label('statuses', claim.status.value)}</Fact>
      {claim.by.map((f) => <Fact key={`by ${f.value.name}`} name={t('field.by')} field={f} document={document}><PartyOf party={f.value} /></Fact>)}
      {claim.on.map((f) => <Fact key={`on ${f.value.name}`} name={t('field.on')} field={f} document={document}><PartyOf party={f.value} /></Fact>)}
      {claim.place && <Fact name={t('field.where')} field={claim.place} document={document}><PlaceName place={claim.place.value} /></Fact>}
      {claim.time && <Fact name={t('field.when')} field={claim.time} document={document}><Day value={claim.time.value.edtf} /></Fact>}
      {claim.counts.map((c) => (
        <div key={`${c.what} ${c.whom} ${c.spans[0]?.start}`}>
          <dt>{label('measures', c.what)}</dt>
          <dd><Isolated>{figureOf(c, number)}</Isolated> <span className="aside">{c.cumulative ? t('toll.cumulative') : t('toll.incident')} · <Cited words={textOf(document, c.spans)} /></span></dd>
        </div>
      ))}
      {Object.entries(claim.facets).map(([facet, f]) => <Fact key={facet} name={label('facets', facet)} field={f} document={document}>{label('facets', f.value)}</Fact>)}
    </dl>
  );
}

/** A party with the name by which the article calls it. */
function PartyOf({ party: { side, name } }: { readonly party: Party }) {
  return <><Side side={side} /> {name !== side && <Isolated>{name}</Isolated>}</>;
}

function Fact({ name, field, document, children }: { readonly name: string; readonly field: Field<unknown>; readonly document: Text; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}{' '}
        <span className="aside">{field.how === 'stated' ? <Cited words={textOf(document, field.spans)} /> : <>{t('field.inferred')} <code>{field.rule}</code></>}</span>
      </dd>
    </div>
  );
}
