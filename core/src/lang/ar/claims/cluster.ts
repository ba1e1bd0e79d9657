/** Joins the triggers that tell of one happening: an act with its harm, an instrument, a noun with its verb. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { facet, type Trigger } from './trigger.ts';
import { words } from './words.ts';

/** Several triggers of one happening, in order, inside one statement (-1: the outlet's own voice). */
export interface Cluster {
  readonly triggers: Trigger[];
  readonly statement: number;
}

/** Types that tell of one act of violence together. The first of a cluster's types in this order names it. */
const VIOLENCE: readonly EventType[] = ['strike', 'clash', 'attack', 'damage', 'casualty'];
/** Tokens between an act and a harm that a link joins to it; between two acts; between neighbours without a link. */
const HARM_GAP = 30;
const ACT_GAP = 9;
const NEAR = 3;
/** Tokens between a toll and the dead that it counts. */
const TOLL_GAP = 26;

const CAUSE = words('cause');
const EFFECT = words('effect');
const LEAVES = words('leaves');

export const isViolent = (t: Trigger): boolean => VIOLENCE.includes(t.type);
export const isHarm = (t: Trigger): boolean => t.type === 'casualty' || t.type === 'damage';
export const isCumulative = (t: Trigger): boolean => facet(t, 'scope') === 'cumulative';
export const isInstrument = (t: Trigger): boolean => facet(t, 'instrument') === 'yes';

/** Groups triggers in one pass: each is tied to the cluster before it, or begins its own. */
export function clustersOf(a: ArAnalysis, triggers: readonly Trigger[], holder: Int32Array): Cluster[] {
  const out: Cluster[] = [];
  for (const t of triggers) {
    const last = out.at(-1);
    // A phrase may begin with the word that governs its content: "البدء بالمفاوضات".
    const statement = holder[t.first] === -1 ? (holder[t.last] as number) : (holder[t.first] as number);
    const toll = t.frame === 'dead' ? tollBefore(out, t, statement) : null;
    if (toll) {
      toll.triggers.push(t);
      continue;
    }
    if (last && last.statement === statement && tied(a, last, t)) last.triggers.push(t);
    else out.push({ triggers: [t], statement });
  }
  return out;
}

/** "ارتفعت حصيلة الاشتباكات ... إلى 52 قتيلا": the dead belong to the toll, past what the toll is of. */
function tollBefore(out: readonly Cluster[], t: Trigger, statement: number): Cluster | null {
  for (const c of out.slice(-3)) {
    const x = c.triggers[0] as Trigger;
    if (c.statement === statement && isCumulative(x) && x.sentence === t.sentence && t.first - x.last <= TOLL_GAP) return c;
  }
  return null;
}

/** The trigger that names the event: the act before its harm, a plain act before a bare instrument, an instrument before what it destroyed. */
export function mainOf(a: ArAnalysis, c: Cluster): Trigger {
  let best = c.triggers[0] as Trigger;
  for (const t of c.triggers) if (rank(a, t) < rank(a, best)) best = t;
  return best;
}

/** Tokens between a word of cause and the instrument: "جراء سقوط أكثر من عشر قذائف". */
const CAUSE_GAP = 6;

/** "جراء سقوط قذائف", "بقذائف": what did it, not what was destroyed. */
function didIt(a: ArAnalysis, t: Trigger): boolean {
  if (t.hit.split.prep === 'ب') return true;
  for (let j = t.first; j >= t.first - CAUSE_GAP; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form !== 'من' && CAUSE.has(form)) return true;
    if (form === '،' || (j < t.first && isConjoined(a, j))) return false;
  }
  return false;
}

const isConjoined = (a: ArAnalysis, j: number): boolean => a.tokens.form[j] === 'و' || (a.forms[j]?.split.conj ?? '') !== '';

/** Of a truce and the accord that makes it, the truce names the event; of help that is agreed on, the accord. */
function rank(a: ArAnalysis, t: Trigger): number {
  const at = VIOLENCE.indexOf(t.type);
  if (at < 0) return t.type === 'support' ? 11 : t.frame === 'accord' ? 10 : 9;
  return (at < 0 ? 9 : at) + (isInstrument(t) ? (didIt(a, t) ? 2.5 : 3.5) : 0) + (isCumulative(t) ? -9 : 0) + (facet(t, 'bare') === 'yes' ? 0.4 : 0);
}

