/** Counts: so many killed, wounded, captured, displaced, destroyed. */
import type { Measure } from '../../model/index.ts';
import { NEWLINE } from '../../text/scan.ts';
import type { CountMention, NumberMention } from './parts.ts';
import { type ArText, type Hit, hit } from './text.ts';

/** Tokens before a number in which the word that says what befell is looked for. */
const BEFORE = 9;
const AFTER = 5;
const TWO = new Set(['اثنين', 'اثنان', 'اثنتين', 'اثنتان']);
const AMONG = new Set(['بينهم', 'بينها', 'منهم', 'منها', 'ضمنهم', 'بينهما']);
const RISE = new Set(['ارتفعت', 'ارتفع', 'ارتفاع', 'رفع', 'رفعت', 'بلغت', 'بلغ', 'وصلت', 'وصل', 'حصيلة', 'الحصيلة']);

const WHOM: readonly (readonly [RegExp, string])[] = [
  [/^مدني/, 'civilian'], [/^(جند|جنود|عسكري|مسلح|مقاتل|ارهابي|عنصر|عناصر|متمرد|ضابط|ضباط|مهاجم|قيادي|متشدد|متطرف)/, 'combatant'], [/^(طفل|اطفال|رضيع)/, 'child'],
  [/^(امراة|نساء|سيدة|سيدات)/, 'woman'], [/^شرط/, 'police'], [/^صح(ف|اف)/, 'journalist'],
];

/** Finds the counts of a text, in order. */
export function findCounts(text: ArText, numbers: readonly NumberMention[], timeAt: Int32Array): CountMention[] {
  const out: CountMention[] = [];
  const numberAt = new Map(numbers.map((n) => [n.first, n]));
  for (const s of text.sentences) {
    let last: CountMention | null = null;
    for (let i = s.first; i <= s.last; i++) {
      const found: CountMention | null = counted(text, i, numberAt.get(i) ?? null, s.first, s.last, timeAt, last);
      if (!found) continue;
      out.push(found);
      last = found;
      i = found.last;
    }
  }
  return out;
}

function counted(text: ArText, i: number, number: NumberMention | null, from: number, to: number, timeAt: Int32Array, last: CountMention | null): CountMention | null {
  if (number) return timeAt[i] === -1 ? ofNumber(text, number, from, to, last) : null;
  return ofNoun(text, i, from, last);
}

/** "12 قتيلا", "قتل 12 شخصا", "4 جنود قتلوا", "وإصابة 37 آخرين", "بينهم خمسة عسكريين". */
function ofNumber(text: ArText, number: NumberMention, from: number, to: number, last: CountMention | null): CountMention | null {
  const next = number.last + 1;
  if (hit(text, next, 'num.stop') || text.tokens.form[next] === '%') return null;
  if (number.n !== null && number.n >= 1900 && number.n <= 2100 && number.first === number.last && text.tokens.kind[number.first] === 2) return null;
  const noun = hit(text, next, 'count.noun') ?? hit(text, next + 1, 'count.noun');
  const people = person(text, next) ?? person(text, next + 1);
  const thing = hit(text, next, 'count.thing');
  const among = AMONG.has(text.tokens.form[number.first - 1] ?? '') || text.tokens.form[number.first - 1] === 'هم';
  const told = noun ? (noun.row.cells[0] as Measure) : (measureBefore(text, number.first, from) ?? measureAfter(text, next, to));
  const what = noun ? told : among && last ? last.what : told;
  if (thing && !noun && !people && thing.row.cells[1] === 'shell') return make(number.first, thing.last, 'weapon', 'shell', number.n, number.bound, false, 'ar.count.weapon');
  if (!what || (thing && !noun && what !== 'destroyed' && what !== 'captured')) return null;
  if (what === 'destroyed' && !thing) return null;
  if (!noun && !people && !thing && !among && !hardBefore(text, number.first)) return null;
  const end = noun ? noun.last : people ? people.last : thing ? thing.last : number.last;
  return {
    first: number.first, last: Math.max(end, number.last), what, whom: thing && !people ? (thing.row.cells[1] ?? 'thing') : whom(text, people?.first ?? next), n: number.n, bound: number.bound,
    cumulative: isCumulative(text, number.first, from), subset: among, rule: among ? 'ar.count.subset' : noun ? 'ar.count.noun' : 'ar.count.number',
  };
}

