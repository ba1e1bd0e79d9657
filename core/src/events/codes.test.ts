import { describe, expect, it } from 'vitest';
import codesTable from '../generated/events/codes.ts';
import { cellsOf } from '../text/lexicon.ts';
import { acledCode, ploverCode } from './codes.ts';
import { EVENTS } from './index.ts';

describe('codes of other systems', () => {
  it('name only types, facets and values that there are', () => {
    for (const [id = '', , when = ''] of cellsOf(codesTable)) {
      if (id.startsWith('act.')) continue;
      const event = EVENTS.find((e) => e.type === id);
      expect(event, id).toBeDefined();
      for (const condition of when === '' ? [] : when.split(',')) {
        const [facet = '', values = ''] = condition.split('=');
        // Whether the parties are armed, and whether a crowd is a mob, is not read yet: those rows wait.
        if (event?.facets[facet]) for (const value of values.split('|')) expect(event.facets[facet], `${id} ${condition}`).toContain(value);
      }
    }
  });
  it("reach every one of ACLED's 25 sub-event types", () => {
    expect(new Set([...cellsOf(codesTable)].filter(([, system, , code]) => system === 'acled' && code !== '').map(([, , , code]) => code)).size).toBe(25);
  });
  it('tell the weapon of a strike, and only the event type where nobody says it', () => {
    expect(acledCode('strike', { weapon: 'artillery' })).toEqual({ subEvent: 'Shelling/artillery/missile attack', event: null });
    expect(acledCode('strike', {})).toEqual({ subEvent: null, event: 'Explosions/Remote violence' });
    expect(acledCode('strike', { weapon: 'drone', outcome: 'disrupted' })?.subEvent).toBe('Disrupted weapons use');
  });
  it('have no ACLED row for what ACLED does not count', () => {
    for (const type of ['casualty', 'contact', 'violation', 'hostilities', 'support'] as const) expect(acledCode(type, {}), type).toBeNull();
  });
  it('lead from an act and a type to PLOVER', () => {
    expect(ploverCode('strike', { weapon: 'air' }, 'assert')).toEqual({ event: 'ASSAULT', mode: 'aerial' });
    expect(ploverCode('strike', { weapon: 'air' }, 'deny')).toEqual({ event: 'REJECT', mode: null });
    expect(ploverCode('ceasefire', {}, 'call')).toEqual({ event: 'REQUEST', mode: 'yield' });
    expect(ploverCode('measure', { kind: 'expel' }, 'threaten')).toEqual({ event: 'THREATEN', mode: 'expel' });
    expect(ploverCode('ceasefire', { stage: 'agreed' }, 'commit')).toEqual({ event: 'CONCEDE', mode: null });
    expect(ploverCode('talks', {}, 'commit')).toEqual({ event: 'AGREE', mode: null });
    expect(ploverCode('casualty', {}, 'assert')).toBeNull();
    expect(ploverCode('strike', {}, 'expect')).toBeNull();
  });
});
