/** What the article as a whole adds to a claim: the act told before, its day and place, who fights whom. */
import type { EventType, Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, PartyDraft, PlaceMention, StatementDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { byAuthority } from './authority.ts';
import { betweenFoes } from './both.ts';
import { dated, upTo } from './dating.ts';
import { feud, isFeud } from './feud.ts';
import { groupsOf, named, rebelsOf } from './groups.ts';
import { harmedBy, wreckedBy } from './harmed.ts';
import { isOverIt, isUnder } from './held.ts';
import { AIMED, guess, type Opponents, opponentsOf, TWO_SIDED, withOpponent } from './opponents.ts';
import { inParagraph, isNarrated, lookingBack } from './past.ts';
import { byPeople } from './protesters.ts';
import { isCivil, isState, sidesOf } from './sides.ts';
import { landsOf, onSoil } from './soil.ts';
import { relativeBefore } from './subject.ts';
import { teller } from './teller.ts';
import { isFiniteVerb } from './part.ts';
import { TOLD_ALONE } from './weight.ts';
import { newsDay, STORY_REACH } from './when.ts';
import { words } from './words.ts';
import { covering } from '../text.ts';

const ACTS: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash']);
const VIOLENCE: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'damage', 'casualty']);

/** A claim with what the second reading needs to know of its trigger. */
export interface Reading {
  readonly claim: ClaimDraft;
  /** "الهجوم", "القصف": a definite noun that may point back. */
  readonly back: boolean;
  /** A bare word of attack: its type is that of the act to which it points. */
  readonly bare: boolean;
  /** An act to which a later mention may point back. */
  readonly act: boolean;
  /** Told in passing ("إثر الضربات التي ...", "الهجوم الذي ..."): what follows in the text is not about it. */
  readonly aside: boolean;
  /** It was at a border, which is no town that was named before. */
  readonly atBorder: boolean;
  /** Weapons that stand ready, which others struck. */
  readonly arms: boolean;
  /** So little is told of it that it counts only in a story, and nothing else is read by it. */
  readonly faint: boolean;
  /** How much is told of it (weight.ts). */
  readonly points: number;
}

