/** Who is told to have done it by the statement that holds it: the accused, the announcer, the speaker himself. */
import type { EventType } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, PartyDraft, StatementDraft } from '../parts.ts';
import { areRivals } from '../rivals.ts';
import { covering } from '../text.ts';
import { distinct, forcesAtEnd, isParty, isState, NONE, partyOf, type Scope, sidesOf, speakerParty, without } from './sides.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';

/** A call that somebody act against these is no charge of having done them. */
const VIOLENT: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash']);

/** Frames in which an act told by an armed body about fighters, or by a state about arrests, is its own. */
const DEEDS: ReadonlySet<Frame> = new Set(['fire', 'raid', 'blast', 'kill', 'act', 'intercept', 'siege', 'die', 'dead', 'toll', 'mutual']);

const ADMITTED = new Set(['cues:admit', 'cues:admit2', 'cues:admit3']);
/** What a state does itself when it tells of it. */
const OWN_DEEDS = new Set(['arrest', 'investigate', 'seize']);

/** An army that tells of killed militants, a government that tells of arrests, tells of its own deed. */
export function ownDeed(t: Trigger, on: readonly PartyDraft[], scope: Scope): readonly PartyDraft[] {
  const speaker = scope.statement?.speaker;
  if (!speaker || !DEEDS.has(t.frame) || !speaker.sides.every(isParty)) return NONE;
  if (scope.statement?.rows.includes('cues:claim-resp')) return speakerParty(scope, 'ar.event.agent-claims');
  if ((speaker.cls !== 'body' && speaker.cls !== 'office' && speaker.cls !== 'source' && speaker.cls !== 'person' && speaker.cls !== 'group' && speaker.cls !== 'actor')) return NONE;
  if (scope.statement?.act !== 'assert') return NONE;
  if (scope.statement.rows.some((row) => ADMITTED.has(row)) && !t.verb && on.length > 0 && !sidesOf(on).some((x) => speaker.sides.includes(x))) return speakerParty(scope, 'ar.event.agent-admits');
  if (t.frame === 'act' && t.type === 'measure' && OWN_DEEDS.has(facet(t, 'kind') ?? '')) return speakerParty(scope, 'ar.event.agent-own-deed');
  if (killsFoes(t, on, speaker)) return speakerParty(scope, 'ar.event.agent-own-deed');
  const fighters = on.length > 0 && on.every((p) => p.mention?.cls === 'fighters' || p.mention?.cls === 'group' || (p.mention?.number === 'pl' && (speaker.cls === 'body' || speaker.cls === 'source') && speaker.sides.some(isState) && p.sides.every((side) => isParty(side) && !isState(side)))) && on.every((p) => p.mention?.rule !== 'ar.side.home') && !sidesOf(on).some((x) => speaker.sides.includes(x));
  return fighters ? speakerParty(scope, 'ar.event.agent-own-deed') : NONE;
}

/** Frames of what an armed group boasts of. */
const BOASTED: ReadonlySet<Frame> = new Set(['kill', 'dead', 'toll', 'fire', 'raid', 'die']);

/** "قال التنظيم إن الهجوم أوقع ستين قتيلا من الجيش": an armed group that tells of its foe's dead. */
const killsFoes = (t: Trigger, on: readonly PartyDraft[], speaker: ActorMention): boolean =>
  BOASTED.has(t.frame) && on.length > 0 && speaker.sides.every((x) => isParty(x) && !isState(x) && on.every((p) => p.mention !== null && p.sides.every((y) => isState(y) && areRivals(x, y))));

/** Frames of acts that whoever announces them does himself. */
const ANNOUNCED: ReadonlySet<Frame> = new Set(['act', 'office', 'give', 'self', 'seize', 'block', 'fire', 'raid', 'intercept', 'siege']);

/** "السيطرة على البلدة": a row of its own, with an article that points back to nothing. */
const isSeizure = (t: Trigger): boolean => t.frame === 'seize' && t.hit.row.shape === 'phrase';

/** "أعلنت الحكومة تعيين", "أعلن الجيش تدمير": the noun that is announced is the announcer's own act, unless he is harmed by it. */
export function announced(a: ArAnalysis, t: Trigger, on: readonly PartyDraft[], scope: Scope): readonly PartyDraft[] {
  const s = scope.statement;
  const first = s?.content[0]?.first;
  if (!s || first === undefined || t.verb || (t.definite && !isSeizure(t)) || t.first - first > 1 || CLAUSE.has(a.tokens.form[first] as string) || !ANNOUNCED.has(t.frame) || (s.act !== 'assert' && s.act !== 'commit')) return NONE;
  const by = speakerParty(scope, 'ar.event.agent-announces');
  return by.every((p) => p.sides.every(isParty)) && without(by, on).length === by.length ? by : NONE;
}