const USED = words('used');
/** Tokens from a verb of use to the act for which a thing is used. */
const USED_BACK = 3;

/** "قصفت منصات تُستخدم في ضرب المدن": what is struck is used by whoever is struck, against the one who strikes. */
export function isUse(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || (a.tokens.form[t.first - 1] !== 'في' && t.hit.split.prep !== 'ل' && t.hit.split.prep !== 'ب')) return false;
  for (let j = t.first - 1; j >= t.first - USED_BACK; j--) if (USED.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

function tied(a: ArAnalysis, c: Cluster, y: Trigger): boolean {
  const x = c.triggers.at(-1) as Trigger;
  if (x.sentence !== y.sentence || isUse(a, y)) return false;
  const gap = y.first - x.last;
  if (!isViolent(x) || !isViolent(y)) return sameThing(x, y, gap, a) || aboutIt(x, y, gap, a);
  if (isCumulative(y) || (isCumulative(x) && !isHarm(y))) return false;
  if (isCumulative(x)) return gap <= HARM_GAP && !splits(a, x, y);
  if (gap > HARM_GAP || splits(a, x, y)) return false;
  const acts = c.triggers.filter((t) => !isHarm(t) && !isInstrument(t));
  if (isHarm(y)) return !befallsAgain(c, y) && (isHarm(x) ? harms(a, x, y, gap) : harmOfAct(a, x, y, gap));
  // "دمرت ضربة روسية محطة", "قتلت غارة زعيم الحركة": the act is the subject of the verb of harm.
  if (isHarm(x)) return (gap === 1 && x.verb && !y.verb && !y.definite && acts.length === 0 && y.hit.split.prep === '' && y.hit.split.conj === '') || actOfHarm(a, c, x, y, gap, acts.length);
  return sameAct(a, x, y, gap);
}

/** The same happening named by two words in a row: "اجتماع ... لقاء", "جولة مفاوضات". */
function sameThing(x: Trigger, y: Trigger, gap: number, a: ArAnalysis): boolean {
  return x.type === y.type && gap <= NEAR && !isAnother(a, x, y) && !y.verb && y.hit.split.conj === '' && !(a.tokens.form[y.first - 1] === '،');
}

/** "سبقت هذه الهدنة هدنتان": one, and two others. */
const isAnother = (a: ArAnalysis, x: Trigger, y: Trigger): boolean => x.definite && !y.definite && DUAL.test(a.tokens.form[y.first] as string);
const DUAL = /(تان|تين)$/;

/** "مفاوضات لوقف إطلاق النار", "اتفاق لوقف إطلاق النار", "محادثات للتوصل إلى اتفاق": what is talked of is no event of its own. */
function aboutIt(x: Trigger, y: Trigger, gap: number, a: ArAnalysis): boolean {
  if (y.verb || a.tokens.form[y.first - 1] === '،' || y.hit.split.conj !== '' || OTHER_TIME.has(a.tokens.form[y.first - 1] ?? '')) return false;
  if (gap > 4) return gap <= GOAL_GAP && TALKED.has(x.type) && TALKED.has(y.type) && y.type !== 'contact' && aimed(a, x, y);
  if (x.type === 'hostilities') return y.type === 'control' && y.hit.split.prep === 'ل';
  if (MEDIATION.has(a.tokens.form[x.first] as string)) return false; // "بوساطة تركية إلى هدنة": the truce is told, and by whom it was mediated
  if (x.type === 'talks' || x.type === 'contact') return y.type === 'ceasefire' || y.type === 'agreement' || y.type === 'talks' || y.type === 'hostilities';
  return x.type === 'agreement' && ABOUT.has(y.type);
}

/** What an accord may be about. */
const ABOUT: ReadonlySet<EventType> = new Set(['ceasefire', 'agreement', 'talks', 'hostilities', 'support']);

/** Tokens from talks to what they are to bring about. */
const GOAL_GAP = 18;
const TALKED: ReadonlySet<EventType> = new Set(['talks', 'contact', 'agreement']);
const AIM = words('aim');
const MEDIATION = words('mediation');

/** "محادثات بين الطرفين بهدف التوصل إلى اتفاق": the goal of talks is no event of its own. */
function aimed(a: ArAnalysis, x: Trigger, y: Trigger): boolean {
  let found = false;
  for (let j = x.last + 1; j < y.first; j++) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '؛' || hit(a, j, 'fn.that')) return false;
    if (AIM.has(form)) found = true;
  }
  return found;
}

