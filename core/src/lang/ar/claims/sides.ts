/** Whose side a phrase is: from the mention, the people it names, or the state of a place. */
import actors from '../../../generated/gazetteer/actors.ts';
import type { Side } from '../../../model/index.ts';
import { opposes } from '../against.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import type { ActorMention, ArAnalysis, PartyDraft, Run, StatementDraft } from '../parts.ts';
import type { Arg } from './args.ts';
import { words } from './words.ts';

/** What a role-finding pass may look at: tokens from `from` through `to`, and who speaks there. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly statement: StatementDraft | null;
}

export interface Roles {
  readonly by: readonly PartyDraft[];
  readonly on: readonly PartyDraft[];
}

export const NONE: readonly PartyDraft[] = [];

/** Fighters without a name are called by what the text calls them: a stem, and the party that stands for it. */
const NAMELESS: readonly (readonly [RegExp, Side])[] = [
  [/^(ال)?(ارهابي|متطرف|متشدد|تكفيري|جهادي)/, 'MILITANTS'], [/^(ال)?متمرد/, 'REBELS'], [/^(ال)?(ثوار|ثائر)/, 'OPPOSITION'], [/^(ال)?(انفصالي)/, 'SEPARATISTS'], [/^(ال)?(معارض)/, 'OPPOSITION'],
];

/** "المسلحون", "المقاتلون" alone, with the article: those who fight a state, whoever was named before. */
const ARMED: readonly (readonly [RegExp, Side])[] = [[/^مسلح(ون|ين)$/, 'MILITANTS'], [/^مقاتل(ون|ين)$/, 'REBELS']];

/** The party of a mention, with its sides; null when it has none. */
export function partyOf(a: ArAnalysis, m: ActorMention, rule: string): PartyDraft | null {
  if (m.cls === 'group' && m.sides.length === 1 && isState(m.sides[0] as Side) && standsIn(a, m)) return { sides: ['MILITANTS'], mention: m, rule: `${rule}-nameless` };
  const named = m.actor === null && (m.cls === 'group' || (m.cls === 'fighters' && m.sides.length === 0)) ? namedInside(a, m) : null;
  if (named) return { sides: [named], mention: m, rule };
  if (m.cls === 'people' && m.sides.length === 1 && m.sides[0] === 'CIV' && !isCivilian(a, m)) return null;
  if (m.cls === 'office' && m.sideAt === null && m.personal === null && isCivilian(a, m)) return { sides: ['CIV'], mention: m, rule };
  const forces = m.cls === 'fighters' && m.rule === 'ar.side.antecedent' ? forcesInside(a, m) : null;
  if (forces) return { sides: [forces], mention: m, rule: `${rule}-forces` };
  const nameless = m.cls === 'fighters' || m.cls === 'group' ? namelessOf(a, m) : null;
  if (nameless && (m.sides.length === 0 || (m.actor === null && m.sides.every(isState)) || m.rule === 'ar.side.antecedent' || m.rule === 'ar.side.only-group')) return { sides: [nameless], mention: m, rule: `${rule}-nameless` };
  return m.sides.length > 0 ? { sides: m.sides, mention: m, rule } : null;
}

/** "التنظيم في سورية": where a group is, is not whose it is. */
export function standsIn(a: ArAnalysis, m: ActorMention): boolean {
  for (let j = m.first + 1; j < m.last; j++) if (a.tokens.form[j] === 'في') return true;
  return false;
}

/** What fighters are called, where that is all that the text says of them. */
function namelessOf(a: ArAnalysis, m: ActorMention): Side | null {
  for (let j = m.first; j <= m.last; j++) {
    const form = a.forms[j];
    if (!form) continue;
    if (!form.split.article && !form.split.stem.startsWith('ال') && j === m.first) break;
    for (const [stem, side] of NAMELESS) if (stem.test(form.split.stem)) return side;
  }
  const form = a.forms[m.first];
  if (m.first !== m.last || !form?.split.article || (a.tokens.form[m.last + 1] ?? '').startsWith('ال')) return null;
  return ARMED.find(([stem]) => stem.test(form.split.stem))?.[1] ?? null;
}

/** "مصرع 26 متمردا": the party of counted fighters, by what they are called. */
export function countedParty(a: ArAnalysis, n: Run): PartyDraft | null {
  for (let j = n.first; j <= n.last + 1; j++) {
    const stem = a.forms[j]?.split.stem ?? '';
    for (const [pattern, side] of NAMELESS) if (pattern.test(stem)) return { sides: [side], mention: null, rule: 'ar.event.victim-counted-nameless' };
  }
  return null;
}

const CIVILIAN = words('of-people');

