/** Claims: what each statement, or the outlet itself, says happened. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, CountMention, PartyDraft, PlaceMention, Run, StatementDraft, TimeMention } from '../parts.ts';
import { hit } from '../text.ts';
import { type Roles, rolesOf, type Scope } from './roles.ts';
import { statusOf } from './status.ts';
import { findTriggers, type Trigger } from './trigger.ts';

/** Types that tell of one act of violence together: the first of a cluster's types in this order names it. */
const VIOLENCE: readonly EventType[] = ['strike', 'clash', 'attack', 'damage', 'casualty'];
/** Tokens between two triggers of one act. */
const GAP = 14;
/** Tokens between an act and its stated outcome. */
const LONG_GAP = 36;
const OUTCOME = new Set(['اسفر', 'اسفرت', 'واسفر', 'واسفرت', 'ادي', 'ادت', 'وادي', 'وادت', 'خلف', 'خلفت', 'وخلف', 'اوقع', 'اوقعت', 'واوقع', 'تسبب', 'تسببت', 'نجم', 'اودي', 'اودت', 'يسفر', 'تسفر', 'ويسفر']);
/** Words that tie a harm to its cause. */
const LINKS = new Set(['في', 'جراء', 'اثر', 'نتيجة', 'خلال', 'بسبب', 'من', 'الي', 'عن', 'بعد', 'ادي', 'ادت', 'اسفر', 'اسفرت', 'مما', 'ما', 'واسفر', 'خلف', 'خلفت', 'اوقع', 'اوقعت', 'تسبب', 'تسببت', 'الذي', 'التي', 'حيث', 'عند', 'ضمن', 'اطار', 'باستخدام']);

/** Several triggers of one happening. */
interface Cluster {
  readonly triggers: Trigger[];
  readonly statement: number;
}

/** Finds the claims of a text, in order. */
export function findClaims(a: ArAnalysis, statements: readonly StatementDraft[]): ClaimDraft[] {
  const holder = innermost(a, statements);
  const clusters = cluster(a, findTriggers(a), holder);
  const out: ClaimDraft[] = [];
  let violent: ClaimDraft | null = null;
  let story: Story = { place: null, time: null };
  for (const c of clusters) {
    const found = claimOf(a, c, statements);
    if (!found) continue;
    const claim: ClaimDraft = inStory(violent ? again(found, c, violent) : found, story);
    if (repeats(out, claim)) continue;
    out.push(claim);
    if (ACTS.has(claim.type)) violent = claim;
    if (VIOLENCE.includes(claim.type)) story = { place: claim.place?.mention ?? story.place, time: claim.time?.mention && isRecent(claim.time.edtf, a.date) ? claim.time : story.time };
  }
  return out;
}

/** Where and when the violence told last took place. */
interface Story {
  readonly place: PlaceMention | null;
  readonly time: ClaimDraft['time'];
}

/** Violence told without its place or day is of the place and day told last. */
function inStory(claim: ClaimDraft, story: Story): ClaimDraft {
  if (!VIOLENCE.includes(claim.type)) return claim;
  const place = claim.place ?? (story.place ? { mention: story.place, rule: 'ar.event.place-story' } : null);
  const time = claim.time?.rule === 'ar.event.time-dateline' && story.time ? { ...story.time, mention: null, part: null, rule: 'ar.event.time-story' } : claim.time;
  return { ...claim, place, time };
}

/** A day or two of the week before the article: the news, not its background. */
function isRecent(edtf: string, date: string | null): boolean {
  return date !== null && edtf.length >= 10 && edtf.slice(0, 7) >= previousMonth(date) && edtf <= `${date}~`;
}

function previousMonth(date: string): string {
  const [y, m] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return m === 1 ? `${y - 1}-12` : `${y}-${String(m - 1).padStart(2, '0')}`;
}

const ACTS = new Set<EventType>(['strike', 'attack', 'clash']);

