/** Claims: what each statement, or the outlet itself, says happened. */
import type { EventType } from '../../model/index.ts';
import { argsAfter, breaksClause } from './claims/args.ts';
import { takesUp } from './claims/again.ts';
import { civilTarget, isOpen } from './claims/civil.ts';
import { onCounted, onDead } from './claims/counted.ts';
import { type Cluster, clustersOf, isHarm, isUse, isViolent, mainOf, isInstrument } from './claims/cluster.ts';
import { facetsOf } from './claims/facets.ts';
import { judge } from './claims/gate/index.ts';
import { rolesOf } from './claims/roles.ts';
import { actIsSubject } from './claims/verb-roles.ts';
import { isLost } from './claims/held.ts';
import { ownDeed } from './claims/told.ts';
import { distinct, isCivil, NONE, partyOf, partyOfArg, type Roles, type Scope, sidesOf } from './claims/sides.ts';
import { typeOf } from './claims/kind.ts';
import { offsetOf } from './claims/offset.ts';
import { statusOf } from './claims/status.ts';
import { inStory, type Reading } from './claims/story.ts';
import { carrier } from './claims/carrier.ts';
import { protesters } from './claims/protesters.ts';
import { countOwners, countsIn, freed, overTime } from './claims/tally.ts';
import { facet, findTriggers, isClaimed, type Trigger } from './claims/trigger.ts';
import { isFiniteVerb } from './claims/part.ts';
import { eachDay, truceOf } from './claims/truce.ts';
import { newsDay, timeOf } from './claims/when.ts';
import { atBorder, placeOf } from './claims/where.ts';
import { hasToll, pointsOf } from './claims/weight.ts';
import { words } from './claims/words.ts';
import type { ArAnalysis, ClaimDraft, CountMention, PartyDraft, Run, StatementDraft } from './parts.ts';
import { covering, hit } from './text.ts';

const AGAINST = words('against');
const DATES_BY = words('dates-by');
/** Where words are published. */
const MEDIUM = words('medium');
/** Tokens between a carrying verb and its noun. */
const CARRIED_MAX = 6;
/** Tokens on either side of a trigger that its clause may span. */
const CLAUSE_MAX = 60;

/**
 * Finds the claims of a text, in order. First each cluster of triggers is read in its clause; then the article as a
 * whole adds what a clause leaves open.
 */
export function findClaims(a: ArAnalysis, statements: readonly StatementDraft[]): ClaimDraft[] {
  const holder = innermost(a, statements);
  const readings: Reading[] = [];
  const clusters = clustersOf(a, findTriggers(a), holder);
  const counts = countOwners(a, clusters);
  const news = newsDay(a);
  for (const c of clusters) {
    const before = readings.at(-1);
    const found = claimOf(a, c, statements, counts.get(c) ?? [], before?.claim.statement === c.statement ? before.claim : null, news);
    if (found) for (const claim of found.claim.type === 'ceasefire' ? eachDay(a, mainOf(a, c), found.claim) : [found.claim]) readings.push({ ...found, claim });
  }
  return inStory(a, readings, statements).map((c) => onDead(byArmed(c)));
}

/** What nobody does without arms; whom the police clash with may have none. */
const ARMS_ONLY: ReadonlySet<EventType> = new Set(['strike', 'hostilities', 'violation']);

/** "غالبية القتلى في الغارة من العائلة": civilians beside an act of arms are not those who did it. */
function byArmed(c: ClaimDraft): ClaimDraft {
  return ARMS_ONLY.has(c.type) && c.by.some(isCivil) ? { ...c, by: c.by.filter((p) => !isCivil(p)) } : c;
}

/** Per token: index of the innermost statement whose content holds it, or -1. */
function innermost(a: ArAnalysis, statements: readonly StatementDraft[]): Int32Array {
  const out = new Int32Array(a.tokens.count).fill(-1);
  const size = statements.map((s) => s.content.reduce((n, r) => n + r.last - r.first + 1, 0));
  const order = statements.map((_, at) => at).filter((at) => !takesUp(statements[at] as StatementDraft)).sort((x, y) => (size[y] as number) - (size[x] as number) || x - y);
  for (const at of order) for (const run of (statements[at] as StatementDraft).content) out.fill(at, run.first, run.last + 1);
  return out;
}

