/** The phrases around a trigger that may be its parties: who follows it, under which preposition. */
import { NEWLINE, PUNCT } from '../../../text/scan.ts';
import { startsClause } from '../attribute/clause.ts';
import type { Side } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, PlaceMention } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { nationAt } from './nations.ts';
import { isFiniteVerb, isPlainNoun, partitive } from './part.ts';
import { words } from './words.ts';

/** A phrase that may be a party. */
export interface Arg {
  readonly first: number;
  readonly last: number;
  readonly mention: ActorMention | null;
  readonly place: PlaceMention | null;
  /** The parties that an adjective of nationality gives to a plain noun: "القنصلية الإيرانية". */
  readonly nations: readonly Side[];
  /** Folded preposition that governs it; empty when none does. */
  readonly prep: string;
  /** The word right before it is a plain noun: "مواقع التنظيم" are the group's, not the group. */
  readonly owned: boolean;
  /** It is joined to the phrase before it. */
  readonly joined: boolean;
}

/** Tokens after a trigger in which its parties stand. */
export const REACH = 26;
/** Commas that may be passed: an aside or an apposition. */
const COMMAS_MAX = 2;

const EFFECT = words('effect');
const AGENT = words('agent');
const AGAINST = words('against');
const PRONOMINAL = words('pronominal');
const DELEGATION = words('delegation');
/** "مواقع للتنظيم" are the group's as "مواقع التنظيم" are. */
const HELD = words('held');
/** "شمالي بغداد", "غربي كابل": where it happened, nobody's party. */
const BEARINGS = words('bearing');
/** "بقيادة واشنطن": who leads a body is not the body. */
const LED = words('led');
/** "آليات تابعة للجيش" are the army's. */
const BELONGING = words('belonging');
/** "ما يسمى جيش النهر": how the party that follows is called. */
const CALLED = words('called');
const held = (a: ArAnalysis, j: number): boolean => HELD.has(a.tokens.form[j] ?? '') || HELD.has(a.forms[j]?.split.stem ?? '') || BELONGING.has(a.tokens.form[j] ?? '');
/** "بدوره" and its like begin no clause in the midst of one. */
const ASIDE = new Set(['بدوره', 'بدورها', 'بدورهم', 'سياسيا', 'عسكريا', 'ميدانيا', 'بالتزامن', 'بالتوازي']);
/** A plural of men: "فلسطينيين", "سوريون", and with the article in the case of an object: "السوريين". */
const PEOPLES = /^(?!ال).*[وي]ن$|^ال.*يين$/;
const OBLIQUE = /^ال.*يين$/;
const KUNYA = new Set(['ابو', 'ابي', 'ابا', 'ام', 'ابن', 'بن']);
const OPEN = new Set(['(', '«', '"', '[']);
const PASSED = new Set(['"', '«', '»', '(', ')', '-', '–', 'ـ', '[', ']', "'"]);

