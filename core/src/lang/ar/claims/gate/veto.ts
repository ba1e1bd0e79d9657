/** What a trigger's letters tell that is no happening: a goal, a drill, smoke, an attack in words, a war that is only named. */
import { WORD } from '../../../../text/scan.ts';
import type { ArAnalysis } from '../../parts.ts';
import { covering, hit, isWord } from '../../text.ts';
import { crowdAfter } from '../arrive.ts';
import { isInstrument } from '../cluster.ts';
import { facet, type Frame, type Trigger } from '../trigger.ts';
import { isFiniteVerb } from '../part.ts';
import { isMediation } from '../truce.ts';
import { words } from '../words.ts';
import { NEAR, parties, type Told } from './near.ts';

/** True when the trigger tells of nothing that happened. */
type Veto = (a: ArAnalysis, x: Told) => boolean;

const LAUNCH = words('launch');

/** "أطلقت طائرة صاروخا على", "سقطت على البلدة خمس قذائف": a weapon is an event when it flies or falls. */
function launched(a: ArAnalysis, t: Trigger): boolean {
  if (LAUNCH.has(a.tokens.form[t.last + 1] ?? '')) return true; // "الصاروخ أطلق من"
  for (let j = t.first - 1; j >= t.first - NEAR; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form === '.' || form === '؛') return false;
    if (LAUNCH.has(form) || LAUNCH.has(form.slice(1))) return true;
  }
  return false;
}

const GOAL = words('strike-goal');

/** "خطة تستهدف تحقيق الاستقرار": a goal is aimed at, and nothing struck. */
const isGoal = (a: ArAnalysis, t: Trigger): boolean => t.hit.row.id === 'strike.target' && t.verb && GOAL.has(a.tokens.form[t.last + 1] ?? '');

const TALKS_NEAR = words('talks-near');

/** Tokens from progress to what it was made in. */
const PROGRESS_REACH = 4;

const PROGRESS_BACK = 11;

/** "تحقيق تقدم في المفاوضات", "المحادثات في جنيف حققت تقدما": nobody advances. */
function isProgress(a: ArAnalysis, t: Trigger): boolean {
  if (!t.hit.row.id.startsWith('hostilities.progress')) return false;
  for (let j = t.first - PROGRESS_BACK; j <= t.last + PROGRESS_REACH; j++) if (TALKS_NEAR.has(a.tokens.form[j] ?? '')) return true;
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

const AVOID = words('avoid');

/** "تفادي تصعيد العنف", "عدم تصعيد الوضع": what is to be kept from happening. */
const isAvoided = (a: ArAnalysis, t: Trigger): boolean => !t.verb && t.hit.row.id === 'hostilities.escalate' && AVOID.has(a.tokens.form[t.first - 1] ?? '');

const CARRIER = words('carrier');

const HINDER = words('hinder');

/** "منعوا سفينة مساعدات من الوصول": what a ship carries that is kept out or shot at is no help given. */
function isCargo(a: ArAnalysis, { main, scope }: Told): boolean {
  if (main.verb || !CARRIER.has(a.tokens.form[main.first - 1] ?? '')) return false;
  for (let j = main.first - 2; j >= Math.max(scope.from, main.first - NEAR); j--) if (HINDER.has(a.tokens.form[j] as string)) return true;
  return false;
}

/** Tokens from help, past what help it is, to those who give it. */
const HELP_REACH = 2;

/** "شنوا هجوما بدعم جوي من الحلفاء": how something else was done. */
function isAccompanied(a: ArAnalysis, { main }: Told): boolean {
  if (main.verb || main.hit.split.prep !== 'ب' || main.hit.split.article) return false;
  for (let j = main.last; j <= main.last + HELP_REACH; j++) if (a.tokens.form[j] === 'من') return true;
  return false;
}

const BLOW = words('blow');

/** "ضربة قاصمة للتنظيم", "ضربة كبيرة لجهود السلام": a blow to something, not one that fell on a place. */
const isBlow = (a: ArAnalysis, t: Trigger): boolean => t.hit.row.id === 'strike.strike-n' && BLOW.has(a.tokens.form[t.last + 1] ?? '') && a.forms[t.last + 2]?.split.prep === 'ل';

const ABSTRACT_TARGET = words('word-target');

const VERBAL = words('verbal');

const ATTACKS = /^strike\.(attack|strike)-n$/;

/** Tokens from an attack to the words that it is against. */
const VERBAL_REACH = 3;

/** "هجوم على مواقف الرئيس", "هجوم لاذع": an attack in words. */
function inWords(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || !ATTACKS.test(t.hit.row.id)) return false;
  for (let j = t.last + 1; j <= t.last + VERBAL_REACH; j++) {
    if (VERBAL.has(a.tokens.form[j] ?? '')) return true;
    if (a.tokens.form[j] === 'علي') return ABSTRACT_TARGET.has(a.tokens.form[j + 1] ?? '');
  }
  return false;
}