function claimOf(a: ArAnalysis, c: Cluster, statements: readonly StatementDraft[], own: readonly CountMention[], before: ClaimDraft | null, news: string | null): Reading | null {
  const main = mainOf(a, c);
  const statement = c.statement >= 0 ? (statements[c.statement] as StatementDraft) : null;
  const scope = scopeOf(a, c, statement);
  const roles = shared(a, main, allRoles(a, c, main, scope), before);
  const time = offsetOf(a, c.triggers[0] as Trigger, news) ?? timeOf(a, main, scope);
  const counts = overTime(a, countsIn(a, c, scope, own), time);
  const told = { cluster: c, main, roles, counts, time, scope };
  const verdict = judge(a, told);
  if (verdict === 'named') return null;
  const status = statusOf(a, main, scope, { ahead: isAhead(a, time), done: c.triggers.length > 1 && isViolent(main) && hasToll(counts), before: before && { last: before.trigger.last, status: { status: before.status, rule: before.statusRule } } });
  const place = placeOf(a, c.triggers[0] as Trigger, c.triggers.at(-1) as Trigger, scope);
  const type = typeOf(a, { cluster: c, main, roles, counts, scope, status: status.status });
  const facets = facetsOf(a, c, main, scope, type);
  const truce = type === 'ceasefire' ? truceOf(a, main, facets, roles.by) : { facets, by: roles.by };
  const claim: ClaimDraft = {
    evidence: [evidenceOf(a, c, roles, counts, scope)], trigger: { first: main.first, last: main.last, lead: main.hit.split.conj.length }, type, ...truce,
    on: onCounted(a, roles, counts, main), place, time: status.status === 'actual' || time?.mention ? time : null, status: status.status, statusRule: status.rule, counts: type === 'release' ? freed(counts) : counts, statement: c.statement,
    rules: [`ar.event.${main.frame}${main.verb ? '-verb' : '-noun'}`], rows: [...new Set(c.triggers.map((t) => `${t.hit.row.table}:${t.hit.row.id}`))],
  };
  return { claim, back: actIsSubject(a, main) || main.definite && !main.verb && (!aimed(a, main) || isClaimed(a, main)) && carrier(a, main, scope)?.role !== 'patient', bare: facet(main, 'bare') === 'yes', atBorder: atBorder(a, main, scope), arms: (facet(main, 'need') ?? '').startsWith('arms'), aside: inPassing(a, main) || isUse(a, main), act: main.frame !== 'kill' || facet(main, 'method') === 'abduct', faint: verdict === 'in-story', points: pointsOf(a, told) };
}

/** "الهجوم على البلدة" has a target of its own; "الهجوم على موقعه على الإنترنت" was only claimed there. */
function aimed(a: ArAnalysis, t: Trigger): boolean {
  return AGAINST.has(a.tokens.form[t.last + 1] ?? '') && !MEDIUM.has(a.tokens.form[t.last + 2] ?? '');
}

/** A day is told that comes after the day of the article. */
const isAhead = (a: ArAnalysis, time: ClaimDraft['time']): boolean => a.date !== null && (time?.mention ?? null) !== null && (time?.edtf.split('/')[0] ?? '') > `${a.date}~`;

/** "إثر الضربات التي شنها", "غداة قصف": a definite noun, or one after a word that only dates something else by it. */
function inPassing(a: ArAnalysis, t: Trigger): boolean {
  return !t.verb && t.frame !== 'kill' && (t.definite || DATES_BY.has(a.tokens.form[t.first - 1] ?? ''));
}

/** The clause around a cluster: inside its statement's content, up to commas that begin something new. */
function scopeOf(a: ArAnalysis, c: Cluster, statement: StatementDraft | null): Scope {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  const s = a.sentences[(c.triggers[0] as Trigger).sentence] as Run;
  const run = statement?.content.find((r) => r.first <= last && first <= r.last) ?? s;
  let from = Math.max(Math.min(run.first, first), s.first, first - CLAUSE_MAX);
  let to = Math.min(run.last, s.last, last + CLAUSE_MAX);
  for (let j = first - 1; j > from; j--) {
    if (a.tokens.form[j] === '؛' || (a.tokens.form[j] === '،' && breaksClause(a, j + 1))) {
      from = j + 1;
      break;
    }
  }
  for (let j = last + 1; j < to; j++) {
    if (a.tokens.form[j] === '؛' || (a.tokens.form[j] === '،' && breaksClause(a, j + 1))) {
      to = j - 1;
      break;
    }
  }
  return { from, to: Math.max(to, last), statement };
}

