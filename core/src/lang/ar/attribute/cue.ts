/** Matches a cue with its frame: who is its subject, and where what is said begins. */
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { Act } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, hit, isWord } from '../text.ts';

/** How the content is introduced. */
export type Introducer = 'an' | 'q' | 'np' | 'prep';

/** A cue whose frame was found. */
export interface CueMatch {
  readonly hit: Hit;
  readonly kind: 'finite' | 'participle' | 'masdar' | 'relay' | 'relative' | 'contains' | 'light';
  /** Tokens of the cue besides the verb itself (قوله, بيان صادر عن). */
  readonly more: readonly Run[];
  readonly subject: ActorMention | null;
  /** The subject's tokens when it is no known mention ("المجتمعون"), or those of the mention. */
  readonly source: Run | null;
  /** A bare vehicle speaks ("البيان"): the speaker is the one before. */
  readonly vehicle: boolean;
  readonly left: boolean;
  /** First token of the content, or of what follows when the content stands before the cue. */
  readonly start: number;
  /** The content where it stands before its cue ("الهدنة التي دعت إليها تركيا"), or absent. */
  readonly content?: Run;
  readonly intro: Introducer;
  readonly relayers: readonly ActorMention[];
  /** The act that a noun beside the verb gives ("نقلت عنه نفيه"), or absent. */
  readonly act?: Act;
  /** First token of the clause that the cue heads. */
  readonly clause: number;
}

/** Tokens between a cue and its content at the most. */
const REACH = 45;

const COMMAS = new Set(['،', ',', '-', '–', '—', '(', ')', '؛']);
const AN = new Set(['ان', 'انه', 'انها', 'انهم', 'انهما', 'انهن', 'انني', 'اننا', 'انك', 'انكم', 'اني', 'بان', 'بانه', 'بانها', 'بانهم', 'بانهما', 'باننا', 'بانني', 'الا', 'فان', 'لان']);
/** Words after which أن belongs to them and not to the cue. */
const BEFORE_AN = new Set(['بعد', 'قبل', 'منذ', 'غير', 'بيد', 'دون', 'ضرورة', 'يجب', 'ينبغي', 'يمكن', 'علي', 'الا', 'لا', 'بد', 'شانه', 'شانها', 'اجل', 'مجرد', 'سبق', 'الي', 'من', 'عن']);
const PARTICLES = new Set(['قد', 'لقد', 'فقد', 'كان', 'كانت', 'كانوا', 'كانا', 'كانتا', 'لم', 'لا', 'لن', 'سبق', 'ايضا', 'كذلك']);
const KANA = new Set(['كان', 'كانت', 'كانوا', 'كانا', 'كانتا']);
const NEGATIONS = new Set(['لم', 'ولم', 'لن', 'ولن', 'لا', 'ولا', 'فلم']);
const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'ما', 'مما']);
const PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  ila: new Set(['الي']), ala: new Set(['علي']), aan: new Set(['عن']), min: new Set(['من']), fi: new Set(['في']), hawl: new Set(['حول', 'بشان']),
};
/** Clause openers: a verb or a subject that follows one stands at the start of its clause. */
const OPENERS = new Set([
  'ان', 'بان', 'فيما', 'بينما', 'حيث', 'حين', 'وقت', 'عندما', 'لكن', 'ولكن', 'كما', 'اذ', 'بعدما', 'قد', 'كان', 'كانت', 'وكان', 'وكانت', 'الذي', 'التي', 'الذين', 'ما', 'لم', 'لا', 'لن', 'ثم', 'او', 'الا', 'هذا', 'ذلك', 'رغم', 'بدوره', 'بدورها', 'جهته', 'جهتها', 'جانبه', 'جانبها', 'ذلك', 'نفسه', 'ذاته', 'اخري', 'اخر', 'المقابل', 'السياق', 'الاثناء', 'سياسيا', 'ميدانيا', 'وعليه', 'فقد', 'وقد', 'انه', 'انها', 'انهم', 'وهو', 'وهي',
]);

/** Tries the cue at token i. Returns null when its frame is not there. */
export function matchCue(a: ArAnalysis, i: number, end: number): CueMatch | null {
  for (const h of a.hits[i] ?? []) {
    if (h.row.cls !== 'cue' && h.row.cls !== 'relay' && h.row.cls !== 'src.contains') continue;
    const match = h.row.cls === 'relay' ? matchRelay(a, h, end) : h.row.cls === 'cue' ? matchSay(a, h, end) : matchContains(a, h, end);
    if (match) return match;
  }
  return null;
}

function matchSay(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const { shape } = h.row;
  if (h.split.prep || h.split.future) return null;
  if (shape === 'masdar') return matchMasdar(a, h, end);
  if (shape === 'participle') return h.split.article || h.split.pronoun ? null : matchParticiple(a, h, end);
  if (h.split.article || (shape !== 'perfect' && shape !== 'imperfect')) return null;
  if (a.placeAt[h.first] !== -1 && h.first === h.last) return null; // "تعز" is a town
  if (h.split.pronoun === 'ي') return null; // "تدعى", spelt "تدعي": a verb takes ني
  if (h.row.agreement === '1p') return null; // "إننا ندين": by saying so the speaker does it; no words of another
  if (isNounHere(a, h) || NEGATIONS.has(a.tokens.form[h.first - 1] ?? '')) return null;
  const frames = framesOf(h);
  if (frames.has('mutual')) return matchMutual(a, h, end);
  if (frames.has('light')) return matchLight(a, h, end);
  const relative = matchRelative(a, h, end);
  if (relative) return relative;
  const right = subjectAfter(a, h, end, frames);
  const left = right.source ? null : subjectOnTheLeft(a, h);
  const found = complement(a, right.next, end, frames, h.split.pronoun !== '', right.source !== null || left !== null);
  if (!found || (found.intro === 'np' && h.split.pronoun !== '')) return null;
  return {
    hit: h, kind: 'finite', more: right.more, subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle,
    left: left !== null, start: found.start, intro: found.intro, relayers: relayersBetween(a, right.next, found.start), clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first),
  };
}