/** The phrases after token `from`, up to the end of the clause. */
export function argsAfter(a: ArAnalysis, from: number, to: number): Arg[] {
  const out: Arg[] = [];
  let prep = '';
  let commas = 0;
  let owned = false;
  const end = Math.min(to, from + REACH);
  for (let j = from; j <= end; j++) {
    const form = a.tokens.form[j] as string;
    const time = covering(a.times, a.timeAt, j);
    if (time && time.first === j) {
      j = time.last;
      continue;
    }
    if (a.tokens.kind[j] === NEWLINE || form === '.' || form === '؛' || form === ':') break;
    if (form === '،' || form === ',') {
      if (++commas > COMMAS_MAX || breaksClause(a, j + 1)) break;
      prep = '';
      continue;
    }
    if (a.tokens.kind[j] === PUNCT) {
      if (OPEN.has(form)) owned = owned && form !== '(';
      if (!PASSED.has(form)) break;
      continue;
    }
    if (LED.has(form)) {
      const run = covering(a.actors, a.actorAt, j);
      // "بقيادة واشنطن قوات سوريا الديمقراطية": one run of names, of which the first leads.
      if (run && run.first === j && run.sides.length > 1) out.push({ first: run.first, last: run.last, mention: { ...run, sides: run.sides.slice(1) }, place: null, nations: [], prep, owned: false, joined: false });
      j = Math.max(j, covering(a.actors, a.actorAt, j)?.last ?? j, covering(a.actors, a.actorAt, j + 1)?.last ?? j);
      continue;
    }
    if (BEARINGS.has(form) && a.placeAt[j + 1] !== undefined && a.placeAt[j + 1] !== -1) {
      prep = 'في';
      owned = false;
      continue;
    }
    const found = phraseAt(a, j);
    if (found && isQuality(a, found.mention, out.at(-1))) continue;
    if (found) {
      const own = prefixOf(a, j, found);
      const joined = conjOf(a, j) === 'و' && out.length > 0;
      // "المتطرفين في سوريا والعراق": the second place goes with the first, inside the phrase before.
      if (joined && found.place && endsInPlace(a, out.at(-1) as Arg)) {
        j = found.last;
        continue;
      }
      out.push({ first: found.first, last: found.last, mention: found.mention, place: found.place, nations: [], prep: own && !(own === 'ل' && owned && (prep !== '' || held(a, j - 1))) ? own : joined ? (out.at(-1) as Arg).prep : prep, owned, joined });
      j = found.last;
      if (!joined) {
        owned = false;
        prep = '';
      }
      continue;
    }
    if (PRONOMINAL.has(form) || CALLED.has(form) || (form === 'ما' && CALLED.has(a.tokens.form[j + 1] ?? ''))) continue;
    const nation = nationAt(a, j);
    const last = out.at(-1);
    if (nation && last && last.last === j - 1 && (last.mention === null || (last.mention.sides.length === 0 && !last.mention.personal)) && last.place === null && last.nations.length === 0) {
      out[out.length - 1] = { ...last, last: j, nations: [nation] };
      continue;
    }
    // "أبو قتادة المغربي": a name by which nobody is told to belong to a state.
    if (nation && owned && KUNYA.has(a.tokens.form[j - 2] ?? '')) continue;
    if (nation && owned) {
      if (last && last.nations.length > 0 && last.last >= j - 1) out[out.length - 1] = { ...last, last: j, nations: [...last.nations, nation] };
      else out.push({ first: j - 1, last: j, mention: null, place: null, nations: [nation], prep, owned: false, joined: false });
      continue;
    }
    // "بنيران إسرائيلية": whose fire it was.
    if (nation && prep === 'by' && BY.has(a.tokens.form[j - 1] ?? '')) {
      out.push({ first: j, last: j, mention: null, place: null, nations: [nation], prep, owned: false, joined: false });
      prep = '';
      continue;
    }
    // "على الفلسطينيين": a people named by its adjective alone, right after its preposition.
    if (nation && prep !== '' && !owned && form.startsWith('ال') && hit(a, j - 1, 'fn.prep')) {
      out.push({ first: j, last: j, mention: null, place: null, nations: [nation], prep, owned: false, joined: false });
      prep = '';
      continue;
    }
    // "يعتقل فلسطينيين", "منع الجيش الأردني السوريين": people of a nation, right after the verb or whoever acts.
    if (nation && prep === '' && (j === from ? PEOPLES.test(form) : OBLIQUE.test(form) && last?.last === j - 1 && last.prep === '' && last.mention !== null)) {
      out.push({ first: j, last: j, mention: null, place: null, nations: [nation], prep, owned: false, joined: false });
      continue;
    }
    if (stops(a, j, from)) break;
    if (form === 'علي' && a.tokens.form[j + 1] === 'الاقل') {
      j++;
      continue;
    }
    if (form === 'من' && j > from && partitive(a, j)) {
      if (DELEGATION.has(a.tokens.form[j - 1] as string)) owned = false; // "وفد من الحركة" meets for the movement
      continue;
    }
    const governor = prepositionAt(a, j);
    if (governor) {
      prep = governor.form;
      owned = false;
      j = governor.last;
      continue;
    }
    if (AGAINST.has(form) || BEARINGS.has(form)) {
      prep = AGAINST.has(form) ? form : 'في';
      owned = false;
      continue;
    }
    const split = a.forms[j]?.split;
    if (split?.prep && split.prep !== 'ك') {
      prep = split.prep;
      owned = true;
    } else if (!hit(a, j, 'fn.part') && !hit(a, j, 'fn.dem')) owned = true;
    if (split?.conj === 'و' && isPlainNoun(a, j) && out.length > 0) owned = true;
  }
  return out;
}