const WOUNDS = words('wounds');
const ADDED = words('added');

/** "إلى جانب تدمير المباني", "بالإضافة إلى تدمير", "فضلا عن إحراق": told as another thing that was done. */
const isAdded = (a: ArAnalysis, y: Trigger): boolean => ADDED.has(a.tokens.form[y.first - 1] ?? '') || ADDED.has(a.tokens.form[y.first - 2] ?? '');

/** "مقتل 3 وإصابة 5", "قتل اثنان ... وأصيب آخرون". */
function harms(a: ArAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (y.frame === 'dead') return gap <= 18;
  if (y.type !== x.type && isAdded(a, y)) return false;
  if (WOUNDS.has(a.tokens.form[y.first] as string)) return x.hit.row.id.startsWith('casualty.wound');
  if (y.verb && x.verb && y.hit.split.conj === '' && gap > NEAR) return false;
  return y.hit.split.conj === 'و' ? gap <= 16 : gap <= 8 || link(a, x, y, EFFECT);
}

/** "قتل ثلاثة باشتباكات هنا، وقتل اثنان باشتباكات هناك": the verb again after its act is another happening. */
function befallsAgain(c: Cluster, y: Trigger): boolean {
  return y.verb && c.triggers.some((t) => !isHarm(t)) && c.triggers.find(isHarm)?.hit.row.id === y.hit.row.id;
}

/** "غارة أسفرت عن مقتل", "انفجار ... ما أدى إلى إصابة": the result of the act. */
function harmOfAct(a: ArAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (y.type === 'damage' && isAdded(a, y)) return false;
  if (link(a, x, y, EFFECT) || ledTo(a, x, y)) return true;
  if (y.hit.split.conj === 'و' && y.verb) return gap <= 14 && !(y.hit.row.id === 'damage.demolish' && x.verb);
  if (y.hit.split.conj === 'و' && !y.verb && !x.verb && !counted(a, y)) return false;
  return gap <= 7 && !(y.hit.split.conj === 'و' && x.verb);
}

const INTO = new Set(['الي', 'عن', 'في']);
/** Tokens between a verb of result and the act that is its subject. */
const SUBJECT_GAP = 4;

