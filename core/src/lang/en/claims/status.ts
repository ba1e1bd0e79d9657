/** How the event stands: done, denied, planned, asked for, threatened, offered, only possible. */
import type { Act, Status } from '../../../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { type Scope, subjectOf } from './clause.ts';
import { form, isAdverb, isBe, isHelp, isMark, isIn } from './grammar.ts';
import { tagSet } from '../tag.ts';
import type { Trigger } from './trigger.ts';
import { answerOf, isAny } from './answer.ts';
import { agreedEnd, stageOf } from './truce.ts';
import { wordsOf } from './words.ts';

const T_A_N_NAME_NN_OF_POSS_PREP_DET = tagSet('a', 'n', 'name', 'nn', "'s", 'poss', 'prep', 'det');
const T_ING = tagSet('ing');
const T_V = tagSet('v');
const T_V_VS = tagSet('v', 'vs');
const T_V_VS_ED_ING = tagSet('v', 'vs', 'ed', 'ing');

export interface ChosenStatus {
  readonly status: Status;
  readonly rule: string;
}

const [NEG, NEAR_NEG, FUTURE, MAYBE, DUTY, PLAN, ASK, THREAT, FEAR, PHASE, PLANNED_ADJ, IF] = ['neg', 'near-neg', 'future', 'maybe', 'duty', 'plan', 'ask', 'threat', 'fear', 'phase', 'planned-adj', 'if'].map(wordsOf) as ReadonlySet<string>[] as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];

/** What a statement's act makes of an event in the head of its content. */
const BY_ACT: Readonly<Partial<Record<Act, Status>>> = { deny: 'denied', call: 'demanded', propose: 'proposed', threaten: 'threatened', commit: 'planned', expect: 'hypothetical', refuse: 'denied' };
/** Tokens from the start of a content that are still its head. */
const HEAD = 10;
const CHAIN_MAX = 7;
/** Tokens back to the first of two joined infinitives: "to enter and deploy". */
const JOIN_MAX = 14;
const GOVERN_MAX = 6;
const IF_MAX = 14;

/** @param carrier the verb that carries a noun of action, or null */
export function statusOf(a: EnAnalysis, t: Trigger, scope: Scope, carrier: number | null, told: boolean): ChosenStatus {
  const answer = answerOf(a, t);
  if (answer >= 0 && isAny(a, t, answer)) return { status: 'hypothetical', rule: 'en.status.answered' };
  if (agreedEnd(a, t)) return { status: 'actual', rule: 'en.status.agreed' };
  const near = (t.verb ? (ofVerb(a, t.first, scope) ?? ofNobody(a, t, scope)) : null) ?? (carrier !== null ? ofVerb(a, carrier, scope) : null) ?? (t.verb ? null : ofNoun(a, t, scope));
  const act = scope.statement?.act;
  if ((near?.rule === 'en.status.tried' || near?.rule === 'en.status.trying') && ACTS.has(t.type) && t.frame !== 'kill') return { status: 'actual', rule: near.rule };
  // "have been trying to surround the town" for months.
  if (near?.rule === 'en.status.trying' && t.type === 'hostilities') return { status: 'actual', rule: near.rule };
  // "if the town were to fall".
  if (near?.rule === 'en.status.to' && conditional(a, t, scope) === 'hypothetical') return { status: 'hypothetical', rule: 'en.status.if' };
  if (near && near.status !== 'actual') return near.status === 'planned' && act === 'threaten' ? { status: 'threatened', rule: near.rule } : near;
  if (near?.rule === 'en.status.begun' || near?.rule === 'en.status.done') return near;
  const cond = told ? null : conditional(a, t, scope);
  if (cond) return { status: cond, rule: 'en.status.if' };
  if (act && BY_ACT[act] && inHead(a, t, scope) && answer < 0 && !isComment(a, t, scope)) {
    const past = t.verb && (t.hit.row.shape === 'past' || t.hit.row.shape === 'part') && act !== 'deny' && act !== 'refuse' && act !== 'expect';
    if (!past && near === null && !(act === 'commit' && stageOf(a, t)?.stage === 'agreed') && !(told && act !== 'deny')) return { status: BY_ACT[act] as Status, rule: `en.status.${act}` };
  }
  return { status: 'actual', rule: 'en.status.actual' };
}

/** "expressed concern over the fighting", "declined to comment on the strike": what happened is what is felt, or not spoken of. */
export function isComment(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const s = scope.statement;
  const first = s?.content[0]?.first ?? 0;
  const lemma = (j: number): string => a.words[j]?.lemma ?? '';
  if (s?.act === 'expect') return !t.verb && s.cue.some((r) => WORRY.has(form(a, r.last)) || WORRY.has(form(a, r.last - 1)));
  return s?.act === 'refuse' && (SPEAK.has(lemma(first)) || SPEAK.has(lemma(first + 1)) || s.cue.some((r) => SPEAK.has(lemma(r.last)) || SPEAK.has(lemma(r.last - 1))));
}

