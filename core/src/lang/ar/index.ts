/** The Arabic pack. */
import accessAr from '../../generated/events/access/words.ar.ts';
import agreementAr from '../../generated/events/agreement/words.ar.ts';
import attackAr from '../../generated/events/attack/words.ar.ts';
import casualtyAr from '../../generated/events/casualty/words.ar.ts';
import ceasefireAr from '../../generated/events/ceasefire/words.ar.ts';
import clashAr from '../../generated/events/clash/words.ar.ts';
import contactAr from '../../generated/events/contact/words.ar.ts';
import controlAr from '../../generated/events/control/words.ar.ts';
import damageAr from '../../generated/events/damage/words.ar.ts';
import groupAr from '../../generated/events/group_change/words.ar.ts';
import hostilitiesAr from '../../generated/events/hostilities/words.ar.ts';
import measureAr from '../../generated/events/measure/words.ar.ts';
import movementAr from '../../generated/events/movement/words.ar.ts';
import otherAr from '../../generated/events/other/words.ar.ts';
import protestAr from '../../generated/events/protest/words.ar.ts';
import releaseAr from '../../generated/events/release/words.ar.ts';
import strikeAr from '../../generated/events/strike/words.ar.ts';
import supportAr from '../../generated/events/support/words.ar.ts';
import talksAr from '../../generated/events/talks/words.ar.ts';
import violationAr from '../../generated/events/violation/words.ar.ts';
import weaponsAr from '../../generated/events/strike/weapons.ar.ts';
import supportVerbs from '../../generated/lang/ar/lexicon/support-verbs.ts';
import actorsAr from '../../generated/gazetteer/actors.ar.ts';
import placesAr from '../../generated/gazetteer/places.ar.ts';
import placesOwn from '../../generated/gazetteer/places-own.ar.ts';
import actMarks from '../../generated/lang/ar/lexicon/act-marks.ts';
import attribution from '../../generated/lang/ar/lexicon/attribution.ts';
import closed from '../../generated/lang/ar/lexicon/closed.ts';
import cues from '../../generated/lang/ar/lexicon/cues.ts';
import counted from '../../generated/lang/ar/lexicon/tallied.ts';
import measures from '../../generated/lang/ar/lexicon/measures.ts';
import numbersTable from '../../generated/lang/ar/lexicon/numerals.ts';
import sourceKinds from '../../generated/lang/ar/lexicon/source-kinds.ts';
import timeWords from '../../generated/lang/ar/lexicon/time.ts';
import heads from '../../generated/lang/ar/lexicon/heads.ts';
import placeNouns from '../../generated/lang/ar/lexicon/place-nouns.ts';
import relays from '../../generated/lang/ar/lexicon/relays.ts';
import chrome from '../../generated/lang/ar/lexicon/chrome.ts';
import commonWords from '../../generated/lang/ar/lexicon/common.ts';
import { loadGazetteer } from '../../gazetteer/index.ts';
import { foldKey } from '../../text/fold.ts';
import { cellsOf } from '../../text/lexicon.ts';
import type { LanguagePack, Signal } from '../api.ts';
import { findClaims } from './interpret/index.ts';
import { findStatements } from './attribute/index.ts';
import { findCounts } from './tally.ts';
import { AR_FOLD } from './fold.ts';
import { cover, findMentions } from './mention/index.ts';
import { findNumbers } from './numeral.ts';
import type { ArAnalysis } from './parts.ts';
import { loadTables, type Table } from './tables.ts';
import { dateLine, findTimes } from './time.ts';
import { analyse, dictionary } from './text.ts';