const VICTIMS = words('victims');

/** "حصيلة قتلى القصف": the act whose dead are counted. */
const isVictims = (a: ArAnalysis, j: number): boolean => VICTIMS.has(a.tokens.form[j] ?? '');

const GROUND = words('war-ground');

/** "منطقة النزاع", "طرفي الصراع", "جبهات القتال": a war that is only the name of where or whose it is. */
const isGround = (a: ArAnalysis, t: Trigger): boolean => !t.verb && t.definite && t.first === t.last && (t.frame === 'war' || t.type === 'clash' || (t.type === 'strike' && isVictims(a, t.first - 1))) && GROUND.has((a.tokens.form[t.first - 1] ?? '').replace(/^[وف](?=.{4})/u, ''));

/** "أوقفت القصف", "أوقف العمليات": who is arrested is told, or how many; else something was stopped. */
const stops = (x: Told): boolean => x.main.hit.row.id === 'measure.detain' && x.main.verb && x.roles.on.length === 0 && x.counts.length === 0;

const ATTEMPT = words('attempt');
const TRIES = words('tries');

/** Tokens from an attempt, past who makes it and where, to what it is to bring about. */
const TRIED_BACK = 16;

/** "صدت محاولات التقدم", "حاولت القوات التقدم لاستعادة مواقع": what was only tried is no movement, and takes no ground. */
function isTried(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb) return false;
  if (t.type === 'movement') return ATTEMPT.has(a.tokens.form[t.first - 1] ?? '');
  if (t.type !== 'control' || t.hit.split.prep !== 'ل') return false;
  for (let j = t.first - 1; j >= t.first - TRIED_BACK && a.sentenceOf[j] === t.sentence; j--) if (isWord(a, j, TRIES)) return true;
  return false;
}

const SPOT = words('spot');

/** "مواقع تمركز القوات", "نقاط تجمع المقاتلين": the movement only names a place. */
const isSpot = (a: ArAnalysis, t: Trigger): boolean => !t.verb && (t.type === 'movement' || t.hit.row.id === 'control.hold') && SPOT.has(a.tokens.form[t.first - 1] ?? '');

const STRUCK: ReadonlySet<string> = new Set(['strike', 'damage']);

/** Tokens from a verb of striking, past who strikes, to what moves there. */
const STRUCK_BACK = 6;

/** "قصفت الطائرات رتلا عسكريا", "استهداف تحركات القوات": what moves is only what was struck. */
function isStruck(a: ArAnalysis, { type, verb, first, hit: { split } }: Trigger): boolean {
  if (type !== 'movement' || verb || split.prep !== '' || split.conj !== '' || hit(a, first - 1, 'fn.prep')) return false;
  for (let j = first - 1; j >= first - STRUCK_BACK && a.tokens.kind[j] === WORD; j--) {
    for (const h of a.hits[j] ?? []) if (h.row.cls === 'trigger' && h.split.pronoun === '' && STRUCK.has(h.row.cells[1] as string) && (isFiniteVerb(h) || j === first - 1)) return true;
  }
  return false;
}

/** "في إطار المحادثات", "وفقا للاتفاق": named in passing. */
const PASSING = words('passing');

/** "منذ بدء الحرب", "منذ اندلاع المواجهات": only a date for something else. */
function since(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - 3; j--) if (a.tokens.form[j] === 'منذ') return true;
  return PASSING.has(a.tokens.form[t.first - 1] ?? '');
}

/** "بموجب الاتفاق", "مقر الاجتماع", "بشأن المفاوضات": what recurs is only named. */
const NAMED_BY = words('named-by');

const RECURS: ReadonlySet<Frame> = new Set(['talks', 'truce', 'accord', 'meet', 'visit', 'war']);

/** "منذ بدء الحرب", "بموجب الاتفاق": a noun that is named as a date or a ground for something else. */
function inPassing(a: ArAnalysis, { main, counts }: Told): boolean {
  if (main.verb) return false;
  return (main.definite && since(a, main)) || ((RECURS.has(main.frame) || main.type === 'casualty') && NAMED_BY.has(a.tokens.form[main.first - 1] ?? '') && counts.length === 0);
}

