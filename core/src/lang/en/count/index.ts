/** Counts: so many killed, wounded, captured, missing, displaced, destroyed, fired. */
import { glued, NUMBER, WORD } from '../../../text/scan.ts';
import type { CountMention, NumberMention } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { type EnText, hit } from '../text.ts';
import { after, before, type Found, numberOf, toll } from './fate.ts';
import { light } from './light.ts';
import { type Phrase, phraseAfter } from './phrase.ts';
import { fateAt, form, type Head, headAt, isHelp, isMark } from './words.ts';

/** A number whose fate a later one of the same list tells. */
interface Pending {
  readonly number: NumberMention;
  readonly phrase: Phrase;
}

/** Tokens that "since the war began" may stand away from a count that it makes a total. */
const SINCE_REACH = 16;

/**
 * Finds the counts of a text, in order.
 * @param timeAt per token: a time expression that covers it, or -1; a number in one counts nothing
 */
export function findCounts(text: EnText, numbers: readonly NumberMention[], timeAt: Int32Array): CountMention[] {
  const out: CountMention[] = [];
  let next = 0;
  for (const s of text.sentences) {
    let last: CountMention | null = null;
    let pending: Pending[] = [];
    const add = (found: CountMention): void => {
      out.push(found);
      last = found;
    };
    for (let i = s.first; i <= s.last; i++) {
      while (next < numbers.length && (numbers[next] as NumberMention).first < i) next++;
      const number = numbers[next]?.first === i ? (numbers[next] as NumberMention) : null;
      if (!number) {
        const one = oneAt(text, i, s.first, s.last);
        if (one) {
          add(counted(text, one.first, one.last, 1, 'exact', one.head, one.found, s.first, s.last));
          i = one.last;
        }
        continue;
      }
      i = number.last;
      if (timeAt[number.first] !== -1 || timeAt[number.last] !== -1 || isName(text, number)) continue;
      const phrase = phraseAfter(text, number.last + 1);
      if (phrase.stop || (number.n !== null && !Number.isInteger(number.n))) continue;
      const found = fateOf(text, number, phrase, s.first, s.last, last);
      if (found) {
        for (const p of pending) add(counted(text, p.number.first, p.phrase.last, p.number.n, p.number.bound, p.phrase.head, { ...found, rule: 'en.count.list' }, s.first, s.last));
        pending = [];
        const part = isAmong(text, number.first) || (form(text, number.last + 1) === 'of' && OF_THEM.has(form(text, number.last + 2)));
        const whom = ofWhom(text, number, phrase, found, last);
        add(counted(text, number.first, Math.max(number.last, phrase.last), number.n, number.bound, whom ?? phrase.head, part ? { ...found, subset: true } : found, s.first, s.last));
        i = Math.max(i, phrase.last, found.until ?? 0);
        continue;
      }
      const listed = phrase.head !== null && (phrase.head.kind === 'people' || phrase.head.what === 'destroyed') && (form(text, phrase.last + 1) === ',' || form(text, phrase.last + 1) === 'and' || hit(text, phrase.last + 1, 'count.among') !== undefined);
      if (listed && goesOn(text, phrase.last + 1, numbers, next)) {
        pending.push({ number, phrase });
        continue;
      }
      for (const p of pending) addPlain(text, p, add, s.first, s.last);
      pending = [];
      addPlain(text, { number, phrase }, add, s.first, s.last);
    }
    for (const p of pending) addPlain(text, p, add, s.first, s.last);
  }
  return out;
}

const OF_THEM: ReadonlySet<string> = new Set(['them', 'whom']);
const NOMINAL = tagSet('a', 'n', 'nn', 'name');
const SEIZED = /^(seiz|captur)/;

/** "69 civilians were killed and 322 wounded", "the civilian death toll": who is counted, where no noun of people stands beside the number. */
function ofWhom(text: EnText, number: NumberMention, phrase: Phrase, found: Found, last: CountMention | null): Head | null {
  if (phrase.head && phrase.head.kind !== 'casualty' && form(text, phrase.head.first) !== 'others') return null;
  const as = (whom: string): Head => ({ kind: 'people', what: null, whom, many: true, first: number.first, last: number.last });
  if (found.rule === 'en.count.toll') return numberOf(text, found.at, number.first)?.head ?? (form(text, found.at - 1) === 'civilian' || form(text, found.at - 2) === 'civilian' ? as('civilian') : null);
  // "seizing two provincial capitals": what no list of people knows is a place.
  if (found.what === 'captured' && !phrase.head && SEIZED.test(form(text, found.at)) && isTag(text.tags[number.last + 1] as number, NOMINAL)) return as('position');
  // "60 drones, of which 52 were shot down"
  if (last && found.what === 'destroyed' && !phrase.head && last.what === 'weapon') return as(last.whom);
  return last && last.whom !== 'person' && last.rule !== 'en.count.plain' && last.what !== found.what && joins(text, last.last + 1, number.first - 1) ? as(last.whom) : null;
}