/** "الهجوم" without more is the act told last: its type and the parties that this mention leaves open. */
function again(claim: ClaimDraft, c: Cluster, before: ClaimDraft): ClaimDraft {
  const main = mainTrigger(c.triggers);
  if (!ACTS.has(claim.type) || main.verb || !main.hit.split.article) return claim;
  const plain = /\.attack-n$/.test(main.hit.row.id) && claim.facets['weapon']?.value === 'unknown';
  const type = plain ? before.type : claim.type;
  const facets = plain ? before.facets : claim.facets;
  const by = claim.by.length === 0 ? before.by : claim.by;
  const same = sidesOf(by) === sidesOf(before.by);
  return { ...claim, type, facets, by, on: same && claim.on.length === 0 ? before.on : claim.on, rules: [...claim.rules, 'ar.event.again'] };
}

/** Per token: index of the innermost statement whose content holds it, or -1. */
function innermost(a: ArAnalysis, statements: readonly StatementDraft[]): Int32Array {
  const out = new Int32Array(a.tokens.count).fill(-1);
  statements.forEach((s, at) => {
    for (const run of s.content) for (let j = run.first; j <= run.last; j++) if (out[j] === -1 || s.parent === out[j] || inner(statements, at, out[j] as number)) out[j] = at;
  });
  return out;
}

/** The shorter content lies inside the longer one. */
function inner(statements: readonly StatementDraft[], x: number, y: number): boolean {
  const size = (at: number): number => (statements[at] as StatementDraft).content.reduce((n, r) => n + r.last - r.first + 1, 0);
  return size(x) < size(y);
}

function cluster(a: ArAnalysis, triggers: readonly Trigger[], holder: Int32Array): Cluster[] {
  const out: Cluster[] = [];
  for (const t of triggers) {
    const last = out.at(-1);
    const statement = holder[t.first] as number;
    if (last && last.statement === statement && tied(a, last.triggers.at(-1) as Trigger, t)) last.triggers.push(t);
    else out.push({ triggers: [t], statement });
  }
  return out;
}

/** "ما أسفر عن مقتل", "أدى إلى إصابة": the outcome of the act told before. */
function consequence(a: ArAnalysis, y: Trigger): boolean {
  for (let j = y.first - 1; j >= y.first - 4; j--) if (OUTCOME.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** True when two neighbouring triggers tell of one happening. */
function tied(a: ArAnalysis, x: Trigger, y: Trigger): boolean {
  if (x.sentence !== y.sentence) return false;
  if (isHarm(y) && !isCumulative(x) && !isCumulative(y) && VIOLENCE.includes(x.type) && y.first - x.last <= LONG_GAP && consequence(a, y)) return true;
  if (y.first - x.last > GAP) return false;
  if (isCumulative(x) !== isCumulative(y) && y.type === 'casualty') return false;
  const violent = VIOLENCE.includes(x.type) && VIOLENCE.includes(y.type);
  if (!violent) return x.type === y.type && y.first - x.last <= 3 && !y.verb;
  if (isCumulative(y)) return false;
  let link = false;
  for (let j = x.last + 1; j < y.first; j++) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || form === '؛' || form === 'كما' || form === 'كذلك') return false;
    if (hit(a, j, 'fn.switch') && form !== 'وقت') return false;
    if (LINKS.has(form)) link = true;
  }
  const joined = y.hit.split.conj === 'و';
  const harmBoth = isHarm(x) && isHarm(y);
  if (harmBoth) return joined || link || y.first - x.last <= 4;
  if (joined && y.verb && !isHarm(y)) return false;
  if (joined && y.verb) return link || y.first - x.last <= 10;
  return link || y.hit.split.prep !== '' || y.first - x.last <= 3 || a.forms[y.first]?.split.pronoun !== '' || (y.verb && !joined && y.type === 'strike');
}

const isHarm = (t: Trigger): boolean => t.type === 'casualty' || t.type === 'damage';
const isCumulative = (t: Trigger): boolean => t.facets.includes('scope=cumulative');