/** "مقتل جندي", "قتيلين", "إصابة شرطيين": a noun whose form holds its number. */
function ofNoun(text: ArText, i: number, from: number, last: CountMention | null): CountMention | null {
  const noun = hit(text, i, 'count.noun');
  if (noun && !noun.split.article && !noun.split.pronoun) {
    const n = noun.row.cells[2] ? Number(noun.row.cells[2]) : null;
    if (n === 1 && !/قتيل|جريح|شهيد/.test(noun.row.form)) return null;
    return make(i, noun.last, noun.row.cells[0] as Measure, whom(text, i), n, n === null ? 'vague' : 'exact', isCumulative(text, i, from), 'ar.count.noun-form');
  }
  const thing = hit(text, i, 'count.thing');
  if (thing && thing.row.cells[2] === '2' && !thing.split.article && hardBefore(text, i) === 'destroyed') return make(i, thing.last, 'destroyed', thing.row.cells[1] ?? 'thing', 2, 'exact', false, 'ar.count.thing-form');
  const p = person(text, i);
  if (!p || p.split.article && !/sg/.test(p.row.cells[0] ?? '')) return null;
  const features = p.row.cells[0] ?? '';
  const measure = hardBefore(text, i);
  const among = AMONG.has(text.tokens.form[i - 1] ?? '');
  if (!measure && !(among && last)) return null;
  const two = [i + 1, i + 2].find((j) => TWO.has(text.tokens.form[j] ?? ''));
  const n = two !== undefined || /(^| )du( |$)/.test(features) ? 2 : /(^| )sg( |$)/.test(features) ? 1 : null;
  if (n === 1 && !measure) return null;
  return make(i, two ?? p.last, measure ?? (last?.what as Measure), whom(text, i), n, n === null ? 'vague' : 'exact', isCumulative(text, i, from), 'ar.count.person-form');
}

function make(first: number, last: number, what: Measure, who: string, n: number | null, bound: CountMention['bound'], cumulative: boolean, rule: string): CountMention {
  return { first, last, what, whom: who, n, bound, cumulative, subset: false, rule };
}

function person(text: ArText, i: number): Hit | undefined {
  return hit(text, i, 'people') ?? hit(text, i, 'fighters') ?? hit(text, i, 'office');
}

function whom(text: ArText, i: number): string {
  for (let j = i; j <= i + 2; j++) {
    const stem = text.forms[j]?.split.stem ?? '';
    for (const [letters, name] of WHOM) if (letters.test(stem)) return name;
  }
  return 'person';
}

/** The measure word right before, past a bound: "مقتل ما لا يقل عن 30", "وأصيب 15". */
function hardBefore(text: ArText, i: number): Measure | null {
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    if (text.tokens.kind[j] === NEWLINE) return null;
    const m = hit(text, j, 'measure');
    if (m) return !m.split.article ? (m.row.cells[1] as Measure) : null;
    if (hit(text, j, 'num.bound') || hit(text, j, 'fn.part') || j > i - 2) {
      if (text.hits[j]?.some((h) => h.row.cls === 'fighters' || h.row.cls === 'people')) return null;
      continue;
    }
    if (!(text.hits[j] ?? []).some((h) => h.row.cls.startsWith('num.') || h.row.cls.startsWith('fn.'))) return null;
  }
  return null;
}

function measureBefore(text: ArText, i: number, from: number): Measure | null {
  for (let j = i - 1; j >= Math.max(from, i - BEFORE); j--) {
    if (text.tokens.form[j] === '.') return null;
    const m = hit(text, j, 'measure');
    if (m) return m.row.cells[1] as Measure;
    const noun = hit(text, j, 'count.noun');
    if (noun) return noun.row.cells[0] as Measure;
  }
  return null;
}

/** "4 جنود قتلوا". */
function measureAfter(text: ArText, i: number, to: number): Measure | null {
  for (let j = i; j <= Math.min(to, i + AFTER); j++) {
    if (text.tokens.form[j] === '،') return null;
    const m = hit(text, j, 'measure');
    if (m && (m.row.shape !== 'masdar' || m.split.pronoun)) return m.row.cells[1] as Measure;
  }
  return null;
}

/** "ارتفعت حصيلة القتلى إلى 43". */
function isCumulative(text: ArText, i: number, from: number): boolean {
  for (let j = i - 1; j >= Math.max(from, i - 14); j--) if (RISE.has(text.tokens.form[j] as string)) return true;
  return false;
}
