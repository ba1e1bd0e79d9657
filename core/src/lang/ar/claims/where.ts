/** Where: the finest place of the clause, else of the sentence. */
import type { StatementDraft } from '../../api.ts';
import type { ActorMention, ArAnalysis, ClaimDraft, PlaceMention, Run } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { conjOf, hidesActor } from './args.ts';
import { type Scope, speakerParty } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

/** Points of a place by the word before it: "في" puts the event there, "من" and "مع" elsewhere. */
const AFTER: ReadonlyMap<string, number> = new Map([['في', 4], ['قرب', 4], ['داخل', 4], ['فوق', 4], ['قبالة', 4], ['حول', 3], ['وسط', 3], ['علي', 2], ['الي', 0], ['نحو', -2], ['باتجاه', -3], ['من', -6], ['مع', -8], ['بين', -6], ['ضد', -4], ['عن', -4], ['لدي', -2]]);
/** What lies behind one of these is a place, though it is a state that acts elsewhere in the text. */
const INSIDE = new Set(['في', 'قرب', 'داخل', 'وسط', 'فوق', 'قبالة']);
const START = 20;
const PER_TOKEN_AHEAD = 0.45;
const PER_TOKEN_BACK = 0.8;
const STATE = -7;
const PLACE_NOUN = 4;
const SENTENCE_REACH = 40;
const FOUGHT = new Set(['strike', 'clash', 'attack', 'hostilities', 'casualty', 'damage']);
/** Right after the act: "القتال في أفغانستان". */
const DIRECT = 6;
/** A place right after another names it more closely: "العاصمة الليبية طرابلس". */
const APPOSED = 3;
const CONTINENT = -9;
const BORDER = new Set(['الحدود', 'حدود', 'بالحدود', 'للحدود', 'والحدود']);

/** The finest place after the trigger in its clause, else before it, else in the sentence; the seat of the speaker is none. */
export function placeOf(a: ArAnalysis, first: Trigger, last: Trigger, scope: Scope): ClaimDraft['place'] {
  const inClause = best(a, first, last, scope.from, scope.to, scope.statement);
  if (inClause) return { mention: inClause, rule: 'ar.event.place-clause' };
  const struck = objectState(a, last);
  if (struck) return { mention: struck, rule: 'ar.event.place-object' };
  const own = ownLand(a, first, last, scope);
  if (own) return { mention: own, rule: 'ar.event.place-own-land' };
  const s = a.sentences[first.sentence] as Run;
  const inSentence = best(a, first, last, Math.max(s.first, first.first - SENTENCE_REACH), Math.min(s.last, last.last + SENTENCE_REACH), pointsBack(a, scope) ? null : scope.statement);
  return inSentence ? { mention: inSentence, rule: 'ar.event.place-sentence' } : null;
}

/** "قصف مناطق في الإقليم": the region told before, be it in the name of whoever speaks. */
function pointsBack(a: ArAnalysis, { from, to }: Scope): boolean {
  for (let j = from + 1; j <= to; j++) if (a.tokens.form[j - 1] === 'في' && a.placeAt[j] === -1 && (hit(a, j, 'admin') ?? hit(a, j, 'settlement'))?.split.article) return true;
  return false;
}

/** "قواتها قصفت أذربيجان": the state that is struck is where it happened; without a subject before it, the state may be who struck. */
function objectState(a: ArAnalysis, t: Trigger): PlaceMention | null {
  if (!t.verb || t.type !== 'strike' || covering(a.actors, a.actorAt, t.first - 1) === undefined) return null;
  const p = covering(a.places, a.placeAt, t.last + 1);
  return p && p.first === t.last + 1 && (p.lead ?? 0) === 0 && isState(a, p) ? p : null;
}

const OWN_LAND = words('own-land');
/** Tokens before and behind a trigger in which own land is its place. */
const LAND_BEFORE = 6;
const LAND_BEHIND = 9;

/** "مناطق على أراضيها": the land of the one who speaks, by the name that the article has for the state. */
function ownLand(a: ArAnalysis, x: Trigger, y: Trigger, scope: Scope): PlaceMention | null {
  for (let j = Math.max(scope.from, x.first - LAND_BEFORE); j <= Math.min(scope.to, y.last + LAND_BEHIND); j++) {
    if (!OWN_LAND.has(a.tokens.form[j] ?? '')) continue;
    const sides = speakerParty(scope, '').flatMap((p) => p.sides);
    return a.places.find((p) => p.country !== null && sides.includes(p.country) && isState(a, p)) ?? null;
  }
  return null;
}

