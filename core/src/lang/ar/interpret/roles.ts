/** Who did it to whom: the parties around a trigger, by its frame. */
import { PUNCT } from '../../../text/scan.ts';
import { subjectBefore } from '../attribute/cue.ts';
import type { ActorMention, ArAnalysis, PartyDraft, PlaceMention, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import type { Trigger } from './trigger.ts';

export interface Roles {
  readonly by: readonly PartyDraft[];
  readonly on: readonly PartyDraft[];
}

/** Tokens on either side of a trigger in which its parties are looked for. */
const REACH = 18;
const AGAINST = new Set(['علي', 'ضد', 'بحق', 'تجاه', 'وعلي', 'وضد']);
const OURS = new Set(['بلاده', 'بلادها', 'بلادنا', 'قواته', 'قواتها', 'قواتنا', 'حكومته', 'حكومتها', 'جيشه']);
const OWN_LAND = new Set(['بلاده', 'بلادها', 'بلادنا', 'بلادهم', 'اراضيه', 'اراضيها', 'اراضينا', 'اراضيهم', 'حدودها', 'حدوده']);
const BY = new Set(['قبل', 'يد', 'جانب', 'بنيران', 'ايدي']);
const WITH = new Set(['مع', 'بين', 'وبين', 'تشمل', 'تضم', 'ضم', 'يضم', 'بمشاركة', 'بحضور', 'وفد', '(']);
const SELF = new Set(['تكون', 'يكون', 'انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم', 'اننا', 'باننا']);
const SPEAKER_PRONOUN = new Set(['ه', 'ها', 'هم', 'نا', 'هما']);

/** What a side-finding pass may look at: tokens from `from` through `to`, and who speaks there. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly statement: StatementDraft | null;
}

/** The parties of one trigger. Empty lists mean that the text does not say. */
export function rolesOf(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const found = framed(a, t, scope);
  const by = found.by.length > 0 || !ACCUSABLE.has(t.type) ? found.by : accused(a, t, scope);
  const on = found.on.length === 0 && t.facets.includes('on=CIV') ? [{ sides: ['CIV'], mention: null, rule: 'ar.event.on-civilians' }] : found.on;
  const own = by.length === 0 && OPPOSED.has(t.type) ? ownDeed(on, scope) : by;
  return { by: own, on: on.length === 0 && OPPOSED.has(t.type) && t.type !== 'casualty' ? adversary(a, own) : on };
}

const ACCUSABLE = new Set(['ceasefire', 'release', 'strike', 'clash', 'attack', 'violation', 'hostilities', 'damage', 'access', 'measure', 'control', 'movement', 'support']);

/** An army that tells of killed militants tells of its own deed. */
function ownDeed(on: readonly PartyDraft[], scope: Scope): PartyDraft[] {
  const speaker = scope.statement?.speaker;
  const militants = on.length > 0 && on.every((p) => p.mention?.cls === 'fighters');
  return militants && speaker && (speaker.cls === 'body' || speaker.cls === 'office') && speaker.sides.some((s) => /^[A-Z]{3}$/.test(s)) ? fromSpeaker(scope, 'ar.event.agent-own-deed') : [];
}

const OPPOSED = new Set(['strike', 'clash', 'attack', 'control', 'casualty', 'damage']);

/** Where the article knows two sides only, the other one: the second of its pair, or its only armed group. */
function adversary(a: ArAnalysis, by: readonly PartyDraft[]): PartyDraft[] {
  const side = by.length === 1 && by[0]?.sides.length === 1 ? by[0].sides[0] : undefined;
  if (!side) return [];
  const other = a.pair.includes(side) ? a.pair.find((s) => s !== side) : /^[A-Z]{3}$/.test(side) && a.onlyGroup ? a.onlyGroup : undefined;
  return other ? [{ sides: [other], mention: null, rule: 'ar.event.adversary' }] : [];
}

/** "اتهم الجيش المتمردين بقصف": what stands in the content of an accusation was done by the accused. */
function accused(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft[] {
  const s = scope.statement;
  const first = s?.content[0]?.first;
  if (!s || first === undefined || t.first - first > 8) return [];
  if (s.rows.includes('cues:exchange')) return fromSpeaker(scope, 'ar.event.agent-mutual');
  if (s.rows.includes('cues:order')) return fromSpeaker(scope, 'ar.event.agent-orders');
  if (!s.rows.includes('cues:accuse') && s.act !== 'call') return [];
  const m = a.actors[a.actorAt[first - 1] ?? -1];
  return m && m.sides.length > 0 ? [party(m, 'ar.event.agent-accused')] : [];
}

function framed(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  switch (t.frame) {
    case 'mutual':
    case 'mutualwar':
    case 'truce':
    case 'talks':
      return mutual(a, t, scope);
    case 'harm':
    case 'blast':
      return harm(a, t, scope);
    case 'self':
      return { by: agent(a, t, scope), on: t.type === 'access' || t.type === 'measure' ? against(a, t, scope) : [] };
    case 'give':
      return { by: agent(a, t, scope), on: beneficiary(a, t, scope) };
    case 'visit':
      return visit(a, t, scope);
    case 'attack':
    case 'intercept': {
      const by = agent(a, t, scope);
      return { by, on: without(target(a, t, scope), by) };
    }
  }
}

const party = (mention: ActorMention, rule: string): PartyDraft => ({ sides: mention.sides, mention, rule });

function without(list: readonly PartyDraft[], other: readonly PartyDraft[]): PartyDraft[] {
  const sides = new Set(other.flatMap((p) => p.sides));
  return list.filter((p) => p.sides.some((s) => !sides.has(s)));
}

/** The agent: subject of a verb; nationality, owner or by-phrase of a noun; subject of the verb that carries the noun. */
export function agent(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft[] {
  const found = t.verb ? subject(a, t, scope) : (ownerOf(a, t, scope) ?? carrier(a, t, scope) ?? relative(a, t, scope));
  if (found) return [found];
  const byPhrase = by(a, t, scope);
  if (byPhrase) return [byPhrase];
  const first = !t.verb && t.frame === 'self' ? leftmost(a, t, scope) : null;
  if (first) return [first];
  const pronoun = t.hit.split.pronoun;
  if (!t.verb && SPEAKER_PRONOUN.has(pronoun)) return fromSpeaker(scope, 'ar.event.agent-pronoun');
  return [];
}

/** VSO, SVO, "أنها قصفت" (the speaker), "الذي قصف" (the antecedent). */
function subject(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  if (SELF.has(a.tokens.form[t.first - 1] ?? '') || t.hit.row.agreement === '1p') {
    const own = fromSpeaker(scope, 'ar.event.agent-speaker')[0];
    if (own) return own;
  }
  const right = mentionFrom(a, t.last + 1, Math.min(scope.to, t.last + 4));
  if (right && speaksFor(right) && !governed(a, right)) return party(right, 'ar.event.agent-after');
  const left = subjectBefore(a, t.first);
  if (left && left.first >= scope.from - 1 && left.cls !== 'people') return party(left, 'ar.event.agent-before');
  return leftmost(a, t, scope);
}

/** The first actor of the clause that nothing governs: "القوات تقدمت واستطاعت فرض". */
function leftmost(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  for (let j = Math.max(scope.from, t.first - REACH); j < t.first; j++) {
    const form = a.tokens.form[j] as string;
    if (SELF.has(form) || OURS.has(form)) return fromSpeaker(scope, 'ar.event.agent-speaker')[0] ?? null;
    const m = a.actors[a.actorAt[j] ?? -1];
    if (!m || m.first !== j) continue;
    if (!governed(a, m) && m.sides.length > 0 && m.cls !== 'people') return party(m, 'ar.event.agent-clause');
    j = m.last;
  }
  return null;
}

function fromSpeaker(scope: Scope, rule: string): PartyDraft[] {
  const sides = scope.statement?.speaker?.sides ?? [];
  return sides.length > 0 ? [{ sides, mention: null, rule }] : [];
}

/** "القصف التركي", "غارات التحالف على", "هجمات الحوثيين": nationality or owner right after the noun. */
function ownerOf(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 3); j++) {
    const nat = (a.hits[j] ?? []).find((h) => h.row.cls.startsWith('adj.') && h.split.prep === '' && h.split.conj === '');
    if (nat && a.actorAt[j] === -1) return { sides: [a.sideOf(nat.row.id)].filter((s): s is string => s !== null), mention: null, rule: 'ar.event.agent-nationality' };
    const m = a.actors[a.actorAt[j] ?? -1];
    if (m && m.first === j) {
      const prep = prepOf(a, m);
      if (prep === 'ل' && (t.frame === 'attack' || t.frame === 'self') && t.type !== 'support') return party(m, 'ar.event.agent-of');
      if (prep || j > t.last + 1) return null;
      return objectNoun(t) && !AGAINST.has(a.tokens.form[m.last + 1] ?? '') ? null : party(m, 'ar.event.agent-owner');
    }
    if (a.tokens.kind[j] === PUNCT || hit(a, j, 'fn.prep')) return null;
  }
  return null;
}

/** Verbal nouns whose owner is what is hit: استهداف, قصف, اغتيال, محاصرة. */
function objectNoun(t: Trigger): boolean {
  return t.hit.row.shape === 'masdar' && (t.frame === 'attack' || t.frame === 'harm') && !/\.(raid|attack-n|assault|retaliate|siege)$/.test(t.hit.row.id);
}

/** "شنّ الجيش هجمات", "هجمات شنّها الجيش", "نفّذ X غارات": the subject of the verb that carries the noun. */
function carrier(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - 10); j--) {
    const verb = hit(a, j, 'support');
    if (!verb || verb.row.cells[1] !== 'agent') continue;
    const right = mentionFrom(a, verb.last + 1, t.first - 1);
    if (right && !governed(a, right)) return party(right, 'ar.event.agent-carrier');
    if (SPEAKER_PRONOUN.has(verb.split.pronoun) && verb.row.shape === 'masdar') return fromSpeaker(scope, 'ar.event.agent-pronoun')[0] ?? null;
    const left = subjectBefore(a, j);
    if (left) return party(left, 'ar.event.agent-carrier');
    if (SELF.has(a.tokens.form[j - 1] ?? '')) return fromSpeaker(scope, 'ar.event.agent-speaker')[0] ?? null;
    return leftmost(a, { ...t, first: j }, scope);
  }
  return null;
}

