/** Happenings over time: one row for each kind, a mark for each happening. Time runs as the reader's language does, unless the settings say otherwise. */
import { memo } from 'react';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { dayScale } from './scale.ts';
import { ticksIn, useWidth } from './use-width.ts';
import { rowsOf, stacked } from './stack.ts';

export interface Mark {
  readonly id: string;
  readonly row: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The parties disagree on it. */
  readonly disputed: boolean;
}

/** The widest that it is drawn. */
const WIDTH = 900;
/** Room of one mark. */
const SIZE = 17;
const EDGE = 28;
const HEAD = 14;

interface Props {
  readonly marks: readonly Mark[];
  /** The same function at each drawing of the page. */
  readonly onMark: (id: string) => void;
}

/** Drawn anew for other marks alone: a thousand of them take longer than all else on the page. */
export default memo(function DaysChart({ marks, onMark }: Props) {
  const { t, day } = useWords();
  const { timeDir, dir } = useSettings();
  const { ref, width } = useWidth(WIDTH);
  const rows = [...new Set(marks.map((m) => m.row))];
  const { x, ticks, style } = dayScale(marks.flatMap((m) => [m.from, m.to]), { width, start: EDGE, end: EDGE, dir: timeDir, ticks: ticksIn(width) });
  const stacks = rows.map((row) => stacked(marks.filter((m) => m.row === row).map((m) => x(m.from)), SIZE));
  const places = new Map(rows.flatMap((row, at) => marks.filter((m) => m.row === row).map((m, index) => [m.id, stacks[at]?.[index] ?? { up: 0, aside: 0 }] as const)));
  const lines = rowsOf(stacks, SIZE, HEAD);
  const height = lines.end + 34;
  return (
    <svg ref={ref} className="chart days" viewBox={`0 0 ${width} ${height}`} aria-label={t('page.timeline')} data-time={timeDir}>
      <g className="axis">{ticks.map((tick) => <g key={tick.day}><line x1={tick.x} x2={tick.x} y1={HEAD} y2={height - 26} /><text className="tick" x={tick.x} y={height - 8} textAnchor="middle">{day(tick.day, style)}</text></g>)}</g>
      {rows.map((row, at) => <text key={row} x={dir === 'rtl' ? width - EDGE : EDGE} y={lines.top(at) + 14} textAnchor="start" direction={dir}>{row}</text>)}
      {marks.map((m) => {
        const { up, aside } = places.get(m.id) ?? { up: 0, aside: 0 };
        const y = lines.ground(rows.indexOf(m.row)) - up * SIZE;
        const shift = aside * SIZE * (timeDir === 'rtl' ? -1 : 1);
        return (
          <a key={m.id} className="point" data-generic={!m.disputed} href={`/incidents/${m.id}`} aria-label={`${m.name}, ${day(m.from)}`} onClick={(event) => { event.preventDefault(); onMark(m.id); }}>
            {m.from !== m.to && <line className="span" x1={x(m.from)} x2={x(m.to)} y1={y} y2={y} />}
            <circle cx={Math.min(width - 8, Math.max(8, x(m.from) + shift))} cy={y} r={6} />
            <title>{`${m.name}, ${day(m.from)}`}</title>
          </a>
        );
      })}
    </svg>
  );
});