/** The subject before the verb: right before it, past an apposition, or all that stands after "أن". */
function subjectOnTheLeft(a: ArAnalysis, h: Hit): ActorMention | null {
  const m = subjectBefore(a, h.first) ?? subjectAfar(a, h) ?? nominalSubject(a, h);
  if (!m) return null;
  const plural = m.number === 'pl' && h.row.agreement === 'ms'; // "عناصر جدد": after its subject a verb agrees in number
  const counted = a.numberAt[m.first - 1] !== -1 && h.row.cells[1] === 'expect'; // "قتل 41 شخصا يرجح أنهم": it is thought
  return plural || counted ? null : m;
}

/** Pronouns of a preposition by which a relative clause takes up its noun. */
const TAKEN_UP = new Set(['بها', 'به', 'اليها', 'اليه', 'عنها', 'عنه', 'عليها', 'عليه', 'منها', 'منه', 'لها', 'له', 'بهما', 'بهم', 'عليهم', 'فيه', 'فيها']);
/** Tokens from a noun of action to the relative that tells of it. */
const NOUN_REACH = 4;

/** "الهدنة التي دعت إليها تركيا", "القصف الذي نفته روسيا": what is asked for or denied stands before the verb. */
function matchRelative(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  let rel = h.first - 1;
  while (PARTICLES.has(a.tokens.form[rel] ?? '')) rel--;
  if (!hit(a, rel, 'fn.rel') || !RELATIVES.has(a.tokens.form[rel] as string)) return null;
  const taken = TAKEN_UP.has(a.tokens.form[h.last + 1] ?? '');
  if (!taken && !['ه', 'ها', 'هم'].includes(h.split.pronoun)) return null;
  const m = covering(a.actors, a.actorAt, h.last + (taken ? 2 : 1));
  if (!m || m.first !== h.last + (taken ? 2 : 1) || startSplit(a, m).prep || startSplit(a, m).conj) return null;
  for (let j = rel - 1; j >= Math.max(0, rel - NOUN_REACH); j--) {
    if (a.tokens.kind[j] !== WORD) return null;
    const noun = (a.hits[j] ?? []).find((x) => x.row.cls === 'trigger' && x.row.shape !== 'perfect' && x.row.shape !== 'imperfect');
    if (!noun) continue;
    const content = { first: noun.first, last: rel - 1, lead: noun.split.conj.length + noun.split.prep.length };
    const all = joined(a, m, end);
    return { hit: h, kind: 'relative', more: [], subject: all, source: runOf(all), vehicle: false, left: false, start: all.last + 1, content, intro: 'np', relayers: [], clause: h.first };
  }
  return null;
}

function framesOf(h: Hit): ReadonlySet<string> {
  return h.row.marks.frames;
}

/** A form that is both a verb and a noun (رفض, عرض, أمر) is a verb only where a clause can begin, or after its subject. */
function isNounHere(a: ArAnalysis, h: Hit): boolean {
  if (h.split.cost > 0 && (a.hits[h.first] ?? []).some((o) => o.row.cls.startsWith('fn.') && o.split.cost < h.split.cost && o.last >= h.last)) return true;
  const both = (a.hits[h.first] ?? []).some((o) => (o.row.cls === 'cue' && o.row.id === h.row.id && o.row.shape === 'masdar' && o.split.cost === h.split.cost) || (o.row.cls.startsWith('fn.') && o.split.stem === h.split.stem));
  if (!both) return false;
  if ((a.hits[h.first] ?? []).some((o) => o.row.cls === 'fn.prep' && o.split.stem === h.split.stem)) return !AN.has(a.tokens.form[h.first + 1] ?? '') && !introduces(a, h.first + 1, framesOf(h));
  if (h.row.cls === 'cue' && AN.has(a.tokens.form[h.first + 1] ?? '')) return false;
  return !startsClause(a, h.first) && !subjectBefore(a, h.first);
}

/** True when a clause can begin at token i. */
export function startsClause(a: ArAnalysis, i: number): boolean {
  const s = covering(a.sentences, a.sentenceOf, i);
  if (!s || i <= s.first) return true;
  const kind = a.tokens.kind[i - 1];
  if (kind === PUNCT || kind === NEWLINE) return true;
  const form = a.tokens.form[i - 1] as string;
  return OPENERS.has(form) || PARTICLES.has(form) || (form[0] === 'و' && OPENERS.has(form.slice(1))) || (a.forms[i]?.split.conj ?? '') !== '' || a.timeAt[i - 1] !== -1;
}

interface Subject {
  readonly subject: ActorMention | null;
  readonly source: Run | null;
  readonly more: readonly Run[];
  readonly vehicle: boolean;
  /** Where to look for the content. */
  readonly next: number;
}

/** VSO: the first noun phrase after the cue, past time and place phrases and asides. */
function subjectAfter(a: ArAnalysis, h: Hit, end: number, frames: ReadonlySet<string>): Subject {
  const none: Subject = { subject: null, source: null, more: [], vehicle: false, next: h.last + 1 };
  let j = h.last + 1;
  let quantified = -1;
  while (j <= end && j - h.last < 20) {
    if (a.timeAt[j] !== -1 && a.timeAt[j] !== undefined) {
      j = (a.times[a.timeAt[j] as number] as Run).last + 1;
      continue;
    }
    const carrier = vehicleAt(a, j, end);
    if (carrier) return carrier;
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      const split = a.forms[j]?.split;
      const own = startSplit(a, m);
      if (own.prep !== '' || (split && own.conj !== '' && j > h.last + 1)) return none;
      if (isObject(a, h, m, frames) || !canBeSubject(a, h, m)) return none;
      const all = joined(a, m, end);
      const source = { ...runOf(all), last: apposed(a, all, end) };
      return { subject: all, source: quantified < 0 ? source : { ...source, first: quantified, lead: 0 }, more: [], vehicle: false, next: source.last + 1 };
    }
    const form = a.tokens.form[j] as string;
    const q = covering(a.quotes, a.quoteOf, j);
    const quoted = q && q.open === j ? covering(a.actors, a.actorAt, j + 1) : undefined;
    if (q && quoted && quoted.first === j + 1 && quoted.last === q.close - 1) return { subject: quoted, source: { first: q.open, last: q.close }, more: [], vehicle: false, next: q.close + 1 };
    if (a.tokens.kind[j] === PUNCT || isWord(a, j, AN)) return none;
    if (hit(a, j, 'fn.prep')) return afterAside(a, h, j, end, none);
    if ((hit(a, j, 'fn.part') && !QUANTIFIERS.has(form)) || hit(a, j, 'fn.conj') || hit(a, j, 'fn.that') || hit(a, j, 'fn.rel')) return none;
    if (QUANTIFIERS.has(form) || a.numberAt[j] !== -1) {
      if (quantified < 0) quantified = j;
      j++;
      continue;
    }
    const generic = genericSubject(a, j, end);
    if (generic && (!frames.has('np') || (a.forms[j]?.split.article ?? false) || saidLater(a, generic.last + 1, end, frames))) return { subject: unlisted(a, generic), source: generic, more: [], vehicle: false, next: generic.last + 1 };
    return form ? none : none;
  }
  return none;
}

