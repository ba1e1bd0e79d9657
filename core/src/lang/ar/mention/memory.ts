/** What an article has said so far about who is who: the ground for resolving short mentions. */
import type { PrivacyClass, Side } from '../../../model/index.ts';
import type { ActorMention, PlaceMention, Run } from '../parts.ts';
import type { Grammar, Phrase } from './grammar.ts';
import { CONNECTORS, isGiven, nameRun, surnameOf } from './name.ts';
import { afterCue } from './person.ts';
import { ANAPHORIC, isShortened } from './side/before.ts';
import { sidesOf } from './side/index.ts';
import { joinedPairs, mostFrequentPair } from './side/pair.ts';
import { count, has, isParty, isState, most, type Pair, RULE, type Said } from './side/rule.ts';

/** Namings (a place counts twice) that make a state the one an article is about. */
const HOME_MIN = 3;
/** Words that set up whom the next words are of. */
const AS_FOR = new Set(['اما', 'واما']);

/** What a group is called by whom it is with. */
const TIED = /^(ال)?(مرتبط|موالي|متحالف|منتمي|محسوب|مقرب|مبايع|منشق)(ة|ين|ون)?$/u;
const WITH = new Set(['مع', 'علي', 'من', 'عن', 'الي']);

const SPEAKERS = new Set(['office', 'counterpart', 'person', 'body', 'group', 'actor', 'fighters']);

/** The state that an article is about, if it names one often enough. */
export function homeOf(phrases: readonly Phrase[], places: readonly PlaceMention[]): Side | null {
  const states = new Map<Side, number>();
  for (const p of places) if (p.country) count(states, p.country, 2);
  for (const p of phrases) for (const side of p.sides) if (isState(side)) count(states, side, 1);
  const home = most(states)[0];
  return home && (states.get(home) ?? 0) >= HOME_MIN ? home : null;
}

export class Memory implements Said {
  readonly g: Grammar;
  readonly byName = new Map<string, ActorMention>();
  readonly byHead = new Map<string, ActorMention>();
  readonly bySurname = new Map<string, readonly Side[]>();
  readonly recent: Side[] = [];
  last: ActorMention | null = null;
  lastGroup: ActorMention | null = null;
  lastOrganisation: ActorMention | null = null;
  region: ActorMention | null = null;
  topic: Said['topic'] = null;
  readonly speakers: ActorMention[] = [];
  readonly home: Side | null;
  readonly pairs: readonly Pair[];
  readonly mainPair: readonly Side[];
  readonly top: readonly Side[];
  readonly onlyGroup: Side | null;

  constructor(g: Grammar, phrases: readonly Phrase[], home: Side | null) {
    this.g = g;
    this.home = home;
    const all = new Map<Side, number>();
    const groups = new Set<Side>();
    for (const p of phrases) {
      if (p.personal && p.sides.length > 0 && p.personal.last > p.personal.first) this.bySurname.set(surnameOf(g, p.personal), p.sides);
      for (const side of p.sides) {
        if (isParty(side)) count(all, side, 1);
        if (isParty(side) && !isState(side) && !side.startsWith('IGO:') && p.actor) groups.add(side);
      }
    }
    this.pairs = joinedPairs(g, phrases, all.keys());
    this.mainPair = mostFrequentPair(this.pairs);
    this.top = [...all].sort((x, y) => y[1] - x[1] || (g.states.get(y[0]) ?? 0) - (g.states.get(x[0]) ?? 0)).slice(0, 2).map(([side]) => side);
    this.onlyGroup = groups.size === 1 ? ([...groups][0] as Side) : null;
  }

  /** The person of that name, if the article introduced one; by the given name alone only as the subject of a verb of saying. */
  named(form: string, g: Grammar, i: number): { readonly mention: ActorMention; readonly lead: number } | null {
    if (isGiven(g, i) && !(afterCue(g, i) && nameRun(g, i) === i)) return null;
    if (g.placeAt && g.placeAt[i] !== -1 && !afterCue(g, i)) return null; // "كوبر" is also a town
    const split = g.text.forms[i]?.split;
    const whole = this.byName.get(form);
    if (whole) return { mention: whole, lead: 0 };
    const joined = split?.conj ? this.byName.get(form.slice(1)) : undefined;
    if (joined) return { mention: joined, lead: 1 };
    const governed = split?.prep ? this.byName.get(split.article ? `ال${split.stem}` : split.stem) : undefined;
    return governed && split ? { mention: governed, lead: split.conj.length + split.prep.length } : null;
  }

  /** Gives a phrase its sides, from its own words or from the article. */
  resolve(p: Phrase): ActorMention {
    const { sides, rule } = sidesOf(this, p);
    const short = p.bare || isShortened(this, p);
    const before = short || (sides.length > 0 && rule !== RULE.stated) ? this.byHead.get(p.head) : undefined;
    return {
      first: p.first, last: p.last, lead: p.lead ?? 0, prefix: p.prefix ?? '', cls: p.cls, sides, sideAt: rule === RULE.stated ? p.sideAt : null, rule,
      actor: p.actor ?? (short && before ? before.actor : null), personal: p.personal ?? (short && p.cls === 'office' && before && p.definite ? before.personal : null),
      full: short && p.definite && before ? (before.full ?? { first: before.first, last: before.last, lead: before.lead ?? 0, prefix: before.prefix ?? '' }) : null, gender: p.gender, number: p.number, privacy: privacyOf(p),
    };
  }