/** True where the name of a place is the name of its state. */
function isState(a: ArAnalysis, p: PlaceMention): boolean {
  const m = covering(a.actors, a.actorAt, p.first);
  return m !== undefined && m.first === p.first && m.last === p.last && m.cls === 'actor';
}

function best(a: ArAnalysis, x: Trigger, y: Trigger, low: number, high: number, said: StatementDraft | null): PlaceMention | null {
  let found: PlaceMention | null = null;
  let score = 0;
  for (let j = low; j <= high; j++) {
    if (j > y.last && REPLY.has(a.tokens.form[j] as string) && a.tokens.form[j + 1] === 'علي') break;
    if (y.verb && j > y.last + 1 && nextAct(a, j)) break;
    const border = BORDER.has(a.tokens.form[j] as string) ? borderAt(a, j) : null;
    const p = border ?? covering(a.places, a.placeAt, j);
    if (!p || p.first !== j || (p !== border && hidesActor(a, p)) || said?.source.some((s) => s.first <= j && j <= s.last)) continue;
    if (found && (holds(a, p, found) || beyond(a, p, found) || locates(a, p, found))) continue;
    const value: number = worth(a, p, x, y) + (found && found.last === p.first - 1 && (p.lead ?? 0) === 0 ? APPOSED : 0);
    if (value > score) [found, score] = [p, value];
    j = p.last;
  }
  return found;
}

/** "استهدفت وحدات وقصفت مدنيين في المدينة": a verb joined with و has the place that follows it. */
function nextAct(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? NOTHING).some((h) => h.row.cls === 'trigger' && isFiniteVerb(h) && h.split.conj === 'و');
}

const NOTHING: readonly Hit[] = [];

/** Tokens between a state and a town beyond its border. */
const BEYOND_GAP = 4;

const NEAR = new Set(['قرب', 'بالقرب', 'بمحاذاة', 'قبالة', 'حذاء']);

/** "داخل أرمينيا بمحاذاة كلبجار": inside a state and near a town of another one is in the state. */
function beyond(a: ArAnalysis, p: PlaceMention, q: PlaceMention): boolean {
  const gap = p.first - q.last - 1;
  if (p.country === null || q.country === null || p.country === q.country || gap < 1 || gap > BEYOND_GAP || !isState(a, q) || !INSIDE.has(governorOf(a, q))) return false;
  return NEAR.has(a.tokens.form[q.last + 1] ?? '');
}

/** Tokens between a place and the greater one that holds it: "قاعدة السد العسكرية بمحافظة النهر". */
const HOLDS_GAP = 2;

/** "مدينة الباب بريف حلب", "قرية السدر، في محافظة حلب": the second only says where the first lies. */
function holds(a: ArAnalysis, p: PlaceMention, q: PlaceMention): boolean {
  const gap = p.first - q.last - 1;
  if (gap < 0 || gap > HOLDS_GAP || q.rule === 'ar.place.state' || conjOf(a, p.first) !== '') return false;
  const inside = (p.lead ?? 0) > 0 && (a.tokens.form[p.first] as string)[0] === 'ب' ? gap : a.tokens.form[p.first - 1] === 'في' ? gap - 1 : -1;
  if (inside < 0) return false;
  for (let j = q.last + 1; j <= q.last + inside; j++) if (a.tokens.form[j] !== '،' && (!a.forms[j]?.split.article || conjOf(a, j) !== '')) return false;
  return true;
}

/** Tokens between a place and another by which it is found: "البلدة معقل الجماعة على بعد 270 كلم غربي العاصمة". */
const LOCATES_GAP = 9;
const CLOSE = new Set(['قرب', 'بالقرب', 'القريبة', 'القريب', 'مقربة', 'المجاورة', 'المجاور', 'الواقعة', 'الواقع']);

