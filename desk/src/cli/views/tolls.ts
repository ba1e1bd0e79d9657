/** `isnad tolls`: figures over time, a series for each claimant. */
import type { TollPoint, TollSeries } from 'isnad';
import type { Row } from '../../ledger/index.ts';
import { MEASURE_LABELS } from '../../ledger/index.ts';
import { isolate, safe } from '../terminal.ts';
import { columns, type Paper, sideText } from './pen.ts';

export function tollLines(rows: readonly Row<TollSeries>[], { colours: c }: Paper): string[] {
  return rows.flatMap(({ item: s }) => {
    const label = MEASURE_LABELS[s.measure];
    const of = s.of.length > 0 ? ` of ${sideText(s.of)}` : '';
    const scope = s.scope === 'cumulative' ? `total over time${s.since === null ? '' : ` since ${s.since}`}` : `in one incident ${c.dim(s.incident ?? '')}`;
    return [
      `${c.bold(`${label.en}${s.population === 'all' ? '' : `, ${s.population}`}${of}`)} ${isolate(label.ar)} ${c.dim('·')} as claimed by ${c.cyan(claimantOf(s))}${c.dim(', not verified')} ${c.dim('·')} ${scope}`,
      ...columns(s.points.map((p) => [p.asOf ?? 'day unknown', figure(p), `${p.claims.length} ${p.claims.length === 1 ? 'claim' : 'claims'}, ${p.origins} ${p.origins === 1 ? 'origin' : 'origins'}${p.correction ? c.yellow('  lower than before: a correction') : ''}`]), '  '),
      '',
    ];
  });
}

const BOUNDS: Readonly<Record<TollPoint['bound'], string>> = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ', vague: 'about ' };

/** A side, with the body that speaks where the side is a class of many. */
export function claimantOf({ claimant, speaker }: TollSeries): string {
  return speaker === null ? safe(claimant) : `${safe(claimant)} ${isolate(safe(speaker))}`;
}

/** No number is not zero. */
export function figure(p: TollPoint): string {
  return p.n === null ? 'a number not given' : `${BOUNDS[p.bound]}${p.n}`;
}
