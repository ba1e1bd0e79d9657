/** Claims: what each statement, or the outlet itself, says happened. */
import type { ClaimDraft, CountMention, EnAnalysis, Run, StatementDraft } from '../parts.ts';
import { doneAgain } from './agent.ts';
import { answerOf } from './answer.ts';
import { objectOf, type Scope } from './clause.ts';
import { beatsBack, type Cluster, clustersOf, isCumulative, isHarm, isViolent, mainOf } from './cluster.ts';
import { reactsTo, tells, type Told } from './gate/index.ts';
import { form, isBe, isHelp, isMark } from './grammar.ts';
import { apart, type Earlier, facetsOf, typeOf } from './kind.ts';
import { distinct, isParty, NOBODY } from './party.ts';
import { wordsOf } from './words.ts';
import { protestOf } from './protest.ts';
import { carriedBy, ownDeed, type Roles, rolesOf } from './roles.ts';
import { statusOf } from './status.ts';
import { inStory, type Reading } from './story.ts';
import { overTime } from './tally.ts';
import { facet, type Frame, findTriggers, type Trigger } from './trigger.ts';
import { agreedEnd, brokersOf, countsFromTruce, truceTime } from './truce.ts';
import { ONE, oneHarmed } from './single.ts';
import { placeOf, timeOf } from './where.ts';
import { entry, hit } from '../text.ts';

/** Tokens on either side of a cluster within which its counts stand. */
const COUNT_BACK = 12;
/** The same for those to whom a verb after them tells what befell them: they are its subject. */
const SUBJECT_BACK = 24;
const SUBJECTS: ReadonlySet<string> = new Set(['en.count.after', 'en.count.joint', 'en.count.light', 'en.count.list', 'en.count.subset']);
const COUNT_AHEAD = 18;
const CLAUSE_MAX = 70;
/** Tokens from "agreed" to what is agreed. */
const AGREED_GAP = 9;
/** Killings and seizures of single people: "the attack" is none of these. */
const PERSONAL: ReadonlySet<Frame> = new Set<Frame>(['kill', 'act']);
const MUTUAL: ReadonlySet<Frame> = new Set<Frame>(['mutual', 'truce', 'talks', 'accord', 'meet', 'call', 'visit', 'release']);

/** Finds the claims of a text, in order. First each cluster of triggers is read in its clause; then the article adds what a clause leaves open. */
export function findClaims(a: EnAnalysis, statements: readonly StatementDraft[]): ClaimDraft[] {
  const holder = innermost(a, statements);
  const triggers = findTriggers(a);
  charges(triggers, statements, holder);
  const clusters = clustersOf(a, triggers, holder);
  const said = sourcesOf(a, statements);
  const owners = countOwners(a, clusters);
  const out: Reading[] = [];
  let earlier: Earlier | null = null;
  let began: string | null = null;
  for (const c of clusters) {
    const found = claimOf(a, c, c.statement >= 0 ? (statements[c.statement] as StatementDraft) : null, said, owners.get(c) ?? [], earlier);
    if (!found) continue;
    const main = mainOf(c);
    if (found.type === 'ceasefire' && found.time) began = found.time.edtf;
    const counted = found.time === null && found.status === 'actual' && began !== null && (facet(main, 'need') === 'truce' || countsFromTruce(a, main.sentence));
    // "agreed on Monday to halt the fighting": the agreement is the truce.
    if (found.type === 'ceasefire' && out.at(-1)?.claim.type === 'agreement' && main.sentence === a.sentenceOf[out.at(-1)?.claim.trigger.first ?? 0] && main.first - (out.at(-1)?.claim.trigger.last ?? 0) <= AGREED_GAP) out.pop();
    out.push({ claim: counted ? { ...found, time: { edtf: began as string, part: null, mention: null, rule: 'en.event.time-truce' } } : found, back: (main.definite || facet(main, 'resp') === 'yes') && answerOf(a, main) < 0 });
    if ((found.type === 'strike' || found.type === 'clash' || found.type === 'attack') && !PERSONAL.has(main.frame)) earlier = { type: found.type, weapon: found.facets['weapon']?.value ?? null, sentence: main.sentence };
  }
  return inStory(a, out, said);
}