function relative(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 8); j++) {
    const verb = hit(a, j, 'support');
    if (!verb || verb.row.cells[1] !== 'agent') continue;
    const m = mentionFrom(a, verb.last + 1, Math.min(scope.to, verb.last + 3));
    return m && !governed(a, m) ? party(m, 'ar.event.agent-relative') : null;
  }
  return null;
}

/** "من قبل X", "على يد X", "بنيران X". */
function by(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + REACH); j++) {
    const form = a.tokens.form[j] as string;
    const from = form === 'من' && t.frame === 'attack' && j - t.last <= 3;
    if (!BY.has(form) && !from) continue;
    const m = mentionFrom(a, j + 1, j + 2);
    if (m && m.sides.length > 0) return party(m, 'ar.event.agent-by');
    const place = from ? placeFrom(a, j + 1, j + 2) : null;
    if (place?.country) return { sides: [place.country], mention: null, rule: 'ar.event.agent-from' };
  }
  return null;
}

/** The target: after على or ضد, the object of the verb, the owner of an object noun; a place gives its state. */
export function target(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft[] {
  const end = Math.min(scope.to, t.last + REACH);
  let seenSubject = false;
  for (let j = t.last + 1; j <= end; j++) {
    const m = a.actors[a.actorAt[j] ?? -1];
    if (m && m.first === j) {
      const aimed = AGAINST.has(a.tokens.form[j - 1] ?? '') || prepOf(a, m) === 'ل';
      if (aimed || (!governed(a, m) && (t.verb ? seenSubject || subjectBefore(a, t.first) !== null || SELF.has(a.tokens.form[t.first - 1] ?? '') : objectNoun(t)))) return [party(m, 'ar.event.target')];
      seenSubject = true;
      j = m.last;
      continue;
    }
    if (BY.has(a.tokens.form[j] as string)) break;
    if (OWN_LAND.has(a.tokens.form[j] as string)) return fromSpeaker(scope, 'ar.event.target-own-land');
    if (AGAINST.has(a.tokens.form[j] as string)) {
      const inside = mentionFrom(a, j + 1, Math.min(end, j + 6));
      if (inside && inside.sides.length > 0) return [party(inside, 'ar.event.target')];
      const place = placeFrom(a, j + 1, Math.min(end, j + 7));
      if (place?.country && a.belligerents.includes(place.country)) return [{ sides: [place.country], mention: null, rule: 'ar.event.target-place' }];
    }
  }
  const place = placeFrom(a, t.last + 1, end);
  return place?.country && a.belligerents.slice(0, 2).includes(place.country) ? [{ sides: [place.country], mention: null, rule: 'ar.event.target-place' }] : [];
}

function against(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft[] {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 8); j++) {
    const m = a.actors[a.actorAt[j] ?? -1];
    if (m && m.first === j && (AGAINST.has(a.tokens.form[j - 1] ?? '') || prepOf(a, m) === 'ل')) return [party(m, 'ar.event.target')];
  }
  return [];
}

