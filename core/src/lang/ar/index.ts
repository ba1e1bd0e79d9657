/** The Arabic pack. */
import accessAr from '../../generated/events/access/triggers.ar.ts';
import agreementAr from '../../generated/events/agreement/triggers.ar.ts';
import attackAr from '../../generated/events/attack/triggers.ar.ts';
import casualtyAr from '../../generated/events/casualty/triggers.ar.ts';
import ceasefireAr from '../../generated/events/ceasefire/triggers.ar.ts';
import clashAr from '../../generated/events/clash/triggers.ar.ts';
import contactAr from '../../generated/events/contact/triggers.ar.ts';
import controlAr from '../../generated/events/control/triggers.ar.ts';
import damageAr from '../../generated/events/damage/triggers.ar.ts';
import groupAr from '../../generated/events/group_change/triggers.ar.ts';
import hostilitiesAr from '../../generated/events/hostilities/triggers.ar.ts';
import measureAr from '../../generated/events/measure/triggers.ar.ts';
import movementAr from '../../generated/events/movement/triggers.ar.ts';
import otherAr from '../../generated/events/other/triggers.ar.ts';
import protestAr from '../../generated/events/protest/triggers.ar.ts';
import releaseAr from '../../generated/events/release/triggers.ar.ts';
import strikeAr from '../../generated/events/strike/triggers.ar.ts';
import supportAr from '../../generated/events/support/triggers.ar.ts';
import talksAr from '../../generated/events/talks/triggers.ar.ts';
import violationAr from '../../generated/events/violation/triggers.ar.ts';
import weaponsAr from '../../generated/events/strike/weapons.ar.ts';
import supportVerbs from '../../generated/lang/ar/lexicon/support-verbs.ts';
import actorsAr from '../../generated/gazetteer/actors.ar.ts';
import placesAr from '../../generated/gazetteer/places.ar.ts';
import placesOwn from '../../generated/gazetteer/places-own.ar.ts';
import actMarks from '../../generated/lang/ar/lexicon/act-marks.ts';
import attribution from '../../generated/lang/ar/lexicon/attribution.ts';
import closed from '../../generated/lang/ar/lexicon/closed.ts';
import cues from '../../generated/lang/ar/lexicon/cues.ts';
import counted from '../../generated/lang/ar/lexicon/counted.ts';
import numbersTable from '../../generated/lang/ar/lexicon/numbers.ts';
import sourceKinds from '../../generated/lang/ar/lexicon/source-kinds.ts';
import timeWords from '../../generated/lang/ar/lexicon/time.ts';
import givenNames from '../../generated/lang/ar/lexicon/given-names.ts';
import heads from '../../generated/lang/ar/lexicon/heads.ts';
import qualities from '../../generated/lang/ar/lexicon/qualities.ts';
import leadingVerbs from '../../generated/lang/ar/lexicon/leading-verbs.ts';
import placeNouns from '../../generated/lang/ar/lexicon/place-nouns.ts';
import receivers from '../../generated/lang/ar/lexicon/receivers.ts';
import relays from '../../generated/lang/ar/lexicon/relays.ts';
import chrome from '../../generated/lang/ar/lexicon/chrome.ts';
import wholeWords from '../../generated/lang/ar/lexicon/whole-words.ts';
import { intactWords } from './word.ts';
import commonWords from '../../generated/lang/ar/lexicon/common.ts';
import { loadGazetteer } from '../../gazetteer/index.ts';
import { foldKey } from '../../text/fold.ts';
import { cellsOf } from '../../text/lexicon.ts';
import type { OwnNames } from '../../model/index.ts';
import { coverageOf, type LanguagePack, type Signal } from '../api.ts';
import { findClaims } from './claims.ts';
import { namesWords } from './claims/again.ts';
import { lacks } from './claims/lack.ts';
import { findStatements } from './attribute/index.ts';
import { findCounts } from './count.ts';
import { AR_FOLD } from './fold.ts';
import { cover, findMentions } from './mention/index.ts';
import { womenAmong } from './mention/women.ts';
import { findNumbers } from './number.ts';
import type { ArAnalysis } from './parts.ts';
import { searchKey } from './search.ts';
import { loadTables, type Table } from './tables.ts';
import { dateLine, findTimes } from './time.ts';
import { dictionary } from './dictionary.ts';
import { FAMILY } from './family.ts';
import { analyse, anyOf, type Hit, hit } from './text.ts';


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
  { name: 'receivers', text: receivers, layout: { lemmas: 'receive' } },
  { name: 'counted', text: counted, layout: 'forms' },
  { name: 'numbers', text: numbersTable, layout: 'forms' },
  { name: 'source-kinds', text: sourceKinds, layout: 'forms' },
  { name: 'time', text: timeWords, layout: 'forms' },
  { name: 'given-names', text: givenNames, layout: 'forms' },
  { name: 'heads', text: heads, layout: 'forms' },
  { name: 'qualities', text: qualities, layout: 'forms' },
  { name: 'leading-verbs', text: leadingVerbs, layout: { lemmas: 'src.lead' } },
  { name: 'support-verbs', text: supportVerbs, layout: { lemmas: 'support' } },
  { name: 'weapons.ar', text: weaponsAr, layout: { cls: 'weapon', formAt: 2 } },
  { name: 'access/triggers.ar', text: accessAr, layout: { lemmas: 'trigger' } },
  { name: 'agreement/triggers.ar', text: agreementAr, layout: { lemmas: 'trigger' } },
  { name: 'attack/triggers.ar', text: attackAr, layout: { lemmas: 'trigger' } },
  { name: 'casualty/triggers.ar', text: casualtyAr, layout: { lemmas: 'trigger' } },
  { name: 'ceasefire/triggers.ar', text: ceasefireAr, layout: { lemmas: 'trigger' } },
  { name: 'clash/triggers.ar', text: clashAr, layout: { lemmas: 'trigger' } },
  { name: 'contact/triggers.ar', text: contactAr, layout: { lemmas: 'trigger' } },
  { name: 'control/triggers.ar', text: controlAr, layout: { lemmas: 'trigger' } },
  { name: 'damage/triggers.ar', text: damageAr, layout: { lemmas: 'trigger' } },
  { name: 'group_change/triggers.ar', text: groupAr, layout: { lemmas: 'trigger' } },
  { name: 'hostilities/triggers.ar', text: hostilitiesAr, layout: { lemmas: 'trigger' } },
  { name: 'measure/triggers.ar', text: measureAr, layout: { lemmas: 'trigger' } },
  { name: 'movement/triggers.ar', text: movementAr, layout: { lemmas: 'trigger' } },
  { name: 'other/triggers.ar', text: otherAr, layout: { lemmas: 'trigger' } },
  { name: 'protest/triggers.ar', text: protestAr, layout: { lemmas: 'trigger' } },
  { name: 'release/triggers.ar', text: releaseAr, layout: { lemmas: 'trigger' } },
  { name: 'strike/triggers.ar', text: strikeAr, layout: { lemmas: 'trigger' } },
  { name: 'support/triggers.ar', text: supportAr, layout: { lemmas: 'trigger' } },
  { name: 'talks/triggers.ar', text: talksAr, layout: { lemmas: 'trigger' } },
  { name: 'violation/triggers.ar', text: violationAr, layout: { lemmas: 'trigger' } },
  { name: 'place-nouns', text: placeNouns, layout: 'forms' },
];

