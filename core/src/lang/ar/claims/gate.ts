/** A trigger is not an event: what must stand beside it before a happening is told rather than only named. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, CountMention, PartyDraft } from '../parts.ts';
import { crowdAfter, isTroops, travels } from './arrive.ts';
import { type Cluster, isCumulative, isInstrument } from './cluster.ts';
import type { Roles, Scope } from './sides.ts';
import { isMediation } from './truce.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { WORD } from '../../../text/scan.ts';
import { hit } from '../text.ts';
import { words } from './words.ts';

/** What is known of a cluster when it is judged. */
export interface Told {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly time: ClaimDraft['time'];
  readonly scope: Scope;
}

const VIOLENT = new Set<EventType>(['strike', 'clash', 'attack', 'damage', 'hostilities']);
/** Signs that an act of violence is told rather than only named; tuned on the development articles and on ar_assault_detect. */
const SIGNS_MIN = 2;
/** Tokens after a trigger within which a place, a time or a party counts as told with it. */
const NEAR = 10;

const NEWS = words('news');
const LAUNCH = words('launch');
const KEEP = words('keep');
/** Tokens between a carrying verb and its noun. */
const CARRY = 6;

/** Of these a phrase with its verb is news by itself: "انطلقت المحادثات". */
const NEWSWORTHY: ReadonlySet<Frame> = new Set(['talks', 'truce', 'accord', 'war']);

/** "بموجب الاتفاق", "مقر الاجتماع", "بشأن المفاوضات": what recurs is only named. */
const NAMED_BY = words('named-by');
const RECURS: ReadonlySet<Frame> = new Set(['talks', 'truce', 'accord', 'meet', 'visit', 'war']);

/** True when the cluster tells of a happening. */
export function tells(a: ArAnalysis, x: Told): boolean {
  const { main } = x;
  if (x.cluster.triggers.every(isInstrument) && !launched(a, main)) return false;
  if (main.type === 'talks' && isMediation(a, main)) return false;
  if (facet(main, 'role') === 'loser' && a.numberAt[main.last + 1] !== -1) return false; // "خسرنا 60 موظفا": no land
  if (isGoal(a, main) || isProgress(a, main) || isDrill(a, main) || isSmoke(a, main)) return false;
  if (isBlow(a, main) || inWords(a, main) || isGround(a, main) || stops(x) || crowdAfter(a, main)) return false;
  if (facet(main, 'need') === 'call' && x.scope.statement?.act !== 'call' && x.scope.statement?.act !== 'propose') return false;
  if (facet(main, 'need') === 'news' && !main.verb && !newsNear(a, main) && !timeNear(x) && !rages(a, main) && !(opens(a, x) && !main.definite)) return false;
  if (!main.verb && ((main.definite && since(a, main)) || (RECURS.has(main.frame) && NAMED_BY.has(a.tokens.form[main.first - 1] ?? '') && x.counts.length === 0))) return false;
  if (facet(main, 'need') === 'arms') return armsBefore(a, x);
  if (facet(main, 'need') === 'arms-moved' && !armsAfter(a, x)) return false;
  if (facet(main, 'need') === 'party' && parties(x).length === 0) return false;
  if (facet(main, 'need') === 'person' && main.verb && !x.roles.by.some((p) => travels(a, p) || isTroops(a, p))) return false;
  if (main.type === 'support' && (isCargo(a, x) || /حظر$/.test(a.tokens.form[main.first - 1] ?? ''))) return false; // "حظر التسليح"
  if (facet(main, 'need') === 'company' && !main.verb && !inCompany(a, main)) return false;
  if (facet(main, 'need') === 'truce' && !truceBefore(a, main)) return false;
  if (main.frame === 'war' && !main.verb && resolved(a, main)) return false;
  if (VIOLENT.has(main.type)) return violence(a, x);
  if (main.type === 'casualty') return casualty(a, x);
  if (main.type === 'ceasefire' && (breached(a, main) || kept(a, x))) return false;
  if (facet(main, 'stage') === 'in_force' && x.time) return true;
  if (facet(main, 'aim') === 'only' && main.hit.split.prep === 'ل') return false;
  if (main.frame === 'visit' && main.verb && x.roles.by.length === 0) return false;
  if (x.counts.length > 0 && main.type !== 'ceasefire') return true;
  if (main.verb && main.hit.row.shape === 'phrase' && NEWSWORTHY.has(main.frame)) return true;
  if (main.verb) return x.roles.by.length + x.roles.on.length > 0 || main.frame === 'block' || main.frame === 'suffer';
  return noun(a, x);
}

const GOAL = words('strike-goal');

/** "خطة تستهدف تحقيق الاستقرار": a goal is aimed at, and nothing struck. */
const isGoal = (a: ArAnalysis, t: Trigger): boolean => t.hit.row.id === 'strike.target' && t.verb && GOAL.has(a.tokens.form[t.last + 1] ?? '');

