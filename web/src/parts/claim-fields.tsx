/** The fields of a claim: each with its words where it is stated, with its rule where it was inferred. */
import type { Claim, Field, Party } from 'isnad';
import type { ReactNode } from 'react';
import type { DocumentOf } from '../api/ask.ts';

type Text = Pick<DocumentOf, 'text'>;
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { Decided } from './decided.tsx';
import { Isolated } from './isolated.tsx';
import { Day } from './day.tsx';
import { textOf } from './passage.tsx';
import { PlaceName } from './place.tsx';
import { Cited } from './quote.tsx';
import { Side } from './side.tsx';
import { figureOf } from './toll.ts';

/** @param machine the claim as the machine read it: what people decided otherwise is marked */
export function ClaimFields({ claim, machine = claim, document }: { readonly claim: Claim; readonly machine?: Claim; readonly document: Text }) {
  const { t, day, number } = useWords();
  const { label, place } = useVocabulary();
  const [type, status] = [machine.type.value, machine.status.value];
  const where = (one: Claim['place']) => (one ? (place(one.value.id ?? '') ?? one.value.name) : t('decided.nothing'));
  return (
    <dl className="facts">
      {type !== claim.type.value && <Fact name={t('table.what')} field={claim.type} document={document} machine={label('types', type)}>{label('types', claim.type.value)}</Fact>}
      <Fact name={t('field.status')} field={claim.status} document={document} machine={status === claim.status.value ? undefined : label('statuses', status)}>{label('statuses', claim.status.value)}</Fact>
      <Parties name={t('field.by')} fields={claim.by} machine={machine.by} document={document} />
      <Parties name={t('field.on')} fields={claim.on} machine={machine.on} document={document} />
      {claim.place && <Fact name={t('field.where')} field={claim.place} document={document} machine={where(claim.place) === where(machine.place) ? undefined : where(machine.place)}><PlaceName place={claim.place.value} /></Fact>}
      {claim.time && <Fact name={t('field.when')} field={claim.time} document={document} machine={claim.time.value.edtf === machine.time?.value.edtf ? undefined : machine.time ? day(machine.time.value.edtf) : t('decided.nothing')}><Day value={claim.time.value.edtf} /></Fact>}
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

/** Parties in one part of a claim, each beside the one that the machine read in its place. */
function Parties({ name, fields, machine, document }: { readonly name: string; readonly fields: Claim['by']; readonly machine: Claim['by']; readonly document: Text }) {
  const { t } = useWords();
  const { side } = useVocabulary();
  const places = Array.from({ length: Math.max(fields.length, machine.length) }, (_, at) => ({ now: fields[at], was: machine[at] }));
  return places.map(({ now, was }) => {
    const read = now?.value.side === was?.value.side ? undefined : was ? side(was.value.side) : t('decided.nothing');
    return now ? <Fact key={`${now.value.side} ${now.value.name}`} name={name} field={now} document={document} machine={read}>{read === undefined ? <PartyOf party={now.value} /> : <Side side={now.value.side} />}</Fact> : <Fact key={`no ${was?.value.side}`} name={name} field={was as Field<Party>} document={document} machine={read}>{t('decided.nothing')}</Fact>;
  });
}

/** A party with the name by which the article calls it. */
function PartyOf({ party: { side, name } }: { readonly party: Party }) {
  return <><Side side={side} /> {name !== side && <Isolated>{name}</Isolated>}</>;
}

/** @param machine what the machine read where people decided otherwise */
function Fact({ name, field, document, machine, children }: { readonly name: string; readonly field: Field<unknown>; readonly document: Text; readonly machine?: string | undefined; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}{' '}
        {machine !== undefined && <Decided machine={machine} />}
        <span className="aside">{machine !== undefined ? null : field.how === 'stated' ? <Cited words={textOf(document, field.spans)} /> : <>{t('field.inferred')} <code>{field.rule}</code></>}</span>
      </dd>
    </div>
  );
}