function claimOf(a: ArAnalysis, c: Cluster, statements: readonly StatementDraft[]): ClaimDraft | null {
  const main = mainTrigger(c.triggers);
  const statement = c.statement >= 0 ? (statements[c.statement] as StatementDraft) : null;
  const scope = scopeOf(a, c, statement);
  const roles = allRoles(a, c.triggers, main, scope);
  const counts = countsIn(a, c, scope);
  const place = placeOf(a, c, scope);
  const time = timeOf(a, c, scope);
  if (!tells(a, c, main, roles, counts, time, statement)) return null;
  const status = statusOf(a, main, scope);
  const type = typeOf(main, counts, roles);
  const facets = facetsOf(a, c, main, scope, type);
  return {
    evidence: [evidenceOf(c, counts, scope)], trigger: { first: main.first, last: main.last, lead: main.hit.split.conj.length }, type, facets, by: roles.by, on: roles.on,
    place: place ? { mention: place, rule: 'ar.event.place-clause' } : null, time, status: status.status, statusRule: status.rule, counts, statement: c.statement,
    rules: [`ar.event.${main.frame}${main.verb ? '-verb' : '-noun'}`], rows: [...new Set(c.triggers.map((t) => `${t.hit.row.table}:${t.hit.row.id}`))],
  };
}

function mainTrigger(triggers: readonly Trigger[]): Trigger {
  let best = triggers[0] as Trigger;
  for (const t of triggers) {
    const x = VIOLENCE.indexOf(t.type);
    const y = VIOLENCE.indexOf(best.type);
    if (x >= 0 && (y < 0 || x < y)) best = t;
  }
  return best;
}

/** A killing with no act beside it is a casualty; a destroyed thing alone is damage. */
function typeOf(main: Trigger, counts: readonly CountMention[], roles: Roles): EventType {
  if (main.type === 'casualty' && /\.kill$/.test(main.hit.row.id) && !main.hit.row.form.startsWith('مقتل') && roles.by.length > 0 && !counts.some((n) => n.cumulative)) return 'attack';
  return main.type === 'damage' && counts.some((n) => n.what === 'killed') ? 'casualty' : main.type;
}

/** The clause around a cluster: inside its statement's content, or up to commas that begin something new. */
function scopeOf(a: ArAnalysis, c: Cluster, statement: StatementDraft | null): Scope {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  const s = a.sentences[(c.triggers[0] as Trigger).sentence] as Run;
  const run = statement?.content.find((r) => r.first <= first && first <= r.last) ?? s;
  let from = Math.max(run.first, s.first);
  let to = Math.min(run.last, s.last);
  for (let j = first - 1; j > from; j--) {
    if (a.tokens.form[j] === '،' && breaks(a, j + 1)) {
      from = j + 1;
      break;
    }
  }
  for (let j = last + 1; j < to; j++) {
    if (a.tokens.form[j] === '،' && breaks(a, j + 1)) {
      to = j - 1;
      break;
    }
  }
  return { from, to, statement };
}

/** After this comma something new begins. */
function breaks(a: ArAnalysis, j: number): boolean {
  const form = a.forms[j];
  if (hit(a, j, 'fn.switch') || hit(a, j, 'fn.conj')) return true;
  return form?.split.conj === 'و' && !form.split.article && a.actorAt[j] === -1 && a.placeAt[j] === -1 && a.numberAt[j] === -1;
}

/** Parties of the main trigger; what it leaves open is filled from the others of the cluster. */
function allRoles(a: ArAnalysis, triggers: readonly Trigger[], main: Trigger, scope: Scope): Roles {
  let { by, on } = rolesOf(a, main, scope);
  for (const t of triggers) {
    if (t === main || (by.length > 0 && on.length > 0)) continue;
    const other = rolesOf(a, t, scope);
    if (by.length === 0) by = other.by;
    if (on.length === 0 || (isHarm(t) && main.frame === 'blast' && other.on.length > 0) || (isHarm(t) && other.on.length > 0 && on.every((p) => p.rule === 'ar.event.target-place'))) on = other.on;
  }
  const mine = new Set(by.flatMap((p) => p.sides));
  return { by, on: on.filter((p) => p.sides.some((side) => !mine.has(side))) };
}