const TALKS_NEAR = words('talks-near');
/** Tokens from progress to what it was made in. */
const PROGRESS_REACH = 4;

/** "تحقيق تقدم في المفاوضات": nobody advances. */
function isProgress(a: ArAnalysis, t: Trigger): boolean {
  if (!t.hit.row.id.startsWith('hostilities.progress')) return false;
  for (let j = t.last + 1; j <= t.last + PROGRESS_REACH; j++) if (TALKS_NEAR.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const DRILL = words('drill');

/** "التدريب على القتال", "القادرين على القتال": what one learns or can do. */
const isDrill = (a: ArAnalysis, t: Trigger): boolean => !t.verb && a.tokens.form[t.first - 1] === 'علي' && DRILL.has(a.tokens.form[t.first - 2] ?? '');

const SMOKE = words('smoke');
/** Tokens from smoke to the verb that tells of it. */
const SMOKE_REACH = 3;

/** "الدخان يتصاعد", "تصاعد الدخان": no war that grows. */
function isSmoke(a: ArAnalysis, t: Trigger): boolean {
  if (!t.hit.row.id.startsWith('hostilities.escalate')) return false;
  for (let j = t.first - SMOKE_REACH; j <= t.last + SMOKE_REACH; j++) if (SMOKE.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const CARRIER = words('carrier');
const HINDER = words('hinder');

/** "منعوا سفينة مساعدات من الوصول": what a ship carries that is kept out or shot at is no help given. */
function isCargo(a: ArAnalysis, { main, scope }: Told): boolean {
  if (main.verb || !CARRIER.has(a.tokens.form[main.first - 1] ?? '')) return false;
  for (let j = main.first - 2; j >= Math.max(scope.from, main.first - NEAR); j--) if (HINDER.has(a.tokens.form[j] as string)) return true;
  return false;
}

const COMPANY = new Set(['مع', 'بين', 'الجانبين', 'الطرفين']);

/** "مناقشة الملف مع نظيره", not "مناقشة قوة الاحتياط": with whom is told. */
function inCompany(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + NEAR; j++) if (COMPANY.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Tokens between a truce and what takes it up. */
const TRUCE_BEFORE = 40;

/** "الهدنة التي أعلنت أمس وبدأ سريانها اليوم": the truce that is meant was named before. */
function truceBefore(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= Math.max(0, t.first - TRUCE_BEFORE); j--) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'ceasefire' && !(h.row.cells[8] ?? '').includes('need=truce'))) return true;
  return false;
}

function violence(a: ArAnalysis, x: Told): boolean {
  const { main, roles, counts, cluster } = x;
  const party = (list: readonly PartyDraft[]): number => (list.length > 0 ? 1 : 0);
  const signs = (counts.length > 0 ? 2 : 0) + (timeNear(x) ? 1 : 0) + (placeNear(a, main) ? 1 : 0) + party(roles.by) + party(roles.on) + (main.verb ? 1 : 0) + (cluster.triggers.length > 1 ? 1 : 0) + (cluster.statement >= 0 ? 1 : 0) + (opens(a, x) ? 1 : 0) + (carriedBy(a, x) ? 1 : 0) + (rages(a, main) ? 2 : 0) + (timeNear(x) && begins(a, main) ? 1 : 0) + (isSubject(a, x) ? 2 : 0) + (roles.by.some((p) => p.rule === 'ar.event.agent-relative') ? 1 : 0) + (struckThing(a, main) ? 1 : 0);
  // "أطلق مسلحون النار على": the weapon flies by its verb.
  const flown = cluster.triggers.every(isInstrument) && main.frame === 'shoot';
  return signs + (flown ? 1 : 0) >= SIGNS_MIN + (main.definite && !main.verb && !flown ? 1 : 0);
}

/** "أن تدميرها جاء لمنع": what is said tells of the act itself, of which the text has told before. */
function isSubject(a: ArAnalysis, x: Told): boolean {
  const { main } = x;
  return !main.verb && main.hit.split.pronoun !== '' && hit(a, main.first - 1, 'fn.that') !== undefined && x.scope.statement?.content[0]?.first === main.first - 1;
}

const STRUCK = words('held');
const ARMED = words('arms');

/** "ضربة على منظومات", "غارة على مستودع": the thing that was struck. */
function struckThing(a: ArAnalysis, t: Trigger): boolean {
  const thing = a.tokens.form[t.last + 2] ?? '';
  return !t.verb && !t.definite && t.type === 'strike' && a.tokens.form[t.last + 1] === 'علي' && (STRUCK.has(thing) || ARMED.has(thing));
}

const RAGE = words('rage');

/** "تدور المعارك", "احتدمت الاشتباكات", "الحرب اندلعت": the verb says that it goes on. */
export const rages = (a: ArAnalysis, t: Trigger): boolean => !t.verb && (RAGE.has((a.tokens.form[t.first - 1] ?? '').replace(/^[وف]/u, '')) || (t.last > t.first && RAGE.has((a.tokens.form[t.first] as string).replace(/^[وف]/u, ''))) || (t.definite && RAGE.has(a.tokens.form[t.last + 1] ?? '')));

const BEGINNING = words('beginning');

/** "منذ اندلاع القتال في 27 سبتمبر": the day on which fighting began. */
const begins = (a: ArAnalysis, t: Trigger): boolean => !t.verb && (BEGINNING.has(a.tokens.form[t.first] ?? '') || BEGINNING.has(a.tokens.form[t.first - 1] ?? ''));

/** A verb carries the noun: "تعرضت ... لقصف", "شن ... هجوما". */
function carriedBy(a: ArAnalysis, x: Told): boolean {
  if (x.main.verb) return false;
  for (let j = x.main.first - 1; j >= Math.max(x.scope.from, x.main.first - CARRY); j--) {
    const role = hit(a, j, 'support')?.row.cells[1];
    if (role === 'agent' || role === 'patient') return true;
  }
  return false;
}

const BLOW = words('blow');

/** "ضربة قاصمة للتنظيم", "ضربة كبيرة لجهود السلام": a blow to something, not one that fell on a place. */
const isBlow = (a: ArAnalysis, t: Trigger): boolean => t.hit.row.id === 'strike.strike-n' && BLOW.has(a.tokens.form[t.last + 1] ?? '') && a.forms[t.last + 2]?.split.prep === 'ل';

const ABSTRACT_TARGET = words('word-target');
const VERBAL = words('verbal');
const ATTACKS = /^strike\.(attack|strike)-n$/;

/** "هجوم على مواقف الرئيس", "هجوم لاذع": an attack in words. */
function inWords(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || !ATTACKS.test(t.hit.row.id)) return false;
  for (let j = t.last + 1; j <= t.last + VERBAL_REACH; j++) {
    if (VERBAL.has(a.tokens.form[j] ?? '')) return true;
    if (a.tokens.form[j] === 'علي') return ABSTRACT_TARGET.has(a.tokens.form[j + 1] ?? '');
  }
  return false;
}

/** Tokens from an attack to the words that it is against. */
const VERBAL_REACH = 3;

const GROUND = words('war-ground');

/** "منطقة النزاع", "طرفي الصراع", "جبهات القتال": a war that is only the name of where or whose it is. */
const isGround = (a: ArAnalysis, t: Trigger): boolean => !t.verb && t.definite && t.first === t.last && (t.frame === 'war' || t.hit.row.id === 'clash.fighting') && GROUND.has((a.tokens.form[t.first - 1] ?? '').replace(/^[وف](?=.{4})/u, ''));

/** "أوقفت القصف", "أوقف العمليات": who is arrested is told, or how many; else something was stopped. */
const stops = (x: Told): boolean => x.main.hit.row.id === 'measure.detain' && x.main.verb && x.roles.on.length === 0 && x.counts.length === 0;

/** "دعا إلى الالتزام بالهدنة": to keep what exists is asked, nothing happens. */
function kept(a: ArAnalysis, x: Told): boolean {
  if (x.main.type !== 'ceasefire' || x.main.verb || x.scope.statement?.act !== 'call') return false;
  for (let j = x.main.first - 4; j <= x.main.first; j++) if (KEEP.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

function casualty(a: ArAnalysis, x: Told): boolean {
  const { main, counts, cluster, roles } = x;
  if (main.frame === 'dielong' && !meetsDeath(a, main)) return false;
  if (counts.length > 0) return true;
  if (main.frame === 'toll') return opens(a, x);
  if (main.frame === 'dead') return cluster.triggers.length > 1 && cluster.triggers.some((t) => t.frame !== 'dead' && !isCumulative(t));
  return main.verb ? roles.by.length + roles.on.length > 0 : roles.on.length > 0;
}

const DEATH = words('death');
/** Tokens from "meets" to the death that is met. */
const DEATH_REACH = 16;

/** "لقي ثلاثة من الجنود مصرعهم"; "لقي ترحيبا" and "تلقى اتصالا" are no deaths. */
function meetsDeath(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + DEATH_REACH; j++) if (DEATH.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Nouns that recur ("the talks", "the truce") tell nothing unless something new is said of them. */
function noun(a: ArAnalysis, x: Told): boolean {
  const { main } = x;
  const party = parties(x).length > 0;
  const near = timeNear(x) || placeNear(a, main);
  if (main.definite) return newsNear(a, main) || opens(a, x) || (party && (near || OWN.has(main.type)));
  return party || near || newsNear(a, main) || opens(a, x) || (main.type === 'release' && meant(a, main));
}

const MEANT = words('meant');
/** Tokens from a word of purpose to what is meant. */
const MEANT_REACH = 5;

/** "تهدف الهدنة إلى إفساح المجال أمام تبادل الأسرى", "والغرض منها تبادل المحتجزين": what a truce is for. */
export function meant(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - MEANT_REACH; j--) if (MEANT.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Tokens back to the weapons of which a verb tells. */
const ARMS_BACK = 24;

/** "المنظومات ... وأنها كانت موجهة إلى مدن": weapons are aimed and readied, letters too: the noun before the verb, else what it takes up. */
function armsBefore(a: ArAnalysis, x: Told): boolean {
  const at = x.main.first - 1;
  const named = isPlainNoun(a, at);
  const back = named ? (isPlainNoun(a, at - 1) ? 2 : 1) : ARMS_BACK;
  for (let j = x.main.last; j >= Math.max(0, x.main.first - back); j--) if (isArms(a, j)) return true;
  return false;
}

const isArms = (a: ArAnalysis, j: number): boolean => ARMED.has(a.forms[j]?.split.stem ?? '') || ARMED.has(a.tokens.form[j] ?? '') || hit(a, j, 'weapon') !== undefined;

/** "الرسالة", "المنظومات الصاروخية": with the article, and nothing that governs it. */
function isPlainNoun(a: ArAnalysis, j: number): boolean {
  const split = a.forms[j]?.split;
  return split !== undefined && split.article && split.prep === '' && !hit(a, j, 'fn.rel');
}

/** Tokens from a verb, past its subject, to the weapons that it moves. */
const ARMS_AHEAD = 4;

/** "شغّلت القوات تلك المنظومات", "نصب راجمات": the object of the verb, with no other verb or preposition between. */
function armsAfter(a: ArAnalysis, x: Told): boolean {
  for (let j = x.main.last + 1; j <= Math.min(x.scope.to, x.main.last + ARMS_AHEAD); j++) {
    if (hit(a, j, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '') return false;
    if (isArms(a, j)) return true;
  }
  return false;
}

const OWN = new Set<EventType>(['support', 'movement', 'violation', 'control', 'group_change', 'access', 'other']);

/** "أطلقت طائرة صاروخا على", "سقطت على البلدة خمس قذائف": a weapon is an event when it flies or falls. */
function launched(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - NEAR; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form === '.' || form === '؛') return false;
    if (LAUNCH.has(form) || LAUNCH.has(form.slice(1))) return true;
  }
  return false;
}

const parties = (x: Told): PartyDraft[] => [...x.roles.by, ...x.roles.on];

function timeNear(x: Told): boolean {
  const m = x.time?.mention;
  return m !== null && m !== undefined && m.last >= x.main.first - NEAR && m.first <= x.main.last + NEAR;
}

function placeNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + NEAR; j++) if (a.placeAt[j] !== undefined && a.placeAt[j] !== -1) return true;
  return false;
}

/** "في إطار المحادثات", "وفقا للاتفاق": named in passing. */
const PASSING = words('passing');

/** It is what is said itself ("دعا إلى الهدنة", "أعلن تمديد الهدنة"), not something of which a clause tells. */
function opens(a: ArAnalysis, x: Told): boolean {
  const first = x.scope.statement?.content[0]?.first;
  if (first === undefined || x.main.first - first > 3) return false;
  for (let j = first; j < x.main.first; j++) if (hit(a, j, 'fn.that')) return !x.main.definite;
  return true;
}

/** "منذ بدء الحرب", "منذ اندلاع المواجهات": only a date for something else. */
function since(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - 3; j--) if (a.tokens.form[j] === 'منذ') return true;
  return PASSING.has(a.tokens.form[t.first - 1] ?? '');
}

function newsNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 2; j <= t.last + 2; j++) if (NEWS.has(a.tokens.form[j] ?? '') || NEWS.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

const RESOLVE = words('resolve');

/** "لإنهاء الحرب", "إيجاد حل للنزاع": the war is only named by what is to end it. */
function resolved(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - 2; j--) if (RESOLVE.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** "بخرق الهدنة" tells of a breach; the truce is only named. */
function breached(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= Math.max(0, t.first - BREACH_REACH); j--) {
    if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'violation')) return true;
    if (a.tokens.kind[j] !== WORD || a.tokens.form[j] === 'علي' || (a.hits[j] ?? []).some((h) => APART.has(h.row.cls))) return false;
  }
  return false;
}

/** What begins another clause between a breach and a truce. */
const APART = new Set(['fn.that', 'fn.rel', 'fn.conj', 'cue']);
/** Tokens from a breach, past who commits it, to the truce. */
const BREACH_REACH = 7;
