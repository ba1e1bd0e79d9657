/** Asks a reading for what a case wants to know, as one line of text. */
import type { Claim, Field, Party, Reading, Span } from '../core/src/index.ts';

const names = (parties: readonly Field<Party>[]): string => parties.map((p) => p.value.name).join(' + ');
const sides = (parties: readonly Field<Party>[]): string => parties.map((p) => p.value.side).join(' + ');

const ofClaim: Readonly<Record<string, (claim: Claim) => string>> = {
  by: (c) => names(c.by),
  on: (c) => names(c.on),
  sides: (c) => `${sides(c.by)} > ${sides(c.on)}`.trim(),
  place: (c) => c.place?.value.name ?? '',
  date: (c) => c.time?.value.edtf ?? '',
  status: (c) => c.status.value,
  facets: (c) => Object.entries(c.facets).map(([name, field]) => `${name}=${field.value}`).sort().join(' + '),
  totals: (c) => c.counts.filter((n) => n.cumulative).map((n) => `${n.what} ${n.n ?? '?'} ${n.whom}`).join(' + '),
  counts: (c) => c.counts.map((n) => `${n.what} ${n.n ?? '?'} ${n.whom}`).join(' + '),
};

/** `speakers`, `contents`, `types`, or a type with one of the keys above: `strike.by`. Several are joined by " ; ". */
export function answer(text: string, reading: Reading, question: string): string {
  const words = (spans: readonly Span[]): string => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  if (question === 'speakers') return reading.statements.map((s) => s.speaker.name ?? '').join(' ; ');
  if (question === 'contents') return reading.statements.map((s) => words(s.content)).join(' ; ');
  if (question === 'types') return reading.claims.map((c) => c.type.value).join(' ; ');
  const [type, part = ''] = question.split('.');
  const show = ofClaim[part];
  if (show === undefined) throw new Error(`no such question: ${question}`);
  return reading.claims.filter((c) => c.type.value === type).map(show).join(' ; ').trim();
}
