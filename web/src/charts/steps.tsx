/** Figures over time: a step line for each series, a point for each statement; corrections are ticks, what differs between claimants is a band. A table is its twin. */
import type { TollSeries } from 'isnad';
import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { useParty } from '../api/party.ts';
import { figureOf } from '../parts/toll.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { bandsOf } from './bands.ts';
import { useNear } from './far.tsx';
import { labelled } from './labels.ts';
import { dayScale } from './scale.ts';
import { ticksIn, useWidth } from './use-width.ts';

/** The widest that it is drawn. */
const WIDTH = 760;
const HEIGHT = 300;
const EDGE = { top: 32, bottom: 34, far: 28 };
/** Room of a digit or a comma of the axis. */
const DIGIT = 7.5;
/** Height of its letters. */
const LINE = 14;

interface Props {
  readonly series: readonly TollSeries[];
  readonly onPoint: (claim: string) => void;
}

/** A figure of some day. */
type Said = TollSeries['points'][number] & { readonly asOf: string; readonly n: number; readonly of: TollSeries };

function saidIn(series: readonly TollSeries[]): readonly Said[] {
  return series.flatMap((s) => s.points.flatMap((p) => (p.asOf !== null && p.n !== null ? [{ ...p, asOf: p.asOf, n: p.n, of: s }] : [])));
}

const dayOf = (said: Said): string => said.asOf;

export default function Steps({ series, onPoint }: Props) {
  const said = useMemo(() => saidIn(series), [series]);
  const { near, far } = useNear(said, dayOf);
  const shown = useMemo(() => {
    const days = new Set(near.map(dayOf));
    return near.length === said.length ? series : series.map((s) => ({ ...s, points: s.points.filter((p) => p.asOf !== null && days.has(p.asOf)) }));
  }, [series, said, near]);
  if (said.length === 0) return null;
  return <><Drawing series={shown} points={near} onPoint={onPoint} />{far}</>;
}

function Drawing({ series, points, onPoint }: Props & { readonly points: readonly Said[] }) {
  const { t, day, number } = useWords();
  const partyOf = useParty();
  const { timeDir } = useSettings();
  const { ref, width } = useWidth(WIDTH);
  const { side, label } = useVocabulary();
  const most = Math.max(...points.map((p) => p.n)) * 1.08;
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const near = Math.max(52, 14 + DIGIT * Math.max(...y.ticks(5).map((n) => number(n).length)));
  const { x, ticks, style } = dayScale(points.map((p) => p.asOf), { width, start: near, end: EDGE.far, dir: timeDir, ticks: ticksIn(width) });
  const bands = bandsOf(series);
  const last = points.reduce((latest, p) => (p.asOf > latest ? p.asOf : latest), '');
  const figures = points.map((p) => figureOf(p, number));
  const above = (p: Said): number => y(p.n) - (p.bound === 'at_least' ? 17 : 10);
  // The last word of each stands for sure.
  const named = labelled(points.map((p, at) => ({ x: x(p.asOf), y: above(p), width: DIGIT * (figures[at] ?? '').length + 4, height: LINE, first: p.asOf === p.of.points.at(-1)?.asOf })));
  const axis = timeDir === 'rtl' ? width - near : near;
  return (
    <svg ref={ref} className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} aria-label={t('toll.chart')} data-time={timeDir}>
      <g className="axis">
        {y.ticks(5).map((n) => <g key={n}><line x1={axis} x2={timeDir === 'rtl' ? EDGE.far : width - EDGE.far} y1={y(n)} y2={y(n)} /><text x={axis + (timeDir === 'rtl' ? 8 : -8)} y={y(n)} dy="0.32em" textAnchor={timeDir === 'rtl' ? 'start' : 'end'} direction="ltr">{number(n)}</text></g>)}
        {ticks.map((tick) => <text key={tick.day} className="tick" x={tick.x} y={HEIGHT - 10} textAnchor="middle">{day(tick.day, style)}</text>)}
      </g>
      {bands.map((b) => {
        // The last word stands until today; its band goes on to the end of the drawing.
        const [one, other] = [x(b.from), b.to === null ? (timeDir === 'rtl' ? EDGE.far : width - EDGE.far) : x(b.to)];
        const range = `${number(b.low)}–${number(b.high)}`;
        return (
          <g key={`${b.of} ${b.from}`} className="band">
            <rect x={Math.min(one, other)} width={Math.abs(other - one)} y={y(b.high)} height={y(b.low) - y(b.high)}>
              <title>{t('toll.band', { range, from: day(b.from), to: day(b.to ?? last) })}</title>
            </rect>
          </g>
        );
      })}
      {series.map((s) => (
        <g key={s.id} data-party={partyOf(s.claimant)} className="series" data-measure={s.measure}>
          <path d={stepsPath(s, x, y)} />
        </g>
      ))}
      {points.map((p, at) => {
        const name = `${side(p.of.claimant)}: ${label('measures', p.of.measure)} ${figures[at]}, ${day(p.asOf)}`;
        return (
          <a key={`${p.of.id} ${p.asOf} ${p.n}`} className="point" data-party={partyOf(p.of.claimant)} href={`?e=${p.claims[0]}`} aria-label={name} onClick={(event) => { event.preventDefault(); if (p.claims[0]) onPoint(p.claims[0]); }}>
            {p.bound === 'at_least' && <line x1={x(p.asOf)} x2={x(p.asOf)} y1={y(p.n)} y2={Math.max(EDGE.top, y(p.n) - 14)} />}
            {p.correction ? <path d={`M${x(p.asOf) - 6} ${y(p.n)}h12M${x(p.asOf)} ${y(p.n) - 6}v12`} /> : <circle cx={x(p.asOf)} cy={y(p.n)} r={5} />}
            {named.has(at) && <text x={x(p.asOf)} y={above(p)} textAnchor="middle" direction="ltr">{figures[at]}</text>}
            <title>{name}</title>
          </a>
        );
      })}
    </svg>
  );
}

/** The line holds its level until the next statement: between two statements nobody said anything. */
function stepsPath(series: TollSeries, x: (day: string) => number, y: (n: number) => number): string {
  const said = series.points.flatMap((p) => (p.asOf !== null && p.n !== null ? [[x(p.asOf), y(p.n)] as const] : []));
  return said.map(([px, py], at) => (at === 0 ? `M${px} ${py}` : `H${px}V${py}`)).join('');
}
