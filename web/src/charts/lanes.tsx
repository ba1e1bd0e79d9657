/** Allegations over time: one lane for each accuser and accused; generic accusations have lanes of their own, so that they inflate no count. */
import type { Violation } from 'isnad';
import { useMemo } from 'react';
import { useVocabulary } from '../api/vocabulary.ts';
import { useParty } from '../api/party.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { useNear } from './far.tsx';
import { dayScale } from './scale.ts';
import { ticksIn, useWidth } from './use-width.ts';
import { rowsOf, stacked } from './stack.ts';

/** The widest that it is drawn. */
const WIDTH = 760;
/** Room of one mark. */
const SIZE = 19;
const HEAD = 22;
const EDGE = 24;

interface Props {
  readonly violations: readonly Violation[];
  /** When the truce came into force. */
  readonly start: string | null;
  readonly onMark: (claim: string) => void;
}

interface Dated extends Violation {
  readonly day: string;
}

const dayOf = (v: Dated): string => v.day;

export default function Lanes({ violations, start, onMark }: Props) {
  const dated = useMemo(() => violations.flatMap((v): Dated[] => (v.days.from === null ? [] : [{ ...v, day: v.days.from }])), [violations]);
  const { near, window, far } = useNear(dated, dayOf);
  if (dated.length === 0) return null;
  const inside = start !== null && (window === null || (start >= window[0] && start <= window[1]));
  return <><Drawing dated={near} start={inside ? start : null} onMark={onMark} />{far}</>;
}

function Drawing({ dated, start, onMark }: Pick<Props, 'start' | 'onMark'> & { readonly dated: readonly Dated[] }) {
  const { t, day } = useWords();
  const partyOf = useParty();
  const { timeDir, dir } = useSettings();
  const { ref, width } = useWidth(WIDTH);
  const { side, label } = useVocabulary();
  const laneOf = (v: Violation) => `${v.lane === 'generic' ? 1 : 0} ${v.accuser} ${v.accused}`;
  const lanes = [...new Set(dated.map(laneOf))].sort();
  const { x, ticks, style } = dayScale([...dated.map((v) => v.day), ...(start ? [start] : [])], { width, start: EDGE, end: EDGE, dir: timeDir, ticks: ticksIn(width) });
  const stacks = lanes.map((lane) => stacked(dated.filter((v) => laneOf(v) === lane).map((v) => x(v.day)), SIZE));
  const rows = rowsOf(stacks, SIZE, HEAD);
  const height = rows.end + 30;
  return (
    <svg ref={ref} className="chart lanes" viewBox={`0 0 ${width} ${height}`} aria-label={t('truce.lanes')} data-time={timeDir}>
      <g className="axis">
        {ticks.map((tick) => <g key={tick.day}><line x1={tick.x} x2={tick.x} y1={HEAD} y2={height - 24} /><text className="tick" x={tick.x} y={height - 8} textAnchor="middle">{day(tick.day, style)}</text></g>)}
        {start && <line className="start" x1={x(start)} x2={x(start)} y1={6} y2={height - 24} />}
      </g>
      {lanes.map((lane, at) => {
        const [generic, accuser = '', accused = ''] = lane.split(' ');
        const here = dated.filter((v) => laneOf(v) === lane);
        const ground = rows.ground(at);
        return (
          <g key={lane} data-party={partyOf(accuser)} className="lane">
            <line className="ground" x1={EDGE} x2={width - EDGE} y1={ground} y2={ground} />
            <text x={dir === 'rtl' ? width - EDGE : EDGE} y={rows.top(at) + 14} textAnchor="start" direction={dir}>{`${side(accuser)} ${dir === 'rtl' ? '←' : '→'} ${side(accused)}${generic === '1' ? ` · ${t('truce.generic')}` : ''}`}</text>
            {here.map((v, index) => {
              const { up, aside } = stacks[at]?.[index] ?? { up: 0, aside: 0 };
              const cx = Math.min(width - 10, Math.max(10, x(v.day) + aside * SIZE * (timeDir === 'rtl' ? -1 : 1)));
              const cy = ground - up * SIZE;
              const name = `${side(accuser)} → ${side(accused)}: ${v.lane === 'generic' ? t('truce.generic') : label('types', v.type)}, ${day(v.day)}${v.denied.length > 0 ? `, ${t('truce.denied')}` : ''}`;
              return (
                <a key={v.id} className="point" data-generic={v.lane === 'generic'} href={`?e=${v.claims[0]}`} aria-label={name} onClick={(event) => { event.preventDefault(); if (v.claims[0]) onMark(v.claims[0]); }}>
                  <circle cx={cx} cy={cy} r={6} />
                  {v.denied.length > 0 && <circle className="ring" cx={cx} cy={cy} r={9.5} />}
                  <title>{name}</title>
                </a>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
