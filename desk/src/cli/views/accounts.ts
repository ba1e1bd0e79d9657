/** `isnad accounts`: incidents with the accounts of the parties beside each other. */
import type { Account, AccountField, Incident } from 'isnad';
import { TYPE_LABELS } from '../labels.ts';
import { isolate, safe } from '../terminal.ts';
import type { Facts } from './facts.ts';
import { chainText, columns, dayText, type Paper, quoted, weight } from './pen.ts';

/** Testimonies whose words are drawn for one account. */
const WORDS_DRAWN = 2;

export function accountsLines(incidents: readonly Incident[], facts: Facts, paper: Paper): string[] {
  return incidents.flatMap((incident) => [...incidentLines(incident, facts, paper), '']);
}

function incidentLines(i: Incident, facts: Facts, paper: Paper): string[] {
  const c = paper.colours;
  const label = TYPE_LABELS[i.type];
  const head = [c.bold(label.en), isolate(label.ar), i.place === null ? '' : isolate(i.place.name), dayText(i.days), weight(i.documents, i.origins)].filter((x) => x !== '').join(c.dim(' · '));
  const rows = fieldRows(i);
  return [
    `${head}  ${c.dim(i.id)}`,
    ...columns(rows.map((row) => row.map((cell) => safe(cell) === cell ? cell : isolate(cell))), '  '),
    ...i.contradictions.map((x) => `  ${c.red('contradiction')} ${x.kind}: ${isolate(x.note)}`),
    ...i.accounts.flatMap((a) => accountLines(a, facts, paper)),
    ...(i.background.length > 0 ? [c.dim(`  told as background besides: ${i.background.length}`)] : []),
  ];
}

/** The table: a row a field, a column a claimant, and whether the columns agree. */
function fieldRows(i: Incident): string[][] {
  const speaking = i.accounts.filter((a) => a.position !== 'silent');
  const fields = [...new Set(speaking.flatMap((a) => Object.keys(a.fields)))] as AccountField[];
  return [['', ...speaking.map((a) => a.claimant), ''], ...fields.map((field) => [field, ...speaking.map((a) => a.fields[field]?.map((v) => v.value).join(' / ') ?? '-'), i.compared[field] ?? ''])];
}

function accountLines(a: Account, facts: Facts, paper: Paper): string[] {
  const c = paper.colours;
  const mark = a.position === 'denies' ? c.yellow(a.position) : a.position === 'silent' ? c.dim('says nothing that we hold; silence is not denial') : a.position;
  const said = [...a.claims.slice(0, WORDS_DRAWN), ...a.denies].flatMap((id) => {
    const t = facts.testimony(id);
    if (!t) return [];
    const source = facts.chain(t);
    return [`    ${source.length > 0 ? chainText(source, c) : c.dim('in its own voice')}${a.denies.includes(id) ? c.yellow('  denies') : ''}`, ...quoted(facts.words(t), '    ', paper)];
  });
  return [`  ${c.bold(c.cyan(safe(a.claimant)))}  ${mark}${a.origins > 1 ? c.dim(`, ${a.origins} origins`) : ''}`, ...said];
}