/** "تأتي هذه الضربات بعد", "أسباب هذا التصعيد": what was told before is taken up, and nothing new counted of it. */
const isTakenUp = (a: ArAnalysis, { main, counts }: Told): boolean => !main.verb && main.hit.split.article && counts.length === 0 && hit(a, main.first - 1, 'fn.dem') !== undefined;

/** "دان مقتل الطفل", "المسؤولية عن وفاة الجندي": one of whom was told before, with the article and without a name. */
function isKnownDeath(a: ArAnalysis, { main, counts, cluster }: Told): boolean {
  if (main.type !== 'casualty' || main.verb || cluster.triggers.length > 1 || counts.some((n) => n.n !== 1)) return false;
  const m = covering(a.actors, a.actorAt, main.last + 1);
  if (m === undefined || m.first !== main.last + 1 || m.first !== m.last || m.number !== 'sg' || m.personal !== null || !a.forms[m.first]?.split.article) return false;
  return a.tokens.kind[m.last + 1] !== WORD || hit(a, m.last + 1, 'fn.prep') !== undefined || hit(a, m.last + 1, 'fn.rel') !== undefined; // "وفاة المواطن سامر": a name that no table knows
}

const JUDGED = words('judged');

/** "إنها «جريمة حرب»", "قد تشكل جريمة حرب": what is said of an act, and no other act. */
function isJudgement(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || t.definite || t.type !== 'attack' || facet(t, 'abstract') !== 'yes') return false;
  const at = a.tokens.kind[t.first - 1] === WORD ? t.first - 1 : t.first - 2;
  return JUDGED.has(a.tokens.form[at] ?? '');
}

const RESOLVE = words('resolve');

/** "لإنهاء الحرب", "إيجاد حل للنزاع": the war is only named by what is to end it. */
function resolved(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - 2; j--) if (RESOLVE.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** What begins another clause between a breach and a truce. */
const APART = new Set(['fn.that', 'fn.rel', 'fn.conj', 'cue']);

/** Tokens from a breach, past who commits it, to the truce. */
const BREACH_REACH = 7;

/** "بخرق الهدنة" tells of a breach; the truce is only named. */
function breached(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= Math.max(0, t.first - BREACH_REACH); j--) {
    if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'violation')) return true;
    if (a.tokens.kind[j] !== WORD || a.tokens.form[j] === 'علي' || (a.hits[j] ?? []).some((h) => APART.has(h.row.cls))) return false;
  }
  return false;
}

const KEEP = words('keep');

/** "دعا إلى الالتزام بالهدنة": to keep what exists is asked, nothing happens. */
function kept(a: ArAnalysis, x: Told): boolean {
  if (x.main.type !== 'ceasefire' || x.main.verb || x.scope.statement?.act !== 'call') return false;
  for (let j = x.main.first - 4; j <= x.main.first; j++) if (KEEP.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

export const VETOES: readonly Veto[] = [
  (a, { cluster, main }) => cluster.triggers.every(isInstrument) && !launched(a, main),
  (a, { main }) => main.type === 'talks' && isMediation(a, main),
  (a, { main }) => facet(main, 'role') === 'loser' && a.numberAt[main.last + 1] !== -1, // "خسرنا 60 موظفا": no land
  (a, { main }) => isGoal(a, main) || isProgress(a, main) || isDrill(a, main) || isSmoke(a, main) || isAvoided(a, main) || isBlow(a, main) || isTried(a, main) || isSpot(a, main) || isStruck(a, main) || isJudgement(a, main) || inWords(a, main) || isGround(a, main) || crowdAfter(a, main),
  (_, x) => stops(x),
  inPassing,
  isTakenUp,
  isKnownDeath,
  (_, x) => x.main.type === 'contact' && parties(x).some((p) => p.sides.includes('MEDIA')), // "قال في اتصال مع الصحيفة"
  (a, x) => x.main.type === 'support' && (isCargo(a, x) || isAccompanied(a, x) || /حظر$/.test(a.tokens.form[x.main.first - 1] ?? '')), // "حظر التسليح"
  (a, { main }) => main.frame === 'war' && !main.verb && resolved(a, main),
  (a, x) => x.main.type === 'ceasefire' && (breached(a, x.main) || kept(a, x)),
];
