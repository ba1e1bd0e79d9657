/** `isnad summary`: a ledger on one screen: disputes, tolls, truce clocks, origins. */
import type { Incident, TollSeries, Truce, Violation } from 'isnad';
import { isDisputed, MEASURE_LABELS, type Summary, TYPE_LABELS } from '../../ledger/index.ts';
import { isolate, safe } from '../terminal.ts';
import { columns, dayText, type Paper, sideText, weight } from './pen.ts';
import { claimantOf, figure } from './tolls.ts';
import { daysSince } from './truces.ts';

/** Lines drawn of each kind. */
const DRAWN = 6;

/** @param today `YYYY-MM-DD`: the day that the clocks are read on */
export function summaryLines(s: Summary, today: string, paper: Paper): string[] {
  const c = paper.colours;
  const documents = sum(s.sources.map((x) => x.documents));
  const copies = sum(s.origins.map((o) => o.documents.length - 1));
  const days = s.sources.flatMap((x) => [x.first, x.last]).filter((d) => d !== null).sort();
  const disputed = s.incidents.filter(isDisputed);
  const series = s.tolls.filter((t) => t.scope === 'cumulative' || t.points.length > 1);
  return [
    `${c.bold(`${documents} ${documents === 1 ? 'article' : 'articles'}`)} from ${s.sources.length} outlets, ${documents - copies} origins, ${sum(s.sources.map((x) => x.claims))} claims${days.length > 0 ? `, ${days[0]} to ${days.at(-1)}` : ''}`,
    '',
    ...section(`Disputes: ${disputed.length} of ${s.incidents.length} incidents`, disputed.map(disputeRow), 'isnad accounts', paper),
    ...section('Tolls, as claimed and not verified', series.map((t) => tollRow(t)), 'isnad tolls', paper),
    ...section('Truces', s.truces.map((t) => truceRow(t, s.violations, today)), 'isnad truces, isnad violations', paper),
    ...section(`Origins: ${copies} ${copies === 1 ? 'copy' : 'copies'} of ${s.origins.length} articles`, s.origins.map((o) => [`echoed by ${o.documents.length - 1}`, isolate(s.titles[o.head] ?? o.head), o.agency === null ? '' : isolate(o.agency)]), 'isnad sources', paper),
  ];
}

function section(title: string, rows: readonly (readonly string[])[], more: string, { colours: c }: Paper): string[] {
  const lines = rows.length === 0 ? ['  none'] : columns(rows.slice(0, DRAWN), '  ');
  return [c.bold(title), ...lines, c.dim(`  ${rows.length > DRAWN ? `${rows.length - DRAWN} more, in full: ` : 'in full: '}${more}`), ''];
}

function disputeRow(i: Incident): string[] {
  const positions = i.accounts.filter((a) => a.position !== 'silent').map((a) => `${safe(a.claimant)} ${a.position}${a.denies.length > 0 ? ' and denies besides' : ''}`);
  const differ = [...new Set(i.contradictions.map((x) => x.kind))];
  return [TYPE_LABELS[i.type].en, i.place === null ? '' : isolate(i.place.name), dayText(i.days), [...positions, ...(differ.length > 0 ? [`they differ in ${differ.join(', ')}`] : [])].join('; '), weight(i.documents, i.origins)];
}

function tollRow(t: TollSeries): string[] {
  const points = t.points.map((p) => `${figure(p)} (${p.asOf ?? 'day unknown'})`);
  return [claimantOf(t), `${MEASURE_LABELS[t.measure].en}${t.population === 'all' ? '' : `, ${t.population}`}${t.of.length > 0 ? ` of ${sideText(t.of)}` : ''}`, t.scope === 'cumulative' ? 'in all' : 'in one incident', points.slice(-4).join(' → ')];
}

function truceRow(t: Truce, violations: readonly Violation[], today: string): string[] {
  const breaches = violations.filter((v) => v.truce === t.id && v.lane === 'specific').length;
  const last = Object.entries(t.lastAlleged).map(([accuser, day]) => `${safe(accuser)} last alleged a breach on ${day}`);
  const force = t.inForce === null ? `agreed ${dayText(t.agreed)}` : `in force ${t.inForce.day}${t.inForce.part === null ? '' : ` ${t.inForce.part}`}, ${daysSince(t.inForce.day, today)} days ago`;
  return [sideText(t.parties), t.mediators.length > 0 ? `by ${sideText(t.mediators)}` : '', force, [...last, `${breaches} told breaches`].join('; ')];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