/** Second reading, in the order of the text. */
export function inStory(a: ArAnalysis, all: readonly Reading[], statements: readonly StatementDraft[]): ClaimDraft[] {
  const groups = groupsOf(a);
  const rebels = rebelsOf(a);
  const story = isStory(a, all);
  const list = all.filter((x) => isTold(x, story)).map((x) => ({ ...x, claim: named(a, x.claim, groups, rebels) }));
  const firm = list.filter((x) => !x.faint);
  const opponents = opponentsOf(a, firm.map((x) => x.claim), statements);
  const out: ClaimDraft[] = [];
  const day = newsDay(a);
  const home = homeOf(a);
  const flier = flierOf(firm);
  const lands = landsOf(a);
  let act: ClaimDraft | null = null;
  let place: ClaimDraft['place'] = null;
  let told: ClaimDraft | null = null;
  let truce: ClaimDraft['place'] = null;
  let helped: readonly PartyDraft[] | null = null;
  let past: ClaimDraft | null = null;
  for (const x of list) {
    let c: ClaimDraft = act && x.back && ACTS.has(x.claim.type) && x.claim.status === 'actual' ? again(x, act) : x.claim;
    c = counted(a, c, out);
    past = lookingBack(a, past, c);
    const narrated = isNarrated(past, c);
    if (c.on.length === 0 && AIMED.has(c.type)) c = amended(c, { on: teller(c, statements, firm) });
    if (c.type === 'ceasefire') c = declared(c, statements, opponents);
    c = byAuthority(betweenFoes(c, opponents), opponents, home?.country ?? null);
    if (flier) c = flown(a, c, flier);
    c = onSoil(a, c, lands, opponents);
    if (isFeud(a, c)) c = feud(a, c);
    else if (c.type !== 'control' || isTaking(a, c)) c = withOpponent(c, opponents);
    if (x.back && c.by.length === 0 && ACTS.has(c.type)) c = authored(c, list);
    if (act) c = wreckedBy(harmedBy(c, act), act);
    c = byPeople(c);
    if (x.arms) c = ready(c, out, opponents);
    if (c.type === 'support') {
      if (c.on.length === 0 && helped && !helped.some((p) => c.by.some((q) => sidesOf([q]).join() === sidesOf([p]).join()))) c = amended(c, { on: helped.map((p) => ({ ...p, mention: null, rule: 'ar.event.beneficiary-story' })) });
      else if (c.on.length > 0 && c.by.length > 0) helped = c.on;
    }
    if (c.type === 'measure' && !c.place && place && FOLLOWS.has(c.facets['kind']?.value ?? '')) c = amended(c, { place: { mention: place.mention, rule: 'ar.event.place-story' } });
    if (OF_TRUCE.has(c.type)) {
      if (!c.place && truce) c = amended(c, { place: { mention: truce.mention, rule: 'ar.event.place-story' } });
      else if (c.place?.rule === 'ar.event.place-clause' && c.type === 'ceasefire') truce = c.place;
    }
    if (VIOLENCE.has(c.type)) {
      if (!c.place && place && !isNever(c) && !isToll(c) && (!x.atBorder || place.mention.rule === 'ar.place.border')) c = amended(c, { place: { mention: place.mention, rule: 'ar.event.place-story' } });
      if (!c.time && !x.faint && !narrated && told?.time && c.status === 'actual' && reaches(a, told, c, day)) c = amended(c, { time: { ...told.time, mention: null, part: null, rule: told.time.rule === 'ar.event.time-said' ? 'ar.event.time-said-story' : 'ar.event.time-story' } });
      if (c.place && !x.faint) place = c.place;
      if (!x.faint && c.time?.mention?.relation === 'point' && isRecent(c.time.edtf, a.date) && (!told || !x.aside)) told = c;
    }
    if (!c.place && HOMED.has(c.type) && home) c = amended(c, { place: { mention: home, rule: 'ar.event.place-home' } });
    if (!c.time && !narrated && day && (c.status === 'actual' || (c.status === 'denied' && DATED.has(c.type)))) c = amended(c, { time: { edtf: day, part: null, mention: null, rule: day === a.date ? 'ar.event.time-dateline' : 'ar.event.time-news' } });
    if (!repeats(out, c)) out.push(c);
    if (x.act && !x.faint && ACTS.has(c.type) && c.status === 'actual' && (!act || !x.aside)) act = c;
  }
  return dated(a, out).map((c) => upTo(c, a.date, day));
}

/** "قتل أمس خمسة في قرية السدر", and in the next paragraph "وفي قرية النخيل قصفت الطائرات": where the news is of today, a day told does not hold for another scene. */
function reaches(a: ArAnalysis, told: ClaimDraft, c: ClaimDraft, news: string | null): boolean {
  const last = told.time?.mention?.last ?? 0;
  return c.trigger.first - last <= STORY_REACH && (news !== a.date || !isElsewhere(told, c) || inParagraph(a, last, c.trigger.first));
}

/** "أعلن التحالف هدنة": a party of the war that declares a truce, or commits itself to one, has it with whom it fights. */
function declared(c: ClaimDraft, statements: readonly StatementDraft[], opponents: Opponents): ClaimDraft {
  const { speaker, act, content } = statements[c.statement] ?? {};
  const [side, ...others] = speaker?.sides ?? [];
  if (side === undefined || others.length > 0 || c.by.length + c.on.length > 0 || !act || !DECLARES.has(act)) return c;
  if (c.trigger.first - (content?.[0]?.first ?? 0) > DECLARED_REACH) return c;
  const told = opponents.of.get(side);
  const foe = told !== undefined && opponents.of.get(told) === side ? told : opponents.rivals.get(side);
  return foe === undefined ? c : amended(c, { by: [guess(side, 'ar.event.agent-speaker'), guess(foe, 'ar.event.adversary')] });
}