/** "قوات الدفاع الشعبي، الجناح العسكري للحزب، أن": the last token of an apposition between commas that tells who the speaker is. */
function apposed(a: ArAnalysis, m: ActorMention, end: number): number {
  const x = covering(a.actors, a.actorAt, m.last + 2);
  const between = x !== undefined && x.first === m.last + 2 && a.tokens.form[m.last + 1] === '،' && x.last < end && a.tokens.form[x.last + 1] === '،';
  return between && startSplit(a, x).prep === '' && startSplit(a, x).conj === '' ? x.last : m.last;
}

/** "أكد خلال لقائه مع نظيره وزير الدفاع أن": a prepositional phrase stands between; the subject was named before. */
function afterAside(a: ArAnalysis, h: Hit, j: number, end: number, none: Subject): Subject {
  for (let k = j + 1; k <= end && k - j < 8; k++) {
    const form = a.tokens.form[k] as string;
    if (isWord(a, k, AN) || a.quoteOf[k] !== -1 || form === ':') return none;
    if (COMMAS.has(form)) {
      const m = covering(a.actors, a.actorAt, k + 1);
      return m && m.first === k + 1 && startSplit(a, m).prep === '' && startSplit(a, m).conj === '' ? { subject: m, source: runOf(m), more: [], vehicle: false, next: m.last + 1 } : none;
    }
  }
  return h ? none : none;
}

const runOf = (m: ActorMention): Run => ({ first: m.first, last: m.last, lead: m.lead ?? 0 });

const MASCULINE = new Set(['العراق', 'اليمن', 'السودان', 'لبنان', 'الاردن', 'المغرب', 'الصومال', 'الكرملين', 'البيت', 'البنتاغون', 'الكونغرس', 'النيجر', 'الفاتيكان', 'الاليزيه', 'الاحتلال', 'الكيان', 'العدو', 'الغرب', 'النظام', 'نظام', 'مجلس', 'حلف', 'الاتحاد', 'حزب', 'تنظيم', 'الحشد', 'جيش']);

/** Arabic grammar: a verb before its subject is singular, and agrees with it in gender. */
function canBeSubject(a: ArAnalysis, h: Hit, m: ActorMention): boolean {
  const verb = h.row.agreement;
  if (h.row.shape === 'perfect' && (verb === 'mp' || verb === 'md' || verb === 'fd')) return false;
  if (h.row.shape === 'imperfect' && (verb === 'mp' || verb === 'md')) return false;
  if (verb === 'ms' && m.cls === 'actor' && m.gender === 'f' && m.number === 'sg' && m.sides.some((s) => /^[A-Z]{3}$/.test(s))) return MASCULINE.has((a.hits[m.first] ?? [])[0]?.row.form.split(' ')[0] ?? '') || MASCULINE.has(a.tokens.form[m.first] ?? '');
  if (verb === 'fs' && (m.cls === 'office' || m.cls === 'person') && m.gender === 'm' && m.number === 'sg') return h.row.shape === 'imperfect';
  return true;
}

/** How the first token of a mention was taken apart. */
function startSplit(a: ArAnalysis, m: Run): { conj: string; prep: string } {
  const h = (a.hits[m.first] ?? [])[0];
  return h ? h.split : { conj: '', prep: '' };
}

/** A thing that can be criticised, backed, refused ... is the object where the verb already has its subject before it. */
function isObject(a: ArAnalysis, h: Hit, m: ActorMention, frames: ReadonlySet<string>): boolean {
  const left = subjectBefore(a, h.first);
  if (!left || covering(a.sentences, a.sentenceOf, h.first) === undefined) return false;
  return frames.size > 0 && left.last < m.first;
}

/** "باكو ويريفان": mentions joined by و are one source, of all their sides. */
export function joined(a: ArAnalysis, m: ActorMention, end: number): ActorMention {
  let all = m;
  for (;;) {
    const next = covering(a.actors, a.actorAt, all.last + 1);
    if (!next || next.first !== all.last + 1 || next.last > end || startSplit(a, next).conj !== 'و') return all;
    all = join(all, next);
  }
}

function join(left: ActorMention, right: ActorMention): ActorMention {
  return { ...left, last: right.last, sides: [...new Set([...left.sides, ...right.sides])], personal: null, actor: null, number: 'pl', sideAt: left.sideAt && right.sideAt ? { first: left.sideAt.first, last: right.sideAt.last } : null };
}

/** "في أرمينيا ويريفان تنفي": in the present of headlines a verb in the singular has one subject before it. */
function isSingular(a: ArAnalysis, i: number): boolean {
  const verb = (a.hits[i] ?? []).find((h) => h.row.shape === 'imperfect');
  return verb !== undefined && (verb.row.agreement === 'fs' || verb.row.agreement === 'ms');
}