/** Per token: index of the innermost statement whose content holds it, or -1. */
function innermost(a: EnAnalysis, statements: readonly StatementDraft[]): Int32Array {
  const out = new Int32Array(a.tokens.count).fill(-1);
  const size = statements.map((s) => s.content.reduce((n, r) => n + r.last - r.first + 1, 0));
  const order = statements.map((_, at) => at).sort((x, y) => (size[y] as number) - (size[x] as number) || x - y);
  for (const at of order) for (const run of (statements[at] as StatementDraft).content) out.fill(at, run.first, run.last + 1);
  return out;
}

/** Where those speak to whom statements are given: "the ministry in Baku said" is not where it happened. */
function sourcesOf(a: EnAnalysis, statements: readonly StatementDraft[]): Uint8Array {
  const out = new Uint8Array(a.tokens.count);
  for (const s of statements) for (const r of s.source) if (r.last > r.first && r.last - r.first <= SOURCE_MAX) out.fill(1, r.first + 1, r.last + 1);
  return out;
}

/** "The two states traded accusations over the truce": the words of saying are the charge itself. */
function charges(triggers: readonly Trigger[], statements: readonly StatementDraft[], holder: Int32Array): void {
  const mutual = triggers.filter((t) => t.hit.row.id === 'violation.mutual');
  if (mutual.length === 0) return;
  statements.forEach((s, at) => {
    for (const t of mutual) if (s.cue.some((r) => r.first <= t.last && t.first <= r.last)) holder.fill(at, t.first, t.last + 1);
  });
}

function claimOf(a: EnAnalysis, c: Cluster, statement: StatementDraft | null, said: Uint8Array, own: readonly CountMention[], earlier: Earlier | null): ClaimDraft | null {
  const main = mainOf(c);
  const scope = scopeOf(a, c, statement, said);
  const roles = allRoles(a, c, main, scope);
  const stated = timeOf(a, { first: (c.triggers[0] as Trigger).first, last: (c.triggers.at(-1) as Trigger).last }, scope);
  const counted = countsIn(c, scope, own);
  const counts = overTime(counted.length > 0 ? counted : c.triggers.flatMap((t) => oneHarmed(a, t, scope)).slice(0, 1), stated);
  const truce = main.type === 'ceasefire' || agreedEnd(a, main);
  const time = truce ? truceTime(a, main, stated) : stated;
  const place = placeOf(a, c.triggers[0] as Trigger, c.triggers.at(-1) as Trigger, scope);
  const carrier = carriedBy(a, main, scope);
  const told: Told = { cluster: c, main, roles, counts, scope, carrier, timed: time !== null, placed: place?.rule === 'en.event.place-clause' };
  if (!tells(a, told) || (earlier?.type === main.type && reactsTo(a, told))) return null;
  const status = statusOf(a, main, scope, carrier, counts.some((n) => n.n !== null && n.what === 'killed'));
  const type = typeOf(a, told, earlier);
  // "the brigade lost nine men in the battle": who only loses in it is not who did it.
  const who = type === 'protest' ? protestOf(a, main, scope, roles) : type === 'casualty' && main.type !== 'casualty' ? { ...roles, by: apart(roles.on, roles.by, false) } : roles;
  return {
    evidence: [evidenceOf(a, c, roles, counts, scope, carrier)], trigger: { first: main.first, last: main.last }, type, facets: facetsOf(a, told, type, earlier), by: truce ? distinct([...(facet(main, 'need') === 'truce' ? NOBODY : roles.by), ...brokersOf(a, main, scope)]) : who.by, on: who.on, place, time: status.status === 'actual' || time ? time : null,
    status: status.status, statusRule: status.rule, counts: status.status === 'actual' ? counts : counts.filter((n) => n.rule !== ONE), statement: c.statement, rules: [`en.event.${main.frame}${main.verb ? '-verb' : '-noun'}`], rows: [...new Set(c.triggers.map((t) => `${t.hit.row.table}:${t.hit.row.id}`))],
  };
}