/** "تنظيم داعش الإرهابي": a word for fighters that only describes the name before it. */
function isQuality(a: ArAnalysis, m: ActorMention | null, before: Arg | undefined): boolean {
  return m !== null && m.cls === 'fighters' && m.first === m.last && m.number === 'sg' && before !== undefined && before.last === m.first - 1 && (a.tokens.form[m.first] as string).startsWith('ال');
}

function endsInPlace(a: ArAnalysis, x: Arg): boolean {
  return x.mention !== null && x.last === x.mention.last && x.first < x.last && hit(a, x.last - 1, 'fn.prep') !== undefined && covering(a.places, a.placeAt, x.last) !== undefined;
}

/** The actor or place that begins at a token; the actor first, unless only the place has a side. */
function phraseAt(a: ArAnalysis, j: number): { first: number; last: number; mention: ActorMention | null; place: PlaceMention | null } | null {
  const m = covering(a.actors, a.actorAt, j);
  const p = covering(a.places, a.placeAt, j);
  const mention = m && m.first === j ? m : null;
  const place = p && p.first === j && !hidesActor(a, p) ? p : null;
  if (!mention && !place) return null;
  const owner = mention && mention.rule !== 'ar.side.stated' && BELONGING.has(a.tokens.form[mention.last + 1] ?? '') ? covering(a.actors, a.actorAt, mention.last + 2) : undefined;
  if (owner && owner.first === (mention?.last ?? 0) + 2) return { first: j, last: owner.last, mention: owner, place: null };
  return { first: j, last: Math.max(mention?.last ?? j, place?.last ?? j), mention, place };
}

/** "مقر لتجمع العناصر الإرهابية": an unknown place that swallows an actor is none. */
export function hidesActor(a: ArAnalysis, p: PlaceMention): boolean {
  if (p.id !== null) return false;
  for (let j = p.first + 1; j <= p.last; j++) if (a.actorAt[j] !== -1 && a.actors[a.actorAt[j] as number]?.first === j) return true;
  return false;
}

/** The preposition written on the phrase's first word. */
function prefixOf(a: ArAnalysis, j: number, found: { mention: ActorMention | null; place: PlaceMention | null }): string {
  const lead = found.mention?.lead ?? found.place?.lead ?? 0;
  if (lead === 0) return '';
  const form = a.tokens.form[j] as string;
  const at = form[0] === 'و' || form[0] === 'ف' ? 1 : 0;
  const letter = form[at] ?? '';
  return lead > at && 'بلك'.includes(letter) ? letter : '';
}

/** The conjunction before a phrase: on its first word, or alone before the marks around it ("و«فلان»"). */
export function conjOf(a: ArAnalysis, j: number): string {
  if (a.tokens.form[j - 2] === 'و' && OPEN.has(a.tokens.form[j - 1] as string)) return 'و';
  const m = covering(a.actors, a.actorAt, j);
  const lead = m && m.first === j ? (m.lead ?? 0) : (covering(a.places, a.placeAt, j)?.lead ?? 0);
  const form = a.tokens.form[j] as string;
  if (m && m.first === j) return lead > 0 && form[0] === 'و' ? 'و' : '';
  return lead > 0 && form[0] === 'و' ? 'و' : (a.forms[j]?.split.conj ?? '');
}