  /** Keeps a mention for those that come after it. */
  remember(m: ActorMention, p: Phrase | null): void {
    const tied = this.isTie(m);
    this.last = m;
    if (tied) return;
    if (m.sides.length === 1 && this.opensComment(m)) this.topic = { sides: m.sides, sentence: this.g.text.sentenceOf[m.first] ?? -1 };
    if (m.actor && !m.sides.includes('MEDIA') && this.g.gazetteer.actors.get(m.actor)?.kind === 'group') this.lastGroup = m;
    if (m.actor && /^(NGO|IGO:)/.test(m.sides[0] ?? '')) this.lastOrganisation = m;
    if (m.sides.length === 1 && this.isRegion(m)) this.region = m;
    if (SPEAKERS.has(m.cls) && m.sides.length > 0) this.speakers.push(m);
    const where = m.cls === 'actor' && this.g.text.tokens.form[m.first - 1] === 'في'; // "في موسكو" is where, not who
    if (!where) for (const side of m.sides) if (isParty(side)) this.recent.push(side);
    if (p && ANAPHORIC.has(p.cls) && (!p.bare || !this.byHead.has(p.head))) this.byHead.set(p.head, m);
    if (p && p.cls === 'body' && !p.bare) this.keepFirst(m, p.head);
    if (p && m.personal && m.personal.first >= m.first && m.personal.last <= m.last) this.keepName(m, m.personal);
  }

  /** "هيئة الأركان العامة" is "الهيئة" afterwards: a body whose head is of several words is known by the first. */
  private keepFirst(m: ActorMention, head: string): void {
    for (const h of this.g.text.hits[m.first] ?? []) if (h.row.cls === 'body' && h.row.id !== head && h.first === h.last) this.byHead.set(h.row.id, m);
  }

  /** "حركة النهر المرتبطة بتنظيم القاعدة": to whom a group is tied; what follows is of the group. */
  private isTie(m: ActorMention): boolean {
    const { form } = this.g.text.tokens;
    const at = WITH.has(form[m.first - 1] ?? '') ? m.first - 2 : m.first - 1;
    const group = this.lastGroup;
    return group !== null && group === this.last && group.last >= at - 1 && TIED.test(form[at] ?? '') && group.sides.join() !== m.sides.join();
  }

  /** "حكومة إقليم النهر": a region with its name. */
  private isRegion(m: ActorMention): boolean {
    for (let i = m.first; i < m.last; i++) if (this.g.text.hits[i]?.some((h) => h.row.cls === 'admin' && h.row.id === 'region' && !h.split.article)) return true;
    return false;
  }

  /** "أما يريفان ف": whoever stands between أما and the فـ of the comment. */
  private opensComment(m: ActorMention): boolean {
    const { tokens, forms } = this.g.text;
    if (!AS_FOR.has(tokens.form[m.first - 1] ?? '')) return false;
    const next = tokens.form[m.last + 1] === '،' ? m.last + 2 : m.last + 1;
    return forms[next]?.split.conj === 'ف' || tokens.form[next] === 'فقد';
  }

  /** A person of whom the article tells more: the names by which he was known mean the new mention. */
  rename(known: ActorMention, m: ActorMention): void {
    for (const [name, x] of this.byName) if (x.personal === known.personal) this.byName.set(name, m);
  }

  private keepName(m: ActorMention, run: Run): void {
    const { form } = this.g.text.tokens;
    for (let i = run.first; i <= run.last; i++) {
      const word = form[i] as string;
      const town = this.g.text.forms[i]?.rows.some(({ row, split }) => row.cls === 'place' && split.cost === 0);
      const bound = (town && !(i === run.last && i > run.first)) || CONNECTORS.has(word) || (i > run.first && form[i - 1] === 'عبد');
      if (i > run.first && form[i - 1] === 'عبد') this.byName.set(`عبد${word}`, m); // "عبدالرحمن" and "عبد الرحمن" are one name
      if (word.length > 2 && word !== 'علي' && !bound && (m.cls === 'office' || !this.byName.has(word))) this.byName.set(word, m);
    }
  }
}

/** Who must be protected: children, witnesses, and whoever is named without a public role. */
function privacyOf(p: Phrase): PrivacyClass {
  if (!p.personal) return 'not_a_person';
  if (has(p, 'minor')) return 'minor';
  if (has(p, 'witness')) return 'witness';
  const known = p.cls === 'office' || p.cls === 'counterpart' || (p.cls === 'person' && !has(p, 'unplaced')) || p.actor?.startsWith('person:');
  return known && p.cls !== 'people' ? 'public_role' : 'private_person';
}