const WORRY: ReadonlySet<string> = new Set(['concern', 'concerns', 'concerned', 'worried', 'alarm', 'alarmed', 'dismay']);
const SPEAK: ReadonlySet<string> = new Set(['comment', 'discuss', 'confirm', 'elaborate', 'speak', 'answer']);

/** In the head of the content, and not in a clause of time: "threatened an assault after the strikes". */
function inHead(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const first = scope.statement?.content[0]?.first;
  if (first === undefined || t.first - first > HEAD) return false;
  for (let j = first + 1; j < t.first; j++) if (form(a, j) === 'after' || form(a, j) === 'following' || form(a, j) === 'since') return false;
  return true;
}

/** The helping words before a verb, and the word that governs its infinitive. */
function ofVerb(a: EnAnalysis, verb: number, scope: Scope): ChosenStatus | null {
  let negative = false;
  let past = false;
  for (let j = verb - 1; j >= Math.max(scope.from, verb - CHAIN_MAX); j--) {
    const word = form(a, j);
    if (word === 'to') return past ? { status: negative ? 'denied' : 'actual', rule: 'en.status.done' } : governed(a, j, scope, negative);
    if (word === 'have') past = true;
    if (NEG.has(word)) negative = true;
    else if (FUTURE.has(word)) return { status: negative ? 'denied' : 'planned', rule: 'en.status.will' };
    else if (MAYBE.has(word) && a.timeAt[j] === -1) return { status: negative ? 'denied' : 'hypothetical', rule: 'en.status.may' };
    else if (DUTY.has(word)) return { status: 'demanded', rule: 'en.status.must' };
    else if (NEAR_NEG.has(word) && isIn(a, verb, T_ING)) return { status: 'denied', rule: 'en.status.avoided' };
    else if (isIn(a, verb, T_ING) && (word === 'of' || word === 'from' || word === 'without')) return word === 'of' ? ofGerund(a, j, scope) : { status: 'denied', rule: 'en.status.avoided' };
    else if (!isHelp(a, j) && !isAdverb(a, j) && word !== 'also' && word !== 'both' && word !== 'all' && word !== ',') break;
  }
  if (!negative && (form(a, verb - 1) === 'and' || form(a, verb - 1) === 'or') && isIn(a, verb, T_V)) {
    for (let j = verb - 2; j >= Math.max(scope.from, verb - JOIN_MAX); j--) if (isIn(a, j, T_V)) return ofVerb(a, j, scope);
  }
  return negative ? { status: 'denied', rule: 'en.status.not' } : null;
}

/** "none of the rockets were fired", "no troops have entered": whose subject is nobody did not happen. */
function ofNobody(a: EnAnalysis, t: Trigger, scope: Scope): ChosenStatus | null {
  const subject = subjectOf(a, t.first, scope);
  const first = subject ? form(a, subject.first) : '';
  const no = NONE.has(first) || (form(a, (subject?.first ?? 0) - 1) === 'of' && NONE.has(form(a, (subject?.first ?? 0) - 2)));
  return no ? { status: 'denied', rule: 'en.status.no' } : null;
}

const NONE: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nobody']);

/** "threat of attacking", "plans of attacking"; who is accused of attacking is said to have attacked. */
function ofGerund(a: EnAnalysis, of: number, scope: Scope): ChosenStatus | null {
  for (let j = of - 1; j >= Math.max(scope.from, of - GOVERN_MAX); j--) {
    const found = byWord(form(a, j), false);
    if (found) return found;
    if (isMark(a, j) || isIn(a, j, T_V_VS)) break;
  }
  return null;
}

/** "plans to attack", "failed to agree", "urged Iran to withdraw", "began to withdraw", "to prevent". */
function governed(a: EnAnalysis, to: number, scope: Scope, negative: boolean): ChosenStatus | null {
  for (let j = to - 1; j >= Math.max(scope.from, to - GOVERN_MAX); j--) {
    const word = form(a, j);
    // "is reported to be under siege": so it is told.
    if (j === to - 1 && TOLD_OF.has(word) && isBe(a, isAdverb(a, j - 1) ? j - 2 : j - 1)) return { status: negative ? 'denied' : 'actual', rule: 'en.status.told' };
    if (WANT.has(word) && j < to - 1 && !negative) return { status: 'demanded', rule: 'en.status.wanted' };
    const found = byWord(word, negative) ?? (a.words[j]?.lemma === 'reserve' && form(a, j + 2) === 'right' ? { status: negative ? 'denied' : 'threatened', rule: 'en.status.reserved' } as const : null);
    if (found) return found;
    if (PHASE.has(word)) return negative ? { status: 'denied', rule: 'en.status.not' } : (ofVerb(a, j, scope) ?? { status: 'actual', rule: 'en.status.begun' });
    if (isMark(a, j) && word !== '"' && word !== '“') break;
    if (isIn(a, j, T_V_VS) && !NEG.has(word)) break;
  }
  const s = scope.statement;
  if (s?.act === 'expect' && to - (s.content[0]?.first ?? to) > 0) return { status: 'demanded', rule: 'en.status.wanted' };
  return { status: scope.statement?.act === 'call' ? 'demanded' : scope.statement?.act === 'threaten' ? 'threatened' : scope.statement?.act === 'propose' ? 'proposed' : scope.statement?.act === 'refuse' ? 'denied' : 'planned', rule: 'en.status.to' };
}

