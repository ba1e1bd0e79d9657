/** `isnad truces` and `isnad violations`: the two clocks of each truce, and who accuses whom. */
import type { Truce, Violation } from 'isnad';
import type { Row } from '../../ledger/index.ts';
import { TYPE_LABELS } from '../../ledger/index.ts';
import { safe } from '../terminal.ts';
import { columns, dayText, type Paper, sideText } from './pen.ts';

const DAY_MS = 86_400_000;

/** @param today `YYYY-MM-DD`: the day that the clocks are read on */
export function truceLines(truces: readonly Row<Truce>[], violations: readonly Row<Violation>[], today: string, { colours: c }: Paper): string[] {
  return truces.flatMap(({ item: t }) => {
    const breaches = violations.map((row) => row.item).filter((v) => v.truce === t.id);
    const facts = [
      ['parties', sideText(t.parties)],
      ['mediators', sideText(t.mediators)],
      ['agreed', dayText(t.agreed)],
      ['in force', t.inForce === null ? 'not stated' : `${t.inForce.day}${t.inForce.part === null ? '' : `, ${t.inForce.part}`}  ${c.dim(`${daysSince(t.inForce.day, today)} days before ${today}`)}`],
      ['purpose', t.purposes.map((p) => TYPE_LABELS[p.value as keyof typeof TYPE_LABELS]?.en ?? safe(p.value)).join(', ') || 'not stated'],
      ...Object.entries(t.lastAlleged).map(([accuser, day]) => [`last alleged by ${safe(accuser)}`, `${day}  ${c.dim(`${daysSince(day, today)} days before ${today}`)}`]),
      ['violations', `${breaches.filter((v) => v.lane === 'specific').length} specific, ${breaches.filter((v) => v.lane === 'generic').length} generic`],
      ['told in', `${t.claims.length} claims`],
    ];
    return [`${c.bold('Truce')} ${sideText(t.parties)} ${dayText(t.agreed)}  ${c.dim(t.id)}`, ...columns(facts.map((f) => [...f]), '  '), ''];
  });
}

export function daysSince(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
}

/** Lanes apart, so that general charges do not inflate the count of told ones. */
export function violationLines(all: readonly Row<Violation>[], { colours: c }: Paper): string[] {
  const violations = all.map((row) => row.item);
  return (['specific', 'generic'] as const).flatMap((lane) => {
    const rows = violations.filter((v) => v.lane === lane);
    if (rows.length === 0) return [];
    return [
      c.bold(lane === 'specific' ? 'Alleged violations with a told happening' : 'General charges, no happening told'),
      ...columns(rows.map((v) => [dayText(v.days), `${safe(v.accuser)} accuses ${safe(v.accused)}`, TYPE_LABELS[v.type].en, `${v.claims.length} ${v.claims.length === 1 ? 'claim' : 'claims'}, ${v.origins} ${v.origins === 1 ? 'origin' : 'origins'}`, v.denied.length > 0 ? c.yellow('denied') : '', c.dim(v.incident ?? '')]), '  '),
      '',
    ];
  });
}