function countsIn(a: ArAnalysis, c: Cluster, scope: Scope): CountMention[] {
  const first = (c.triggers[0] as Trigger).first;
  const last = (c.triggers.at(-1) as Trigger).last;
  if (!c.triggers.some((t) => VIOLENCE.includes(t.type) || t.type === 'measure' || t.type === 'other' || t.type === 'release')) return [];
  const cumulative = c.triggers.some(isCumulative);
  const found = a.counts.filter((n) => n.first >= Math.max(scope.from, first - 10) && n.last <= Math.min(scope.to, last + 16)).map((n) => (cumulative ? { ...n, cumulative: true } : n));
  return found.length > 0 ? found : namedVictim(a, c);
}

/** "مقتل المواطن فلان", "اغتيال فلان": one person, by name. */
function namedVictim(a: ArAnalysis, c: Cluster): CountMention[] {
  for (const t of c.triggers) {
    if (t.verb || (t.type !== 'casualty' && t.frame !== 'harm')) continue;
    const m = a.actors[a.actorAt[t.last + 1] ?? -1];
    if (!m || m.first !== t.last + 1 || !m.personal || m.number !== 'sg' || !/(kill|killed|assassinate|execute|liquidate)$/.test(t.hit.row.id)) continue;
    return [{ first: m.first, last: m.last, what: 'killed', whom: 'person', n: 1, bound: 'exact', cumulative: false, subset: false, rule: 'ar.count.named' }];
  }
  return [];
}

/** The finest place after the trigger in its clause, else before it. */
function placeOf(a: ArAnalysis, c: Cluster, scope: Scope): PlaceMention | null {
  const first = (c.triggers[0] as Trigger).first;
  let best: PlaceMention | null = null;
  let score = -1;
  for (let j = scope.from; j <= scope.to; j++) {
    const p = a.places[a.placeAt[j] ?? -1];
    if (!p || p.first !== j) continue;
    const value = (p.first > first ? 4 - Math.min(2, (p.first - first) * 0.05) : 0) + (p.id?.startsWith('iso:') ? 0 : 2) + (insideActor(a, p) ? -6 : 0) + (p.id === null || p.id.startsWith('gn:') || p.id.startsWith('own:') ? 1 : 0);
    if (value > score) [best, score] = [p, value];
    j = p.last;
  }
  if (score >= 0) return best;
  const s = a.sentences[(c.triggers[0] as Trigger).sentence] as Run;
  for (let j = s.first; j <= s.last; j++) {
    const p = a.places[a.placeAt[j] ?? -1];
    if (p && p.first === j && !insideActor(a, p) && !p.id?.startsWith('iso:')) return p;
  }
  return null;
}

function insideActor(a: ArAnalysis, p: PlaceMention): boolean {
  const m = a.actors[a.actorAt[p.first] ?? -1];
  return m !== undefined && m.first < p.first;
}

/** A time in the clause, else in the sentence, else the day of the article. */
function timeOf(a: ArAnalysis, c: Cluster, scope: Scope): ClaimDraft['time'] {
  const s = a.sentences[(c.triggers[0] as Trigger).sentence] as Run;
  const at = (c.triggers[0] as Trigger).first;
  const near = nearest(a, scope.from, scope.to, at) ?? nearest(a, s.first, s.last, at);
  if (near?.edtf) return { edtf: near.edtf, part: near.part, mention: near, rule: 'ar.event.time-stated' };
  return a.date ? { edtf: a.date, part: null, mention: null, rule: 'ar.event.time-dateline' } : null;
}

function nearest(a: ArAnalysis, from: number, to: number, at: number): TimeMention | null {
  let best: TimeMention | null = null;
  for (let j = from; j <= to; j++) {
    const t = a.times[a.timeAt[j] ?? -1];
    if (!t || t.first !== j || !t.edtf) continue;
    if (!best || Math.abs(t.first - at) < Math.abs(best.first - at)) best = t;
    j = t.last;
  }
  return best;
}