/** Parties of the main trigger; what it leaves open is filled from the others of the cluster. */
function allRoles(a: ArAnalysis, c: Cluster, main: Trigger, scope: Scope): Roles {
  let { by, on } = rolesOf(a, main, scope, headless(c, main));
  for (const t of c.triggers) {
    if (t === main || (by.length > 0 && on.length > 0 && !on.every((p) => isLand(a, p)))) continue;
    const other = rolesOf(a, t, scope, headless(c, t));
    if (isHarm(t) && !isHarm(main)) {
      by = by.filter((p) => p.mention === null || p.rule !== 'ar.event.agent-clause' || other.on.every((q) => q.mention !== p.mention));
      const harmed = other.on.filter((p) => !isLand(a, p));
      if (by.length === 0 && (isInstrument(main) || other.by.every((p) => EXPLICIT.has(p.rule)))) by = other.by; // "دمرت القوات منصة صواريخ", "أصيب برصاص الجيش في المواجهات"
      if (on.length === 0) on = other.on;
      else if (harmed.length > 0 && on.every((p) => isLand(a, p)) && harmed.every((p) => p.mention?.cls !== 'people' && !isCivil(p))) on = harmed;
      continue;
    }
    if (by.length === 0) by = other.by;
    if (on.length === 0) on = other.on;
  }
  if (main.type === 'protest' && main.verb) by = protesters(by);
  if (by.length === 0) by = ownDeed(main, on, scope);
  const civil = isOpen(a, on) ? civilTarget(a, c, on, scope) : null;
  if (civil && !on.some(isCivil)) on = [civil];
  const members = membersOf(a, c, scope);
  if (members && (on.length === 0 || on.every((p) => p.rule.endsWith('-place') || p.rule.endsWith('-nameless') || p.mention?.cls === 'fighters'))) on = [members];
  const mine = new Set(sidesOf(by));
  if (on.length === 0 && facet(main, 'on')) on = [{ sides: [facet(main, 'on') as string], mention: null, rule: 'ar.event.on-civilians' }];
  if (facet(main, 'role') === 'getter') return { by: giver(a, main, scope), on: by };
  if (facet(main, 'role') === 'loser' || isLost(a, main)) return { by: winner(a, main, scope), on: by };
  return { by, on: main.frame === 'mutual' || main.type === 'measure' ? on : on.filter((p) => p.sides.some((side) => !mine.has(side))) };
}

/** Rules by which a verb of harm has its own author. */
const EXPLICIT: ReadonlySet<string> = new Set(['ar.event.agent-by', 'ar.event.agent-after', 'ar.event.agent-before', 'ar.event.agent-speaker']);

/** "مقتل ثلاثة من الحركة في غارة على بيروت": a land that is hit is less than who dies there. */
const isLand = (a: ArAnalysis, { mention: m, rule }: PartyDraft): boolean => rule.endsWith('-place') || (m !== null && covering(a.places, a.placeAt, m.first)?.first === m.first && (covering(a.places, a.placeAt, m.first)?.last ?? -1) >= m.last);

const IN_FAVOUR = words('in-favour');
/** Tokens from what is lost to whom it was lost. */
const WINNER_REACH = 8;

/** "الأراضي التي خسرتها لمصلحة التنظيم", "خسر البلدة أمام المعارضة": who has now what was lost. */
function winner(a: ArAnalysis, t: Trigger, scope: Scope): Roles['by'] {
  for (let j = t.last; j < Math.min(scope.to, t.last + WINNER_REACH); j++) {
    if (!IN_FAVOUR.has(a.tokens.form[j] as string)) continue;
    const m = covering(a.actors, a.actorAt, j + 1);
    return m && m.first === j + 1 ? distinct([partyOf(a, m, 'ar.event.agent-winner')]) : NONE;
  }
  return NONE;
}

/** "تلقى الجيش أسلحة من فرنسا": from whom it was got; an aid body only hands over. */
function giver(a: ArAnalysis, t: Trigger, scope: Scope): Roles['by'] {
  const from = argsAfter(a, t.last + 1, scope.to).find((x) => x.prep === 'من' && !x.mention?.sides.includes('NGO'));
  return from ? distinct([partyOfArg(a, from, 'ar.event.agent-giver')]) : NONE;
}

const MOST = words('most-of-them');
/** Tokens after the dead within which is told whose they were. */
const MEMBERS_REACH = 10;

/** Tokens between two nouns of action that one subject does. */
const SHARED_MAX = 50;
const AND = new Set(['الي', 'عن']);