/** People and things counted of which nothing befell: "two gunmen", "13,000 troops", "94 sorties". */
function addPlain(text: EnText, p: Pending, add: (c: CountMention) => void, from: number, to: number): void {
  const { head } = p.phrase;
  if (!head || head.kind === 'casualty' || (head.kind === 'thing' && head.what === 'destroyed')) return;
  if (p.number.n === 1 && head.kind === 'people') return;
  const what = head.kind === 'thing' && head.what === 'weapon' ? 'weapon' : 'other';
  add(counted(text, p.number.first, p.phrase.last, p.number.n, p.number.bound, head, { what, rule: 'en.count.plain', at: p.number.first }, from, to));
}

/** "including", "among them" right before a number: a part of those counted before. */
function isAmong(text: EnText, first: number): boolean {
  for (let j = first - 1; j >= Math.max(0, first - 4); j--) if (hit(text, j, 'count.among')?.last === first - 1) return true;
  return false;
}

function goesOn(text: EnText, i: number, numbers: readonly NumberMention[], next: number): boolean {
  let j = i;
  while (form(text, j) === ',' || form(text, j) === 'and') j++;
  // "90 soldiers and loyal militiamen and 12 guards were killed"
  const more = j > i && numbers[next + 1]?.first !== j ? phraseAfter(text, j).head : null;
  if (more?.kind === 'people' && form(text, more.last + 1) === 'and') j = more.last + 2;
  j = (hit(text, j, 'count.among')?.last ?? j - 1) + 1;
  return numbers[next + 1]?.first === j;
}

function counted(text: EnText, first: number, last: number, n: number | null, bound: NumberMention['bound'], head: Head | null, found: Found, from: number, to: number): CountMention {
  return { first, last: Math.max(first, last), what: found.what, whom: head?.whom ?? 'person', n, bound: n === null ? 'vague' : bound, cumulative: isTotal(text, first, last, from, to, found.rule), subset: found.subset ?? false, at: found.at, rule: found.rule };
}

/** Totals over time, never to be added to those of an incident. */
function isTotal(text: EnText, first: number, last: number, from: number, to: number, rule: string): boolean {
  if (rule === 'en.count.toll') return true;
  for (let j = Math.max(from, first - SINCE_REACH); j <= Math.min(to, last + SINCE_REACH); j++) if (hit(text, j, 'count.since')) return true;
  return false;
}


function fateOf(text: EnText, number: NumberMention, phrase: Phrase, from: number, to: number, last: CountMention | null): Found | null {
  const floor = Math.max(from, last ? last.last + 1 : from);
  const noun = phrase.noun ?? (phrase.head?.kind === 'casualty' ? phrase.head : null);
  const taken = light(text, number.first, phrase.head, floor, to);
  if (taken) return taken;
  const told = before(text, number.first, floor);
  // "lost three fighters": of what else is lost nobody dies.
  const earlier = told && phrase.head?.kind !== 'people' && fateAt(text, told.at)?.voice === 'people' ? null : told;
  if (noun?.what && !(earlier && earlier.what !== 'killed' && earlier.rule !== 'en.count.plain')) return { what: noun.what, rule: 'en.count.noun', at: noun.first };
  if (earlier) return weaponOr(earlier, phrase);
  // "34 drones over four regions": what they flew over is not more of them.
  const over = form(text, number.first) === 'over' || form(text, number.first - 1) === 'over';
  const inherited = last && !(over && last.last >= number.first - 2) && joins(text, last.last + 1, number.first - 1);
  // "four women from the three hamlets were among the dead": it stands between those counted and what befell them.
  if (last?.rule === 'en.count.after' && (last.at ?? 0) > number.last && !inherited && !isPartOf(text, last.last + 1, number.first)) return isAmong(text, number.first) ? { what: last.what, rule: 'en.count.subset', at: last.at ?? 0, subset: true } : null;
  // "five people, two of whom were children, were killed"
  const aside = form(text, number.last + 1) === 'of' && OF_THEM.has(form(text, number.last + 2)) && form(text, phrase.last + 1) === ',';
  const later = after(text, Math.max(number.last, phrase.last) + (aside ? 2 : 1), to);
  if (later) return weaponOr(later, phrase);
  if (inherited && last && last.rule !== 'en.count.plain' && (phrase.head?.kind !== 'thing' || (last.what === 'destroyed' && phrase.head.what !== 'other'))) return { what: last.what, rule: inherited.subset ? 'en.count.subset' : 'en.count.list', at: last.at ?? number.first, subset: inherited.subset };
  return toll(text, number.first, number.last, floor);
}

/** "ten of them were among 48 people killed": the second number is the whole. */
function isPartOf(text: EnText, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (form(text, j) === 'among') return true;
  return false;
}

/** Rockets that were fired are weapons, whatever verb stands by; those shot down are destroyed. */
function weaponOr(found: Found, phrase: Phrase): Found {
  if (phrase.head?.kind === 'thing' && phrase.head.what === 'other') return { ...found, what: 'other' };
  return phrase.head?.kind === 'thing' && phrase.head.what === 'weapon' && found.rule === 'en.count.plain' ? { ...found, what: 'weapon' } : found;
}