/** Nouns that only recur ("the talks", "the truce") tell nothing unless something new is said of them. */
const RECURRING = new Set<EventType>(['ceasefire', 'talks', 'agreement', 'contact', 'measure', 'support', 'control', 'group_change', 'movement', 'hostilities', 'other', 'access', 'release', 'protest']);
const NEWS = new Set(['تمديد', 'بدء', 'انطلاق', 'استئناف', 'انهيار', 'انتهاء', 'سريان', 'دخول', 'اعلان', 'توصل', 'التوصل', 'الاتفاق', 'اتفاق', 'قطع', 'بقطع', 'فشل', 'فشلت', 'تنظيم', 'اجراء', 'عقد', 'بعقد', 'جولة', 'جديدة', 'جديد', 'الموافقة', 'التزامه', 'التزامها', 'بالتزامه', 'المستمرة', 'الدائرة', 'بدات', 'اندلعت', 'وبدات', 'انقاذ', 'لانقاذ', 'انهاء', 'وقف', 'بوقف', 'استعداد', 'استعداده', 'استعدادها', 'استعدادهم', 'رغبة', 'المرتقبة', 'المقررة', 'عقدت', 'عقد', 'بدات', 'انتهت', 'تنطلق', 'انطلقت', 'تجري', 'جرت']);

const REAL = new Set<EventType>(['strike', 'clash', 'attack', 'damage', 'hostilities']);
/** Signs that an act of violence is told rather than only named; tuned on the development articles and on ar_assault_detect. */
const REAL_MIN = 2;

/** Counts how much is told of an act: its toll, day, place, parties, weapon, a verb of its own. */
function weight(a: ArAnalysis, c: Cluster, t: Trigger, roles: Roles, counts: readonly CountMention[], time: ClaimDraft['time']): number {
  const party = (list: readonly PartyDraft[]): number => (list.some((p) => !GUESSED.has(p.rule)) ? 1 : 0);
  const near = time?.mention && Math.abs(time.mention.first - t.last) <= 12 ? 1 : 0;
  const place = nearPlace(a, t) ? 1 : 0;
  const said = c.statement >= 0 ? 1 : 0;
  return (counts.length > 0 ? 2 : 0) + near + place + party(roles.by) + party(roles.on) + (t.verb ? 1 : 0) + (c.triggers.length > 1 ? 1 : 0) + said;
}

function nearPlace(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + 8; j++) if (a.placeAt[j] !== -1 && a.placeAt[j] !== undefined) return true;
  return false;
}

const instrumentOnly = (c: Cluster): boolean => c.triggers.every((t) => t.facets.includes('instrument=yes'));

function tells(a: ArAnalysis, c: Cluster, main: Trigger, roles: Roles, counts: readonly CountMention[], time: ClaimDraft['time'], statement: StatementDraft | null): boolean {
  if (instrumentOnly(c) || !hasNeeds(a, main, time)) return false;
  if (REAL.has(main.type) && weight(a, c, main, roles, counts, time) < REAL_MIN) return false;
  if (main.type === 'casualty' && !main.verb && counts.length === 0 && (isCumulative(main) || main.hit.split.article) && c.triggers.length === 1) return false;
  if (main.type === 'ceasefire' && breached(a, main)) return false;
  if (main.frame === 'visit' && main.verb && roles.by.length === 0) return false;
  if (main.verb || counts.length > 0 || c.triggers.length > 1) return hasParty(main, roles) || counts.length > 0 || !RECURRING.has(main.type) || main.type === 'ceasefire';
  const definite = main.hit.split.article || main.hit.row.form.startsWith('ال');
  const stated = time?.mention && Math.abs(time.mention.first - main.last) <= 6;
  const party = [...roles.by, ...roles.on].some((p) => !GUESSED.has(p.rule));
  if (!RECURRING.has(main.type)) return !definite || party || Boolean(stated);
  const place = a.places[a.placeAt[main.last + 1] ?? -1] ?? a.places[a.placeAt[main.last + 2] ?? -1];
  const opens = c.statement >= 0 && main.first - (statement?.content[0]?.first ?? 0) <= 3;
  if (!definite) return party || Boolean(stated) || newsNear(a, main) || place !== undefined || opens;
  return newsNear(a, main) || opens || (party && (Boolean(stated) || place !== undefined || main.type === 'hostilities' || main.type === 'support' || main.type === 'movement'));
}

