/** The type of a claim where its trigger leaves it open: a bare attack, a killing with its author, a destroyed thing with dead. */
import type { EventType, Status } from '../../../model/index.ts';
import type { ArAnalysis, CountMention } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { BY } from './args.ts';
import { isTroops } from './arrive.ts';
import type { Cluster } from './cluster.ts';
import { isParty, isState, type Roles, type Scope, sidesOf } from './sides.ts';
import { hasAttacker, isGunman, isGunmen } from './nameless.ts';
import { facet, type Trigger } from './trigger.ts';
import { words } from './words.ts';

interface Found {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly scope: Scope;
  readonly status: Status;
}

const MILITARY = words('military');
const REACH = 10;

export function typeOf(a: ArAnalysis, x: Found): EventType {
  const { main, counts } = x;
  if (main.hit.row.id === 'casualty.kill' && fought(x)) return 'clash';
  if (main.type === 'casualty' && byFire(a, x)) return 'attack';
  if (main.type === 'casualty') return main.frame === 'kill' && !counts.some((n) => n.cumulative) && (claimed(x) || attackersKill(a, x) || (authored(x) && !/^مقتل/.test(main.hit.row.form))) ? 'attack' : 'casualty';
  if (totalled(x)) return 'casualty';
  if (frees(a, x)) return 'release';
  if (main.type === 'damage') return x.cluster.triggers.some((t) => t.type === 'casualty') ? 'casualty' : 'damage';
  if ((main.type === 'clash' || facet(main, 'bare') === 'yes') && suicidal(a, x)) return 'strike';
  if (main.type === 'strike' && isBare(x) && !armed(a, x)) return bareAttack(a, x);
  if (main.hit.row.id === 'strike.counter-air' && !armed(a, x)) return 'clash'; // "تصدت القوات لاقتحام": no weapon of theirs was met
  if (main.hit.row.id === 'other.death' && counts.some((n) => n.what === 'killed' && n.n !== 1)) return 'casualty';
  if (main.type === 'talks' && official(a, x)) return 'contact';
  if (main.hit.row.id.startsWith('attack.gunmen') && foughtBack(x)) return 'clash';
  if (main.hit.row.id.startsWith('contact.arrive') && x.roles.by.some((p) => isTroops(a, p))) return 'movement';
  if (main.hit.row.id === 'strike.target' && person(x) && !armed(a, x)) return 'attack';
  return main.type;
}

const BOMBER = words('bomber');
/** Tokens between a verb and the bomber who is its subject. */
const BOMBER_REACH = 5;

/** "اقتحم انتحاري نقطة تفتيش": he comes to blow himself up. */
function suicidal(a: ArAnalysis, { main }: Found): boolean {
  for (let j = main.first - BOMBER_REACH; j <= main.last + BOMBER_REACH; j++) if (BOMBER.has(a.tokens.form[j] ?? '')) return main.verb;
  return false;
}

const CAPTIVE = words('captive');
const FREED = new Set<CountMention['what']>(['captured', 'other', 'missing']);

/** "حرر الجيش 178 رهينة": people are freed, not taken. */
function frees(a: ArAnalysis, { main, counts, scope }: Found): boolean {
  if (main.hit.row.id !== 'control.liberate') return false;
  if (counts.some((n) => FREED.has(n.what))) return true;
  for (let j = main.last + 1; j <= Math.min(scope.to, main.last + REACH); j++) if (CAPTIVE.has(a.forms[j]?.split.stem ?? '') || CAPTIVE.has(a.tokens.form[j] as string)) return true;
  return false;
}

/** "22 قتلوا خلال الشهر الماضي في هجمات": a total over time is no single act. */
function totalled(x: Found): boolean {
  const lead = x.cluster.triggers[0] as Trigger;
  return lead.type === 'casualty' && x.counts.length > 0 && x.counts.every((n) => n.cumulative) && x.main !== lead;
}

/** "تبنت قتل", "المسؤولية عن قتل": whoever claims a killing tells of an attack. */
function claimed(x: Found): boolean {
  return x.scope.statement?.rows.includes('cues:claim-resp') ?? false;
}

/** "تمكنت القوات من قتل 19 مسلحا": forces that kill several who are armed fought them. */
const fought = ({ main, roles, counts }: Found): boolean => !/^مقتل/.test(main.hit.row.form) && roles.by.length > 0 && counts.some((n) => n.what === 'killed' && n.whom === 'combatant' && n.n !== 1 && !n.cumulative);

/** "استشهد شاب برصاص الجيش", "أصيب بنيران القناصة": by whose fire people were killed or wounded. */
const byFire = (a: ArAnalysis, { main, roles, counts }: Found): boolean => !/^مقتل/.test(main.hit.row.form) && !counts.some((n) => n.cumulative) && roles.by.some((p) => p.rule.startsWith('ar.event.agent-by') && p.mention !== null && BY.has(a.tokens.form[p.mention.first - 1] ?? ''));

/** "المهاجمون قتلوا 15 شخصا": a number of others follows, and not of the attackers. */
const attackersKill = (a: ArAnalysis, { main, counts }: Found): boolean => main.verb && hasAttacker(a, main) && counts.some((n) => n.first > main.last) && !counts.some((n) => isGunman(a, n.first));

