/** The event types: one folder each. */
import { access } from './access/event.ts';
import { agreement } from './agreement/event.ts';
import { attack } from './attack/event.ts';
import { casualty } from './casualty/event.ts';
import { ceasefire } from './ceasefire/event.ts';
import { clash } from './clash/event.ts';
import { contact } from './contact/event.ts';
import { control } from './control/event.ts';
import { damage } from './damage/event.ts';
import { groupChange } from './group_change/event.ts';
import { hostilities } from './hostilities/event.ts';
import { measure } from './measure/event.ts';
import { movement } from './movement/event.ts';
import { other } from './other/event.ts';
import { protest } from './protest/event.ts';
import { release } from './release/event.ts';
import { strike } from './strike/event.ts';
import { support } from './support/event.ts';
import { talks } from './talks/event.ts';
import { violation } from './violation/event.ts';
import type { EventSchema } from './schema.ts';

export type { EventSchema };

/** Every event type, by name. */
export const EVENTS: readonly EventSchema[] = [strike, clash, attack, casualty, damage, movement, control, hostilities, ceasefire, violation, release, access, contact, talks, agreement, support, measure, protest, groupChange, other];