/** The same, read backwards: "الجيش وقوات الدعم السريع تتبادلان". */
function joinedBefore(a: ArAnalysis, m: ActorMention): ActorMention {
  let all = m;
  while (startSplit(a, all).conj === 'و') {
    const before = covering(a.actors, a.actorAt, all.first - 1);
    if (!before || before.last !== all.first - 1) return all;
    all = join(before, all);
  }
  return all;
}

/** "ذكر بيان صادر عن النيابة": the vehicle is part of the cue, its author is the source. "أضاف البيان": the speaker before. */
function vehicleAt(a: ArAnalysis, j: number, end: number): Subject | null {
  const v = hit(a, j, 'src.carrier');
  if (!v || v.split.prep || v.split.conj) return null;
  let k = v.last + 1;
  while (k <= end && k - j < 8) {
    const form = a.tokens.form[k] as string;
    const m = covering(a.actors, a.actorAt, k);
    if (m && m.first === k) return { subject: m, source: runOf(m), more: [{ first: j, last: k - 1 }], vehicle: false, next: m.last + 1 };
    if (form === 'صادر' || form === 'صدر' || form === 'صادرة' || form === 'الصادر' || form === 'الصادرة' || form === 'عن' || form === 'من' || form === 'نشرته' || form === 'اصدرته' || form === 'اصدره' || form === 'مشترك') k++;
    else break;
  }
  return { subject: null, source: { first: j, last: v.last }, more: [], vehicle: true, next: v.last + 1 };
}

/** "مهمة الأمم المتحدة": a party that stands inside the phrase gives it its side. */
function statedInside(a: ArAnalysis, run: Run): ActorMention | null {
  for (let j = run.first; j <= run.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.sideAt !== null) return m;
  }
  return null;
}

const QUANTIFIERS = new Set(['احد', 'احدي', 'بعض', 'عدد', 'معظم', 'غالبية', 'العديد', 'عدة', 'كلا', 'كل', 'جميع', 'كافة', 'من']);

/** "ذكر ابن فلان نائب الوزير أن": a that-clause or quotation after an unknown phrase shows that the phrase is the subject. */
function saidLater(a: ArAnalysis, from: number, end: number, frames: ReadonlySet<string>): boolean {
  const found = complement(a, from, Math.min(end, from + 14), new Set([...frames].filter((f) => f === 'an' || f === 'q')), false, true);
  return found !== null;
}

/** A phrase that no table knows, as a mention; a nationality inside it gives its side. */
function unlisted(a: ArAnalysis, run: Run, sides: readonly string[] = []): ActorMention {
  const form = a.tokens.form[run.first] as string;
  const plural = /(ون|ين)$/.test(form);
  const inner = sides.length === 0 ? statedInside(a, run) : null;
  return { ...run, cls: 'source', sides: inner?.sides ?? sides, sideAt: null, rule: 'ar.side.unknown', actor: null, personal: null, full: null, gender: form.endsWith('ة') || form.endsWith('ات') ? 'f' : 'm', number: plural ? 'pl' : 'sg', privacy: 'not_a_person' };
}

/** "دان الهجوم": what happens does not speak. */
function tellsEvent(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect' && h.split.pronoun === '');
}

/** A definite noun phrase that no table knows as an actor ("المجتمعون"): up to the next introducer. */
function genericSubject(a: ArAnalysis, j: number, end: number): Run | null {
  const form = a.forms[j];
  if (!form || (a.tokens.form[j] as string).length < 3 || tellsEvent(a, j) || form.split.prep || form.split.conj || form.split.pronoun || /ا$/.test(a.tokens.form[j] as string)) return null;
  let last = j;
  for (let k = j + 1; k <= end && k - j < 5; k++) {
    if (a.tokens.kind[k] !== WORD || isWord(a, k, AN) || hit(a, k, 'fn.prep') || a.timeAt[k] !== -1 || hit(a, k, 'fn.part')) break;
    const split = a.forms[k]?.split;
    if (split?.prep || split?.conj) break;
    last = k;
  }
  return { first: j, last };
}

/** SVO, "كان X قد أعلن", a headline: the mention that ends right before the cue and begins its clause. */
export function subjectBefore(a: ArAnalysis, i: number): ActorMention | null {
  let k = i - 1;
  while (k >= 0 && PARTICLES.has(a.tokens.form[k] as string)) k--;
  if (k >= 0 && a.tokens.form[k] === '،' && a.forms[i]?.split.conj === '' && k < i - 1) k--;
  if ((a.forms[i]?.split.conj ?? '') !== '' && k === i - 1) return null;
  const relative = k >= 0 && RELATIVES.has(a.tokens.form[k] as string);
  if (relative) k--;
  const nearest = covering(a.actors, a.actorAt, k);
  if (!nearest || nearest.last !== k) return null;
  const m = isSingular(a, i) ? nearest : joinedBefore(a, nearest);
  if (a.sentenceOf[m.first] !== a.sentenceOf[i]) return null;
  if (relative) return m;
  const split = startSplit(a, m);
  if (split.prep) return null;
  let before = m.first - 1;
  while (QUANTIFIERS.has(a.tokens.form[before] as string)) before--;
  const s = covering(a.sentences, a.sentenceOf, m.first);
  if (!s || before < s.first || split.conj || a.tokens.kind[before] === PUNCT) return m;
  const form = a.tokens.form[before] as string;
  return OPENERS.has(form) || KANA.has(form) || PARTICLES.has(form) || (form[0] === 'و' && (OPENERS.has(form.slice(1)) || KANA.has(form.slice(1)))) || AN.has(form) || a.timeAt[before] !== -1 ? m : null;
}

/** "لكن", with the pronoun of the speaker or without. */
export const BUT: ReadonlySet<string> = new Set(['لكن', 'ولكن', 'بل', 'لكنه', 'لكنها', 'لكنهم', 'لكنهما', 'ولكنه', 'ولكنها', 'ولكنهم']);