const TOLD_OF: ReadonlySet<string> = new Set(['reported', 'said', 'known', 'understood', 'alleged', 'believed', 'thought', 'rumoured', 'presumed']);
/** "wants foreign forces to leave": somebody else is to do it. */
const WANT = new Set(['want', 'wants', 'wanted']);

function byWord(word: string, negative: boolean): ChosenStatus | null {
  if (NEAR_NEG.has(word)) return { status: 'denied', rule: 'en.status.failed' };
  if (THREAT.has(word)) return { status: 'threatened', rule: 'en.status.threat' };
  if (ASK.has(word)) return { status: 'demanded', rule: 'en.status.asked' };
  if (FEAR.has(word)) return { status: 'hypothetical', rule: 'en.status.feared' };
  if (PLAN.has(word)) return { status: negative ? 'denied' : 'planned', rule: TRIED.has(word) && !negative ? (word.endsWith('ing') ? 'en.status.trying' : 'en.status.tried') : 'en.status.plan' };
  return null;
}

/** Whoever tried to attack has acted. */
const TRIED = new Set(['tried', 'attempted', 'trying', 'attempting']);
const ACTS: ReadonlySet<string> = new Set(['clash', 'strike', 'attack', 'movement']);

/** "a planned attack", "no attack", "calls for a ceasefire", "the threat of war", "plans for talks". */
function ofNoun(a: EnAnalysis, t: Trigger, scope: Scope): ChosenStatus | null {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - GOVERN_MAX); j--) {
    const word = form(a, j);
    if (PLANNED_ADJ.has(word)) return { status: 'planned', rule: 'en.status.planned' };
    if (word === 'no' || word === 'without') return { status: 'denied', rule: 'en.status.no' };
    if (word === 'of' && IN_CASE.has(form(a, j - 1))) return { status: 'hypothetical', rule: 'en.status.if' };
    if (j < t.first && (word === 'for' || word === 'of' || word === 'against' || word === 'on' || word === 'a' || word === 'an' || word === 'the' || word === 'any' || word === 'further' || isIn(a, j, T_A_N_NAME_NN_OF_POSS_PREP_DET))) {
      const found = NOUNS_GOVERN.has(word) ? byWord(word, false) : null;
      if (found) return found;
      continue;
    }
    if (isIn(a, j, T_V_VS_ED_ING)) return NOUNS_GOVERN.has(word) || ASK.has(word) || THREAT.has(word) || FEAR.has(word) ? byWord(word, false) : null;
    if (isMark(a, j) && word !== '-') return null;
  }
  return null;
}

/** "in case of an attack", "in the event of an attack". */
const IN_CASE: ReadonlySet<string> = new Set(['case', 'event']);
/** Nouns and verbs that put the noun after them into what is wanted or feared. */
const NOUNS_GOVERN: ReadonlySet<string> = new Set([...THREAT, ...FEAR, 'call', 'calls', 'called', 'calling', 'demand', 'demands', 'demanded', 'demanding', 'plan', 'plans', 'planned', 'planning', 'urged', 'proposed', 'proposes', 'seek', 'seeks', 'sought', 'seeking', 'considering', 'prepare', 'preparing', 'prepared', 'request', 'requested', 'avoid', 'prevent', 'averted', 'wants', 'want', 'possible', 'possibility', 'authorize', 'authorizes', 'authorized', 'authorizing', 'authorise', 'authorises', 'authorised', 'authorising', 'approve', 'approves', 'approved', 'approving']);

/** "if it attacks", "unless they withdraw", "until the war ends". */
function conditional(a: EnAnalysis, t: Trigger, scope: Scope): Status | null {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - IF_MAX); j--) {
    const word = form(a, j);
    if (IF.has(word) && word !== 'whether') return word === 'until' ? 'planned' : 'hypothetical';
    if (word === ',' || word === ';') return null;
  }
  return null;
}