/** The stretch of a cluster: its sentence inside its statement's content. */
function scopeOf(a: EnAnalysis, c: Cluster, statement: StatementDraft | null, said: Uint8Array): Scope {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  const s = a.sentences[(c.triggers[0] as Trigger).sentence] as Run;
  const run = statement ? spanOf(statement.content, s) : s;
  let to = Math.min(run.last, s.last, last + CLAUSE_MAX);
  for (let j = last + 1; j < to; j++) if (form(a, j) === ';' || ((form(a, j) === 'while' || form(a, j) === 'but' || form(a, j) === 'whereas') && isMark(a, j - 1))) to = j - 1;
  let from = Math.max(run.first, s.first, first - CLAUSE_MAX);
  for (let j = first - 1; j > from; j--) if (form(a, j) === ';' || (form(a, j) === 'but' && isMark(a, j - 1))) from = j + 1;
  return { from: Math.min(from, first), to: Math.max(to, last), statement, said };
}

/** All the pieces of a content that stand in a sentence, as one stretch. */
function spanOf(content: readonly Run[], s: Run): Run {
  const inside = content.filter((r) => r.first <= s.last && r.last >= s.first);
  return { first: Math.min(...inside.map((r) => r.first)), last: Math.max(...inside.map((r) => r.last)) };
}

/** Parties of the main trigger; what it leaves open is filled from the others of the cluster. */
function allRoles(a: EnAnalysis, c: Cluster, main: Trigger, scope: Scope): Roles {
  const own = rolesOf(a, main, scope);
  let { by, on } = own;
  const runs = [...own.runs];
  for (const t of c.triggers) {
    if (t === main) continue;
    const other = rolesOf(a, t, scope);
    if (isViolent(main) !== isViolent(t)) continue;
    if (isHarm(t) && !isHarm(main)) {
      // "ten fighters of the group were killed in clashes with troops": they fought too.
      if (by.length === 0 && main.frame === 'mutual' && on.length > 0) by = other.on.filter((p) => !p.rule.endsWith('-place') && !p.sides.includes('CIV'));
      if (other.on.length > 0 && (on.length === 0 || on.every((p) => p.rule.endsWith('-place')))) on = other.on;
      if (by.length === 0 && t.verb && !t.passive) by = other.by;
    } else {
      if (by.length === 0) by = other.by;
      if (on.length === 0) on = beatsBack(main) && (!t.verb || other.by.length > 0) ? other.by : other.on;
    }
    runs.push(...other.runs);
  }
  by = ownDeed(a, main, scope, by);
  if (by.length === 0 && isViolent(main)) by = doneAgain(a, (c.triggers.at(-1) as Trigger).last, scope);
  if (on.length === 0) on = localForces(a, c, scope);
  const target = facet(main, 'on');
  if (on.length === 0 && target) on = [{ sides: [target], mention: null, rule: 'en.event.on-people' }];
  return { by, on: apart(by, on, MUTUAL.has(main.frame)), runs };
}

/** "a car rammed into a military base in the town": the forces of the state in which it happened. */
function localForces(a: EnAnalysis, c: Cluster, scope: Scope): Roles['on'] {
  const main = mainOf(c);
  if (!LOCAL.has(main.frame)) return NOBODY;
  const np = main.verb && !main.passive ? objectOf(a, main.last, scope) : null;
  // Who stands before an act that is not suffered may be its doer: "government shelling".
  const back = main.passive || SUFFERED.has(main.frame) ? Math.max(scope.from, main.first - 8) : main.last + 1;
  for (let j = np?.first ?? back; j <= (np?.last ?? Math.min(scope.to, main.last + 10)); j++) {
    if (!STATE_FORCES.has(form(a, j)) || entry(a.actors, a.actorAt[j])?.sides.some(isParty)) continue;
    const country = placeOf(a, main, main, scope)?.mention.country;
    return country ? [{ sides: [country], mention: null, rule: 'en.event.local-forces' }] : NOBODY;
  }
  return NOBODY;
}

const LOCAL: ReadonlySet<Frame> = new Set<Frame>(['fire', 'raid', 'blast', 'kill', 'shoot', 'die']);
const SUFFERED: ReadonlySet<Frame> = new Set<Frame>(['blast', 'die']);
const STATE_FORCES = wordsOf('state-forces');

const takesCounts = (c: Cluster): boolean => c.triggers.some((t) => isViolent(t) || t.type === 'measure' || t.type === 'other' || t.type === 'release' || t.type === 'movement' || t.type === 'protest' || t.type === 'hostilities');