/** Those who are killed, wounded, arrested: people around the trigger; the agent only where one is named as such. */
function harm(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const victims: PartyDraft[] = [];
  const left = t.verb && t.frame === 'harm' ? subjectBefore(a, t.first) : null;
  const end = Math.min(scope.to, t.last + 10);
  for (let j = t.last + 1; j <= end; j++) {
    if (BY.has(a.tokens.form[j] as string) || hit(a, j, 'fn.conj')) break;
    const m = a.actors[a.actorAt[j] ?? -1];
    if (!m || m.first !== j) continue;
    if (m.sides.length > 0 && !locativeBefore(a, j)) victims.push(party(m, 'ar.event.victim'));
    if (victims.length > 0) break;
    j = m.last;
  }
  const counted = a.counts.filter((c) => c.first >= t.first - 6 && c.last <= end + 4 && ['killed', 'injured', 'captured', 'missing'].includes(c.what));
  if (victims.length === 0 && counted.some((c) => c.whom === 'civilian' || c.whom === 'child' || c.whom === 'woman')) victims.push({ sides: ['CIV'], mention: null, rule: 'ar.event.victim-people' });
  const byPhrase = by(a, t, scope);
  if (byPhrase) return { by: [byPhrase], on: victims };
  if (left && victims.length > 0 && left.cls !== 'people') return { by: [party(left, 'ar.event.agent-before')], on: victims };
  if (left && victims.length === 0) return { by: [], on: [party(left, 'ar.event.victim-before')] };
  const carried = t.verb || t.frame === 'blast' ? null : carrier(a, t, scope);
  return { by: carried ? [carried] : [], on: victims };
}