/** A preposition of one or more words, by its folded form; "من قبل", "على يد" and their like read as `by`. */
function prepositionAt(a: ArAnalysis, j: number): { form: string; last: number } | null {
  const h = hit(a, j, 'fn.prep');
  if (h && !h.split.pronoun) {
    const last = a.tokens.form[h.last] as string;
    const by = h.last > h.first && (AGENT.has(last) || AGENT.has(a.tokens.form[h.first] as string));
    return { form: by ? 'by' : (a.tokens.form[h.first] as string).replace(/^[وف](?=.{2})/, '') === 'بين' ? 'بين' : stem(a, h.first), last: h.last };
  }
  const form = a.tokens.form[j] as string;
  return BY.has(form) ? { form: 'by', last: j } : null;
}

/** "برصاص قناص": by whose fire or hand. */
export const BY: ReadonlySet<string> = new Set(['بنيران', 'برصاص', 'بيد', 'بايدي']);

function stem(a: ArAnalysis, j: number): string {
  const form = a.tokens.form[j] as string;
  return form.length > 2 && (form[0] === 'و' || form[0] === 'ف') && form !== 'وسط' && form !== 'وفق' && form !== 'في' && form !== 'فوق' && form !== 'فيما' ? form.slice(1) : form;
}

/** A new clause begins: a complementiser, a conjunction, a narrator's switch, a verb, a result. */
function stops(a: ArAnalysis, j: number, from: number): boolean {
  const form = a.tokens.form[j] as string;
  if (EFFECT.has(form) && form !== 'ذلك' && form !== 'حيث') return true;
  if (form === 'من') return false;
  if (hit(a, j, 'fn.that') || (hit(a, j, 'fn.switch') && !ASIDE.has(form))) return true;
  const conj = hit(a, j, 'fn.conj');
  if (conj && conj.split.cost === 0 && form !== 'او' && form !== 'ما' && form !== 'كما') return true;
  if (hit(a, j, 'fn.rel')) return j > from + 1 || hit(a, j + 1, 'support')?.row.cells[1] !== 'agent';
  return j > from && finiteAt(a, j);
}

/** A finite verb of the cue or trigger tables stands here as a verb. */
export function finiteAt(a: ArAnalysis, j: number): boolean {
  for (const h of a.hits[j] ?? []) {
    if (!isFiniteVerb(h) || h.split.prep || h.split.article) continue;
    if (h.row.cls === 'support') continue;
    if (h.row.cls !== 'cue' && h.row.cls !== 'trigger') continue;
    if (h.row.shape === 'imperfect' || startsClause(a, j)) return true;
  }
  return false;
}

/** After this comma something new begins. */
export function breaksClause(a: ArAnalysis, j: number): boolean {
  const form = a.forms[j];
  if (hit(a, j, 'fn.switch') || hit(a, j, 'fn.conj') || hit(a, j, 'fn.that') || EFFECT.has(a.tokens.form[j] ?? '')) return true;
  if (finiteAt(a, j)) return true;
  return form?.split.conj === 'و' && !form.split.article && a.actorAt[j] === -1 && a.placeAt[j] === -1 && a.numberAt[j] === -1;
}

/** The phrases that a later بين joins: "مفاوضات بدأت في جنيف بين الحكومة والمعارضة". */
export function joinedByBetween(a: ArAnalysis, from: number, to: number): Arg[] {
  for (let j = from; j <= Math.min(to, from + REACH); j++) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || form === '؛') break;
    if (form === 'بين' || form === 'وبين') return argsAfter(a, j, to).filter((x) => x.prep === 'بين');
  }
  return [];
}