/** What a project adds to the tables of the gazetteer: more rows of the same names. */
function ownTables(own: OwnNames | undefined): readonly Table[] {
  if (!own) return [];
  return [{ name: 'actors.ar', text: own.actorForms.ar ?? '', layout: 'forms' }, { name: 'places-own.ar', text: own.places, layout: { cls: 'place', formAt: 4 } }];
}

/** Makes the Arabic pack: loads its tables once. */
export function arabic(own?: OwnNames): LanguagePack<ArAnalysis> {
  const key = (text: string): string => foldKey(text, AR_FOLD);
  const whole = new Set(cellsOf(commonWords).map((cells) => key(cells[1] ?? '')));
  const dict = dictionary(loadTables([...AR_TABLES, ...ownTables(own)]), intactWords(cellsOf(wholeWords).map((cells) => key(cells[1] ?? '')), whole));
  const gazetteer = loadGazetteer(own);
  const women = womenAmong([actorsAr, own?.actorForms.ar ?? ''], givenNames, key);
  const lines = cellsOf(chrome);
  return {
    id: 'ar',
    key,
    searchKey: (word) => searchKey(key(word), dict),
    layout: {
      chromeLines: new Set(lines.filter((c) => c[1] === 'line').map((c) => key(c[2] ?? '').trim())),
      chromePrefixes: lines.filter((c) => c[1] === 'prefix').map((c) => key(c[2] ?? '').trim()),
    },
    coverage: () => coverageOf('ar', { triggers: AR_TABLES.filter((t) => t.name.endsWith('/triggers.ar')).map((t) => t.text), cues: [cues] }),
    dateOf: (line) => dateLine(analyse(line, [], dict)),
    analyse(raw, sections, date, outlet) {
      const text = analyse(raw, sections, dict);
      const mentions = findMentions(text, gazetteer, whole, women);
      const times = findTimes(text, date);
      const timeAt = cover(text.tokens.count, times);
      const numbers = findNumbers(text);
      const counts = findCounts(text, numbers, timeAt);
      // Every field by name: an object made by spreading has a shape of its own for each text, which the reader then has to learn anew.
      return {
        shadow: text.shadow, tokens: text.tokens, quotes: text.quotes, sentences: text.sentences, quoteOf: text.quoteOf, sentenceOf: text.sentenceOf, forms: text.forms, hits: text.hits, families: text.families,
        actors: mentions.actors, places: mentions.places, actorAt: mentions.actorAt, placeAt: mentions.placeAt, pair: mentions.pair, onlyGroup: mentions.onlyGroup,
        times, numbers, counts, timeAt, numberAt: cover(text.tokens.count, numbers), date, outlet, common: whole,
        belligerents: belligerentsOf(mentions.actors, mentions.places), sideOf: (actor) => gazetteer.actors.get(actor)?.side || null,
      };
    },
    attribute: findStatements,
    interpret: findClaims,
    namesWords,
    signals,
  };
}

