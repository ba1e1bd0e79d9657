/** Parties of an act that a noun tells: by nationality, owner, phrase, or the verb that carries the noun. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, hit, isWord } from '../text.ts';
import { type Arg, argsAfter } from './args.ts';
import { ascribedAfter, ascribedTo } from './ascribed.ts';
import { isCivilThing } from './buildings.ts';
import { carrier, relativeAgent } from './carrier.ts';
import { OBJECT, SELFISH } from './frames.ts';
import { isUnder } from './held.ts';
import { exchangers } from './mutual.ts';
import { isThing, nationalitiesAfter } from './nations.ts';
import { isFiniteVerb } from './part.ts';
import { agentPhrase, distinct, isParty, isState, NONE, partyOfArg, type Roles, type Scope, speakerParty, standsIn, without } from './sides.ts';
import { bare, byPronoun, clauseSubject, isGoverned, ownAfter, subjectLeft } from './subject.ts';
import { atBlast, objectOf, ownLand } from './target.ts';
import { facet, isClaimed, type Trigger } from './trigger.ts';
import { isObjectUnderLi, nationUnderLi } from './under-li.ts';
import { accused, isCharge } from './told.ts';
import { words } from './words.ts';

const AGAINST = words('against');
const FLIES = words('aircraft');
const HELD = words('held');

/** "القصف التركي", "غارات التحالف على", "قصف الجيش لمواقع", "هجوم من قبل إيران ضد": nationality, owner, phrase, carrying verb. */
export function nounRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const relative = relativeAgent(a, t, scope);
  const args = argsAfter(a, t.last + 1, scope.to);
  const rest = relative ? [...args, ...relative.rest] : args;
  if (isClaimed(a, t)) {
    // "حمّلت الوزارة الجماعة المسؤولية عن القصف": who is blamed, and not who blames.
    const claimant = isCharge(scope) ? accused(a, t, scope) : clauseSubject(a, t.first, scope);
    const by = claimant.length > 0 ? claimant : speakerParty(scope, 'ar.event.agent-claims');
    return { by, on: t.frame === 'kill' ? distinct(bare(rest).slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.target'))) : objectOf(a, t, bare(rest), rest, scope) };
  }
  const inside = partyInside(a, t);
  if (inside && t.frame === 'intercept') return { by: distinct(carrier(a, t, scope)?.parties ?? []), on: [{ ...inside, rule: 'ar.event.target-inside' }] };
  if (inside) return { by: [inside], on: objectOf(a, t, free0(rest), rest, scope) };
  const holder = t.frame === 'seize' && isUnder(a, t.first, t.last) ? distinct(bare(args).slice(0, 1).filter((x) => x.first - t.last <= 3).map((x) => partyOfArg(a, x, 'ar.event.agent-owner'))) : NONE;
  if (holder.length > 0) return { by: holder, on: NONE };
  const laid = ascribedAfter(a, t, rest);
  const ascribed = laid.length > 0 ? laid : ascribedTo(a, t, rest, scope);
  if (ascribed.length > 0) return { by: ascribed, on: objectOf(a, t, [], rest.filter((x) => x.prep !== 'الي' && x.first > t.last + 4), scope) };
  const nations = nationalitiesAfter(a, t, scope.to);
  const two = t.frame === 'raid' || t.frame === 'fire' ? exchangers(a, t, rest) : NONE;
  if (two.length > 0) return { by: two, on: two };
  const byPhrase = agentPhrase(a, rest);
  if (byPhrase.length > 0) return { by: byPhrase, on: objectOf(a, t, bare(rest).filter((x) => x.nations.length === 0), rest, scope) };
  const free = bare(rest).filter((x) => x.nations.length === 0 || x.first > t.last);
  const carried = carrier(a, t, scope);
  // "استهدف الهجوم الكتيبة": a noun with the article is owned by nobody right after it.
  const near = free[0] && !isMoved(a, t, free[0]) && (!t.hit.split.article || OBJECT.has(t.frame)) && free[0].first - t.last <= (free[0].owned ? 5 : 3) ? free[0] : null;
  const seat = near !== null && (t.frame === 'raid' || t.frame === 'fire') && isSeat(a, near) && !rest.some((x) => AGAINST.has(x.prep) || x.prep === 'ل');
  const owner = near && (seat || isBesideObject(a, t, near) || t.first < t.last && hit(a, t.last, 'fn.prep') !== undefined || near.mention?.rule === 'ar.side.place' && t.frame === 'raid' || !OBJECT.has(t.frame) && isCivilThing(a, near.first)) ? null : near;
  const object = (list: readonly Arg[]): readonly PartyDraft[] => objectOf(a, t, list, rest, scope);
  // "إسقاط طائرة أرمينية", "ضرب بلدات أرمينية", "تدمير جسر أرميني": the adjective is of what was brought down or hit.
  if (nations.length > 0 && (t.frame === 'intercept' || (t.frame === 'fire' && (facet(t, 'object') === 'yes' || (t.last > t.first && isThing(a, t.last)))))) return { by: distinct(carried?.parties ?? []), on: [{ sides: nations, mention: null, rule: 'ar.event.target-nationality' }] };
  if (nations.length > 0) return { by: [{ sides: nations, mention: null, rule: 'ar.event.agent-nationality' }], on: object(OBJECT.has(t.frame) ? free.filter((x) => x.nations.length === 0) : []) };
  if (relative && relative.parties.length > 0) return { by: relative.parties, on: object(free.filter((x) => !x.mention || x.owned)) };
  const of = rest.find((x) => x.prep === 'ل' && x.mention !== null && x.first - t.last <= 3);
  const from = rest.find((x) => x.prep === 'من' && (x.mention !== null || x.nations.length > 0) && x.first - t.last <= 5) ?? rest.find((x) => x.prep === 'من' && x.first - t.last <= 5 && t.frame !== 'seize');
  if (carried?.role === 'patient') return { by: distinct([owner, of, from].map((x) => (x ? ownerOf(a, x) : null))), on: carried.parties.length > 0 ? carried.parties : ownLand(a, t, scope) };
  const agent = distinct(carried?.parties ?? []);
  if (agent.length > 0) return { by: agent, on: object(free) };
  const armed = rest.find((x) => x.prep === 'ب' && (x.nations.length > 0 || (x.mention !== null && hit(a, x.first, 'weapon') !== undefined)) && x.first - t.last <= 3);
  if (armed) return { by: distinct([partyOfArg(a, armed, 'ar.event.agent-weapon')]), on: object(free) };
  const pronoun = byPronoun(a, t, scope);
  if (pronoun.length > 0 && (!OBJECT.has(t.frame) || objectFollows(a, t)) && !takesIt(a, t)) return { by: pronoun, on: object(free) };
  const own = ownAfter(a, t.last + 1, scope.to, scope);
  if (own.length > 0 && t.frame !== 'kill') return { by: own, on: object(free) };
  // "قصف من طائرات الجيش": from whose guns it came.
  if (t.frame === 'fire' && t.type === 'strike' && !owner && from && from.first - t.last <= 3) return { by: distinct([ownerOf(a, from)]), on: object(free) };
  if (OBJECT.has(t.frame)) return objectNoun(a, t, owner, of ?? null, rest, scope);
  if (t.frame === 'blast') return { by: bomber(a, of ?? null), on: atBlast(a, rest) };
  if (t.frame === 'give' && owner && (facet(t, 'object') === 'yes' || clauseSubject(a, t.first, scope).length > 0) && !rest.some((x) => x.prep === 'ل' || x.prep === 'الي')) {
    return { by: clauseSubject(a, t.first, scope), on: distinct([partyOfArg(a, owner, 'ar.event.beneficiary')]) };
  }
  const ofAgent = of && t.frame !== 'give' ? of : null;
  const by = distinct([owner && (!owner.owned || SELFISH.has(t.frame)) ? owner : null, ofAgent, t.frame === 'raid' || t.frame === 'war' || t.frame === 'retaliate' ? (from ?? null) : null].filter((x) => x?.mention || x?.prep === 'من' || (x?.nations.length ?? 0) > 0).map((x) => (x ? ownerOf(a, x) : null)));
  if (by.length > 0) return { by: by.slice(0, 2), on: object(free.filter((x) => x !== owner)) };
  const clause = t.frame === 'self' || t.frame === 'give' || t.frame === 'seize' || t.frame === 'office' || t.frame === 'breach' || isPlanned(a, t) ? clauseSubject(a, t.first, scope) : NONE;
  return { by: clause, on: object(free) };
}

/** "استهدف هجوم صاروخي قاعدة روسية": the noun is the subject of a verb of striking, and what stands apart from it is struck. */
const isBesideObject = (a: ArAnalysis, t: Trigger, { first }: Arg): boolean => first > t.last + 1 && (a.hits[t.first - 1] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'strike' && isFiniteVerb(h));

const PLANS = words('plans');
/** Tokens from a verb of planning, past who plans, to what is planned. */
const PLANNED_BACK = 4;

/** "تخطط إسرائيل لعملية برية": what the subject of the verb means to do. */
function isPlanned(a: ArAnalysis, t: Trigger): boolean {
  if (t.hit.split.prep !== 'ل' || (t.frame !== 'raid' && t.frame !== 'war')) return false;
  for (let j = t.first - 1; j >= t.first - PLANNED_BACK && a.sentenceOf[j] === t.sentence; j--) if (PLANS.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Rows of what is done with men, and not by them. */
const SENDS: ReadonlySet<string> = new Set(['movement.t-deploy', 'movement.t-send', 'movement.t-withdraw', 'movement.t-carry']);

/** "إرسال مئة جندي", "نشر ألف جندي في بولندا": men who are moved, and of whom nobody tells whose they are. */
const isMoved = (a: ArAnalysis, t: Trigger, { mention: m }: Arg): boolean => m !== null && SENDS.has(t.hit.row.id) && m.first <= t.thing && t.thing <= m.last && (m.rule !== 'ar.side.stated' || standsIn(a, m));

/** "هجوم من إيران", "صاروخ من الأراضي اللبنانية": a land from which something came need not be its author's. */
const ownerOf = (a: ArAnalysis, x: Arg): PartyDraft | null => partyOfArg(a, x, x.prep === 'من' && (x.mention === null || x.mention.cls === 'actor') ? 'ar.event.agent-from' : 'ar.event.agent-owner');

/** "تحريرها", "استعادتها", but "سيطرتها على": what is taken, and not who takes it. */
const takesIt = (a: ArAnalysis, t: Trigger): boolean => t.frame === 'seize' && a.tokens.form[t.last + 1] !== 'علي';

const SUCCEEDS = words('succeeds');
/** Tokens back from what was achieved, past who did it, to the verb. */
const ACHIEVED_BACK = 9;

/** "نجحت القوات في تدمير المنصة": what the subject of the verb did. */
function isAchieved(a: ArAnalysis, t: Trigger): boolean {
  if (a.tokens.form[t.first - 1] !== 'في') return false;
  for (let j = t.first - 2; j >= t.first - ACHIEVED_BACK && a.sentenceOf[j] === t.sentence; j--) if (isWord(a, j, SUCCEEDS)) return true;
  return false;
}

/** "هجوم انتحاري لحركة المتمردين": whose bomber it was; the thing that is blown up is none. */
function bomber(a: ArAnalysis, of: Arg | null): readonly PartyDraft[] {
  const by = of && !of.owned && of.place === null ? distinct([ownerOf(a, of)]) : NONE;
  return by.every((p) => p.sides.every((side) => isParty(side) && !isState(side))) ? by : NONE;
}

/** Frames of what is done with weapons. */
const SHOTS: ReadonlySet<string> = new Set(['fire', 'shoot', 'intercept', 'siege']);

/** "استهدافها دبابة", but "استهدافها أمس", "استهدافها من": with an object of its own the noun's pronoun is whoever acts. */
function objectFollows(a: ArAnalysis, t: Trigger): boolean {
  const next = t.last + 1;
  return SHOTS.has(t.frame) && (isWord(a, next, HELD) || a.actorAt[next] !== -1 || (a.forms[next]?.split.article ?? false)) && a.timeAt[next] === -1 && !hit(a, next, 'fn.prep');
}

/** "هجوم دمشق": a capital that may stand for its state, but where nobody is told to be hit it is the town that was. */
const isSeat = (a: ArAnalysis, { mention: m }: Arg): boolean => m !== null && (a.hits[m.first] ?? []).some((h) => h.row.cls === 'metonym' && h.last === m.last) && a.placeAt[m.first] !== -1;

const free0 = (args: readonly Arg[]): Arg[] => args.filter((x) => x.prep === '' && x.mention === null);

/** "قرار مجلس الأمن", "استقدام النظام تعزيزات": a party named within the trigger's own words. */
function partyInside(a: ArAnalysis, t: Trigger): PartyDraft | null {
  for (let j = t.first + 1; j <= t.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && (m.lead ?? 0) === 0 && m.sides.length > 0 && m.cls !== 'people' && m.cls !== 'document' && !m.sides.includes('MEDIA') && !(m.cls === 'fighters' && m.number === 'sg') && !(t.frame === 'give' && isGoverned(a, m, t.last + 1))) return { sides: m.sides, mention: m, rule: 'ar.event.agent-inside' };
  }
  return null;
}

/** "تمكنوا من تدمير", "إضافة إلى إحراق": the noun is the subject's act. */
const RESUMED = new Set(['من', 'الي', 'عن', 'علي']);
/** An adjective of kind: "قصف عشوائي". */
const KIND = /(ي|ية|عنيف|عنيفة|كثيف|كثيفة|مكثف|مكثفة)$/;
const FIRES: ReadonlySet<string> = new Set(['body', 'actor', 'fighters']);
const CROWD: ReadonlySet<string> = new Set(['people']);
/** After a noun of killing these are the killed: "قتل القاضي فلان". */
const VICTIMS: ReadonlySet<string> = new Set(['people', 'person', 'office', 'fighters', 'source', 'side']);

/** "قصف مواقع التنظيم" has the target after it; "قصف الجيش لمواقع" and "قصف الجيش مواقع" the agent first. */
function objectNoun(a: ArAnalysis, t: Trigger, owner: Arg | null, of: Arg | null, args: readonly Arg[], scope: Scope): Roles {
  const free = bare(args);
  // "استهداف إسرائيل للقنصلية": after an owner who acts, ل has the object.
  const second = free.find((x) => x !== owner && !x.joined) ?? args.find((x) => x.prep === 'ل' && (owner !== null || x !== of));
  const aimed = args.find((x) => AGAINST.has(x.prep));
  // "قصف التحالف لمواقعهم", "اقتحام مستوطنين للمسجد": nobody named is hit, but a thing is.
  if (owner?.mention && !owner.owned && !second && !aimed && isObjectUnderLi(a, owner.last + 1)) return { by: distinct([partyOfArg(a, owner, 'ar.event.agent-owner')]), on: nationUnderLi(a, owner.last + 1) };
  if (owner?.mention && !owner.owned && (second || aimed) && !(t.frame === 'kill' ? VICTIMS : CROWD).has(owner.mention.cls)) {
    const target = aimed ?? second;
    return { by: distinct([partyOfArg(a, owner, 'ar.event.agent-owner')]), on: target ? distinct([partyOfArg(a, target, 'ar.event.target')]) : NONE };
  }
  // "قصف لطائرات الجيش على القرية": with a target told, ل has the agent.
  if (!owner && of?.mention && aimed && (of.mention.cls === 'body' || of.mention.cls === 'actor' || of.mention.cls === 'fighters')) {
    return { by: distinct([partyOfArg(a, of, 'ar.event.agent-owner')]), on: distinct(args.filter((x) => AGAINST.has(x.prep)).map((x) => partyOfArg(a, x, 'ar.event.target'))) };
  }
  // "قصف عشوائي للجيش": nobody is told to be hit, and what is hit would be a thing of theirs.
  if (!owner && of?.mention && (!of.owned || KIND.test(a.tokens.form[of.first - 1] as string)) && t.type === 'strike' && t.frame === 'fire' && !t.definite && free.length === 0 && FIRES.has(of.mention.cls)) return { by: distinct([of, ...args.filter((x) => x.joined && x.prep === 'ل')].map((x) => partyOfArg(a, x, 'ar.event.agent-owner'))), on: NONE };
  // "قصف طائرات الجيش منازل": aircraft and guns shell, they are not shelled.
  if (owner?.mention && !owner.owned && t.hit.row.id === 'strike.shell' && isWord(a, owner.first, FLIES)) return { by: distinct([partyOfArg(a, owner, 'ar.event.agent-owner')]), on: objectOf(a, t, free.filter((x) => x !== owner && !x.joined), args, scope) };
  const on = distinct([owner, ...free.filter((x) => x.joined)].map((x) => (x ? partyOfArg(a, x, 'ar.event.target') : null)));
  const lead = t.hit.split.prep === 'ب' || t.hit.split.prep === 'ل' || t.hit.split.conj || RESUMED.has(a.tokens.form[t.first - 1] ?? '') || isAchieved(a, t) ? clauseSubject(a, t.first, scope) : subjectLeft(a, t.first, scope);
  return { by: t.frame === 'kill' && t.hit.split.prep === '' ? NONE : without(lead, on.filter((p) => !p.rule.endsWith('-place'))), on: on.length > 0 ? on : objectOf(a, t, free, args, scope) };
}
