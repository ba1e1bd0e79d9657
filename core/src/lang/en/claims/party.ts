/** From noun phrases to parties: names, nationalities, possessives, pronouns, civilians. */
import type { Side } from '../../../model/index.ts';
import type { ActorMention, EnAnalysis, PartyDraft, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { tagSet } from '../tag.ts';
import { entry, hit, isWritten, LOWER } from '../text.ts';
import { isDeed, isOther, type Scope, subjectOf } from './clause.ts';
import { form, isIn } from './grammar.ts';
import { holderOf, namelessIn } from './nameless.ts';
import { wordsOf } from './words.ts';

const T_A_DET_POSS_NAME_N = tagSet('a', 'det', 'poss', 'name', 'n');

export const NOBODY: readonly PartyDraft[] = [];

/** A state, or an armed party: no agency, broadcaster, aid body or crowd. */
export const isParty = (side: Side): boolean => !/^(CIV|NGO|MEDIA|UNK)/.test(side);

const POSSESSIVE = new Set(['its', 'their', 'our', 'we', 'us']);
const CIVILIANS = wordsOf('civilian');
/** Where people pray, sleep, shop and are healed. */
const CIVIL_SITES = wordsOf('civil-site');
const OWN = wordsOf('self-poss');
const SINGULAR = new Set(['it', 'he', 'she', 'him', 'itself', 'himself']);
const PLURAL = new Set(['they', 'them', 'themselves']);
const SPEAKER = wordsOf('speaker');

/** The parties that a noun phrase names, each of those that "and" joins. A place gives its state only where `land` allows it. */
export function partiesOf(a: EnAnalysis, run: Run, scope: Scope, rule: string, land: boolean): readonly PartyDraft[] {
  if (isDeed(a, run.last)) return NOBODY;
  if (isOther(a, run.last) && run.first >= run.last - 1) return speakerParty(scope, `${rule}-other`);
  const out: PartyDraft[] = [];
  for (const part of joinedBy(a, run)) {
    if (out.length > 0 && OWN.has(form(a, part.first))) continue; // "the army and its allies"
    const found = partyOf(a, part, scope, rule, land);
    // "Iraqi positions and troops": forces that nobody is named for are of whom was named before.
    if (out.length === 0 || rule === 'en.event.between' || !found.every((p) => p.rule.endsWith('-home'))) out.push(...found);
    if (out.length >= PARTIES_MAX) break;
  }
  if (out.length > 0) return distinct(out);
  if (land && CIVIL_SITES.has(form(a, run.last))) return [{ sides: ['CIV'], mention: null, rule: `${rule}-site` }];
  if (land) {
    const p = placeIn(a, run);
    if (p?.country) return [{ sides: [p.country], mention: null, rule: `${rule}-place` }];
  }
  return NOBODY;
}

const PARTIES_MAX = 3;
/** Rules of a phrase that names who acts. */
const ACTS: ReadonlySet<string> = new Set(['en.event.subject', 'en.event.carrier', 'en.event.owner', 'en.event.agent-by']);

/** The phrases that "and" joins; a name that holds the word is one. */
function joinedBy(a: EnAnalysis, run: Run): readonly Run[] {
  const out: Run[] = [];
  let first = run.first;
  for (let j = run.first + 1; j < run.last; j++) {
    if ((form(a, j) !== 'and' && form(a, j) !== 'or') || (a.actorAt[j] !== -1 && a.actorAt[j] === a.actorAt[j - 1])) continue;
    out.push({ first, last: j - 1 });
    first = j + 1;
  }
  out.push({ first, last: run.last });
  return out;
}

/** "two of | its fighters": past the number to whose they are. */
function ofTheirs(a: EnAnalysis, run: Run): Run {
  for (let j = run.first + 1; j <= Math.min(run.last - 2, run.first + PART_MAX); j++) if (form(a, j) === 'of' && POSSESSIVE.has(form(a, j + 1))) return { first: j + 1, last: run.last };
  return run;
}

const T_PREP_TO = tagSet('prep', 'to');
/** Tokens of "at least two of". */
const PART_MAX = 4;

function partyOf(a: EnAnalysis, whole: Run, scope: Scope, rule: string, land: boolean): readonly PartyDraft[] {
  const run = ofTheirs(a, whole);
  // "destroyed trucks of the group and killed ten of its men": whom a phrase before has named, who is no subject.
  const told = run === whole ? null : lastBefore(a, run.first, scope.from, false);
  if (told && isIn(a, told.first - 1, T_PREP_TO)) return [{ sides: told.sides, mention: null, rule: `${rule}-pronoun` }];
  const own = POSSESSIVE.has(form(a, run.first)) && !CIVILIANS.has(form(a, run.last)) ? pronounIn(a, run, scope, rule) : NOBODY;
  if (own.length > 0) return own;
  const named = namedIn(a, run, rule);
  // "doctors of the American mission donated": who acts acts for whom he is named by.
  if (isCivil(a, run) && !(ACTS.has(rule) && named.length > 0)) return [{ sides: ['CIV'], mention: null, rule: `${rule}-people` }];
  // "pro-government gunmen" are not of the only group that is named.
  const called = named.every((p) => p.mention?.rule === 'en.side.only-group') ? namelessIn(a, run, rule) : NOBODY;
  if (named.length > 0) return called.length > 0 ? called : named;
  const held = land ? holderOf(a, run, (i) => nationality(a, i), rule) : NOBODY;
  if (held.length > 0) return held;
  const by = pronounIn(a, run, scope, rule);
  if (by.length > 0) return by;
  if (rule === 'en.event.subject' || rule === 'en.event.carrier') {
    const home = homeForces(a, run, scope);
    if (home.length > 0) return home;
  }
  return namelessIn(a, run, rule);
}

/** "warplanes hit the base", said by an army: forces that nobody is named for are the speaker's own, unless he accuses them; rebels have no army or navy. */
function homeForces(a: EnAnalysis, run: Run, scope: Scope): readonly PartyDraft[] {
  if (a.words[run.first - 1]?.lemma === 'accuse' || (FLOWN.has(form(a, run.last)) && onOwnSoil(a, scope))) return NOBODY;
  for (let j = run.first; j <= run.last; j++) if (form(a, j) === '-' && NOT_OWNER.has(form(a, j + 1))) return NOBODY; // "Iranian-made drones"
  for (let j = run.first; j <= run.last; j++) {
    const word = form(a, j);
    if ((HOME.has(word) || word === 'navy') && form(a, j + 1) !== 'fire') return speakerParty(scope, 'en.event.home-forces').filter((p) => p.sides.some((s) => a.belligerents.includes(s) && (a.isState(s) || !STATES_OWN.has(word))));
  }
  return NOBODY;
}

/** "drones struck a depot in Oryol", said by who governs it: they were another's. */
function onOwnSoil(a: EnAnalysis, scope: Scope): boolean {
  const sides = scope.statement?.speaker?.sides ?? [];
  for (let j = scope.from; j <= scope.to; j++) if (sides.includes(entry(a.places, a.placeAt[j])?.country ?? '')) return true;
  return false;
}

const FLOWN: ReadonlySet<string> = new Set(['drones', 'missiles']);
const STATES_OWN: ReadonlySet<string> = new Set(['army', 'navy']);
const HOME = wordsOf('home-forces');

/** Called civilians, villagers, children, whatever their nation, as the head of the phrase or of one that "of" joins to it: "dozens of residents of the town". */
function isCivil(a: EnAnalysis, run: Run): boolean {
  if (CIVILIANS.has(form(a, run.first)) || CIVILIANS.has(form(a, run.last))) return true;
  for (let j = run.first; j < run.last; j++) if (form(a, j + 1) === 'of' && CIVILIANS.has(form(a, j))) return true;
  return false;
}

const placeIn = (a: EnAnalysis, run: Run): { readonly country: string | null } | null => {
  for (let j = run.first; j <= run.last; j++) {
    const p = entry(a.places, a.placeAt[j]);
    if (p) return p;
  }
  return null;
};

/** Everybody named in a phrase before its first "of" or "in" that is no part of a name; at most three. */
function namedIn(a: EnAnalysis, run: Run, rule: string): readonly PartyDraft[] {
  const out: PartyDraft[] = [];
  let j = run.first;
  while (j <= run.last && out.length < 3) {
    const m = entry(a.actors, a.actorAt[j]);
    if (!m) {
      const side = form(a, j + 1) === '-' && NOT_OWNER.has(form(a, j + 2)) ? null : nationality(a, j);
      if (side && !out.some((p) => p.sides.includes(side))) out.push({ sides: [side], mention: null, rule: `${rule}-nationality` });
      j++;
      continue;
    }
    if (m.sides.length > 0 && !isOnlyThere(a, m) && !m.sides.every((s) => s === 'MEDIA' || s === 'UNK' || s === 'CIV')) out.push({ sides: m.sides.filter((s) => s !== 'UNK'), mention: m, rule });
    j = Math.max(j, m.last) + 1;
  }
  return distinct(joinedOnly(a, out));
}

/** "the group in Syria": where a group is says not whose it is. */
const isOnlyThere = (a: EnAnalysis, m: ActorMention): boolean => (m.cls === 'group' || m.cls === 'fighters') && m.sideAt !== null && form(a, m.sideAt.first - 1) === 'in';
const NOT_OWNER: ReadonlySet<string> = new Set([...wordsOf('not-owner')].filter((word) => !wordsOf('truce-broker').has(word))); // who brokers a truce is a party to it

/** "Iraqi positions and Iranian troops" are two; "fighters of the group in Syria" is one: later ones count only where "and" joins them. */
function joinedOnly(a: EnAnalysis, list: readonly PartyDraft[]): readonly PartyDraft[] {
  return list.filter((p, at) => {
    if (at === 0 || !p.mention) return at === 0;
    for (let j = p.mention.first - 1; j >= p.mention.first - 4; j--) {
      if (form(a, j) === 'and' || form(a, j) === ',' || (form(a, j) === '-' && a.actorAt[j - 1] !== -1 && j === (p.mention?.first ?? 0) - 1)) return true;
      if (!isIn(a, j, T_A_DET_POSS_NAME_N)) return false;
    }
    return false;
  });
}

function nationality(a: EnAnalysis, i: number): Side | null {
  if (a.caps[i] === LOWER || ((a.rooms[i] as number) & ROOM.actor) === 0) return null;
  const h = hit(a, i, 'adj') ?? hit(a, i, 'people') ?? hit(a, i, 'person') ?? hit(a, i, 'name') ?? hit(a, i, 'metonym');
  return h && h.row.table === 'actors.en' && isWritten(a, h) ? a.sideOf(h.row.id) : null;
}

/** "it", "they", "its troops", "our forces": who that is. */
function pronounIn(a: EnAnalysis, run: Run, scope: Scope, rule: string): readonly PartyDraft[] {
  const word = form(a, run.first);
  if (SPEAKER.has(word)) return speakerParty(scope, `${rule}-speaker`);
  if (PLURAL.has(word) || word === 'their') {
    const near = lastBefore(a, run.first, scope.from, true);
    if (near) return [{ sides: near.sides, mention: null, rule: `${rule}-pronoun` }];
  }
  if (PLURAL.has(word) && scope.statement?.speaker?.number === 'sg') {
    // "It said they had attacked": they are not the one body that speaks.
    const told = lastBefore(a, scope.from, Math.max(0, scope.from - THEY_BACK), true);
    if (told && !told.sides.some((s) => scope.statement?.speaker?.sides.includes(s))) return [{ sides: told.sides, mention: null, rule: `${rule}-pronoun` }];
  }
  if (!(SINGULAR.has(word) || PLURAL.has(word) || OWN.has(word))) return NOBODY;
  const near = lastBefore(a, run.first, scope.from, false);
  // "the group killed ten in its attack": whose it is stands in the same clause.
  const inDeed = rule === 'en.event.owner' && (form(a, run.first - 1) === 'in' || form(a, run.first - 1) === 'during');
  if (near && (inDeed || !(scope.statement && word !== 'his'))) return [{ sides: near.sides, mention: null, rule: `${rule}-pronoun` }];
  // "allegations by aid workers that it had closed the road": many that speak are not "it".
  const many = word === 'it' && scope.statement?.speaker?.number === 'pl' && scope.statement.speaker.sides.every((side) => !isParty(side));
  const told = many ? NOBODY : speakerParty(scope, `${rule}-speaker`);
  if (told.length > 0) return told;
  const back = near ?? (word === 'it' ? subjectBefore(a, run.first) : null) ?? lastBefore(a, run.first, Math.max(0, scope.from - 60), false);
  return back ? [{ sides: back.sides, mention: null, rule: `${rule}-pronoun` }] : NOBODY;
}

/** "Washington struck the Syrian base. It ...": the party that opens the sentence before. */
function subjectBefore(a: EnAnalysis, at: number): ActorMention | null {
  const s = a.sentences[(a.sentenceOf[at] ?? 0) - 1];
  if (!s || a.sentences[a.sentenceOf[at] as number]?.first !== at) return null;
  for (let j = s.first; j <= Math.min(s.last, s.first + OPENING); j++) {
    const m = entry(a.actors, a.actorAt[j]);
    if (m && m.sides.some(isParty) && !isIn(a, m.first - 1, T_PREP)) return m;
  }
  return null;
}

/** Tokens of a sentence in which its subject opens. */
const OPENING = 8;
const T_PREP = tagSet('prep');
const THEY_BACK = 40;
const TROOPS = wordsOf('forces');

/** Words for one person, which mean no group: "the group killed the pilot and burnt his plane". */
const PERSONAL = new Set(['he', 'she', 'him', 'his', 'her', 'himself']);

/** The last party named before a token; `many` asks for one in the plural. */
function lastBefore(a: EnAnalysis, i: number, low: number, many: boolean): ActorMention | null {
  for (let j = i - 1; j >= low; j--) {
    const m = entry(a.actors, a.actorAt[j]);
    if (!m) continue;
    if (m.sides.some(isParty) && !(m.cls === 'group' && PERSONAL.has(form(a, i))) && (!many || m.number !== 'sg' || /s$/.test(form(a, m.last)) || TROOPS.has(form(a, m.last + 1)))) return m;
    j = m.first;
  }
  return null;
}

/** The speaker of the statement that holds the event, as its party. */
export function speakerParty(scope: Scope, rule: string): readonly PartyDraft[] {
  const m = scope.statement?.speaker;
  return m && m.sides.length > 0 && !m.sides.includes('MEDIA') && !m.sides.includes('UNK') ? [{ sides: m.sides, mention: null, rule }] : NOBODY;
}

/** Each side once. */
export function distinct(list: readonly PartyDraft[]): readonly PartyDraft[] {
  const out: PartyDraft[] = [];
  const seen = new Set<Side>();
  for (const p of list) {
    if (p.sides.length === 0 || p.sides.every((s) => seen.has(s))) continue;
    for (const s of p.sides) seen.add(s);
    out.push(p);
  }
  return out;
}

export const sidesOf = (list: readonly PartyDraft[]): readonly Side[] => (list.length === 1 && list[0]?.sides.length === 1 ? list[0].sides : [...new Set(list.flatMap((p) => p.sides))]);

/** The parties of the subject of a verb. */
export function subjectParties(a: EnAnalysis, verb: number, scope: Scope, rule: string, land = false): { readonly run: Run | null; readonly parties: readonly PartyDraft[] } {
  const run = subjectOf(a, verb, scope);
  return { run, parties: run ? partiesOf(a, run, scope, rule, land) : NOBODY };
}