/** "أدت غارات ... إلى «إصابة سيارتين»", "أدى تفجير ... إلى سقوط 60 قتيلا", "أوقعت غارة ... 15 قتيلا": the act is the subject of a verb of result. */
function ledTo(a: ArAnalysis, x: Trigger, y: Trigger): boolean {
  if (x.verb) return false;
  let before = QUOTES.has(a.tokens.form[y.first - 1] ?? '') ? y.first - 2 : y.first - 1;
  if (y.frame === 'dead') {
    while (before > x.last && ((a.numberAt[before] ?? -1) !== -1 || FALLEN.has(a.tokens.form[before] ?? ''))) before--;
    if (before < y.first - 1 && isTotal(a, x.last, y.first)) return false;
  }
  const into = INTO.has(a.tokens.form[before] ?? '');
  for (let j = x.first - 1; j >= x.first - SUBJECT_GAP; j--) if (into ? EFFECT.has(a.tokens.form[j] ?? '') : y.frame === 'dead' && LEAVES.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Thousands of dead, or all since a day, are the total of many acts. */
function isTotal(a: ArAnalysis, from: number, to: number): boolean {
  for (let j = from + 1; j < to; j++) if (a.tokens.form[j] === 'منذ' || (covering(a.numbers, a.numberAt, j)?.n ?? 0) >= 1000) return true;
  return false;
}

/** "إلى سقوط 60 قتيلا", "عن وقوع قتلى": that they fell. */
const FALLEN = new Set(['سقوط', 'وقوع', 'نحو', 'حوالي']);

const QUOTES = new Set(['«', '»', '"', '“', '”']);

/** A number stands with the harm. */
function counted(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first; j <= t.last + 4; j++) if (a.numberAt[j] !== undefined && a.numberAt[j] !== -1) return true;
  return false;
}

/** "مقتل جندي في غارة", "قتل 6 جراء قصف", "باشتباكات": the act is the cause of the harm. */
function actOfHarm(a: ArAnalysis, c: Cluster, x: Trigger, y: Trigger, gap: number, acts: number): boolean {
  if (acts > 0) return y.hit.split.conj !== 'و' && gap <= ACT_GAP && relative(a, x, y);
  if (y.verb && y.hit.split.conj !== '') return false;
  if (y.hit.split.prep === 'ب' || y.hit.split.prep === 'ل') return true;
  for (let j = y.first - 1; j >= Math.max(x.last + 1, y.first - 3); j--) if (CAUSE.has(a.tokens.form[j] as string)) return a.tokens.form[j] !== 'بعد' || c.triggers.length === 1;
  return relative(a, x, y) || (isInstrument(y) && gap <= 10);
}

/** "هجوم استهدف", "سيارة مفخخة انفجرت", "تفجير ... يقوده انتحاري", a shell beside a shelling. */
function sameAct(a: ArAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (isInstrument(x) || isInstrument(y)) return gap <= 12 && y.hit.split.conj !== 'و';
  if (x.type === y.type || facet(x, 'bare') === 'yes' || facet(y, 'bare') === 'yes') {
    if (y.verb && y.hit.split.conj === '' && !x.verb) return gap <= ACT_GAP;
    if (!y.verb && y.hit.split.conj === '' && gap <= NEAR) return true;
    if (!y.verb && y.hit.split.prep === 'ب' && y.hit.split.conj === '' && gap <= ACT_GAP) return true;
    return gap <= ACT_GAP && y.hit.split.conj === '' && between(a, x, y, VIA);
  }
  return relative(a, x, y) && gap <= ACT_GAP && y.hit.split.conj === '';
}

const VIA = new Set(['خلال', 'عبر', 'باستخدام', 'بواسطة', 'ضمن', 'اطار']);

function relative(a: ArAnalysis, x: Trigger, y: Trigger): boolean {
  return y.verb && y.first - x.last <= ACT_GAP && hit(a, y.first - 1, 'fn.rel') !== undefined;
}

/** A result word stands close before the second trigger. */
function link(a: ArAnalysis, x: Trigger, y: Trigger, cls: ReadonlySet<string>): boolean {
  for (let j = y.first - 1; j >= Math.max(x.last + 1, y.first - 9); j--) if (cls.has(a.tokens.form[j] as string)) return true;
  return false;
}

function between(a: ArAnalysis, x: Trigger, y: Trigger, set: ReadonlySet<string>): boolean {
  for (let j = x.last + 1; j < y.first; j++) if (set.has(a.tokens.form[j] as string)) return true;
  return false;
}

const BREAKS = new Set(['؛', '.', 'كما', 'كذلك', 'لكن', 'ولكن', 'فيما', 'بينما', 'ايضا', 'لان', 'غداة', 'عشية']);
/** "ردا على", "بعد", "قبل": what follows is another happening. */
const OTHER_TIME = new Set(['بعد', 'عقب', 'قبل', 'قبيل', 'بعيد', 'غداة', 'بعدما']);

/** "أطلقت صاروخا رد عليه الجيش بغارة": the answer is another act. */
const ANSWERS = new Set(['رد', 'ردت', 'ورد', 'وردت', 'فرد', 'فردت', 'يرد', 'ترد', 'ردوا']);
const UPON = new Set(['عليه', 'عليها', 'عليهم', 'علي']);

/** Something stands between that begins another happening. */
function splits(a: ArAnalysis, x: Trigger, y: Trigger): boolean {
  for (let j = x.last + 1; j < y.first; j++) {
    const form = a.tokens.form[j] as string;
    if (BREAKS.has(form)) return true;
    if ((form === 'ردا' || form === 'انتقاما' || form === 'احتجاجا') && a.tokens.form[j + 1] === 'علي') return true;
    if (ANSWERS.has(form) && UPON.has(a.tokens.form[j + 1] ?? '')) return true;
    if (OTHER_TIME.has(form) && (!isHarm(x) || hit(a, j + 1, 'time.unit') || a.numberAt[j + 1] !== -1)) return true; // "قتل خمسة بعد يومين من قصف"
    if (hit(a, j, 'fn.switch') && form !== 'وقت') return true;
    if (hit(a, j, 'fn.that')) return true;
  }
  return false;
}