/** Words that ask for a reading: reporting verbs and event triggers, unless they are function words (بين) as well. */
function signals(a: ArAnalysis): Signal[] {
  const out: Signal[] = [];
  for (let i = 0; i < a.tokens.count; i++) {
    if (!anyOf(a, i, FAMILY.cue | FAMILY.trigger)) continue;
    if (anyOf(a, i, FAMILY.fn) && (a.hits[i] ?? []).some((h) => h.row.family === FAMILY.fn && h.split.cost === 0 && h.first === h.last)) continue;
    for (const h of a.hits[i] ?? []) {
      if (h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect') && !h.split.prep && !h.split.article && says(a, h)) {
        out.push({ first: h.first, last: h.last, kind: 'cue', rule: 'ar.cue.finite', row: `${h.row.table}:${h.row.id}`, needs: `a content by its frame: ${h.row.cells[7] ?? ''}` });
        break;
      }
      if (h.row.cls === 'trigger' && !lacks(a, h)) {
        out.push({ first: h.first, last: h.last, kind: 'trigger', rule: `ar.event.${h.row.cells[1] ?? ''}`, row: `${h.row.table}:${h.row.id}`, needs: 'a party, a toll, a place, a day or a verb that tells it' });
        break;
      }
    }
  }
  return out;
}

/** Tokens from a verb of exchange to the accusations that make it a word of saying. */
const EXCHANGE_REACH = 22;

/** "أن يتبادل الطرفان الأسرى": prisoners are exchanged in silence. */
function says(a: ArAnalysis, h: Hit): boolean {
  if (!h.row.marks.frames.has('mutual')) return true;
  for (let j = h.last + 1; j <= h.last + EXCHANGE_REACH && a.sentenceOf[j] === a.sentenceOf[h.first]; j++) if (hit(a, j, 'src.charge')) return true;
  return false;
}

/** Parties that fight nobody. */
const BYSTANDERS = /^(CIV|NGO|MEDIA|UNK|IGO:)/;

/** States and armed parties by how often the article names them or their places; bodies, media and people left out. */
function belligerentsOf(actors: ArAnalysis['actors'], places: ArAnalysis['places']): string[] {
  const count = new Map<string, number>();
  const add = (side: string): void => {
    count.set(side, (count.get(side) ?? 0) + 1);
  };
  for (const m of actors) for (const side of m.sides) add(side);
  for (const p of places) if (p.country) add(p.country);
  return [...count].filter(([side]) => !BYSTANDERS.test(side)).sort((x, y) => y[1] - x[1]).slice(0, 3).map(([side]) => side);
}