/** "تدمير دبابة وإحراق آليتين", "إضافة إلى تفجير": a joined noun of action without parties is the act of whoever did the one before. */
function shared(a: ArAnalysis, main: Trigger, roles: Roles, before: ClaimDraft | null): Roles {
  if (before && isUse(a, main)) return { by: handed(before.on, 'ar.event.used'), on: handed(before.by, 'ar.event.used') };
  if (before && goesOn(a, main, before) && roles.by.length === 0 && before.by.length > 0) return { by: handed(before.by, 'ar.event.shared'), on: roles.on };
  if (!before || main.verb || roles.by.length > 0 || roles.on.length > 0 || before.by.length === 0 || !isViolent(main) || main.type === 'casualty') return roles;
  if (main.first - before.trigger.last > SHARED_MAX || !(main.hit.split.conj === 'و' || AND.has(a.tokens.form[main.first - 1] ?? '') || (before.type === 'strike' && a.tokens.form[main.first - 1] === 'مع')) || !['strike', 'attack', 'clash', 'damage'].includes(before.type)) return roles;
  return { by: handed(before.by, 'ar.event.shared'), on: handed(before.on.filter((p) => !p.rule.endsWith('-place')), 'ar.event.shared') };
}

/** Tokens between two verbs that one subject does. */
const VERBS_MAX = 14;

/** "خرقت القوات الهدنة مرارا، وقتلت عشرات المدنيين": a joined verb in the same person, without a subject of its own. */
function goesOn(a: ArAnalysis, t: Trigger, before: ClaimDraft): boolean {
  const verb = (a.hits[before.trigger.first] ?? []).find((h) => isFiniteVerb(h) && h.last === before.trigger.last);
  return t.verb && (t.hit.split.conj === 'و' || a.tokens.form[t.first - 1] === 'كما') && t.hit.row.agreement === 'fs' && verb?.row.agreement === 'fs' && a.sentenceOf[t.first] === a.sentenceOf[before.trigger.first] && t.first - before.trigger.last <= VERBS_MAX;
}

const handed = (list: Roles['by'], rule: string): Roles['by'] => list.map((p) => ({ ...p, mention: null, rule }));

/** "مقتل سبعة مسلحين، معظمهم من الجماعة": the party to which the dead belonged. */
function membersOf(a: ArAnalysis, c: Cluster, scope: Scope): PartyDraft | null {
  for (const t of c.triggers) {
    if (!isHarm(t)) continue;
    for (let j = t.last + 1; j <= Math.min(scope.to, t.last + MEMBERS_REACH); j++) {
      if (!MOST.has(a.tokens.form[j] as string)) continue;
      const m = covering(a.actors, a.actorAt, j + 2);
      return a.tokens.form[j + 1] === 'من' && m && m.first === j + 2 ? partyOf(a, m, 'ar.event.victim-members') : null;
    }
  }
  return null;
}

/** A verb without و after a noun of action in the same cluster: "هجوم استهدف", "تفجير أسفر". */
function headless(c: Cluster, t: Trigger): boolean {
  const at = t.verb && t.hit.split.conj === '' ? c.triggers.indexOf(t) : 0;
  const before = at > 0 ? c.triggers[at - 1] : undefined;
  return before !== undefined && !before.verb && !isHarm(before);
}

/** The verb that carries the first noun: "تعرضت ... لقصف", "شن ... غارات". */
function carrierBefore(a: ArAnalysis, t: Trigger, scope: Scope): number | null {
  if (t.verb || t.hit.split.conj !== '') return null;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - CARRIED_MAX); j--) {
    const verb = hit(a, j, 'support');
    if (verb && !verb.split.article && !(t.hit.split.prep === 'ل' && verb.row.cells[1] === 'agent') && (verb.row.cells[1] === 'agent' || verb.row.cells[1] === 'patient')) return j;
    if (a.tokens.form[j] === '،') return null;
  }
  return null;
}

/** From the first token of the runs to the last. */
function around(runs: readonly Run[]): Run {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const run of runs) {
    first = Math.min(first, run.first);
    last = Math.max(last, run.last);
  }
  return { first, last };
}

/** From the first to the last of triggers, parties near them and counts. */
function evidenceOf(a: ArAnalysis, c: Cluster, roles: Roles, counts: readonly CountMention[], scope: Scope): Run {
  let { first, last } = around([...c.triggers, ...counts]);
  for (const t of c.triggers) {
    if (t.thing < 0) continue;
    first = Math.min(first, t.thing);
    last = Math.max(last, t.thing);
  }
  const carried = carrierBefore(a, c.triggers[0] as Trigger, scope);
  if (carried !== null && carried < first) first = carried;
  for (const p of [...roles.by, ...roles.on]) {
    if (!p.mention || p.mention.first < scope.from || p.mention.last > scope.to) continue;
    if (p.mention.last < first && first - p.mention.last <= 4) first = p.mention.first;
    if (p.mention.first > last && p.mention.first - last <= 8) last = p.mention.last;
  }
  return { first: Math.max(scope.from, first), last: Math.max(Math.min(scope.to, Math.max(last, (c.triggers[0] as Trigger).last + 1)), ...counts.map((n) => n.last)) };
}
