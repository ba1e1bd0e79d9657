/** Rows of own actors and places, to be edited where they stand. */
import { useId } from 'react';
import type { OwnActor, OwnPlace } from '../api/own-names.ts';
import { useWords, type WordKey } from '../words/index.tsx';

const ACTOR_KINDS = ['group', 'person', 'force', 'coalition', 'ngo', 'media', 'igo', 'state'] as const;
const PLACE_KINDS = ['settlement', 'district', 'region', 'site', 'physical'] as const;

interface RowsOf<Row> {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  /** Why nothing may be changed; null when it may. */
  readonly forbidden: string | null;
}

/** A cell with its name for those who do not see the head of the column. */
function Cell({ name, value, set, dir, lines = false, required = false }: { readonly name: string; readonly value: string; readonly set: (value: string) => void; readonly dir: 'ltr' | 'rtl'; readonly lines?: boolean; readonly required?: boolean }) {
  return <td>{lines ? <textarea aria-label={name} rows={Math.min(4, value.split('\n').length)} dir={dir} value={value} onChange={(event) => set(event.target.value)} /> : <input aria-label={name} dir={dir} required={required} maxLength={80} value={value} onChange={(event) => set(event.target.value)} />}</td>;
}

function Kind({ kinds, value, set }: { readonly kinds: readonly string[]; readonly value: string; readonly set: (value: string) => void }) {
  const { t } = useWords();
  const known = kinds.includes(value) ? kinds : [...kinds, value];
  return (
    <td>
      <select aria-label={t('own.kind')} value={value} onChange={(event) => set(event.target.value)}>
        {known.map((kind) => <option key={kind} value={kind}>{KINDS.has(kind) ? t(`own.kind.${kind}` as WordKey) : kind || '—'}</option>)}
      </select>
    </td>
  );
}

const KINDS: ReadonlySet<string> = new Set([...ACTOR_KINDS, ...PLACE_KINDS]);

/** The forms of one language, a line each. */
const linesOf = (forms: readonly { readonly form: string }[]): string => forms.map(({ form }) => form).join('\n');

/** Forms as they were typed; one that was there keeps its role. */
function formsOf<Form extends { readonly form: string }>(text: string, before: readonly Form[], make: (form: string) => Form): Form[] {
  return text === '' ? [] : text.split('\n').map((line) => before.find((f) => f.form === line) ?? make(line));
}

export function ActorRows({ rows, change, forbidden }: RowsOf<OwnActor>) {
  const { t } = useWords();
  const set = (at: number, part: Partial<OwnActor>) => change(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const inLang = ({ forms }: OwnActor, lang: 'ar' | 'en') => forms.filter((f) => f.lang === lang);
  const forms = (row: OwnActor, lang: 'ar' | 'en', text: string) => ({ forms: [...row.forms.filter((f) => f.lang !== lang), ...formsOf(text, inLang(row, lang), (form) => ({ lang, role: 'name', form, home: '' }))] });
  return (
    <Rows title={t('own.actors')} about={t('own.actors.about')} heads={['own.code', 'own.kind', 'own.side', 'own.label', 'own.forms.ar', 'own.forms.en']} count={rows.length} forbidden={forbidden} addWord="own.actor.add" add={() => change([...rows, { id: '', kind: 'group', side: '', label: '', note: '', forms: [] }])}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row that is typed has no identity but its place.
        <tr key={at}>
          <Cell name={t('own.code')} value={row.id} dir="ltr" required set={(id) => set(at, { id, ...(row.side === row.id ? { side: id } : {}) })} />
          <Kind kinds={ACTOR_KINDS} value={row.kind} set={(kind) => set(at, { kind: kind as OwnActor['kind'] })} />
          <Cell name={t('own.side')} value={row.side} dir="ltr" set={(side) => set(at, { side })} />
          <Cell name={t('own.label')} value={row.label} dir="ltr" set={(label) => set(at, { label })} />
          <Cell name={t('own.forms.ar')} value={linesOf(inLang(row, 'ar'))} dir="rtl" lines set={(text) => set(at, forms(row, 'ar', text))} />
          <Cell name={t('own.forms.en')} value={linesOf(inLang(row, 'en'))} dir="ltr" lines set={(text) => set(at, forms(row, 'en', text))} />
          <td><button type="button" className="quiet" onClick={() => change(rows.filter((_, index) => index !== at))}>{t('own.remove')}</button></td>
        </tr>
      ))}
    </Rows>
  );
}

const ARABIC = /\p{Script=Arabic}/u;

export function PlaceRows({ rows, change, forbidden }: RowsOf<OwnPlace>) {
  const { t } = useWords();
  const set = (at: number, part: Partial<OwnPlace>) => change(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const written = ({ forms }: OwnPlace, arabic: boolean) => forms.filter((f) => ARABIC.test(f.form) === arabic);
  const forms = (row: OwnPlace, arabic: boolean, text: string) => {
    const typed = formsOf(text, written(row, arabic), (form) => ({ form, flags: '' }));
    const other = written(row, !arabic);
    return { forms: arabic ? [...typed, ...other] : [...other, ...typed] };
  };
  return (
    <Rows title={t('own.places')} about={t('own.places.about')} heads={['own.code', 'own.kind', 'own.country', 'own.label', 'own.forms.ar', 'own.forms.en']} count={rows.length} forbidden={forbidden} addWord="own.place.add" add={() => change([...rows, { id: 'own:', kind: 'settlement', country: '', label: '', forms: [] }])}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row that is typed has no identity but its place.
        <tr key={at}>
          <Cell name={t('own.code')} value={row.id} dir="ltr" required set={(id) => set(at, { id })} />
          <Kind kinds={PLACE_KINDS} value={row.kind} set={(kind) => set(at, { kind })} />
          <Cell name={t('own.country')} value={row.country} dir="ltr" set={(country) => set(at, { country: country.toUpperCase().slice(0, 3) })} />
          <Cell name={t('own.label')} value={row.label} dir="ltr" set={(label) => set(at, { label })} />
          <Cell name={t('own.forms.ar')} value={linesOf(written(row, true))} dir="rtl" lines set={(text) => set(at, forms(row, true, text))} />
          <Cell name={t('own.forms.en')} value={linesOf(written(row, false))} dir="ltr" lines set={(text) => set(at, forms(row, false, text))} />
          <td><button type="button" className="quiet" onClick={() => change(rows.filter((_, index) => index !== at))}>{t('own.remove')}</button></td>
        </tr>
      ))}
    </Rows>
  );
}

interface RowsProps {
  readonly title: string;
  readonly about: string;
  readonly heads: readonly WordKey[];
  readonly count: number;
  readonly forbidden: string | null;
  readonly addWord: WordKey;
  readonly add: () => void;
  readonly children: React.ReactNode;
}

function Rows({ title, about, heads, count, forbidden, addWord, add, children }: RowsProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section>
      <h2 id={id}>{title}</h2>
      <p className="aside">{about}</p>
      <fieldset disabled={forbidden !== null} className="own">
        {count > 0 && (
          <div className="wide">
            <table className="plain own-rows" aria-labelledby={id}>
              <thead><tr>{heads.map((head) => <th key={head} scope="col">{t(head)}</th>)}<td /></tr></thead>
              <tbody>{children}</tbody>
            </table>
          </div>
        )}
        <button type="button" onClick={add}>{t(addWord)}</button>
      </fieldset>
    </section>
  );
}