/** "وكان علي فدوي، نائب القائد، قد أكد": the subject opens the clause, an apposition between commas follows it. */
function subjectAfar(a: ArAnalysis, h: Hit): ActorMention | null {
  const s = covering(a.sentences, a.sentenceOf, h.first);
  if (!s || h.split.conj) return null;
  let k = h.first - 1;
  while (k > s.first && PARTICLES.has(a.tokens.form[k] as string)) k--;
  if (a.tokens.form[k] !== '،' && k === h.first - 1) return null;
  let at = s.first;
  for (let j = k; j > s.first && k - j < 30; j--) {
    if (!hit(a, j, 'fn.switch') && !isWord(a, j, KANA) && !AN.has(a.tokens.form[j] as string) && !BUT.has(a.tokens.form[j] as string)) continue;
    at = j;
    break;
  }
  while (at < k && (hit(a, at, 'fn.switch') || BUT.has(a.tokens.form[at] as string) || isWord(a, at, KANA) || AN.has(a.tokens.form[at] as string) || a.timeAt[at] !== -1 || a.tokens.form[at] === '،')) at = Math.max(at, hit(a, at, 'fn.switch')?.last ?? at) + 1;
  const m = covering(a.actors, a.actorAt, at);
  if (m && m.first === at && m.last < k) return startSplit(a, m).prep ? null : m;
  const generic = isWord(a, at - 1, KANA) ? genericSubject(a, at, k - 1) : null;
  return generic ? unlisted(a, generic) : null;
}

/** Tokens from "أن" to a verb whose subject stands between. */
const NOMINAL_MAX = 12;
const THAT = new Set(['ان', 'بان', 'لان', 'وان', 'فان']);

/** "أن عائلة الزعيم رفضت": after أن all that stands before the verb, if it names somebody and holds no other verb. */
function nominalSubject(a: ArAnalysis, h: Hit): ActorMention | null {
  const s = covering(a.sentences, a.sentenceOf, h.first);
  if (!s || h.split.conj) return null;
  let last = h.first - 1;
  while (last > s.first && PARTICLES.has(a.tokens.form[last] as string)) last--;
  if (a.tokens.form[last] === '،') last--;
  let first = -1;
  for (let j = last; j >= Math.max(s.first, last - NOMINAL_MAX); j--) {
    if (THAT.has(a.tokens.form[j] as string)) {
      first = j + 1;
      break;
    }
    if (covering(a.quotes, a.quoteOf, j)?.open === j) {
      if (!THAT.has(a.tokens.form[j - 1] ?? '')) return null;
      continue;
    }
    if (a.tokens.kind[j] !== WORD || a.timeAt[j] !== -1 || isVerbal(a, j)) return null;
  }
  if (first < 0 || first > last || (a.forms[first]?.split.prep ?? '') !== '' || hit(a, first, 'fn.prep')) return null;
  const m = covering(a.actors, a.actorAt, first);
  if (m && m.first === first) return m;
  const feminine = /(ة|ات)$/.test(a.tokens.form[first] as string);
  const agrees = h.row.shape === 'imperfect' ? h.row.agreement !== 'ms' || !feminine : (h.row.agreement === 'fs') === feminine;
  return agrees ? unlisted(a, { first, last }) : null;
}

/** A verb of the tables, a relative or a conjunction: no part of a plain noun phrase. */
function isVerbal(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => ((h.row.shape === 'perfect' || h.row.shape === 'imperfect') && h.split.prep === '' && !h.split.article && !a.common.has(a.tokens.form[j] as string) && (a.hits[j] ?? []).every((o) => o.row.shape !== 'masdar')) || h.row.cls === 'fn.rel' || h.row.cls === 'fn.conj' || h.row.cls === 'fn.switch');
}

interface Complement {
  readonly start: number;
  readonly intro: Introducer;
}

/** Finds where the content begins: complementiser, quotation, colon, the preposition of the frame, or a bare object. */
function complement(a: ArAnalysis, from: number, end: number, frames: ReadonlySet<string>, hasObject: boolean, hasSubject: boolean): Complement | null {
  const wantsAn = frames.has('an') || frames.has('a_an');
  let bare = -1;
  for (let j = from; j <= end && j - from < REACH; j++) {
    const form = a.tokens.form[j] as string;
    if (a.timeAt[j] !== -1) continue;
    if (hit(a, j, 'src.anonymous')) {
      j = closingComma(a, j, end);
      continue;
    }
    if (form === ':' && (frames.has('q') || wantsAn)) return skipOpening(j + 1, end);
    const q = covering(a.quotes, a.quoteOf, j);
    if (q && q.open === j) {
      if ((frames.has('q') || wantsAn) && (isQuotation(q.open, q.close) || isOutcry(a, q, from, hasSubject))) return { start: j, intro: 'q' };
      if (frames.has('np') && j === from) return { start: j, intro: 'np' };
      const inner = opensWithPreposition(a, j + 1, frames);
      if (inner) return { start: j, intro: 'prep' };
      continue;
    }
    if (a.tokens.kind[j] !== WORD || TAKEN_UP.has(form)) continue;
    if (isWord(a, j, AN) && !(BEFORE_AN.has(a.tokens.form[j - 1] ?? '') && j - 1 >= from && !introduces(a, j - 1, frames))) {
      if (wantsAn) return { start: introduces(a, j - 1, frames) && j - 1 >= from ? j - 1 : j, intro: 'an' };
      if (introduces(a, j - 1, frames) && j - 1 >= from) return { start: j - 1, intro: 'an' };
    }
    if (introduces(a, j, frames) && (j > from || hasSubject || hasObject || !needsAddressee(frames))) return { start: j, intro: 'prep' };
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      if (bare < 0 && frames.has('np') && j === from && hasSubject) bare = j;
      j = m.last;
      continue;
    }
    if (j > from && otherCue(a, j)) break;
    if (frames.has('np') && bare < 0 && j === from && isBareNoun(a, j)) return { start: j, intro: 'np' };
    if (frames.has('np') && bare < 0 && isBareNoun(a, j) && (!a.forms[j]?.split.article || (hasSubject && !wantsAn)) && afterSkip(a, from, j)) return { start: j, intro: 'np' };
    if (hit(a, j, 'fn.switch') && j > from + 1) break;
    if (frames.has('np') && bare < 0 && hasSubject && isBareNoun(a, j) && isDeed(a, j, wantsAn) && !hit(a, j - 1, 'fn.prep') && !ownedBy(a, j - 1)) bare = j;
  }
  return bare >= 0 ? { start: bare, intro: 'np' } : null;
}