const authored = (x: Found): boolean => x.roles.by.length > 0;

/** One named person is the target. */
function person(x: Found): boolean {
  const m = x.roles.on[0]?.mention;
  return m !== null && m !== undefined && m.number === 'sg' && (m.cls === 'office' || m.cls === 'person') && m.personal !== null;
}

/** A weapon stands with it: fire from afar. */
function armed(a: ArAnalysis, x: Found): boolean {
  if (x.cluster.triggers.some((t) => t.type === 'strike' && facet(t, 'bare') === null && (facet(t, 'weapon') !== null || facet(t, 'instrument') !== null))) return true;
  for (let j = Math.max(x.scope.from, x.main.first - 6); j <= Math.min(x.scope.to, x.main.last + REACH); j++) if (hit(a, j, 'weapon')) return true;
  return false;
}

/** "هاجم مسلحون ثكنة وقتلوا عشرة عسكريين": soldiers were fought. */
const foughtBack = (x: Found): boolean => x.counts.some((n) => n.whom === 'combatant' && n.what === 'killed');

const CONVERSATION = /^(ال)?(محادثات|مباحثات|مشاورات|محادثاته|مباحثاته|محادثاتها|مباحثاتها)$/;
/** Tokens from talks to the official with whom they are held. */
const WITH_REACH = 3;

/** "أجرى الوزير محادثات مع نظيره": two officials meet; "محادثات السلام" are held by sides. */
function official(a: ArAnalysis, { main }: Found): boolean {
  if (main.first !== main.last || !CONVERSATION.test(a.forms[main.first]?.split.stem ?? a.tokens.form[main.first] ?? '')) return false;
  for (let j = main.last + 1; j <= main.last + WITH_REACH; j++) {
    if (a.tokens.form[j] !== 'مع') continue;
    const m = covering(a.actors, a.actorAt, j + 1);
    return m !== undefined && m.first === j + 1 && m.number === 'sg' && (m.cls === 'office' || m.cls === 'counterpart' || m.cls === 'person');
  }
  return false;
}

/** "هجوم", "هجوم استهدف حافلة": a word of attack that leaves open with what, alone or with the verb of aiming that carries it. */
const isBare = ({ main, cluster }: Found): boolean => facet(main, 'bare') === 'yes' || (aims(main) && cluster.triggers.some((t) => facet(t, 'bare') === 'yes' && !t.verb && t.first < main.first));

const aims = (t: Trigger): boolean => t.hit.row.id === 'strike.target';

/** Forces attack on the ground; a state strikes; an armed group fights soldiers, strikes a state abroad that it only threatens, and attacks all others. */
function bareAttack(a: ArAnalysis, x: Found): EventType {
  const by = sidesOf(x.roles.by);
  if (by.length === 0) return byNobody(a, x);
  if (x.status === 'actual' && x.roles.by.some((p) => isTroops(a, p) && !isGunmen(a, p)) && !onPeople(x)) return 'clash';
  if (by.every(isState) || by.includes('COALITION')) return 'strike';
  if (x.status !== 'actual' && x.status !== 'denied' && sidesOf(x.roles.on).some(isState)) return 'strike';
  if (x.counts.some((n) => n.whom === 'combatant') || military(a, x)) return 'clash';
  return by.some(isParty) ? 'attack' : 'strike';
}

/** Those who are hit carry no arms: civilians, aid workers, persons who died and of whom nobody says that they fought. */
function onPeople({ roles, counts }: Found): boolean {
  const dead = counts.filter((n) => n.what === 'killed');
  const on = sidesOf(roles.on);
  return (on.length > 0 && !on.some(isParty)) || (dead.length > 0 && !dead.some((n) => n.whom === 'combatant') && !on.some((side) => isParty(side) && !isState(side)));
}

/** "هجوم على حاجز للجيش" was a fight, "هجوم استهدف دورية" an attack on it; a noun without more may be anything that strikes. */
function byNobody(a: ArAnalysis, x: Found): EventType {
  const fought = x.counts.some((n) => n.whom === 'combatant') || (!x.main.verb && military(a, x));
  if (x.cluster.triggers.some(aims)) return fought ? 'attack' : 'strike';
  if (x.main.verb) return foughtBack(x) ? 'clash' : 'attack';
  if (hasAttacker(a, x.main)) return fought ? 'clash' : 'attack'; // "هجوم شنه مسلحون"
  return fought && x.status === 'actual' ? 'clash' : 'strike';
}

function military(a: ArAnalysis, x: Found): boolean {
  for (let j = x.main.last + 1; j <= Math.min(x.scope.to, x.main.last + REACH); j++) {
    const form = a.forms[j];
    if (form && (MILITARY.has(form.split.stem) || MILITARY.has(a.tokens.form[j] as string))) return true;
  }
  return x.roles.on.some((p) => p.mention?.cls === 'fighters' || /^(ال)?(جيش|قوات|قوة|شرطة)/.test(p.mention ? (a.forms[p.mention.first]?.split.stem ?? '') : ''));
}