/** Tokens of a declaration before the truce that it declares. */
const DECLARED_REACH = 3;
const DECLARES: ReadonlySet<StatementDraft['act']> = new Set(['assert', 'commit']);

/** Rules that take the speaker, or whoever else the clause has, for who did it. */
const GUESSED: ReadonlySet<string> = new Set(['ar.event.agent-speaker', 'ar.event.agent-pronoun', 'ar.event.agent-clause', 'ar.event.agent-sentence']);

/** "المنظومات ... كانت موجهة إلى مدن": weapons that were struck stood ready against whoever struck them. */
function ready(c: ClaimDraft, before: readonly ClaimDraft[], opponents: Opponents): ClaimDraft {
  const struck = before.findLast((x) => (x.type === 'damage' || x.type === 'strike') && x.status === 'actual' && x.by.length > 0 && x.on.length > 0 && !x.on.every(isCivil));
  const by = c.by.some((p) => !GUESSED.has(p.rule)) ? c.by : struck ? used(struck.on) : [];
  const foe = by.length === 1 ? opponents.of.get(sidesOf(by)[0] as Side) : undefined;
  return amended(c, { by, on: foe ? [guess(foe, 'ar.event.adversary')] : c.on });
}

const used = (list: readonly PartyDraft[]): PartyDraft[] => list.map((p) => ({ ...p, mention: null, rule: 'ar.event.used' }));

/** "لم تطلق أي صاروخ": what nobody did has no place that another act lends it. */
const isNever = (c: ClaimDraft): boolean => c.status === 'denied' && c.statusRule === 'ar.status.negated';

/** "قُتل أكثر من 4000 شخص منذ بدء النزاع": what has added up since then did not happen where the last act did. */
const isToll = (c: ClaimDraft): boolean => c.type === 'casualty' && c.time?.mention?.relation === 'since' && c.counts.some((n) => n.cumulative);

/** Measures that follow an act of violence where it happened. */
const FOLLOWS: ReadonlySet<string> = new Set(['arrest', 'investigate']);
/** A truce, and its breach, is where the truce was told to be. */
const OF_TRUCE: ReadonlySet<EventType> = new Set(['ceasefire', 'violation']);
/** A denial of these is as fresh as the news. */
const DATED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'damage', 'measure', 'access', 'movement']);
/** Types of what goes on in a whole country when no place is told. */
const HOMED: ReadonlySet<EventType> = new Set(['casualty', 'hostilities', 'other', 'clash']);

/** The state in which most places of the article lie, where the article names it; null when two rival. */
function homeOf(a: ArAnalysis): PlaceMention | null {
  const count = new Map<string, number>();
  for (const p of a.places) if (p.country) count.set(p.country, (count.get(p.country) ?? 0) + 1);
  const [first, second] = [...count].sort((x, y) => y[1] - x[1]);
  if (!first || (second && second[1] * 2 > first[1])) return null;
  return a.places.find((p) => p.country === first[0] && covering(a.actors, a.actorAt, p.first)?.cls === 'actor' && !(a.hits[p.first] ?? []).some((h) => h.row.cls === 'metonym')) ?? null;
}

const WEIGHED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'damage', 'hostilities']);
/** Sentences with claims that make a text a story of conflict, in which an act may be told in a few words. */
const STORY_MIN = 3;

/** A text that tells of something in several of its sentences. */
function isStory(a: ArAnalysis, all: readonly Reading[]): boolean {
  let sentences = 0;
  let last = -1;
  for (const x of all) {
    if (x.faint) continue;
    const at = a.sentenceOf[x.claim.trigger.first] as number;
    if (at !== last) sentences++;
    last = at;
  }
  return sentences >= STORY_MIN;
}