/** What stands after these is no part of the charge or the order: "بالرد على إطلاق الصواريخ". */
const ABOUT = new Set(['علي', 'حول', 'بعد', 'قبل', 'بشان', 'عن']);

/** A content that is a clause of its own has its own subject. */
const CLAUSE = new Set(['ان', 'بان', 'انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم']);

/** "اتهمت", "حمّلت ... مسؤولية": somebody is charged with what the content tells. */
export function isCharge({ statement }: Scope): boolean {
  return statement?.rows.some((row) => row === 'cues:accuse' || row === 'cues:blame') ?? false;
}

/** Tokens from the beginning of a charge to what it tells of. */
const CHARGE_REACH = 9;

/** "اتهم الجيش المتمردين بقصف": what stands in the content of an accusation was done by the accused; an order by its giver. */
export function accused(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const s = scope.statement;
  const first = s?.content[0]?.first;
  const joined = t.hit.split.conj === 'و' && t.hit.split.prep === 'ب'; // "بتكثيف الهجمات ...، وبقصف بلدة"
  if (!s || first === undefined || (t.first - first > CHARGE_REACH && !joined)) return NONE;
  const blamed = s.rows.includes('cues:blame') ? (covering(a.actors, a.actorAt, first) ?? covering(a.actors, a.actorAt, first - 1)) : undefined;
  if (blamed && blamed.first !== s.speaker?.first && blamed.last < t.first && blamed.sides.length > 0) return [{ sides: blamed.sides, mention: blamed, rule: 'ar.event.agent-accused' }];
  if (t.first - first > 1 && !t.verb && ABOUT.has(a.tokens.form[t.first - 1] ?? '')) return NONE;
  if (s.rows.includes('cues:exchange')) return speakerParty(scope, 'ar.event.agent-mutual');
  if (s.rows.includes('cues:order') || s.act === 'commit' || (s.act === 'threaten' && !t.verb)) return speakerParty(scope, 'ar.event.agent-speaker');
  if (s.act === 'call' && t.verb && t.hit.row.shape === 'perfect' && t.hit.split.conj === 'و') return speakerParty(scope, 'ar.event.agent-speaker');
  if (t.verb && t.hit.split.conj === 'و') return NONE;
  if (s.act === 'deny') return t.verb || t.first - first > 4 || CLAUSE.has(a.tokens.form[first] as string) ? NONE : speakerParty(scope, 'ar.event.agent-denies');
  if (!s.rows.includes('cues:accuse') && (s.act !== 'call' || (VIOLENT.has(t.type) && a.tokens.form[first] !== 'علي' && a.tokens.form[first - 1] !== 'علي') || CLAUSE.has(a.tokens.form[first] as string))) return NONE;
  const pronoun = s.rows.includes('cues:accuse') ? accusedBefore(a, s) : null;
  if (pronoun) return distinct([partyOf(a, pronoun, 'ar.event.agent-accused')]);
  const m = covering(a.actors, a.actorAt, first - 1) ?? covering(a.actors, a.actorAt, first - 2) ?? (a.tokens.form[first - 1] === '،' && s.rows.includes('cues:accuse') ? covering(a.actors, a.actorAt, first - 3) : undefined); // "اتهمت باكو باريس شخصيا، ب"
  const swallowed = m && s.speaker && m.first === s.speaker.first ? forcesAtEnd(a, m) : null;
  if (swallowed) return [{ sides: [swallowed], mention: null, rule: 'ar.event.agent-accused' }];
  const himself = m && s.speaker && (m.first === s.speaker.first || m.sides.some((side) => s.speaker?.sides.includes(side))); // "اتهم جيش التحرير الجيش": nobody accuses himself
  return m && !himself ? distinct([partyOf(a, m, 'ar.event.agent-accused')]) : NONE;
}

/** Tokens back to whom the pronoun of a charge stands for. */
const PRONOUN_BACK = 40;

/** "لكنه اتهمها بمهاجمة", "واتهمه بقتل": the pronoun on the verb stands for the last one named before who agrees, and is not the speaker. */
function accusedBefore(a: ArAnalysis, s: StatementDraft): ActorMention | null {
  const cue = s.cue[0];
  const verb = cue ? (a.hits[cue.first] ?? []).find((h) => h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect')) : undefined;
  const pronoun = verb?.split.pronoun ?? '';
  if (!cue || !['ه', 'ها', 'هم'].includes(pronoun)) return null;
  for (let k = cue.first - 1; k >= Math.max(0, cue.first - PRONOUN_BACK); k--) {
    const m = covering(a.actors, a.actorAt, k);
    if (!m || m.last !== k || m.sides.length === 0 || m.cls === 'document' || m.cls === 'people' || m.sides.every((side) => s.speaker?.sides.includes(side) || side === 'MEDIA')) continue;
    if (pronoun === 'هم' ? m.number === 'pl' : (m.gender === 'f' || m.number === 'pl') === (pronoun === 'ها')) return m;
  }
  return null;
}