const GUESSED = new Set(['ar.event.party-pair', 'ar.event.target-place', 'ar.event.adversary', 'ar.event.on-civilians', 'ar.event.agent-pronoun']);
const AID = /^(مساعد|دعم|اسلح|سلاح|صواريخ|صاروخ|ذخائر|ذخيرة|معدات|طائرات|معون|اغاث|مواد|باخرة|شحن)/;

/** A row may ask for something beside it: "قدّم" is support only with aid or arms, a war is told only with its time. */
function hasNeeds(a: ArAnalysis, t: Trigger, time: ClaimDraft['time']): boolean {
  if (t.facets.includes('needs=time')) return newsNear(a, t) || (time?.mention !== null && time?.mention !== undefined && Math.abs(time.mention.first - t.last) <= 8);
  if (!t.facets.includes('needs=aid')) return true;
  for (let j = t.last + 1; j <= t.last + 6; j++) if (AID.test(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

/** "بخرق الهدنة" tells of a breach; the truce is only named. */
function breached(a: ArAnalysis, t: Trigger): boolean {
  return (a.hits[t.first - 1] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'violation');
}

function hasParty(main: Trigger, roles: Roles): boolean {
  return main.verb ? roles.by.length + roles.on.length > 0 : true;
}

function newsNear(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 2; j <= t.last + 2; j++) if (j >= 0 && NEWS.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const WEAPON_ORDER = ['suicide', 'drone', 'chemical', 'mortar', 'mine', 'ied', 'naval', 'missile', 'artillery', 'rocket', 'air', 'grenade'];

function facetsOf(a: ArAnalysis, c: Cluster, main: Trigger, scope: Scope, type: EventType): ClaimDraft['facets'] {
  const out: Record<string, { value: string; at: Run | null; rule: string }> = {};
  for (const t of c.triggers) {
    for (const pair of t.facets) {
      const [name, value] = pair.split('=') as [string, string];
      if (t.type === type && name !== 'instrument' && name !== 'needs' && name !== 'on' && !out[name]) out[name] = { value, at: { first: t.first, last: t.last }, rule: 'ar.facet.trigger' };
    }
  }
  if (type !== 'strike') return out;
  let best = out['weapon'] ? WEAPON_ORDER.indexOf(out['weapon'].value) : 99;
  for (let j = Math.max(scope.from, main.first - 8); j <= Math.min(scope.to, main.last + 12); j++) {
    const h = hit(a, j, 'weapon');
    if (!h) continue;
    const rank = WEAPON_ORDER.indexOf(h.row.id);
    if (rank >= 0 && rank < best) {
      best = rank;
      out['weapon'] = { value: h.row.id, at: { first: h.first, last: h.last }, rule: 'ar.facet.weapon' };
    }
  }
  out['weapon'] ??= { value: 'unknown', at: null, rule: 'ar.facet.weapon-unknown' };
  return out;
}

/** From the first trigger or its agent to the last trigger, target or count. */
function evidenceOf(c: Cluster, counts: readonly CountMention[], scope: Scope): Run {
  const firsts = [...c.triggers.map((t) => t.first), ...counts.map((n) => n.first)];
  const lasts = [...c.triggers.map((t) => t.last), ...counts.map((n) => n.last)];
  return { first: Math.max(scope.from, Math.min(...firsts)), last: Math.min(scope.to, Math.max(...lasts) + 1) };
}

const sidesOf = (list: readonly PartyDraft[]): string => list.flatMap((p) => p.sides).sort().join();

/** The same type, parties and trigger words again in the same statement: one event, told twice. */
function repeats(out: readonly ClaimDraft[], claim: ClaimDraft): boolean {
  const before = out.at(-1);
  return before !== undefined && before.statement === claim.statement && before.type === claim.type && before.rows[0] === claim.rows[0] && sidesOf(before.by) === sidesOf(claim.by) && sidesOf(before.on) === sidesOf(claim.on) && claim.trigger.first - before.trigger.last < 12 && claim.counts.length === 0;
}
