/** What the parts of this room share: a matched cue, and the frame that says how its content is introduced. */
import type { Act, RuleId } from '../../../model/index.ts';
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import type { Hit } from '../text.ts';

/** How the content is introduced; `before`: it is what another has said right before ("ويريفان تنفي"). */
export type Introducer = 'an' | 'q' | 'np' | 'prep' | 'before';

/** A cue whose frame was found. */
export interface CueMatch {
  readonly hit: Hit;
  readonly kind: 'finite' | 'participle' | 'masdar' | 'relay' | 'relative' | 'contains' | 'light' | 'led' | 'plea' | 'mutual' | 'each';
  /** Tokens of the cue besides the verb itself (قوله, بيان صادر عن). */
  readonly more: readonly Run[];
  readonly subject: ActorMention | null;
  /** The subject's tokens when it is no known mention ("المجتمعون"), or those of the mention. */
  readonly source: Run | null;
  /** Nobody is named who says it ("وسط أنباء عن"). */
  readonly nobody?: true;
  /** A bare vehicle speaks ("البيان"): the speaker is the one before. */
  readonly vehicle: boolean;
  readonly left: boolean;
  /** Rule that found the subject, where it is not the plain place before or after the verb. */
  readonly rule?: RuleId;
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

export const COMMAS = new Set(['،', ',', '-', '–', '—', '(', ')', '؛']);

export const AN = new Set(['ان', 'انه', 'انها', 'انهم', 'انهما', 'انهن', 'انني', 'اننا', 'انك', 'انكم', 'اني', 'بان', 'بانه', 'بانها', 'بانهم', 'بانهما', 'باننا', 'بانني', 'الا', 'فان', 'لان']);

export const PARTICLES = new Set(['قد', 'لقد', 'فقد', 'كان', 'كانت', 'كانوا', 'كانا', 'كانتا', 'لم', 'لا', 'لن', 'سبق', 'ايضا', 'كذلك']);

export const KANA = new Set(['كان', 'كانت', 'كانوا', 'كانا', 'كانتا', 'يكون', 'تكون', 'يكونوا', 'تكونا']);

export const NEGATIONS = new Set(['لم', 'ولم', 'لن', 'ولن', 'لا', 'ولا', 'فلم']);

export const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'اللذين', 'اللتين', 'ما', 'مما']);

/** Prepositions that are words: the frame that asks for each, and the one in which an addressee stands between. */
const PREPOSITIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['مما', ['min', 'a_min']], ['ممن', ['min', 'a_min']], ['عما', ['aan', 'a_aan']], ['عمن', ['aan', 'a_aan']],
  ['الي', ['ila', 'a_ila']], ['علي', ['ala', 'a_ala']], ['عن', ['aan', 'a_aan']], ['من', ['min', 'a_min']], ['في', ['fi', 'a_fi']], ['حول', ['hawl', 'a_hawl']], ['بشان', ['hawl', 'a_hawl']], ['ازاء', ['hawl', 'a_hawl']], ['حيال', ['hawl', 'a_hawl']], ['تجاه', ['hawl', 'a_hawl']],
]);
/** Those that are a letter of the word after them. */
const LETTERS = [['bi', 'a_bi', 'ب'], ['li', 'a_li', 'ل']] as const;

/** Pronouns of a preposition by which a relative clause takes up its noun. */
export const TAKEN_UP = new Set(['بها', 'به', 'اليها', 'اليه', 'عنها', 'عنه', 'عليها', 'عليه', 'منها', 'منه', 'لها', 'له', 'بهما', 'بهم', 'عليهم', 'فيه', 'فيها']);

/** Pronouns of a relative clause that may stand right after its verb: "محادثات حث خلالها الوزير". */
export const IN_IT = new Set(['خلالها', 'خلاله', 'فيها', 'فيه', 'عبرها', 'عبره', 'بموجبها', 'بموجبه']);

export function framesOf(h: Hit): ReadonlySet<string> {
  return h.row.marks.frames;
}

export const runOf = (m: ActorMention): Run => ({ first: m.first, last: m.last, lead: m.lead ?? 0 });

export interface Complement {
  readonly start: number;
  readonly intro: Introducer;
}

export function needsAddressee(frames: ReadonlySet<string>): boolean {
  for (const f of frames) if (!f.startsWith('a_')) return false;
  return true;
}

/** True when token j is, or carries, a preposition of the frames. */
export function introduces(a: ArAnalysis, j: number, frames: ReadonlySet<string>): boolean {
  const form = a.tokens.form[j];
  if (form === undefined || a.tokens.kind[j] !== WORD) return false;
  const bare = form[0] === 'و' && form.length > 3 ? form.slice(1) : form;
  const asked = PREPOSITIONS.get(bare);
  if (asked && (frames.has(asked[0]) || frames.has(asked[1]))) return true;
  if (frames.has('haqq')) return RIGHT.has(bare);
  for (const [name, addressed, letter] of LETTERS) {
    if (!frames.has(name) && !frames.has(addressed)) continue;
    if (form === letter || (name === 'bi' && bare.startsWith('بان') && AN.has(bare))) return true;
    const split = prepositional(a, j);
    if (split === letter && !ADVERBIAL.has(form)) return true;
  }
  return false;
}

/** "تحتفظ بحق الرد": troops may keep other things. */
const RIGHT = new Set(['بحق', 'بالحق', 'بحقه', 'بحقها', 'بحقهم', 'بحقنا', 'بحقهما', 'بحقوقه', 'بحقوقها']);

const ADVERBIAL = new Set(['بشكل', 'بشدة', 'بوضوح', 'بالقول', 'بقوله', 'بقولها', 'بحسب', 'بينما', 'بعد', 'بين', 'بدوره', 'بدورها', 'بصورة', 'بقوة', 'بحق', 'باسم', 'بسبب', 'بشان', 'بعض', 'لكن', 'لدي', 'لم', 'لن', 'لا', 'ليس', 'بل', 'لقد', 'بلاده', 'بلادها', 'بيان', 'بعيد', 'بصفته', 'بالاسم', 'لها', 'له', 'لهم', 'بذلك', 'لذلك', 'للصحافيين', 'للصحفيين', 'لاحقا', 'بيانا', 'لاجل']);

/** The preposition that is written on token j, if its letters are taken apart that way. */
export function prepositional(a: ArAnalysis, j: number): string {
  const form = a.forms[j];
  if (!form) return '';
  if ((a.hits[j] ?? []).some((h) => h.split.cost === 0 && h.last === j && !h.row.cls.startsWith('mark.'))) return '';
  if (form.split.prep) return form.split.prep;
  const word = a.tokens.form[j] as string;
  return word.length > 3 && !a.common.has(word) && (word[0] === 'ب' || word[0] === 'ل') ? word[0] : '';
}

export function opensWithPreposition(a: ArAnalysis, j: number, frames: ReadonlySet<string>): boolean {
  return introduces(a, j, frames);
}

/** "قائلا", "قائلة". */
export const isSaying = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.id === 'say' && h.row.shape === 'participle' && h.split.prep === '' && h.split.conj === '' && !h.split.article);