/** An act of which little is told counts only in a text that tells of more. */
function isTold(x: Reading, story: boolean): boolean {
  return story || (!x.faint && (!WEIGHED.has(x.claim.type) || x.claim.status !== 'actual' || x.points >= TOLD_ALONE));
}

/** "الغارة التي قتلت العمال", and later "غارات شنها الجيش على العمال": the same act on the same people, with its author. */
function authored(c: ClaimDraft, list: readonly Reading[]): ClaimDraft {
  if (c.on.length === 0 || !c.on.every(isCivil)) return c;
  const told = list.find((x) => x.claim.by.length > 0 && x.claim.on.length > 0 && x.claim.type === c.type && x.claim.status === 'actual' && x.claim.on.every(isCivil));
  return told ? amended(c, { by: told.claim.by.map((p) => ({ ...p, mention: null, rule: 'ar.event.agent-story' })) }) : c;
}

/** No state's army strikes with these. */
const PLANTED: ReadonlySet<string> = new Set(['suicide', 'ied']);

/** Fighters whom the text only calls so, or of whom it is guessed to which group they belong. */
const isSoft = (p: PartyDraft): boolean => /-(nameless|group)$/.test(p.rule);

/** "الغارة قتلت عنصرين من الحركة", after a raid on the movement: the same are hit. */
const isSame = (on: readonly PartyDraft[], before: readonly PartyDraft[]): boolean => sidesOf(on).every((side) => sidesOf(before).includes(side));

/** "الهجوم" without more is the act told last, unless it tells of other weapons and other harm: its type and the parties that this mention leaves open. */
function again(x: Reading, before: ClaimDraft): ClaimDraft {
  const c = x.claim;
  const plain = x.bare && (c.facets['weapon']?.value ?? 'unknown') === 'unknown';
  const weapon = c.facets['weapon']?.value ?? 'unknown';
  if (weapon !== 'unknown' && weapon !== before.facets['weapon']?.value && c.counts.length > 0) return c;
  const type = plain ? before.type : c.type;
  const facets = plain ? before.facets : c.facets;
  const by = c.by.length === 0 && (c.on.every((p) => isCivil(p) || isSoft(p)) || (!x.bare && c.type === 'strike' && before.type === 'strike' && isSame(c.on, before.on))) && !(PLANTED.has(c.facets['weapon']?.value ?? '') && sidesOf(before.by).every(isState)) ? before.by : c.by;
  const same = (before.by.length === 0 && by.some((p) => p.rule.startsWith('ar.event.agent-ascribed'))) || sidesOf(by).join() === sidesOf(before.by).join();
  return amended(c, { type, facets, by, on: same && (c.on.length === 0 || (c.on.every(isSoft) && before.on.length > 0 && !before.on.every(isCivil))) ? before.on : c.on, rules: [...c.rules, 'ar.event.again'] });
}

const AIRCRAFT = words('aircraft');

const isAir = (c: ClaimDraft): boolean => c.type === 'strike' && c.facets['weapon']?.value === 'air';

/** The one party whose aircraft strike in the article, told by name. */
function flierOf(list: readonly Reading[]): readonly PartyDraft[] | null {
  const told = list.filter((x) => isAir(x.claim) && x.claim.by.length > 0 && x.claim.by.every((p) => p.mention?.sideAt != null || p.rule === 'ar.event.agent-nationality'));
  const sides = new Set(told.map((x) => sidesOf(x.claim.by).join()));
  return told.length > 0 && sides.size === 1 ? (told[0] as Reading).claim.by : null;
}

/** "استهدف الطيران الحربي مواقع": aircraft that nobody names are those of the one who flies. */
function flown(a: ArAnalysis, c: ClaimDraft, flier: readonly PartyDraft[]): ClaimDraft {
  if (!isAir(c) || c.by.some((p) => p.mention === null || p.mention.sideAt !== null || !AIRCRAFT.has(a.tokens.form[p.mention.first] ?? ''))) return c;
  const sides = sidesOf(flier);
  return c.on.some((p) => p.sides.some((s) => sides.includes(s))) ? c : amended(c, { by: flier.map((p) => ({ ...p, mention: null, rule: 'ar.event.agent-flier' })) });
}