/** Called civilians, residents, citizens, women or children: not only persons. */
function isCivilian(a: ArAnalysis, m: ActorMention): boolean {
  for (let j = m.first; j <= m.last; j++) if (CIVILIAN.has(a.tokens.form[j] as string) || CIVILIAN.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

const FORCES = words('forces');

/** "عناصر القوات المسلحة": members of an army are the state's, the one that the article names most. */
function forcesInside(a: ArAnalysis, m: ActorMention): Side | null {
  for (let j = m.first + 1; j <= m.last; j++) if (FORCES.has(a.tokens.form[j] as string)) return a.belligerents.find((s) => isState(s)) ?? null;
  return null;
}

/** "الجيش السوداني", "قوات الأمن": those who fight for a state. */
export function isForces(a: ArAnalysis, m: ActorMention): boolean {
  for (let j = m.first; j <= m.last; j++) if (ARMY.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

const ARMY = words('army');

/** "اتهم المتمردون الحكومة": a name that swallows the one accused gives the state that the article names most. */
export function forcesAtEnd(a: ArAnalysis, m: ActorMention): Side | null {
  return m.last > m.first && m.cls === 'fighters' && FORCES.has(a.tokens.form[m.last] as string) ? (a.belligerents.find((s) => isState(s)) ?? null) : null;
}

/** "تنظيم «داعش» في سوريا": the armed party whose name stands inside. */
function namedInside(a: ArAnalysis, m: ActorMention): Side | null {
  for (let j = m.first; j <= m.last; j++) {
    for (const h of a.hits[j] ?? []) {
      if (h.row.cls !== 'name' && h.row.cls !== 'short') continue;
      const side = opposes(a.tokens.form[j - 1] ?? '') ? null : a.sideOf(h.row.id);
      if (side && isParty(side) && !isState(side)) return side;
    }
  }
  return null;
}

/** The party of an argument: its actor, else the state of its place. */
export function partyOfArg(a: ArAnalysis, arg: Arg, rule: string): PartyDraft | null {
  if (arg.nations.length > 0) return { sides: arg.nations, mention: arg.mention, rule: `${rule}-nationality` };
  const region = arg.place !== null && arg.mention !== null && arg.mention.cls === 'body' && arg.place.first === arg.mention.first && arg.place.country !== null;
  if (region) return { sides: [arg.place?.country as Side], mention: null, rule: `${rule}-place` };
  if (arg.mention && !(rule === 'ar.event.target' && (isGuessed(arg.mention) || isAdjective(a, arg)))) {
    const found = partyOf(a, arg.mention, rule);
    if (found) return found;
  }
  const country = arg.place?.country;
  return country && !arg.mention ? { sides: [country], mention: null, rule: `${rule}-place` } : null;
}

/** "التنظيم في المدينة": a group to which only the place lends a side is no target by name. */
const isGuessed = (m: ActorMention): boolean => (m.rule === 'ar.side.place' && m.cls === 'group');

/** "مقار قيادية": a word for a person that only describes the noun before it. */
const isAdjective = (a: ArAnalysis, { mention: m, owned }: Arg): boolean =>
  owned && m !== null && m.first === m.last && !a.forms[m.first]?.split.article && m.number === 'sg' && m.gender === 'f' && m.sideAt === null;

/** Civilians, called so: bystanders without that word belong to no party. */
export const isCivil = (p: PartyDraft): boolean => p.sides.length === 1 && p.sides[0] === 'CIV';

const STATES: ReadonlySet<Side> = new Set([...cellsOf(actors)].filter((row) => row[1] === 'state').map((row) => row[2] as Side));

/** A state by the gazetteer: three letters alone may be an armed group's too. */
export const isState = (side: Side): boolean => STATES.has(side);

/** A state, or an armed party: no agency, broadcaster, aid body or crowd. */
export const isParty = (side: Side): boolean => !/^(CIV|NGO|MEDIA|UNK|IGO:)/.test(side);

/** The speaker of the statement that holds the event, as its party. */
export function speakerParty(scope: Scope, rule: string): readonly PartyDraft[] {
  const m = scope.statement?.speaker;
  return m && m.sides.length > 0 && !m.sides.includes('MEDIA') ? [{ sides: m.sides, mention: null, rule }] : NONE;
}

/** Each side once. */
export function distinct(list: readonly (PartyDraft | null)[]): readonly PartyDraft[] {
  const out: PartyDraft[] = [];
  const seen = new Set<Side>();
  for (const p of list) {
    if (!p || p.sides.length === 0 || p.sides.every((s) => seen.has(s))) continue;
    for (const s of p.sides) seen.add(s);
    out.push(p);
  }
  return out;
}

/** Those of the list that have a side which the others lack. */
export function without(list: readonly PartyDraft[], other: readonly PartyDraft[]): readonly PartyDraft[] {
  return list.length === 0 ? list : list.filter((p) => p.sides.some((s) => !other.some((q) => q.sides.includes(s))));
}

/** The sides of the parties, each once. */
export function sidesOf(list: readonly PartyDraft[]): readonly Side[] {
  const out: Side[] = [];
  for (const p of list) for (const side of p.sides) if (!out.includes(side)) out.push(side);
  return out;
}

/** "من قبل X", "على يد X", "بنيران X". */
export function agentPhrase(a: ArAnalysis, args: readonly Arg[]): readonly PartyDraft[] {
  return distinct(args.filter((x) => x.prep === 'by').slice(0, 2).map((x) => (isSomebody(a, x) ? null : partyOfArg(a, x, 'ar.event.agent-by'))));
}

/** "برصاص قناص": one whom nobody names, and whom nothing before can have meant. */
const isSomebody = (a: ArAnalysis, { mention: m }: Arg): boolean => m !== null && m.cls === 'fighters' && m.rule !== 'ar.side.stated' && !(a.tokens.form[m.first] as string).startsWith('ال');