/** "أبين جنوبي البلاد", "جبل قنديل شمال المحافظة", "القرية، على مقربة من الغابة": a direction or nearness says where the first lies. */
function locates(a: ArAnalysis, p: PlaceMention, q: PlaceMention): boolean {
  const gap = p.first - q.last - 1;
  if (gap === 0 && a.tokens.form[p.first] === 'عاصمة') return true; // "مينسك عاصمة روسيا البيضاء"
  if (gap < 0 || gap > LOCATES_GAP || q.rule === 'ar.place.state' || q.rule === 'ar.place.direction' || q.rule === 'ar.place.border') return false;
  let told = p.rule === 'ar.place.direction' || hit(a, p.first, 'direction') !== undefined;
  for (let j = q.last + 1; j < p.first; j++) {
    const form = a.tokens.form[j] as string;
    if (conjOf(a, j) !== '' || (a.hits[j] ?? NOTHING).some((h) => h.row.cls === 'trigger' || h.row.cls === 'fn.that' || h.row.cls === 'fn.rel')) return false;
    if (CLOSE.has(form) || hit(a, j, 'direction')) told = true;
  }
  return told && conjOf(a, p.first) === '';
}

/** Where a visitor goes is the place of the visit. */
const TOWARDS = new Set(['الي', 'نحو', 'باتجاه']);
const GOAL = 5;
const ELSEWHERE = -12;
/** Tokens before a place in which a word sends it elsewhere. */
const ELSEWHERE_REACH = 6;
const ORIGIN = words('origin');
const REPLY = words('in-reply');

/** "طائرات أقلعت من قاعدة في الجنوب", "منذ بدء الحرب في البلد": where it came from, or where something else began. */
function isElsewhere(a: ArAnalysis, p: PlaceMention): boolean {
  for (let j = p.first - 1; j >= p.first - ELSEWHERE_REACH; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form === '،' || form === '.') return false;
    if (form === 'منذ' || (form === 'من' && ORIGIN.has(a.tokens.form[j - 1] ?? ''))) return true;
  }
  return false;
}

const AIMED = words('aimed');

/** "موجهة إلى مدن منها غنجة": where weapons point is not where they stand. */
function isAimedAt(a: ArAnalysis, p: PlaceMention): boolean {
  for (let j = p.first - 1; j >= p.first - ELSEWHERE_REACH; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form === '،' || form === '.') return false;
    if (AIMED.has(form) && TOWARDS.has(a.tokens.form[j + 1] ?? '')) return true;
  }
  return false;
}

/** Tokens from an act to the border at which it was. */
const BORDER_REACH = 14;

/** "قرب الحدود": told without the state beyond, so it is no place that a map has; but it is not where another act was. */
export function atBorder(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + BORDER_REACH); j++) if (BORDER.has(a.tokens.form[j] as string)) return true;
  return false;
}

/** "الحدود الباكستانية", "الحدود مع سوريا": a border is a place. */
function borderAt(a: ArAnalysis, j: number): PlaceMention | null {
  const adjective = (a.hits[j + 1] ?? []).find((h) => h.row.cls.startsWith('adj.'));
  const beyond = a.tokens.form[j + 1] === 'مع' ? covering(a.places, a.placeAt, j + 2) : undefined;
  if (!adjective && !beyond) return null;
  const run = { first: j, last: beyond ? beyond.last : j + 1 };
  return { first: run.first, last: run.last, core: run, id: null, country: adjective ? a.sideOf(adjective.row.id) : null, rule: 'ar.place.border' };
}

/** What stands inside an actor's name, or acts itself, is no place; a state counts less than a town. */
/** "التحالف بقيادة واشنطن": who leads is no place. */
const LED_BY = words('led-by');