/** Tokens of an aside between commas at the most. */
const ASIDE_MAX = 14;

/** "مصدر، طلب عدم نشر اسمه، إن": the comma that ends an aside, or its last token. */
function closingComma(a: ArAnalysis, from: number, end: number): number {
  for (let j = from + 1; j <= Math.min(end, from + ASIDE_MAX); j++) {
    if (a.tokens.form[j] === '،') return j;
    if (hit(a, j, 'fn.that')) return j - 1;
  }
  return from;
}

/** A noun of action: an event, a vow, or a verbal noun with its pronoun ("تمسكها"); with the article only right where an object is expected. */
function isDeed(a: ArAnalysis, j: number, wantsAn: boolean): boolean {
  const split = a.forms[j]?.split;
  const known = (a.hits[j] ?? []).some((h) => (h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect') || h.row.cls.startsWith('mark.') || (h.row.cls === 'cue' && h.row.shape === 'masdar'));
  if (split?.article) return known || (!wantsAn && a.actorAt[j] === -1);
  return known || (split?.pronoun !== '' && split?.pronoun !== undefined && split.stem.length > 3);
}

/** The word before takes this one as its owner (idafa). */
function ownedBy(a: ArAnalysis, i: number): boolean {
  const split = a.forms[i]?.split;
  return split !== undefined && !split.article && !split.pronoun && split.prep !== '' && a.tokens.kind[i] === WORD && a.timeAt[i] === -1;
}

/** Only time, asides and prepositional phrases stand between. */
function afterSkip(a: ArAnalysis, from: number, j: number): boolean {
  for (let k = from; k < j; k++) if (a.timeAt[k] === -1 && !COMMAS.has(a.tokens.form[k] as string) && !hit(a, k, 'fn.part')) return false;
  return true;
}

function needsAddressee(frames: ReadonlySet<string>): boolean {
  for (const f of frames) if (!f.startsWith('a_')) return false;
  return true;
}

/** True when token j is, or carries, a preposition of the frames. */
function introduces(a: ArAnalysis, j: number, frames: ReadonlySet<string>): boolean {
  const form = a.tokens.form[j];
  if (form === undefined || a.tokens.kind[j] !== WORD) return false;
  const bare = form[0] === 'و' && form.length > 3 ? form.slice(1) : form;
  for (const name of ['ila', 'ala', 'aan', 'min', 'fi', 'hawl']) if ((frames.has(name) || frames.has(`a_${name}`)) && PREPOSITIONS[name]?.has(bare)) return true;
  for (const [name, letter] of [['bi', 'ب'], ['li', 'ل']] as const) {
    if (!frames.has(name) && !frames.has(`a_${name}`)) continue;
    if (form === letter || (name === 'bi' && bare.startsWith('بان') && AN.has(bare))) return true;
    const split = prepositional(a, j);
    if (split === letter && !ADVERBIAL.has(form)) return true;
  }
  return false;
}

const ADVERBIAL = new Set(['بشكل', 'بشدة', 'بوضوح', 'بالقول', 'بقوله', 'بقولها', 'بحسب', 'بينما', 'بعد', 'بين', 'بدوره', 'بدورها', 'بصورة', 'بقوة', 'بحق', 'باسم', 'بسبب', 'بشان', 'بعض', 'لكن', 'لدي', 'لم', 'لن', 'لا', 'ليس', 'بل', 'لقد', 'بلاده', 'بلادها', 'بيان', 'بعيد', 'بصفته', 'بالاسم', 'لها', 'له', 'لهم', 'بذلك', 'لذلك', 'للصحافيين', 'للصحفيين', 'لاحقا', 'بيانا', 'لاجل']);

/** The preposition that is written on token j, if its letters are taken apart that way. */
function prepositional(a: ArAnalysis, j: number): string {
  const form = a.forms[j];
  if (!form) return '';
  if ((a.hits[j] ?? []).some((h) => h.split.cost === 0 && h.last === j && !h.row.cls.startsWith('mark.'))) return '';
  if (form.split.prep) return form.split.prep;
  const word = a.tokens.form[j] as string;
  return word.length > 3 && !a.common.has(word) && (word[0] === 'ب' || word[0] === 'ل') ? word[0] : '';
}

function opensWithPreposition(a: ArAnalysis, j: number, frames: ReadonlySet<string>): boolean {
  return introduces(a, j, frames);
}

/** A quotation has at least three words; a shorter one in marks is a name or a scare quote. */
export function isQuotation(open: number, close: number): boolean {
  return close - open > 3;
}

/** "قال القائد «فوجئنا بالغارة»،": two words are a quotation right after the subject, where a mark or nothing follows. */
function isOutcry(a: ArAnalysis, q: { readonly open: number; readonly close: number }, from: number, hasSubject: boolean): boolean {
  const after = q.close + 1;
  return hasSubject && q.open === from && q.close - q.open === 3 && (after >= a.tokens.count || a.tokens.kind[after] !== WORD);
}

function skipOpening(j: number, end: number): Complement | null {
  if (j > end) return null;
  return { start: j, intro: 'q' };
}

function otherCue(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.split.prep === '' && !h.split.article && (h.row.shape === 'perfect' || h.row.shape === 'participle') && !isNounHere(a, h));
}

/** Adverbs that look like an object. */
const MEANWHILE = new Set(['تزامنا', 'بالتزامن', 'ردا', 'تعليقا', 'تعقيبا', 'خلافا', 'مساء', 'صباحا', 'لاحقا', 'مجددا', 'رسميا', 'مؤخرا', 'سابقا', 'ضمنا', 'صراحة', 'علنا']);

function isBareNoun(a: ArAnalysis, j: number): boolean {
  const form = a.forms[j];
  if (a.tokens.form[j] === 'ما') return (a.hits[j + 1] ?? []).some((h) => h.row.cls === 'cue');
  if (!form || form.split.prep || form.split.conj || MEANWHILE.has(a.tokens.form[j] as string)) return false;
  return !(a.hits[j] ?? []).some((h) => h.row.cls.startsWith('fn.') && h.split.cost === 0);
}

/** "مشيراً إلى أن": a participle has no subject of its own and must stand free. */
function matchParticiple(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const form = a.tokens.form[h.first] as string;
  const before = a.tokens.form[h.first - 1] ?? '';
  const free = a.tokens.kind[h.first - 1] === PUNCT || h.split.conj === 'و' || /[اةن]$/.test(form) || startsClause(a, h.first);
  if (!free || hit(a, h.first - 1, 'fn.prep') || before === 'غير') return null;
  const frames = framesOf(h);
  const found = complement(a, h.last + 1, end, frames, false, true);
  if (!found || found.start - h.last > 14) return null;
  const marked = a.tokens.kind[h.first - 1] === PUNCT || form.endsWith('ا');
  if (!marked && found.intro !== 'an' && found.intro !== 'q') return null;
  return { hit: h, kind: 'participle', more: [], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

/** "يتبادل الطرفان الاتهامات بخرق الهدنة": each accuses the other. */
function matchMutual(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  for (let j = h.last + 1; j <= end && j - h.last < 10 && a.tokens.form[j] !== '،'; j++) {
    if (!(a.hits[j] ?? []).some((x) => x.row.cls === 'cue' && x.row.id === 'accuse-n')) continue;
    const start = j + 1;
    if (start > end || !introduces(a, start, new Set(['bi', 'hawl']))) return null;
    const right = subjectAfter(a, h, j - 1, new Set());
    const left = right.source ? null : subjectBefore(a, h.first);
    const subject = right.subject ?? left;
    return { hit: h, kind: 'finite', more: [{ first: j, last: j }], subject, source: subject ? runOf(subject) : null, vehicle: false, left: left !== null, start, intro: 'prep', relayers: [], clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
  }
  return null;
}

/** Tokens from a light verb to its noun. */
const LIGHT_REACH = 12;

/** "أبدى البرهان موافقته على", "وجهت إيران تحذيرا من": a verb that says little carries a noun of saying, which gives the act. */
function matchLight(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  for (let j = h.last + 1; j <= Math.min(end, h.last + LIGHT_REACH); j++) {
    const noun = (a.hits[j] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && !x.split.prep && !x.split.conj && !x.split.article && x.row.cells[1] !== 'assert');
    if (!noun) {
      if (hit(a, j, 'fn.that') || hit(a, j, 'fn.rel') || a.tokens.form[j] === ':') return null;
      continue;
    }
    const next = pastAdjectives(a, noun.last + 1, end);
    const found = complement(a, next, Math.min(end, next + 4), framesOf(noun), false, true);
    if (!found || found.start !== next || found.intro === 'np') return null;
    const right = subjectAfter(a, h, j - 1, new Set());
    const left = right.source ? null : subjectOnTheLeft(a, h);
    const subject = right.subject ?? left;
    return { hit: h, kind: 'light', more: [{ first: j, last: next - 1 }], subject, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle, left: left !== null, start: found.start, intro: found.intro, relayers: [], act: noun.row.cells[1] as Act, clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
  }
  return null;
}

/** "موافقته المبدئية على": adjectives of a noun of saying. */
function pastAdjectives(a: ArAnalysis, from: number, end: number): number {
  let j = from;
  while (j < end && j - from < 3 && a.tokens.kind[j] === WORD && a.actorAt[j] === -1 && !hit(a, j, 'fn.prep') && !hit(a, j, 'fn.that') && (a.forms[j]?.split.prep ?? '') === '' && /(ة|ا|ي)$/.test(a.tokens.form[j] as string)) j++;
  return j;
}

/** "إعلان المتحدث ... عن", "دعوة أنقرة لـ": a verbal noun whose owner is the speaker. */
function matchMasdar(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (h.split.pronoun && !h.split.article) return matchOwnMasdar(a, h, end);
  const m = covering(a.actors, a.actorAt, h.last + 1);
  if (h.split.article || !m || m.first !== h.last + 1 || startSplit(a, m).prep || startSplit(a, m).conj) return null;
  const frames = framesOf(h);
  const found = complement(a, m.last + 1, Math.min(end, m.last + 8), frames, false, true);
  if (!found || found.intro === 'np') return null;
  return { hit: h, kind: 'masdar', more: [], subject: m, source: runOf(m), vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

const THIRD = new Set(['ه', 'ها', 'هم', 'هما']);
/** "وإعلانهم إقامة دولة", "بعد زعمها السيطرة": the pronoun of a noun of saying is the speaker named before. */
function matchOwnMasdar(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!THIRD.has(h.split.pronoun)) return null;
  const next = pastAdjectives(a, h.last + 1, end);
  const found = complement(a, next, Math.min(end, next + 3), framesOf(h), false, false);
  if (!found || found.start !== next) return null;
  return { hit: h, kind: 'masdar', more: [], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

/** "جاء في بيان القيادة أن": what a vehicle holds is said by its author. */
function matchContains(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const v = vehicleAt(a, h.last + 1, end);
  const found = v ? complement(a, v.next, Math.min(end, v.next + 14), new Set(['an', 'q']), false, true) : null;
  if (!v || !found) return null;
  return { hit: h, kind: 'contains', more: v.more, subject: v.subject, source: v.source, vehicle: v.vehicle, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

const SAYING = new Set(['قوله', 'قولها', 'قولهم', 'قولهما']);

/** "نقلت R عن S قوله إن": R relays, S speaks. */
function matchRelay(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (h.row.cells[7] !== 'from' || h.split.prep || h.split.article || (h.row.shape !== 'perfect' && h.row.shape !== 'imperfect')) return null;
  const back = matchRelayBack(a, h, end);
  if (back) return back;
  const after = subjectAfter(a, h, end, new Set(['an', 'q']));
  const relayer = after.subject ?? subjectBefore(a, h.first) ?? unlistedRelayer(a, h, end);
  for (let j = after.next; j <= end && j - h.last < 16; j++) {
    if (a.tokens.form[j] !== 'عن') continue;
    const v = vehicleAt(a, j + 1, end);
    const m = v?.subject ?? covering(a.actors, a.actorAt, j + 1);
    if (!m || (m.first !== j + 1 && !v)) return null;
    const all = joined(a, m, end);
    const { last } = all;
    let k = last + 1;
    const more: Run[] = v ? [...v.more] : [];
    let found: Complement | null = null;
    let act: Act | undefined;
    for (; k <= end && k - last < 14; k++) {
      const said = saidOf(a, k, end);
      if (said) {
        more.push({ first: k, last: k });
        act = (said.hit.row.cells[1] ?? 'assert') as Act;
        found = said.found;
        break;
      }
      if (SAYING.has(a.tokens.form[k] as string)) more.push({ first: k, last: k });
      if (more.length > 0 || isWord(a, k, AN) || a.quoteOf[k] !== -1 || a.tokens.form[k] === ':') {
        found = complement(a, k, end, new Set(['an', 'q']), false, true);
        break;
      }
    }
    found ??= complement(a, last + 1, end, new Set(['np']), false, true);
    if (!found) return null;
    return { hit: h, kind: 'relay', more, subject: all, source: runOf(all), vehicle: false, left: false, start: found.start, intro: found.intro, relayers: relayer ? [relayer] : [], ...(act ? { act } : {}), clause: clauseOf(a, h.first) };
  }
  return null;
}

/** "نفيه الهجوم", "تأكيده أن": a noun of saying whose pronoun is the source just named, with what is said after it. */
function saidOf(a: ArAnalysis, k: number, end: number): { hit: Hit; found: Complement } | null {
  const noun = (a.hits[k] ?? []).find((x) => x.row.cls === 'cue' && x.row.shape === 'masdar' && x.split.pronoun !== '' && !x.split.prep && x.row.id !== 'say');
  const found = noun ? complement(a, k + 1, Math.min(end, k + 8), framesOf(noun), false, true) : null;
  return noun && found ? { hit: noun, found } : null;
}

const FROM_THEM = new Set(['عنه', 'عنها', 'عنهم', 'عنهما']);

/** "ونقلت عنه الوكالة قوله إن": the speaker was named before, the relayer comes after. */
function matchRelayBack(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!FROM_THEM.has(a.tokens.form[h.last + 1] ?? '')) return null;
  const m = covering(a.actors, a.actorAt, h.last + 2);
  const from = m && m.first === h.last + 2 ? m.last + 1 : h.last + 2;
  const found = complement(a, from, Math.min(end, from + 12), new Set(['an', 'q']), false, true);
  return found ? { hit: h, kind: 'relay', more: [{ first: h.last + 1, last: h.last + 1 }], subject: null, source: null, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: m && from > h.last + 2 ? [m] : [], clause: clauseOf(a, h.first) } : null;
}

/** "نقلت خدمة «س» الإخبارية عن": whoever stands between the verb and عن passes the words on. */
function unlistedRelayer(a: ArAnalysis, h: Hit, end: number): ActorMention | null {
  for (let j = h.last + 1; j <= end && j - h.last < 12; j++) if (a.tokens.form[j] === 'عن') return j > h.last + 1 ? unlisted(a, { first: h.last + 1, last: j - 1 }, ['MEDIA']) : null;
  return null;
}

/** Verbs of receiving. */
const RECEIVED = new Set(['تلقت', 'تلقي', 'تسلمت', 'تسلم', 'حصلت', 'حصل', 'اطلعت', 'اطلع', 'وصل', 'وصلت']);

/** "في بيان تلقت الوكالة نسخة منه": who let us have these words; what the speaker adds later need not come the same way. */
export function receiverBetween(a: ArAnalysis, from: number, to: number): ActorMention | null {
  for (let j = from; j < to - 1; j++) {
    const m = RECEIVED.has(a.tokens.form[j] as string) ? covering(a.actors, a.actorAt, j + 1) : undefined;
    if (m && m.first === j + 1 && m.sides.includes('MEDIA') && !isOutlet(a, m)) return m;
  }
  return null;
}

/** Media between cue and content: "في بيان أوردته وكالات", "لوكالة فرانس برس". */
export function relayersBetween(a: ArAnalysis, from: number, to: number): ActorMention[] {
  const out: ActorMention[] = [];
  for (let j = from; j < to; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    const carried = (a.hits[j - 1] ?? []).some((h) => h.row.cls === 'relay' && h.split.pronoun !== '');
    const told = startSplit(a, m).prep === 'ل' || a.tokens.form[j - 1] === 'ل';
    if (m.sides.includes('MEDIA') && (carried || told) && !isOutlet(a, m)) out.push(m);
    j = m.last;
  }
  return out;
}

/** Words told to the outlet itself pass through nobody. */
function isOutlet(a: ArAnalysis, m: ActorMention): boolean {
  const outlet = (a.outlet ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = m.actor?.startsWith('MEDIA:') ? m.actor.slice(6) : '';
  return outlet !== '' && name !== '' && outlet.includes(name);
}

/** The first token of the clause: particles and openers before the cue or its subject belong to it. */
function clauseOf(a: ArAnalysis, i: number): number {
  let first = i;
  const s = covering(a.sentences, a.sentenceOf, i);
  const least = s ? s.first : i;
  while (first > least && first > i - 6) {
    const form = a.tokens.form[first - 1] as string;
    if (!PARTICLES.has(form) && !KANA.has(form) && !BUT.has(form) && !(form[0] === 'و' && KANA.has(form.slice(1))) && !hit(a, first - 1, 'fn.switch') && form !== 'كما' && form !== 'وقت') break;
    first--;
  }
  return first;
}
