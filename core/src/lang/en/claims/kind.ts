/** The type and facets of a claim where its trigger leaves them open: a bare attack, a weapon that the clause names. */
import type { EventType } from '../../../model/index.ts';
import type { ClaimDraft, EnAnalysis, PartyDraft, Run } from '../parts.ts';
import { hit } from '../text.ts';
import { objectOf, phrasesAfter, subjectOf } from './clause.ts';
import { isHarm } from './cluster.ts';
import { lastsSince, type Told } from './gate/index.ts';
import { form, isBe, isIn } from './grammar.ts';
import { isParty, sidesOf } from './party.ts';
import { facet, type Trigger } from './trigger.ts';
import { agreedEnd, stageOf } from './truce.ts';
import { tagSet } from '../tag.ts';
import { wordsOf } from './words.ts';

const T_NOUN = tagSet('n', 'nn', 'name');

const ARMED = wordsOf('armed');
const MILITARY = wordsOf('military');
const INFRA = wordsOf('infra');
const LAND = wordsOf('land');
/** Towns, and what lies far off or at sea. */
const SETTLED = wordsOf('settled');
const REMOTE = new Set([...INFRA].filter((word) => !SETTLED.has(word)));
/** Marks of a row that steer the rules and are no facet of the event. */
const STEERING = new Set(['instrument', 'need', 'bare', 'object', 'abstract', 'on', 'thing', 'harm', 'resp', 'repel', 'clash', 'remote', 'not', 'with', 'ongoing']);
/** Which weapon names the strike when several stand in its clause. */
const WEAPON_ORDER = ['suicide', 'drone', 'chemical', 'mortar', 'mine', 'naval', 'missile', 'rocket', 'air', 'artillery', 'ied', 'grenade'];
const BACK = 9;
const AHEAD = 13;

/** What was told before and may be meant again: "the attack". */
export interface Earlier {
  readonly type: EventType;
  readonly weapon: string | null;
  readonly sentence: number;
}

const RECALL = 6;

export function typeOf(a: EnAnalysis, x: Told, earlier: Earlier | null): EventType {
  const { main } = x;
  if (agreedEnd(a, main)) return 'ceasefire';
  if (lastsSince(a, main, x.scope)) return 'hostilities';
  if (main.definite && x.counts.some((n) => n.cumulative && n.what === 'killed') && x.cluster.triggers.some((t) => t.type === 'casualty')) return 'casualty';
  // "12 million people have been displaced": the toll of a war; what drives people out is an event.
  if (main.hit.row.id === 'other.displace' && form(a, main.first - 1) === 'been' && x.counts.length > 0) return 'casualty';
  if (main.type === 'damage' && main.verb && hitsForces(a, x)) return armed(a, x) ? 'strike' : 'clash';
  if (main.type === 'damage' && main.verb && !main.passive && x.roles.by.some((p) => p.sides.some(isParty)) && hitsArms(a, x)) return 'strike';
  if (main.type === 'damage') return x.cluster.triggers.some((t) => t.type === 'casualty') && x.counts.some((n) => n.what === 'killed') ? 'casualty' : armed(a, x) && x.roles.by.length > 0 ? 'strike' : 'damage';
  if (main.hit.row.id === 'casualty.kill') return main.verb && byWeapon(a, x) ? 'strike' : byHand(a, x) ? 'attack' : inBattle(a, x) ? 'clash' : main.type;
  if (main.type === 'casualty' && main.verb && main.frame === 'kill' && byWeapon(a, x)) return 'strike';
  if (lostIn(a, x)) return 'casualty';
  if ((main.type === 'group_change' || facet(main, 'kind') === 'expel' || facet(main, 'repel') === 'yes') && main.verb && drivenOut(a, x)) return 'control';
  // "a rebel opened fire at troops": armed men on both sides, where gunmen on people attack them.
  if (main.frame === 'shoot' && !main.passive && x.roles.by.length > 0 && near(a, x, UNITS, -1, 4)) return 'clash';
  if (main.type === 'hostilities' && x.cluster.triggers.some(isHarm)) return 'clash';
  if (facet(main, 'ongoing') === 'yes' && main.hit.row.shape === 'ing' && (isBe(a, main.first - 1) || isIn(a, main.first - 1, T_NOUN))) return 'hostilities';
  if (facet(main, 'bare') !== 'yes' || facet(main, 'remote') === 'yes') return main.type;
  // "abducted scores in attacks on villages": people are taken by hand.
  if (main.type === 'strike' && x.cluster.triggers.some((t) => t.type === 'attack')) return 'attack';
  const recalled = earlier !== null && (facet(main, 'resp') === 'yes' || (main.definite && main.sentence - earlier.sentence <= RECALL));
  if (recalled) return (earlier as Earlier).type;
  if (armed(a, x) && main.type === 'strike') return 'strike';
  const by = sidesOf(x.roles.by);
  if (main.hit.row.id === 'strike.fire-at' && by.length > 0 && near(a, x, MILITARY, 0, 5)) return 'strike'; // fired at from afar
  if (near(a, x, ARMED, BACK, 4)) return civilian(x) ? 'attack' : 'clash';
  if (facet(main, 'clash') === 'yes') return by.length > 0 ? 'clash' : 'strike';
  if (near(a, x, MILITARY, 0, 5) && by.length > 0) return 'clash';
  const irregular = by.some((side) => isIrregular(a, side));
  // "militants attacked the town", "killed five in an attack": whoever has no planes comes there himself.
  if (irregular && !near(a, x, REMOTE, 5, AHEAD)) {
    if (civilian(x) || x.counts.some((n) => n.what === 'killed')) return 'attack';
    if (near(a, x, SETTLED, 0, AHEAD)) return 'clash';
  }
  if (near(a, x, INFRA, 5, AHEAD)) return 'strike';
  if (near(a, x, MILITARY, 0, AHEAD) && by.length > 0) return 'clash';
  if (civilian(x)) return 'attack';
  if (main.verb) return by.some(isParty) && sidesOf(x.roles.on).some(isParty) ? 'clash' : main.passive ? 'strike' : 'attack';
  return 'strike';
}