const JOINS: ReadonlySet<string> = new Set([',', 'and', 'or', 'with', '-', 'as', 'well', 'another']);

/** Only a conjunction stands between two counts, or "including", or some that are not counted: "five guards and some drivers as well as six farmers". */
function joins(text: EnText, from: number, to: number): { readonly subset: boolean } | null {
  if (to - from > 8) return null;
  let subset = false;
  for (let j = from; j <= to; j++) {
    const fate = fateAt(text, j);
    if (fate || isHelp(text, j)) {
      j = fate?.last ?? j;
      continue;
    }
    const among = hit(text, j, 'count.among');
    if (among) {
      subset = true;
      j = among.last;
    } else {
      const people = JOINS.has(form(text, j - 1)) ? headAt(text, text.tags[j] === IS.a || text.tags[j] === IS.ed ? j + 1 : j) : null;
      if (people?.kind === 'people') j = people.last;
      else if (!JOINS.has(form(text, j))) return null;
    }
  }
  return { subset };
}

/** Numbers that name or measure: "Resolution 242", "aged 12", "F-16", "three-pronged", "$5". */
function isName(text: EnText, number: NumberMention): boolean {
  const { tokens } = text;
  if (number.ordinal || (number.n === 1 && form(text, number.last + 1) === 'of')) return true;
  if (hit(text, number.first - 1, 'count.label') || form(text, number.first - 1) === '$' || form(text, number.first - 1) === '£') return true;
  if (form(text, number.last + 1) === '-' && glued(tokens, number.last)) return true;
  if (number.first > 0 && tokens.kind[number.first - 1] === WORD && glued(tokens, number.first - 1)) return true; // "M23"
  if (form(text, number.last + 1) === '%') return true;
  if (tokens.kind[number.last] === NUMBER && form(text, number.last + 1) === '/' ) return true;
  return number.first > 0 && (form(text, number.first - 1) === '-' || form(text, number.first - 1) === '/') && glued(tokens, number.first - 1);
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'another', 'the', 'its', 'their', 'his', 'her', 'one']);
/** Words between an article and the noun that it counts as one. */
const ONE_MAX = 5;

/** "an Iraqi jet was shot down", "killed a soldier", "shooting down the helicopter": one, by the form of the noun. */
function oneAt(text: EnText, i: number, from: number, to: number): { readonly first: number; readonly last: number; readonly head: Head; readonly found: Found } | null {
  if (!ARTICLES.has(form(text, i))) return null;
  if (form(text, i) === 'another' && (i === to || isMark(text, i + 1) || isTag(text.tags[i + 1] as number, BREAKS))) return oneMore(text, i, from);
  for (let j = i + 1; j <= Math.min(to, i + ONE_MAX); j++) {
    if (isMark(text, j) && form(text, j) !== '-') return null;
    const head = headAt(text, j);
    if (head && !head.many && head.kind !== 'casualty') {
      const next = text.tags[head.last + 1];
      if (head.kind === 'people' && headAt(text, head.last + 1)?.kind === 'people') continue; // "a rebel commander"
      if (next === IS.n || next === IS.nn || form(text, head.last + 1) === "'s" || (next === IS.name && head.kind === 'thing')) return null;
      const definite = form(text, i) !== 'a' && form(text, i) !== 'an' && form(text, i) !== 'another';
      const found = before(text, i, from) ?? after(text, head.last + 1, to);
      if (!found || found.rule === 'en.count.plain' || (head.kind === 'thing' && !DOWNED.has(form(text, found.at)))) return null;
      if (definite && head.kind === 'people' && found.rule !== 'en.count.after') return null;
      if (definite && head.kind === 'thing' && !MOVING.has(head.whom)) return null;
      return { first: i, last: head.last, head, found };
    }
    if (head || text.tags[j] === IS.prep || text.tags[j] === IS.v || text.tags[j] === IS.vs) return null;
  }
  return null;
}

/** "killed one person and injured | another". */
function oneMore(text: EnText, i: number, from: number): { readonly first: number; readonly last: number; readonly head: Head; readonly found: Found } | null {
  const found = before(text, i, from);
  return found?.rule === 'en.count.verb' && (found.what === 'killed' || found.what === 'injured') ? { first: i, last: i, head: { kind: 'people', what: null, whom: 'person', many: false, first: i, last: i }, found } : null;
}

const BREAKS = tagSet('prep', 'conj', 'sub');

/** Things of which "the" means one and the whole of it. */
const MOVING: ReadonlySet<string> = new Set(['aircraft', 'boat', 'vehicle', 'tank']);

/** Verbs that surely destroy the one thing that they strike. */
const DOWNED: ReadonlySet<string> = new Set(['shot', 'shoot', 'shooting', 'shoots', 'downed', 'destroyed', 'destroying', 'sank', 'sunk', 'sinking', 'downing', 'destroy', 'wrecked']);
