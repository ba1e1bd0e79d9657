/** `isnad sources`: what we hold of whom, and whose word it carries. */
import type { Origin, SourceBalance } from 'isnad';
import type { Row } from '../../ledger/index.ts';
import { isolate, safe } from '../terminal.ts';
import { columns, type Paper } from './pen.ts';

/** From this share of one claimant's word on a notice is shown. */
const ONE_SIDED = 0.8;
/** Claimants drawn in a row. */
const CLAIMANTS_DRAWN = 4;

export function sourceLines(all: readonly Row<SourceBalance>[], copied: readonly Row<Origin>[], paper: Paper): string[] {
  const { colours: c } = paper;
  const sources = all.map((row) => row.item);
  const rows = sources.map((s) => [
    s.outlet === null ? c.dim('no outlet named') : isolate(s.outlet), s.langs.join(','), String(s.documents), String(s.origins), String(s.claims), String(s.denials), [s.first, s.last].filter((d) => d !== null).join(' to '),
    s.claimants.slice(0, CLAIMANTS_DRAWN).map(({ side, claims }) => `${safe(side)} ${Math.round((100 * claims) / Math.max(1, s.claims))}%`).join(' '),
  ]);
  const echoes = copied.map((row) => row.item);
  const documents = sources.reduce((n, s) => n + s.documents, 0);
  return [
    ...columns([['outlet', 'lang', 'articles', 'origins', 'claims', 'denials', 'days', 'whose word'].map((h) => c.dim(h)), ...rows]),
    ...notice(sources).map((line) => c.yellow(line)),
    '',
    `${documents} articles, ${documents - echoes.reduce((n, o) => n + o.documents.length - 1, 0)} origins`,
    ...echoLines(copied, paper),
  ];
}

/** Each report that others copied, and why they are called copies. */
function echoLines(copied: readonly Row<Origin>[], { colours: c }: Paper): string[] {
  return copied.flatMap(({ item: o }) => [`  ${o.head}${o.agency === null ? '' : ` (${isolate(o.agency)})`} is echoed by`, ...o.reasons.map((r) => `    ${r.document}  ${c.dim(r.note)}`)]);
}

function notice(sources: readonly SourceBalance[]): string[] {
  const total = new Map<string, number>();
  for (const s of sources) for (const { side, claims } of s.claimants) if (side !== 'MEDIA' && side !== 'UNK') total.set(side, (total.get(side) ?? 0) + claims);
  const all = [...total.values()].reduce((a, b) => a + b, 0);
  return [...total].filter(([, n]) => all > 0 && n / all > ONE_SIDED).map(([side, n]) => `${Math.round((100 * n) / all)} % of what parties say here is said by ${side}: other accounts are missing, not absent.`);
}