/** Every table of the pack, with the layout of its columns. */
export const AR_TABLES: readonly Table[] = [
  { name: 'actors.ar', text: actorsAr, layout: 'forms' },
  { name: 'places.ar', text: placesAr, layout: { cls: 'place', formAt: 1 } },
  { name: 'places-own.ar', text: placesOwn, layout: { cls: 'place', formAt: 4 } },
  { name: 'act-marks', text: actMarks, layout: 'forms' },
  { name: 'attribution', text: attribution, layout: 'forms' },
  { name: 'closed', text: closed, layout: 'forms' },
  { name: 'cues', text: cues, layout: { lemmas: 'cue' } },
  { name: 'relays', text: relays, layout: { lemmas: 'relay' } },
  { name: 'tallied', text: counted, layout: 'forms' },
  { name: 'measures', text: measures, layout: { lemmas: 'measure' } },
  { name: 'numerals', text: numbersTable, layout: 'forms' },
  { name: 'source-kinds', text: sourceKinds, layout: 'forms' },
  { name: 'time', text: timeWords, layout: 'forms' },
  { name: 'heads', text: heads, layout: 'forms' },
  { name: 'support-verbs', text: supportVerbs, layout: { lemmas: 'support' } },
  { name: 'weapons.ar', text: weaponsAr, layout: { cls: 'weapon', formAt: 2 } },
  { name: 'access/words.ar', text: accessAr, layout: { lemmas: 'trigger' } },
  { name: 'agreement/words.ar', text: agreementAr, layout: { lemmas: 'trigger' } },
  { name: 'attack/words.ar', text: attackAr, layout: { lemmas: 'trigger' } },
  { name: 'casualty/words.ar', text: casualtyAr, layout: { lemmas: 'trigger' } },
  { name: 'ceasefire/words.ar', text: ceasefireAr, layout: { lemmas: 'trigger' } },
  { name: 'clash/words.ar', text: clashAr, layout: { lemmas: 'trigger' } },
  { name: 'contact/words.ar', text: contactAr, layout: { lemmas: 'trigger' } },
  { name: 'control/words.ar', text: controlAr, layout: { lemmas: 'trigger' } },
  { name: 'damage/words.ar', text: damageAr, layout: { lemmas: 'trigger' } },
  { name: 'group_change/words.ar', text: groupAr, layout: { lemmas: 'trigger' } },
  { name: 'hostilities/words.ar', text: hostilitiesAr, layout: { lemmas: 'trigger' } },
  { name: 'measure/words.ar', text: measureAr, layout: { lemmas: 'trigger' } },
  { name: 'movement/words.ar', text: movementAr, layout: { lemmas: 'trigger' } },
  { name: 'other/words.ar', text: otherAr, layout: { lemmas: 'trigger' } },
  { name: 'protest/words.ar', text: protestAr, layout: { lemmas: 'trigger' } },
  { name: 'release/words.ar', text: releaseAr, layout: { lemmas: 'trigger' } },
  { name: 'strike/words.ar', text: strikeAr, layout: { lemmas: 'trigger' } },
  { name: 'support/words.ar', text: supportAr, layout: { lemmas: 'trigger' } },
  { name: 'talks/words.ar', text: talksAr, layout: { lemmas: 'trigger' } },
  { name: 'violation/words.ar', text: violationAr, layout: { lemmas: 'trigger' } },
  { name: 'place-nouns', text: placeNouns, layout: 'forms' },
];

/** Makes the Arabic pack: loads its tables once. */
export function arabic(): LanguagePack<ArAnalysis> {
  const key = (text: string): string => foldKey(text, AR_FOLD);
  const whole = new Set(cellsOf(commonWords).map((cells) => key(cells[1] ?? '')));
  const dict = dictionary(loadTables(AR_TABLES), whole);
  const gazetteer = loadGazetteer();
  const lines = cellsOf(chrome);
  return {
    id: 'ar',
    key,
    layout: {
      chromeLines: new Set(lines.filter((c) => c[1] === 'line').map((c) => key(c[2] ?? '').trim())),
      chromePrefixes: lines.filter((c) => c[1] === 'prefix').map((c) => key(c[2] ?? '').trim()),
    },
    dateOf: (line) => dateLine(analyse(line, [], dict)),
    analyse(raw, sections, date, outlet) {
      const text = analyse(raw, sections, dict);
      const mentions = findMentions(text, gazetteer, whole);
      const times = findTimes(text, date);
      const timeAt = cover(text.tokens.count, times);
      const numbers = findNumbers(text);
      const counts = findCounts(text, numbers, timeAt);
      return { ...text, ...mentions, times, numbers, counts, timeAt, numberAt: cover(text.tokens.count, numbers), date, outlet, common: whole, belligerents: belligerentsOf(mentions.actors, mentions.places), sideOf: (actor) => gazetteer.actors.get(actor)?.side || null };
    },
    attribute: findStatements,
    interpret: findClaims,
    signals,
  };
}

/** Words that ask for a reading: reporting verbs and event triggers. */
function signals(a: ArAnalysis): Signal[] {
  const out: Signal[] = [];
  for (let i = 0; i < a.tokens.count; i++) {
    for (const h of a.hits[i] ?? []) {
      if (h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect') && !h.split.prep && !h.split.article) {
        out.push({ first: h.first, last: h.last, kind: 'cue' });
        break;
      }
      if (h.row.cls === 'trigger') {
        out.push({ first: h.first, last: h.last, kind: 'trigger' });
        break;
      }
    }
  }
  return out;
}

/** States and armed parties by how often the article names them or their places; bodies, media and people left out. */
function belligerentsOf(actors: ArAnalysis['actors'], places: ArAnalysis['places']): string[] {
  const count = new Map<string, number>();
  const add = (side: string): void => {
    if (!/^(CIV|NGO|MEDIA|UNK|IGO:)/.test(side)) count.set(side, (count.get(side) ?? 0) + 1);
  };
  for (const m of actors) for (const side of m.sides) add(side);
  for (const p of places) if (p.country) add(p.country);
  return [...count].sort((x, y) => y[1] - x[1]).slice(0, 3).map(([side]) => side);
}
