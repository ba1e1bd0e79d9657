/** The tables that tell of events, numbers and times, with the layout of their columns. */
import actors from '../../generated/gazetteer/actors.en.ts';
import places from '../../generated/gazetteer/places.en.ts';
import placesOwn from '../../generated/gazetteer/places-own.en.ts';
import access from '../../generated/events/access/triggers.en.ts';
import agreement from '../../generated/events/agreement/triggers.en.ts';
import attack from '../../generated/events/attack/triggers.en.ts';
import casualty from '../../generated/events/casualty/triggers.en.ts';
import ceasefire from '../../generated/events/ceasefire/triggers.en.ts';
import clash from '../../generated/events/clash/triggers.en.ts';
import contact from '../../generated/events/contact/triggers.en.ts';
import control from '../../generated/events/control/triggers.en.ts';
import damage from '../../generated/events/damage/triggers.en.ts';
import group from '../../generated/events/group_change/triggers.en.ts';
import hostilities from '../../generated/events/hostilities/triggers.en.ts';
import measure from '../../generated/events/measure/triggers.en.ts';
import movement from '../../generated/events/movement/triggers.en.ts';
import other from '../../generated/events/other/triggers.en.ts';
import protest from '../../generated/events/protest/triggers.en.ts';
import release from '../../generated/events/release/triggers.en.ts';
import strike from '../../generated/events/strike/triggers.en.ts';
import weapons from '../../generated/events/strike/weapons.en.ts';
import support from '../../generated/events/support/triggers.en.ts';
import talks from '../../generated/events/talks/triggers.en.ts';
import violation from '../../generated/events/violation/triggers.en.ts';
import counted from '../../generated/lang/en/lexicon/counted.ts';
import numbers from '../../generated/lang/en/lexicon/numbers.ts';
import time from '../../generated/lang/en/lexicon/time.ts';
import type { Table } from './tables.ts';

const TRIGGERS = { access, agreement, attack, casualty, ceasefire, clash, contact, control, damage, group_change: group, hostilities, measure, movement, other, protest, release, strike, support, talks, violation } as const;

/** Names of the world. */
export const NAME_TABLES: readonly Table[] = [
  { name: 'actors.en', text: actors, layout: 'forms' },
  { name: 'places.en', text: places, layout: { cls: 'place', formAt: 1 } },
  { name: 'places-own.en', text: placesOwn, layout: { cls: 'place', formAt: 4 } },
];

/** What happened, how often, when. */
export const REPORT_TABLES: readonly Table[] = [
  { name: 'numbers', text: numbers, layout: 'forms' },
  { name: 'time', text: time, layout: 'forms' },
  { name: 'counted', text: counted, layout: 'forms' },
  { name: 'weapons.en', text: weapons, layout: { cls: 'weapon', formAt: 2 } },
  ...Object.entries(TRIGGERS).map(([type, text]): Table => ({ name: `${type}/triggers.en`, text, layout: { lemmas: 'trigger' } })),
];