/** "the group lost three fighters in the clashes", "30 were injured in the skirmishes": a fight that was told before, and what it cost. */
function lostIn(a: EnAnalysis, { main, cluster }: Told): boolean {
  const [first] = cluster.triggers;
  if (!first || first === main || main.verb || !main.definite || form(a, main.first - 1) === "'s") return false;
  return isLoss(first) || (first.type === 'casualty' && main.type === 'clash');
}

const isLoss = (t: Trigger): boolean => t.hit.row.id === 'casualty.lose' || (t.hit.row.id === 'casualty.casualty' && t.verb);

/** "a bomb killed two", "was killed by a mortar shell": the weapon does the harm. */
function byWeapon(a: EnAnalysis, x: Told): boolean {
  const { main, scope } = x;
  const np = main.passive ? phrasesAfter(a, main.last, scope).find((p) => p.prep === 'by') : subjectOf(a, main.first, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (hit(a, j, 'weapon')?.last === np.last || (j === np.last && SHELLED.has(form(a, j)))) return true;
  return false;
}

const SHELLED: ReadonlySet<string> = new Set(['fire', 'shelling', 'bombardment', 'shellfire', 'shrapnel']);

/** "gunmen killed a pilot", "soldiers killed 12 villagers", "the killing of an envoy", "was killed in an operation": somebody kills one whom he meets, or people without arms; troops killed by the dozen are a toll of the war. */
function byHand(a: EnAnalysis, x: Told): boolean {
  const { main, scope, roles, counts } = x;
  const single = counts.every((n) => n.n === 1);
  if (!main.verb) return form(a, main.last + 1) === 'of' && single;
  const sought = form(a, main.first - 1) === 'to' || phrasesAfter(a, main.last, scope).some((p) => p.prep === 'in' && form(a, headOf(a, p)) === 'operation');
  if (roles.by.length === 0 && !sought && !byArmed(a, x)) return false;
  if (civilian(x) || (roles.by.length === 0 && !sought && counts.some((n) => n.whom === 'person'))) return true;
  const np = main.passive ? subjectOf(a, main.first, scope) : objectOf(a, main.last, scope);
  return np !== null && single && !isIn(a, headOf(a, np), T_PLURAL);
}

/** "gunmen killed 20 people": whosever they are. */
function byArmed(a: EnAnalysis, { main, scope }: Told): boolean {
  const np = main.passive ? phrasesAfter(a, main.last, scope).find((p) => p.prep === 'by') : subjectOf(a, main.first, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (ARMED.has(form(a, j))) return true;
  return false;
}

/** "troops killed twelve fighters in the new offensive", "seized two posts and killed nine soldiers": armed men kill armed men in a fight that is told. */
function inBattle(a: EnAnalysis, x: Told): boolean {
  const { main, scope, roles, counts } = x;
  if (!main.verb || main.passive || counts.some((n) => n.cumulative) || !(told(a, main.last + 1, Math.min(scope.to, main.last + AHEAD), FOUGHT) || told(a, Math.max(scope.from, main.first - AHEAD), main.first - 1, WON))) return false;
  const by = subjectOf(a, main.first, scope);
  let ground = sidesOf(roles.by).some((side) => isIrregular(a, side));
  for (let j = by?.first ?? 0; by && j <= by.last; j++) ground ||= UNITS.has(form(a, j));
  return ground && (counts.some((n) => n.whom === 'combatant') || sidesOf(roles.on).some(isParty));
}

const FOUGHT: ReadonlySet<string> = new Set(['hostilities', 'clash']);
const WON: ReadonlySet<string> = new Set(['control']);

/** A word of an event of one of these types stands between two tokens. */
function told(a: EnAnalysis, from: number, to: number, types: ReadonlySet<string>): boolean {
  for (let j = from; j <= to; j++) if (types.has(hit(a, j, 'trigger')?.row.cells[1] ?? '')) return true;
  return false;
}

/** The head of a noun phrase: what stands before its "of". */
function headOf(a: EnAnalysis, np: Run): number {
  for (let j = np.first + 1; j <= np.last; j++) if (form(a, j) === 'of') return j - 1;
  return np.last;
}
const T_PLURAL = tagSet('nn');

/** "troops ousted the fighters from the town", "pushed them out of the area": an armed group, or forces, leave land by force. */
function drivenOut(a: EnAnalysis, x: Told): boolean {
  const { main, scope } = x;
  const from = phrasesAfter(a, main.last, scope).find((p) => p.prep === 'from' || (p.prep === 'of' && form(a, p.first - 2) === 'out'));
  return from !== undefined && isLand(a, from) && (near(a, x, MILITARY, BACK, AHEAD) || sidesOf(x.roles.on).some((side) => isParty(side)));
}

/** "the town", "all the positions": a place, or a word for land. */
function isLand(a: EnAnalysis, np: Run): boolean {
  for (let j = np.first; j <= np.last; j++) if (a.placeAt[j] !== -1 || LAND.has(form(a, j))) return true;
  return false;
}

/** The object of the destruction is arms or forces. */
function hitsArms(a: EnAnalysis, x: Told): boolean {
  const np = objectOf(a, x.main.last, x.scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (hit(a, j, 'weapon') || MILITARY.has(form(a, j)) || ARMS_SITE.has(form(a, j))) return true;
  return false;
}

/** "two brigades were destroyed", "shattered the remnants of a division": forces are beaten, not things. */
function hitsForces(a: EnAnalysis, { main, scope }: Told): boolean {
  const np = main.passive ? subjectOf(a, main.first, scope) : objectOf(a, main.last, scope);
  if (!np) return false;
  for (let j = headOf(a, np); j <= np.last; j++) if (UNITS.has(form(a, j)) && !isIn(a, j + 1, T_NOUN)) return true;
  return false;
}

const [UNITS, ARMS_SITE] = [wordsOf('units'), wordsOf('arms-site')];

const isIrregular = (a: EnAnalysis, side: string): boolean => isParty(side) && !a.isState(side) && !side.startsWith('IGO:');

const civilian = (x: Told): boolean => sidesOf(x.roles.on).includes('CIV') || x.counts.some((n) => n.whom === 'civilian' || n.whom === 'child' || n.whom === 'woman');

/** A weapon of fire from afar stands with it, or a strike of its own cluster names one. */
function armed(a: EnAnalysis, x: Told): boolean {
  if (x.cluster.triggers.some((t) => t.type === 'strike' && facet(t, 'bare') === null && facet(t, 'weapon') !== null)) return true;
  return weaponsIn(a, x, x.main.first - BACK, x.main.last + AHEAD).length > 0;
}

function near(a: EnAnalysis, x: Told, list: ReadonlySet<string>, back: number, ahead: number): boolean {
  for (let j = Math.max(x.scope.from, x.main.first - back); j <= Math.min(x.scope.to, x.main.last + ahead); j++) if (list.has(form(a, j))) return true;
  return false;
}

/** "destroyed two missile sites": a weapon that is hit does not strike. */
function isTarget(a: EnAnalysis, x: Told, j: number): boolean {
  if (x.main.frame !== 'fire' || !x.main.verb || x.main.passive || j <= x.main.last) return false;
  const np = objectOf(a, x.main.last, x.scope);
  return np !== null && j >= np.first && j <= np.last;
}

interface Weapon {
  readonly name: string;
  readonly at: Run;
}

function weaponsIn(a: EnAnalysis, x: Told, from: number, to: number): Weapon[] {
  const out: Weapon[] = [];
  for (let j = Math.max(x.scope.from, from); j <= Math.min(x.scope.to, to); j++) {
    const h = hit(a, j, 'weapon');
    if (h && !(x.main.frame === 'intercept' && j > x.main.last) && !isTarget(a, x, j)) out.push({ name: h.row.cells[0] ?? '', at: { first: h.first, last: h.last } });
  }
  return out;
}

export function facetsOf(a: EnAnalysis, x: Told, type: EventType, earlier: Earlier | null): ClaimDraft['facets'] {
  const out: Record<string, { value: string; at: Run | null; rule: string }> = {};
  for (const t of x.cluster.triggers) {
    if (t.type !== type) continue;
    for (const pair of t.facets) {
      const [name, value] = pair.split('=') as [string, string];
      if (STEERING.has(name)) continue;
      if (name === 'weapon') strongest(out, value, { first: t.first, last: t.last }, 'en.facet.trigger');
      else out[name] ??= { value, at: { first: t.first, last: t.last }, rule: 'en.facet.trigger' };
    }
  }
  if (type === 'ceasefire' && !out['stage']) {
    const found = x.main.type === type ? stageOf(a, x.main) : { stage: 'agreed', at: x.main.first };
    if (found) out['stage'] = { value: found.stage, at: { first: found.at, last: found.at }, rule: 'en.facet.stage' };
  }
  if (type !== 'strike') return out;
  for (const w of weaponsIn(a, x, x.main.first - BACK, x.main.last + AHEAD)) strongest(out, w.name, w.at, 'en.facet.weapon');
  if (!out['weapon'] && facet(x.main, 'bare') === 'yes' && x.main.definite && earlier?.weapon) out['weapon'] = { value: earlier.weapon, at: null, rule: 'en.facet.weapon-told' };
  out['weapon'] ??= { value: 'unknown', at: null, rule: 'en.facet.weapon-unknown' };
  return out;
}

function strongest(out: Record<string, { value: string; at: Run | null; rule: string }>, value: string, at: Run, rule: string): void {
  if (!out['weapon'] || order(value) < order(out['weapon'].value)) out['weapon'] = { value, at, rule };
}

const order = (value: string): number => {
  const at = WEAPON_ORDER.indexOf(value);
  return at < 0 ? 50 : at;
};

/** Both the parties, without those that stand on the other side. */
export function apart(by: readonly PartyDraft[], on: readonly PartyDraft[], mutual: boolean): readonly PartyDraft[] {
  if (mutual) return on;
  const mine = new Set(sidesOf(by));
  return on.filter((p) => p.sides.some((side) => !mine.has(side)));
}