/** Gives each count to the cluster whose trigger stands nearest in its sentence. Both lists are in order: one walk. */
function countOwners(a: EnAnalysis, clusters: readonly Cluster[]): Map<Cluster, CountMention[]> {
  const out = new Map<Cluster, CountMention[]>();
  let low = 0;
  for (const n of a.counts) {
    while (low < clusters.length && ((clusters[low] as Cluster).triggers.at(-1) as Trigger).last < n.first - CLAUSE_MAX) low++;
    let best: Cluster | null = null;
    let least = CLAUSE_MAX;
    for (let k = low; k < clusters.length; k++) {
      const c = clusters[k] as Cluster;
      if ((c.triggers[0] as Trigger).first > n.last + CLAUSE_MAX) break;
      if (!takesCounts(c)) continue;
      for (const t of c.triggers) {
        if (t.sentence !== a.sentenceOf[n.first]) continue;
        // "20 men of the group active in the hills were killed": the word that tells of them, however far it stands.
        const gap = n.at !== undefined && SUBJECTS.has(n.rule) && t.first <= n.at && n.at <= t.last ? 0 : (t.last < n.first ? n.first - t.last : t.first > n.last ? t.first - n.last : 0) + (n.rule !== 'en.count.plain' && n.what !== 'destroyed' && !isHarm(t) ? 4 : 0) + (t.last < n.first ? (n.rule === 'en.count.after' ? 8 : 0) : n.rule === 'en.count.verb' ? 8 : 0);
        if (gap < least) [best, least] = [c, gap];
      }
    }
    if (best) out.set(best, [...(out.get(best) ?? []), n]);
  }
  return out;
}

function countsIn(c: Cluster, scope: Scope, own: readonly CountMention[]): CountMention[] {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  const cumulative = c.triggers.some(isCumulative) || c.triggers[0]?.hit.row.id === 'hostilities.war';
  return own.filter((n) => n.first >= Math.max(scope.from, first - ((n.at ?? -1) >= first ? SUBJECT_BACK : COUNT_BACK)) && n.last <= Math.min(scope.to, last + COUNT_AHEAD)).map((n) => (cumulative ? { ...n, cumulative: true } : n));
}

/** Tokens of a source that only names who speaks. */
const SOURCE_MAX = 16;
const EVIDENCE_BACK = 8;
const EVIDENCE_AHEAD = 8;

/** "had fired on the unit and shelled the town": the subject stands beyond another deed. */
function otherDeed(a: EnAnalysis, from: number, to: number): boolean {
  if (form(a, to - 1) !== 'and') return false;
  for (let j = from + 1; j < to - 1; j++) if (hit(a, j, 'trigger')) return true;
  return false;
}

/** From the first to the last of triggers, the phrases of its parties and its counts. */
function evidenceOf(a: EnAnalysis, c: Cluster, roles: Roles, counts: readonly CountMention[], scope: Scope, carrier: number | null): Run {
  let first = Math.min(...c.triggers.map((t) => t.first), ...counts.map((n) => n.first));
  let last = Math.max(...c.triggers.map((t) => t.last), ...counts.map((n) => n.last));
  if (carrier !== null && carrier < first) first = carrier;
  for (const r of roles.runs) {
    if (r.first < scope.from || r.last > scope.to) continue;
    if (r.first < first && first - r.last <= EVIDENCE_BACK && !otherDeed(a, r.last, first)) first = r.first;
    if (r.last > last && r.first - last <= EVIDENCE_AHEAD) last = r.last;
  }
  if (form(a, first - 1) === 'no' || isBe(a, first - 1)) first = thereBefore(a, first, scope.from) ?? first;
  for (const t of c.triggers) if (t.verb && !t.passive && facet(t, 'need') === 'weapon') last = Math.max(last, weaponEnd(a, t));
  return { first: Math.max(scope.from, first), last: Math.min(scope.to, last) };
}

/** "there could not be talks": the words that say whether it is. */
function thereBefore(a: EnAnalysis, first: number, low: number): number | null {
  let j = first - 1;
  while (j > low && (isHelp(a, j) || form(a, j) === 'and')) j--;
  return form(a, j) === 'there' ? j : null;
}

/** "using poison gas": the end of the weapon behind its verb, else of the verb. */
function weaponEnd(a: EnAnalysis, t: Trigger): number {
  for (let j = t.last + 1; j <= t.last + EVIDENCE_AHEAD && a.sentenceOf[j] === t.sentence; j++) {
    const h = hit(a, j, 'weapon');
    if (h) return h.last;
  }
  return t.last;
}

