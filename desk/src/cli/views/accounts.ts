/** `isnad accounts`: incidents with the accounts of the parties beside each other. */
import type { Account, AccountField, Incident } from 'isnad';
import type { Row, Voice } from '../../ledger/index.ts';
import { TYPE_LABELS } from '../../ledger/index.ts';
import { isolate, safe } from '../terminal.ts';
import { chainText, columns, dayText, type Paper, quoted, weight } from './pen.ts';

/** Voices whose words are drawn for one account. */
const WORDS_DRAWN = 2;

export function accountLines(rows: readonly Row<Incident>[], paper: Paper): string[] {
  return rows.flatMap(({ item, voices }) => [...incidentLines(item, voices, paper), '']);
}

export function incidentLines(i: Incident, voices: readonly Voice[], paper: Paper): string[] {
  const c = paper.colours;
  const label = TYPE_LABELS[i.type];
  const head = [`${c.bold(label.en)} ${isolate(label.ar)}`, i.place === null ? '' : isolate(i.place.name), dayText(i.days), weight(i.documents, i.origins)].filter((x) => x !== '').join(c.dim(' · '));
  return [
    `${head}  ${c.dim(i.id)}`,
    ...columns(fieldRows(i), '  '),
    ...[...new Set(i.contradictions.map((x) => `  ${c.red('contradiction')} ${x.kind}: ${isolate(x.note)}`))],
    ...i.accounts.flatMap((a) => voiceLines(a, voices, paper)),
    ...(i.background.length > 0 ? [c.dim(`  told as background besides: ${i.background.length}`)] : []),
  ];
}

/** The table: a row a field, a column a claimant, and whether the columns agree. */
function fieldRows(i: Incident): string[][] {
  const speaking = i.accounts.filter((a) => a.position !== 'silent');
  const fields = [...new Set(speaking.flatMap((a) => Object.keys(a.fields)))] as AccountField[];
  const cell = (a: Account, field: AccountField): string => a.fields[field]?.map((v) => isolate(v.value)).join(' / ') ?? '-';
  return [['', ...speaking.map((a) => safe(a.claimant)), ''], ...fields.map((field) => [field, ...speaking.map((a) => cell(a, field)), i.compared[field] ?? ''])];
}

function voiceLines(a: Account, voices: readonly Voice[], paper: Paper): string[] {
  const c = paper.colours;
  const mark = a.position === 'denies' ? c.yellow('denies') : a.position === 'silent' ? c.dim('no word that we hold; silence is not denial') : a.position;
  const said = [...drawn(a.claims, voices).slice(0, WORDS_DRAWN), ...drawn(a.denies, voices)].flatMap((v) => [
    `    ${source(v, paper)}${a.denies.includes(v.claim) ? c.yellow('  denies besides') : ''}`,
    ...quoted(v.words, '    ', paper),
  ]);
  return [`  ${c.bold(c.cyan(safe(a.claimant)))}  ${mark}${a.origins > 1 ? c.dim(`, ${a.origins} origins`) : ''}`, ...said];
}

/** The voices of claims: one statement that tells several things is quoted once. */
function drawn(claims: readonly string[], voices: readonly Voice[]): Voice[] {
  const found = claims.flatMap((id) => voices.filter((v) => v.claim === id));
  return found.filter((v, at) => found.findIndex((w) => w.document === v.document && w.words === v.words) === at);
}

function source(v: Voice, { colours }: Paper): string {
  const names = [v.outlet ?? '', ...v.chain].filter((name) => name !== '');
  return `${names.length > 0 ? chainText(names, colours) : colours.dim('no source named')}${v.published === null ? '' : colours.dim(`, ${v.published}`)}`;
}