/** Both or all sides of a clash, truce or talks: those joined by بين and مع, else the subject and the others of the clause. */
function mutual(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const out: PartyDraft[] = [];
  const add = (m: ActorMention, rule: string): void => {
    if (m.sides.length > 0 && m.sides.some((s) => !out.some((p) => p.sides.includes(s)))) out.push(party(m, rule));
  };
  const end = Math.min(scope.to, t.last + REACH);
  for (let j = t.last + 1; j <= end; j++) {
    const m = a.actors[a.actorAt[j] ?? -1];
    if (!m || m.first !== j) continue;
    if (locativeBefore(a, m.first)) {
      j = m.last;
      continue;
    }
    const before = a.tokens.form[j - 1] ?? '';
    const joinedUp = m.lead !== undefined && m.lead > 0 && out.length > 0;
    if (WITH.has(before) || joinedUp || prepOf(a, m) === '' && j <= t.last + 2) add(m, 'ar.event.party');
    j = m.last;
  }
  const first = leftParty(a, t, scope);
  if (first?.mention) add(first.mention, 'ar.event.party-subject');
  else if (first && !out.some((p) => p.sides.join() === first.sides.join())) out.push(first);
  if (out.length === 0 && (scope.statement?.act === 'commit' || OWN_DEED.has(a.tokens.form[t.first - 1] ?? ''))) return { by: fromSpeaker(scope, 'ar.event.agent-speaker'), on: [] };
  if (out.length === 0 && SPEAKER_PRONOUN.has(t.hit.split.pronoun)) return { by: fromSpeaker(scope, 'ar.event.agent-pronoun'), on: [] };
  if (out.length < 2 && a.pair.length === 2 && PAIRED.has(t.frame) && (out.length === 0 || a.pair.includes(out[0]?.sides[0] ?? ''))) return { by: [{ sides: a.pair, mention: null, rule: 'ar.event.party-pair' }], on: [] };
  return { by: out, on: [] };
}

