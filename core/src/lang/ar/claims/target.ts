/** What an act is done to: the object, those under على and ضد, those whom it helps, those beside a blast. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { Arg } from './args.ts';
import { OBJECT } from './frames.ts';
import { isOverIt } from './held.ts';
import { atPronoun } from './pronoun.ts';
import { distinct, NONE, partyOf, partyOfArg, type Scope, speakerParty } from './sides.ts';
import { RELATIVE } from './subject.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const AGAINST = words('against');
const OWN_LAND = words('own-land');
/** "مناطق تحت سيطرة الحركة": who holds what is hit is hit. */
const HOLD = words('hold');
/** Tokens from an act to the holder of what it hits. */
const HOLD_REACH = 8;

/** What is hit: the object, or what stands after على and ضد; own land is the speaker's. */
export function objectOf(a: ArAnalysis, t: Trigger, free: readonly Arg[], args: readonly Arg[], scope: Scope): readonly PartyDraft[] {
  if (t.frame === 'seize') return distinct(args.filter((x) => x.prep === 'من' && x.mention).map((x) => partyOfArg(a, x, 'ar.event.loser')));
  if (t.frame === 'give') return beneficiary(a, t, free, args);
  if (t.frame === 'office' || t.frame === 'protest' || t.frame === 'breach') return NONE;
  if (t.frame === 'self') return distinct(args.filter((x) => AGAINST.has(x.prep) && (x.mention || x.nations.length > 0)).map((x) => partyOfArg(a, x, 'ar.event.target')));
  const direct = OBJECT.has(t.frame) ? free : [];
  const aimed = [...firstAim(args.filter((x) => AGAINST.has(x.prep))), ...(t.frame === 'raid' ? args.filter((x) => x.prep === 'الي') : [])];
  const held = (t.frame !== 'fire' && t.frame !== 'raid') || [...aimed, ...direct].some((x) => x.mention) ? [] : args.filter((x) => x.mention !== null && x.first - t.last <= HOLD_REACH && HOLD.has(a.tokens.form[x.first - 1] ?? ''));
  const found = distinct([...aimed, ...direct, ...held].map((x) => partyOfArg(a, x, 'ar.event.target')));
  if (found.length === 0) {
    const before = atPronoun(a, t, scope);
    if (before.length > 0) return before;
  }
  const named = found.filter((p) => !p.rule.endsWith('-place'));
  const holder = named.length === 0 && (t.frame === 'fire' || t.frame === 'raid') ? holderOf(a, t, scope) : NONE;
  if (holder.length > 0) return holder;
  if (found.length > 0) return (named.length > 0 ? named : found).slice(0, 3);
  return ownLand(a, t, scope);
}

/** Tokens from an act to the verb that tells who holds what it hits. */
const HOLDER_REACH = 16;

/** "غارات على مواقع في المدينة التي يسيطر عليها المسلحون": the same by a verb. */
function holderOf(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  for (let j = t.last + 2; j <= Math.min(scope.to, t.last + HOLDER_REACH); j++) {
    if (a.tokens.form[j] === '.') return NONE;
    if (!isOverIt(a, j) || !RELATIVE.has(a.tokens.form[j - 1] ?? '')) continue;
    const m = covering(a.actors, a.actorAt, j + 2);
    return (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'control') && m?.first === j + 2 ? distinct([partyOf(a, m, 'ar.event.target')]) : NONE;
  }
  return NONE;
}

/** "الغارات ضد الحركة والجهود ضد التنظيم": what stands under a second على or ضد further on is of another noun. */
const firstAim = (aimed: readonly Arg[]): readonly Arg[] => aimed.filter((x, at) => at === 0 || x.joined || x.first - (aimed[at - 1] as Arg).last <= AIM_GAP);
/** Tokens between two things at which one act is aimed. */
const AIM_GAP = 4;

/** "مناطق على أراضيها", "بلادنا": the speaker's own land is hit. */
export function ownLand(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  for (let j = Math.max(scope.from, t.first - 6); j <= Math.min(scope.to, t.last + 9); j++) if (OWN_LAND.has(a.tokens.form[j] ?? '')) return speakerParty(scope, 'ar.event.target-own-land');
  return NONE;
}

/** Who is helped: after ل and مع, or the object. */
export function beneficiary(a: ArAnalysis, t: Trigger, free: readonly Arg[], args: readonly Arg[]): readonly PartyDraft[] {
  const to = args.filter((x) => x.prep === 'ل' || x.prep === 'الي' || x.prep === 'مع' || x.prep === 'عن' || x.prep === 'جانب' || x.prep === 'ب');
  const found = distinct((to.length > 0 ? to : free).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.beneficiary')));
  return t.type === 'release' && found.every((p) => p.sides.includes('CIV')) ? NONE : found;
}

/** "منع المدنيين من", "احتجاز الرهائن": people named within the trigger's own words bear the act. */
export function peopleInside(a: ArAnalysis, t: Trigger): readonly PartyDraft[] {
  for (let j = t.first + 1; j <= t.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.cls === 'people') return distinct([partyOf(a, m, 'ar.event.target-inside')]);
  }
  return NONE;
}

const AT = new Set(['ب', 'عند', 'قرب', 'امام', 'ل', 'علي', 'في', 'وسط', 'داخل', 'بالقرب', 'ضد', 'لدي']);

const BODIES: ReadonlySet<string> = new Set(['body', 'fighters', 'group']);

/** "انفجرت عند وصول قافلة للقوات الخاصة", "انفجرت برتل تركي": an armed body beside a blast is its target. */
export function atBlast(a: ArAnalysis, args: readonly Arg[]): readonly PartyDraft[] {
  return distinct(args.filter((x) => AT.has(x.prep) && !x.place && (x.mention === null ? x.prep === 'ب' && x.nations.length > 0 : BODIES.has(x.mention.cls) && (x.prep !== 'ب' || (x.owned && !hit(a, x.first, 'admin'))))).slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.target')));
}