function worth(a: ArAnalysis, p: PlaceMention, x: Trigger, y: Trigger): number {
  const from = x.first;
  const to = y.last;
  const m = covering(a.actors, a.actorAt, p.first);
  const before = governorOf(a, p);
  const lead = p.lead ?? 0;
  const on = lead > 0 && conjOf(a, p.first) === '' ? (a.tokens.form[p.first] as string)[0] : '';
  const located = INSIDE.has(before) || on === 'ب';
  if (m && m.first < p.first && m.last >= p.last && (!located || isOfName(a, m, p))) return 0;
  const state = isState(a, p);
  const object = (!state || x.frame === 'visit') && isObject(p, x, y, before);
  if (state && !located && !object && !(before === 'من' && isLeft(p, x, y)) && before !== 'علي' && before !== 'الي' && on !== 'ل') return 0;
  const distance = p.first > to ? (p.first - to) * PER_TOKEN_AHEAD : p.last < from ? (from - p.last) * PER_TOKEN_BACK : 0;
  const governed = on === 'ب' ? 4 : on === 'ل' ? 1 : (AFTER.get(before) ?? 0) + (x.type === 'contact' && TOWARDS.has(before) ? GOAL : 0);
  if ((on === 'ب' && TIED.test(a.tokens.form[p.first - 1] ?? '')) || isAimedAt(a, p) || LED_BY.has(a.tokens.form[p.first - 1] ?? '')) return 0;
  const elsewhere = isElsewhere(a, p) ? ELSEWHERE : 0;
  return Math.max(0.05, START - distance + governed + elsewhere + (object && !state ? OBJECT : 0) + (located && !x.verb && FOUGHT.has(x.type) && p.first - y.last === (on === 'ب' ? 1 : 2) ? DIRECT : 0) + (state ? STATE : 0) + (p.id !== null && p.country === null ? CONTINENT : 0) + (p.core.first > p.first ? PLACE_NOUN : 0));
}

/** "ميليشيات مرتبطة بإيران": to whom somebody is tied. */
const TIED = /^(ال)?(مرتبط|متصل|معترف|متاثر|شبيه|ملحق|مسنود)(ة|ين|ون)?$/u;

/** Tokens from a verb of leaving, past who leaves, to what is left. */
const LEFT_REACH = 6;

/** "نزح ألف شخص من الخرطوم", "الانسحاب من تركيا": the capital or the land that is left. */
const isLeft = (p: PlaceMention, x: Trigger, y: Trigger): boolean => (x.type === 'movement' || x.type === 'other') && p.rule === 'ar.place.gazetteer' && p.first > y.last && p.first - y.last <= LEFT_REACH;

/** Points of what is visited or taken, and tokens to it past the one who takes it. */
const OBJECT = 8;
const OBJECT_REACH = 8;

/** "زار الخرطوم", "سيطر الجيش على بلدة سنكار", "استعادة مدينة الباب": where one goes, and what is taken, is the place. */
function isObject(p: PlaceMention, x: Trigger, y: Trigger, before: string): boolean {
  if (x.frame === 'visit') return p.first === y.last + 1 || (x.verb && before === '' && (p.lead ?? 0) === 0 && p.first > y.last && p.first - y.last <= OBJECT_REACH);
  return x.type === 'control' && x.frame === 'seize' && p.first > y.last && p.first - y.last <= OBJECT_REACH && (before === 'علي' || (before === '' && (p.lead ?? 0) === 0));
}

/** "منظمة الأمن والتعاون في أوروبا": the continent is a part of the name. */
function isOfName(a: ArAnalysis, m: ActorMention, p: PlaceMention): boolean {
  if (p.id === null || p.country !== null) return false;
  for (let j = m.first; j < p.first; j++) if ((a.hits[j] ?? NOTHING).some((h) => h.row.cls === 'name' && h.last >= p.last)) return true;
  return false;
}

const BEARING = words('bearing');
/** "بالقرب من", "على مقربة من". */
const BESIDE = new Set(['بالقرب', 'القرب', 'مقربة']);
/** Tokens from a place back to its preposition: "في العاصمة الصومالية مقديشو". */
const GOVERNOR_BACK = 3;

/** The preposition right before a place, past a direction or a plain noun of place. */
function governorOf(a: ArAnalysis, p: PlaceMention): string {
  let direction = '';
  for (let j = p.first - 1; j >= p.first - GOVERNOR_BACK; j--) {
    const form = a.tokens.form[j] ?? '';
    if (AFTER.has(form)) return form === 'من' && BESIDE.has(a.tokens.form[j - 1] ?? '') ? 'قرب' : form;
    if (form === 'و' || (a.forms[j]?.split.prep ?? '') === 'ب') return 'في';
    if (j === p.first - 1 && BEARING.has(form) && isState(a, p) && a.placeAt[j - 1] === -1) direction = 'الي'; // "مركزا للشرطة شرقي أفغانستان"; but "قضاء النهر شمالي البلدة"
    if (!hit(a, j, 'direction') && !hit(a, j, 'place-noun') && !(hit(a, j, 'settlement') && (a.hits[j + 1] ?? NOTHING).some((h) => h.row.cls.startsWith('adj.'))) && j < p.first - 1) return direction;
  }
  return direction;
}
