/** `isnad map`: what each language has words for, and what it has none for. */
import { ACTS, type Coverage, EVENT_TYPES } from 'isnad';
import { ACT_LABELS, TYPE_LABELS } from '../ledger/index.ts';
import type { Colours } from './terminal.ts';

/** Cells narrower than this look crowded. */
const WIDTH = 8;

/** The matrix of languages by event types and acts: the number of lemmas, and a list of the holes. */
export function mapLines(languages: readonly Coverage[], colours: Colours): string[] {
  const head = (title: string): string => colours.bold(`${title.padEnd(24)}${languages.map((x) => x.language.padStart(WIDTH)).join('')}`);
  const row = (label: string, counts: readonly number[]): string => `  ${label.padEnd(22)}${counts.map((n) => (n === 0 ? colours.yellow('-'.padStart(WIDTH)) : String(n).padStart(WIDTH))).join('')}`;
  const holes = languages.flatMap((x) => [
    ...EVENT_TYPES.filter((type) => x.triggers[type] === 0).map((type) => `  ${x.language}: no words for events of type ${type}`),
    ...ACTS.filter((act) => x.cues[act] === 0).map((act) => `  ${x.language}: no words for the act ${act}`),
  ]);
  return [
    head('Events (lemmas)'),
    ...EVENT_TYPES.map((type) => row(TYPE_LABELS[type].en, languages.map((x) => x.triggers[type]))),
    '',
    head('Acts (reporting lemmas)'),
    ...ACTS.map((act) => row(ACT_LABELS[act].en, languages.map((x) => x.cues[act]))),
    '',
    colours.bold('Holes'),
    ...(holes.length > 0 ? holes : ['  none: every language has words for every type and act']),
  ];
}