/** Words that count parties told before, with their number. */
const COUNTED: readonly (readonly [ReadonlySet<string>, number])[] = [[words('both'), 2], [words('all-three'), 3], [words('all-four'), 4], [words('all-five'), 5]];
/** Tokens after a trigger within which its parties are counted. */
const COUNTED_REACH = 6;

/** "محادثات بمشاركة الدول الأربع": as many parties as the last claim that named so many. */
function counted(a: ArAnalysis, c: ClaimDraft, before: readonly ClaimDraft[]): ClaimDraft {
  if (!TWO_SIDED.has(c.type) && c.type !== 'contact' && c.type !== 'agreement') return c;
  for (let j = c.trigger.last + 1; j <= c.trigger.last + COUNTED_REACH; j++) {
    const n = COUNTED.find(([forms]) => forms.has(a.tokens.form[j] ?? ''))?.[1];
    if (!n || sidesOf([...c.by, ...c.on]).length >= n) continue;
    const named = before.findLast((x) => new Set(sidesOf([...x.by, ...x.on])).size === n && TWO_SIDED.has(x.type));
    if (named) return amended(c, { by: [...named.by, ...named.on].map((p) => ({ ...p, mention: null, rule: 'ar.event.party-counted' })), on: [] });
  }
  return c;
}

/** "سيطر على مواقع", not "تخضع لسيطرة", "مناطق تسيطر عليها" or "التنظيم الذي يسيطر على": who takes a place takes it from somebody. */
function isTaking(a: ArAnalysis, c: ClaimDraft): boolean {
  return !isUnder(a, c.trigger.first, c.trigger.last) && !(a.hits[c.trigger.first] ?? []).some((h) => h.row.cls === 'trigger' && (h.split.prep === 'ل' || (isFiniteVerb(h) && isOverIt(a, c.trigger.last)) || (h.row.shape === 'imperfect' && !h.split.future && h.split.pronoun === '' && relativeBefore(a, c.trigger.first) !== -1) || (h.row.id.startsWith('control.hold') && h.last === c.trigger.last)));
}

/** Days that a time may last which other acts of its story share. */
const STORY_DAYS = 3;

/** A day or two of the weeks before the article: the news, not its background. */
function isRecent(edtf: string, date: string | null): boolean {
  if (date === null || edtf.length < 10) return false;
  const [y, m] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const previous = m === 1 ? `${y - 1}-12` : `${y}-${String(m - 1).padStart(2, '0')}`;
  const [from, to] = edtf.split('/');
  if (to && Date.parse(to) - Date.parse(from as string) > STORY_DAYS * 86_400_000) return false;
  return edtf.slice(0, 7) >= previous && edtf <= `${date}~`;
}

/** Each has a place of its own in its words, and they are two. */
const isElsewhere = ({ place: x }: ClaimDraft, { place: y }: ClaimDraft): boolean => x?.rule === 'ar.event.place-clause' && y?.rule === 'ar.event.place-clause' && x.mention !== y.mention && (x.mention.id === null || x.mention.id !== y.mention.id);

/** The same type, parties and trigger words again in the same statement: one event, told twice. */
function repeats(out: readonly ClaimDraft[], c: ClaimDraft): boolean {
  const before = out.at(-1);
  return before !== undefined && before.trigger.first !== c.trigger.first && before.statement === c.statement && before.type === c.type && before.rows[0] === c.rows[0] && sidesOf(before.by).join() === sidesOf(c.by).join() && sidesOf(before.on).join() === sidesOf(c.on).join() && c.trigger.first - before.trigger.last < 12 && c.counts.length === 0 && !isElsewhere(before, c);
}
