/** Two parties: which ones an article joins, and whom "both sides" and "the two ministers" mean. */
import type { Side } from '../../../../model/index.ts';
import { areAllied } from '../../rivals.ts';
import type { Grammar, Phrase } from '../grammar.ts';
import { EVERY } from '../head.ts';
import { by, count, has, isParty, most, type Pair, RULE, type Said, type Sided, type SideRule } from './rule.ts';

/** Tokens back to which "both sides" may point. */
const PAIR_REACH = 70;
/** Parties named last among which "both sides" are looked for where no two are joined. */
const RECENT = 6;

const PARTIES = new Set(['actor', 'body', 'group', 'fighters']);
const isBody = (side: Side): boolean => side.startsWith('IGO:');

/** "أرمينيا وأذربيجان", "الجيش السوداني وقوات الدعم السريع": neighbours joined by و. */
export function joinedPairs(g: Grammar, phrases: readonly Phrase[], named: Iterable<Side>): Pair[] {
  const out: Pair[] = [];
  const sides = [...named];
  for (let k = 1; k < phrases.length; k++) {
    const x = phrases[k - 1] as Phrase;
    const y = phrases[k] as Phrase;
    const conj = (g.text.hits[y.first] ?? [])[0]?.split.conj === 'و' || g.text.forms[y.first]?.split.conj === 'و';
    const [left, right] = [x.sides[0], y.sides[0]];
    if (y.first - x.last > 1 || !conj || !left || !right || left === right || !isParty(left) || !isParty(right) || isBody(left) || isBody(right) || areAllied(left, right, sides)) continue;
    out.push({ at: y.last, sides: [left, right], parties: PARTIES.has(x.cls) && PARTIES.has(y.cls) });
  }
  return out;
}

/** The two parties joined most often, if more than once. */
export function mostFrequentPair(pairs: readonly Pair[]): readonly Side[] {
  const counted = new Map<string, number>();
  for (const p of pairs) if (p.parties) count(counted, [...p.sides].sort().join(), 1);
  const best = most(counted)[0];
  return best && (counted.get(best) ?? 0) > 1 ? best.split(',') : [];
}

/** Those who are persons, named or not: "الوزير الأردني", "نظيره". */
const HOLDERS = new Set(['office', 'counterpart']);

/** "الوزيران", "الاثنان": the last two persons of different sides. */
function lastTwo({ speakers }: Said): readonly Side[] {
  const out: Side[] = [];
  for (let k = speakers.length - 1; k >= 0 && out.length < 2; k--) {
    const m = speakers[k];
    const side = m?.sides[0];
    if (m && (m.personal || HOLDERS.has(m.cls)) && m.sides.length === 1 && side && !out.includes(side)) out.unshift(side);
  }
  return out.length === 2 ? out : [];
}

export const twoOffices: SideRule = (said, p) => {
  if (p.cls !== 'office' || p.number !== 'du' || !p.bare || !p.definite || p.sides.length > 0) return null;
  const two = lastTwo(said);
  return two.length === 2 ? by(RULE.pair, two) : null;
};

/** "الطرفان", "كل طرف": a word for sides is always answered here. */
export const sidesWord: SideRule = (said, p) => {
  if (p.cls !== 'side') return null;
  if (p.sides.length > 0) return by(RULE.stated, p.sides);
  const each = has(p, 'each') && EVERY.has(said.g.text.tokens.form[p.first - 1] ?? '');
  if ((p.number === 'sg' && !each) || (p.number === 'pl' && !(p.bare && /parties/.test(p.features)))) return by(RULE.unknown, []);
  const two = /persons/.test(p.features) ? lastTwo(said) : [];
  return by(RULE.pair, two.length === 2 ? two : bothSides(said, p));
};

/** The pair joined shortly before, else the main pair, else the two named most or last. */
function bothSides({ pairs, mainPair, top, recent }: Said, p: Phrase): Sided['sides'] {
  const near = pairs.findLast((x) => x.at < p.first && p.first - x.at < PAIR_REACH);
  if (near) return near.sides;
  if (mainPair.length === 2) return mainPair;
  const only = pairs.find((x) => x.parties && x.sides.every((side) => top.includes(side)));
  if (only) return only.sides;
  const last = [...new Set(recent.slice(-RECENT).reverse())].filter((side) => !isBody(side)).slice(0, 2).reverse();
  return last.length === 2 ? last : top;
}