const PAIRED = new Set(['truce', 'mutualwar', 'mutual', 'talks']);
const OWN_DEED = new Set(['التزامه', 'التزامها', 'التزامهم', 'استعداده', 'استعدادها', 'استعدادهم', 'رغبته', 'رغبتها', 'موافقته', 'موافقتها']);

function agentLeft(a: ArAnalysis, t: Trigger, scope: Scope): ActorMention | null {
  return leftParty(a, t, scope)?.mention ?? null;
}

function leftParty(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft | null {
  return t.verb ? subject(a, t, scope) : leftmost(a, t, scope);
}

function beneficiary(a: ArAnalysis, t: Trigger, scope: Scope): PartyDraft[] {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 10); j++) {
    const m = a.actors[a.actorAt[j] ?? -1];
    if (!m || m.first !== j) continue;
    const before = a.tokens.form[j - 1] ?? '';
    if (prepOf(a, m) === 'ل' || before === 'ل' || before === 'مع' || before === 'الي' || before === 'جانب' || (t.verb && (j > t.last + 1 || t.hit.row.agreement === '1p' || subjectBefore(a, t.first) !== null)) || objectNoun(t)) return [party(m, 'ar.event.beneficiary')];
    j = m.last;
  }
  return [];
}

/** Who goes to whom: the traveller, and the state or actor visited. */
function visit(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const who = agentLeft(a, t, scope) ?? mentionFrom(a, t.last + 1, Math.min(scope.to, t.last + 2));
  if (t.verb && (!who || (who.cls !== 'office' && who.cls !== 'person'))) return { by: [], on: [] };
  const by = who && !governed(a, who) ? [party(who, 'ar.event.agent-before')] : fromSpeaker(scope, 'ar.event.agent-pronoun');
  const end = Math.min(scope.to, t.last + 14);
  const place = placeFrom(a, t.last + 1, end);
  const host = place?.country && !by.some((p) => p.sides.includes(place.country as string)) ? [{ sides: [place.country], mention: null, rule: 'ar.event.target-place' }] : [];
  return { by, on: host };
}

/** The first mention that begins between two tokens. */
export function mentionFrom(a: ArAnalysis, from: number, to: number): ActorMention | null {
  for (let j = from; j <= to; j++) {
    const m = a.actors[a.actorAt[j] ?? -1];
    if (m && m.first === j) return m;
    if (a.tokens.form[j] === '.' || hit(a, j, 'fn.that')) return null;
  }
  return null;
}

export function placeFrom(a: ArAnalysis, from: number, to: number): PlaceMention | null {
  for (let j = from; j <= to; j++) {
    const p = a.places[a.placeAt[j] ?? -1];
    if (p && p.first === j) return p;
  }
  return null;
}

const speaksFor = (m: ActorMention): boolean => m.cls !== 'people' && m.sides.length > 0;

/** The preposition written on the mention's first word. */
export function prepOf(a: ArAnalysis, m: ActorMention): string {
  return (m.lead ?? 0) > 0 ? ((a.hits[m.first] ?? []).find((h) => h.row.cls !== 'trigger')?.split.prep ?? '') : '';
}

/** A preposition stands on or before the mention. */
function governed(a: ArAnalysis, m: ActorMention): boolean {
  return prepOf(a, m) !== '' || hit(a, m.first - 1, 'fn.prep') !== undefined || hit(a, m.first - 1, 'direction') !== undefined;
}

function locativeBefore(a: ArAnalysis, j: number): boolean {
  const form = a.tokens.form[j - 1] ?? '';
  return form === 'في' || form === 'قرب' || form === 'خلال' || form === 'اثر' || form === 'مع';
}
