/** What an article has said so far about who is who: the ground for resolving short mentions. */
import type { PrivacyClass, Side } from '../../../model/index.ts';
import type { ActorMention, PlaceMention, Run } from '../parts.ts';
import { CONNECTORS, isGiven, nameRun } from './name.ts';
import { afterCue } from './person.ts';
import type { Grammar, Phrase } from './grammar.ts';
import { EVERY } from './head.ts';
import { SELF } from './modifier/words.ts';
import { areAllied } from '../rivals.ts';
import { covering } from '../text.ts';

/** Rules by which sides are found. */
const STATED = 'ar.side.stated';
const ANTECEDENT = 'ar.side.antecedent';
const SOFT = 'ar.side.soft';
const THEATRE = 'ar.side.theatre';
const HOME = 'ar.side.home';
const PLACE = 'ar.side.place';
const PAIR = 'ar.side.pair';
const ONLY_GROUP = 'ar.side.only-group';
const APPOSITION = 'ar.side.apposition';
const BEHALF = 'ar.side.behalf';
const TOPIC = 'ar.side.topic';
const RELAYER = 'ar.side.relayer';
const SCENE = 'ar.side.scene';
const REMIT = 'ar.side.remit';
const UNKNOWN = 'ar.side.unknown';

/** Head classes whose bare form points back to the last one of the same head. */
const ANAPHORIC = new Set(['office', 'body', 'group', 'fighters', 'source', 'document', 'actor']);

/** Namings (a place counts twice) that make a state the one an article is about. */
const HOME_MIN = 3;
const INTERNATIONAL = /^(ال)?(دولي|دولية|دوليون|دوليين|اممي|اممية|امميون|امميين)$/;
/** Tokens from the beginning of a sentence to an office that is of the town named there. */
const SCENE_REACH = 6;
/** Words that set up whom the next words are of. */
const AS_FOR = new Set(['اما', 'واما']);
/** Tokens from media to the organ that they cite. */
const RELAYER_REACH = 8;
/** Sentences after that of a topic in which its offices speak. */
const TOPIC_REACH = 1;
/** Tokens back to which "both sides" may point. */
const PAIR_REACH = 70;

const SPEAKERS = new Set(['office', 'counterpart', 'person', 'body', 'group', 'actor', 'fighters']);
const PARTIES = new Set(['actor', 'body', 'group', 'fighters']);

interface Pair {
  readonly at: number;
  /** States, armies and groups; ministers who telephone are no two sides of a war. */
  readonly parties: boolean;
  readonly sides: readonly Side[];
}

/** "أرمينيا وأذربيجان", "الجيش السوداني وقوات الدعم السريع": neighbours joined by و. */
function joinedPairs(g: Grammar, phrases: readonly Phrase[], named: Iterable<Side>): Pair[] {
  const out: Pair[] = [];
  const sides = [...named];
  for (let k = 1; k < phrases.length; k++) {
    const x = phrases[k - 1] as Phrase;
    const y = phrases[k] as Phrase;
    const conj = (g.text.hits[y.first] ?? [])[0]?.split.conj === 'و' || g.text.forms[y.first]?.split.conj === 'و';
    const [left, right] = [x.sides[0], y.sides[0]];
    if (y.first - x.last > 1 || !conj || !left || !right || left === right || !isParty(left) || !isParty(right) || left.startsWith('IGO:') || right.startsWith('IGO:') || areAllied(left, right, sides)) continue;
    out.push({ at: y.last, sides: [left, right], parties: PARTIES.has(x.cls) && PARTIES.has(y.cls) });
  }
  return out;
}

function mostFrequentPair(pairs: readonly Pair[]): readonly Side[] {
  const count = new Map<string, number>();
  for (const p of pairs) if (p.parties) count.set([...p.sides].sort().join(), (count.get([...p.sides].sort().join()) ?? 0) + 1);
  const best = most(count)[0];
  return best && (count.get(best) ?? 0) > 1 ? best.split(',') : [];
}

/** The state that an article is about, if it names one often enough. */
export function homeOf(phrases: readonly Phrase[], places: readonly PlaceMention[]): Side | null {
  const states = new Map<Side, number>();
  for (const p of places) if (p.country) count(states, p.country, 2);
  for (const p of phrases) for (const side of p.sides) if (isState(side)) count(states, side, 1);
  const home = most(states)[0];
  return home && (states.get(home) ?? 0) >= HOME_MIN ? home : null;
}

function count(map: Map<Side, number>, side: Side, by: number): void {
  map.set(side, (map.get(side) ?? 0) + by);
}

export class Memory {
  private readonly g: Grammar;
  private readonly byName = new Map<string, ActorMention>();
  private readonly byHead = new Map<string, ActorMention>();
  private readonly recent: Side[] = [];
  private last: ActorMention | null = null;
  /** The armed group or movement named last. */
  private lastGroup: ActorMention | null = null;
  /** The intergovernmental or aid body named last: "المنظمة". */
  private lastOrganisation: ActorMention | null = null;
  /** The party to which the narrator turned with أما, and the sentence of it. */
  private topic: { readonly sides: readonly Side[]; readonly sentence: number } | null = null;
  /** Those who can speak, in order, for pronouns and duals. */
  private readonly speakers: ActorMention[] = [];
  /** The state that the article is about: the one whose places and adjectives it names most. */
  readonly home: Side | null;
  /** Two parties joined by و, in the order of the text. */
  private readonly pairs: readonly Pair[];
  /** The pair joined most often: the two sides of the story. Empty when no two are ever joined. */
  readonly mainPair: readonly Side[];
  /** The two parties named most. */
  private readonly top: readonly Side[];
  /** The only named non-state party of the article, or null. */
  readonly onlyGroup: Side | null;

  constructor(g: Grammar, phrases: readonly Phrase[], home: Side | null) {
    this.g = g;
    this.home = home;
    const all = new Map<Side, number>();
    const groups = new Set<Side>();
    for (const p of phrases) {
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
    const { sides, rule } = this.sidesOf(p);
    const short = p.bare || this.shortened(p);
    const before = short || (sides.length > 0 && rule !== STATED) ? this.byHead.get(p.head) : undefined;
    return {
      first: p.first, last: p.last, lead: p.lead ?? 0, prefix: p.prefix ?? '', cls: p.cls, sides, sideAt: rule === STATED ? p.sideAt : null, rule,
      actor: p.actor ?? (p.bare && before ? before.actor : null), personal: p.personal ?? (p.bare && p.cls === 'office' && before && p.definite ? before.personal : null),
      full: short && p.definite && before ? (before.full ?? { first: before.first, last: before.last, lead: before.lead ?? 0, prefix: before.prefix ?? '' }) : null, gender: p.gender, number: p.number, privacy: privacyOf(p.cls, p.personal, p.actor),
    };
  }

  /** "المصدر الأفغاني" after "مصدر أفغاني مطلع": with the article, and no word that the first naming lacks. */
  private shortened(p: Phrase): boolean {
    const { form } = this.g.text.tokens;
    const before = p.cls === 'source' && this.g.text.forms[p.first]?.split.article ? this.byHead.get(p.head) : undefined;
    if (!before) return false;
    const plain = (i: number): string => (form[i] as string).replace(/^ال/, '');
    const known = new Set<string>();
    for (let i = before.first; i <= before.last; i++) known.add(plain(i));
    for (let i = p.first + 1; i <= p.last; i++) if (!known.has(plain(i)) && !SELF.has(form[i] as string)) return false;
    return true;
  }

  private sidesOf(p: Phrase): { sides: readonly Side[]; rule: string } {
    if (p.cls === 'side') return this.pair(p);
    if (p.cls === 'office' && p.number === 'du' && p.bare && p.definite && p.sides.length === 0 && this.two().length === 2) return { sides: this.two(), rule: PAIR };
    if (p.sides.length > 0) return { sides: p.sides, rule: p.theatre ? THEATRE : STATED };
    if (/(^| )against$/.test(p.features)) return { sides: [], rule: UNKNOWN };
    const body = p.behalfAt > p.first ? this.bodyBefore(p) : undefined;
    if (body) return { sides: body.sides, rule: BEHALF };
    const owner = p.behalfAt >= 0 ? this.owner(p) : undefined;
    if (owner) return { sides: owner.sides, rule: ANTECEDENT };
    const home = this.relayerState(p);
    if (home) return { sides: [home], rule: RELAYER };
    if (this.ofTopic(p)) return { sides: this.topic?.sides ?? [], rule: TOPIC };
    const inner = p.inner ? (this.byHead.get(p.inner.head) ?? (p.inner.group ? this.lastGroup : null)) : null;
    if (inner && inner.sides.length > 0) return { sides: inner.sides, rule: ANTECEDENT };
    const before = ANAPHORIC.has(p.cls) && (p.kind === null || p.bare) ? this.byHead.get(p.head) : undefined;
    const another = p.cls === 'source' && !p.bare && !this.g.text.forms[p.first]?.split.article; // "مصادر حقوقية" are not "مصادر المقاومة"
    const placed = p.country !== null && !p.bare && !this.g.text.forms[p.first]?.split.article; // "مسؤول في صبراتة" is not the "مسؤول أمريكي" before
    const remote = p.cls === 'office' && !p.bare && p.personal === null && !this.sameOffice(p, before); // "وزير الدفاع" is not the "وزير الخارجية الفرنسي" before
    const scene = remote ? this.scene(p) : null;
    if (scene) return { sides: [scene], rule: SCENE };
    const same = remote || (p.cls === 'office' && p.personal !== null) ? this.sameRemit(p) : undefined;
    if (same) return { sides: same.sides, rule: REMIT };
    if (before && before.sides.length > 0 && p.definite && !another && !placed && !remote) return { sides: before.sides, rule: ANTECEDENT };
    if (p.inner?.group) return this.onlyGroup ? { sides: [this.onlyGroup], rule: ONLY_GROUP } : { sides: p.soft ? [p.soft] : p.fallback ? [p.fallback] : [], rule: UNKNOWN };
    if (p.cls === 'group' && /armed/.test(p.features) && p.definite && p.country === null && this.lastGroup) return { sides: this.lastGroup.sides, rule: ANTECEDENT };
    const voiced = /voice/.test(p.features) && p.definite ? this.voicedBy(p) : undefined;
    if (voiced) return { sides: voiced.sides, rule: ANTECEDENT };
    if (p.kind === 'home' && p.cls === 'office' && p.country) return { sides: [p.country], rule: PLACE };
    if (p.kind === 'home' && this.home) return { sides: [this.home], rule: HOME };
    if (p.cls === 'fighters' && /regular/.test(p.features) && p.kind !== 'MILITANTS' && p.country === null) return this.home ? { sides: [this.home], rule: HOME } : { sides: [], rule: UNKNOWN };
    if (this.onlyGroup && ((p.cls === 'fighters' && (p.kind === 'MILITANTS' || p.soft)) || (p.cls === 'group' && p.soft && p.definite))) return { sides: [this.onlyGroup], rule: ONLY_GROUP };
    if (p.soft === 'NGO' && p.bare && p.definite && this.lastOrganisation) return { sides: this.lastOrganisation.sides, rule: ANTECEDENT };
    if (p.soft) return { sides: [p.soft], rule: SOFT };
    if (p.kind && p.kind !== 'home') return { sides: [p.kind], rule: SOFT };
    if (p.cls === 'person' && this.last && this.last.cls === 'office' && p.first - this.last.last <= 2 && this.last.sides.length > 0) return { sides: this.last.sides, rule: APPOSITION };
    if (p.cls === 'people') return { sides: ['CIV'], rule: STATED };
    if (p.country) return { sides: [p.country], rule: PLACE };
    if (p.cls === 'fighters' && this.onlyGroup && p.definite) return { sides: [this.onlyGroup], rule: ONLY_GROUP };
    if (p.cls === 'group' && this.onlyGroup && p.bare && p.definite) return { sides: [this.onlyGroup], rule: ONLY_GROUP };
    if (this.international(p)) return { sides: [], rule: UNKNOWN };
    if ((p.cls === 'body' || p.cls === 'office') && this.home && !/anon/.test(p.features)) return { sides: [this.home], rule: HOME };
    if (p.personal) {
      const known = this.byName.get(this.g.text.tokens.form[p.personal.last] as string);
      if (known && known.sides.length > 0) return { sides: known.sides, rule: ANTECEDENT };
      if (p.cls === 'person' && this.home && p.features !== 'unplaced') return { sides: [this.home], rule: HOME };
    }
    return p.fallback ? { sides: [p.fallback], rule: STATED } : { sides: [], rule: UNKNOWN };
  }

  /** All words of an office stand in what it was called before. */
  private sameOffice(p: Phrase, before: ActorMention | undefined): boolean {
    if (!before) return false;
    const { form } = this.g.text.tokens;
    const known = new Set<string>();
    for (let i = before.first; i <= before.last; i++) known.add(form[i] as string);
    for (let i = p.first + 1; i <= p.last; i++) if (!known.has(form[i] as string) && !SELF.has(form[i] as string)) return false;
    return true;
  }

  /** "أكدت وزارة خارجية السنغال الخبر، إذ قال المتحدث باسم وزير الخارجية": of the state whose organ of the same remit the sentence has named. */
  private sameRemit(p: Phrase): ActorMention | undefined {
    const { sentenceOf, tokens } = this.g.text;
    const remit = this.remitsOf(p);
    const shares = (m: ActorMention): boolean => {
      for (let i = m.first; i <= m.last; i++) if (remit.has((tokens.form[i] as string).replace(/^ال/u, ''))) return true;
      return false;
    };
    if (remit.size === 0) return undefined;
    return this.speakers.findLast((m) => sentenceOf[m.first] === sentenceOf[p.first] && m.first < p.first && m.rule === STATED && m.sides.length === 1 && isState(m.sides[0] as Side) && shares(m));
  }

  /** The portfolios that a phrase names, without their article. */
  private remitsOf({ first, last }: { readonly first: number; readonly last: number }): ReadonlySet<string> {
    const out = new Set<string>();
    for (let i = first + 1; i <= last; i++) if ((this.g.text.hits[i] ?? []).some((h) => h.row.cls === 'portfolio')) out.add((this.g.text.tokens.form[i] as string).replace(/^ال/u, ''));
    return out;
  }

  /** "وفي برلين، أكد وزير الدفاع": the state of the town that opens the sentence. */
  private scene(p: Phrase): Side | null {
    const { tokens, sentences, sentenceOf, hits } = this.g.text;
    const first = covering(sentences, sentenceOf, p.first)?.first ?? p.first;
    if (!/^و?في$/.test(tokens.form[first] as string) || p.first - first > SCENE_REACH) return null;
    const town = (hits[first + 1] ?? []).find((h) => h.row.cls === 'metonym' && h.split.cost === 0);
    return town ? (this.g.gazetteer.actors.get(town.row.id)?.side ?? null) : null;
  }

  /** "خبراء دوليون", "مكتب الملاحة الدولي": of no state. */
  private international(p: Phrase): boolean {
    for (let i = p.first; i <= p.last; i++) if (INTERNATIONAL.test(this.g.text.tokens.form[i] as string)) return true;
    return false;
  }

  /** Whom the pronoun of "باسمه", "زعيمها", "قواتهم" means: the last of that gender and number; one on whose behalf is spoken is the first of the sentence before. */
  private owner(p: Phrase): ActorMention | undefined {
    const sentence = covering(this.g.text.sentences, this.g.text.sentenceOf, p.first);
    const fits = (m: ActorMention): boolean => this.meant(p, m);
    if (p.behalfAt <= p.first) return this.speakers.findLast((m) => m.first < p.first && m.cls !== 'counterpart' && fits(m));
    const last = this.speakers.findLast((m) => m.first < (sentence?.first ?? 0) && m.cls !== 'counterpart' && fits(m));
    return last && this.speakers.find((m) => this.g.text.sentenceOf[m.first] === this.g.text.sentenceOf[last.first] && m.cls !== 'counterpart' && fits(m));
  }

  /** The pronoun of a phrase may mean this one. */
  private meant(p: Phrase, m: ActorMention): boolean {
    const form = this.g.text.tokens.form[p.behalfAt] as string;
    return form.endsWith('هم') ? m.number === 'pl' : form.endsWith('ها') ? m.gender === 'f' || m.number === 'pl' : m.gender === 'm' && m.number === 'sg';
  }

  /** "نفت الوزارة القصف، ووصفت الناطقة باسمها": the nearest subject of a verb in the sentence that the pronoun may mean, else the nearest that nothing governs. */
  private bodyBefore(p: Phrase): ActorMention | undefined {
    const { hits, sentenceOf } = this.g.text;
    let free: ActorMention | undefined;
    for (let k = this.speakers.length - 1; k >= 0; k--) {
      const m = this.speakers[k] as ActorMention;
      if (sentenceOf[m.first] !== sentenceOf[p.first]) break;
      const before = hits[m.first - 1] ?? [];
      if (m.cls === 'counterpart' || !this.meant(p, m) || hits[m.first]?.[0]?.split.prep || before.some((h) => h.row.cls === 'fn.prep')) continue;
      if (before.some((h) => h.row.shape === 'perfect' || h.row.shape === 'imperfect')) return m;
      free ??= m;
    }
    return free;
  }

  /** "ردت الخارجية الأميركية، وأكدت المتحدثة فلانة": the body that spoke before in the sentence. */
  private voicedBy(p: Phrase): ActorMention | undefined {
    const { hits, sentenceOf } = this.g.text;
    const spoke = (m: ActorMention): boolean => (hits[m.first - 1] ?? []).some((h) => h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect'));
    return this.speakers.findLast((m) => sentenceOf[m.first] === sentenceOf[p.first] && m.first < p.first && (m.cls === 'body' || m.cls === 'actor' || m.cls === 'group') && m.rule === STATED && spoke(m));
  }

  /** "أما يريفان فتحدثت عن هجوم. وكتبت المتحدثة العسكرية": an office or body that is whose nobody says is the topic's. */
  private ofTopic(p: Phrase): boolean {
    const at = this.g.text.sentenceOf[p.first] ?? -1;
    return this.topic !== null && at - this.topic.sentence <= TOPIC_REACH && (p.cls === 'office' || p.cls === 'body') && p.definite && !p.bare && p.country === null && p.inner === null && !p.soft && (p.kind === null || p.kind === 'home');
  }

  /** "وكالات أنباء روسية نقلا عن وزارة الدفاع": an organ that is whose nobody says is of the state of those who cite it. */
  private relayerState(p: Phrase): Side | null {
    const { tokens, hits, sentenceOf } = this.g.text;
    const by = this.last;
    if ((p.cls !== 'body' && p.cls !== 'office') || p.sides.length > 0 || p.country !== null || tokens.form[p.first - 1] !== 'عن' || tokens.form[p.first - 2] !== 'نقلا') return null;
    if (!by?.sides.includes('MEDIA') || sentenceOf[by.first] !== sentenceOf[p.first] || p.first - by.last > RELAYER_REACH) return null;
    for (let j = by.first; j <= by.last; j++) {
      const state = hits[j]?.find((h) => h.row.cls.startsWith('adj.') && this.g.gazetteer.actors.get(h.row.id)?.kind === 'state');
      if (state) return state.row.id;
    }
    return null;
  }

  /** "أما يريفان ف": whoever stands between أما and the فـ of the comment. */
  private opensComment(m: ActorMention): boolean {
    const { tokens, forms } = this.g.text;
    if (!AS_FOR.has(tokens.form[m.first - 1] ?? '')) return false;
    const next = tokens.form[m.last + 1] === '،' ? m.last + 2 : m.last + 1;
    return forms[next]?.split.conj === 'ف' || tokens.form[next] === 'فقد';
  }

  /** "الوزيران", "الاثنان": the last two persons of different sides. */
  private two(): readonly Side[] {
    const out: Side[] = [];
    for (let k = this.speakers.length - 1; k >= 0 && out.length < 2; k--) {
      const m = this.speakers[k] as ActorMention;
      const side = m.sides[0] as Side;
      if (m.personal && m.sides.length === 1 && !out.includes(side)) out.unshift(side);
    }
    return out.length === 2 ? out : [];
  }

  /** "الطرفان": the last two parties named, or the two named most. */
  private pair(p: Phrase): { sides: readonly Side[]; rule: string } {
    if (p.sides.length > 0) return { sides: p.sides, rule: STATED };
    const each = /(^| )each( |$)/.test(p.features) && EVERY.has(this.g.text.tokens.form[p.first - 1] ?? '');
    if ((p.number === 'sg' && !each) || (p.number === 'pl' && !(p.bare && /parties/.test(p.features)))) return { sides: [], rule: UNKNOWN };
    if (/persons/.test(p.features) && this.two().length === 2) return { sides: this.two(), rule: PAIR };
    if (this.mainPair.length === 2 && !this.pairs.some((x) => x.at < p.first && p.first - x.at < PAIR_REACH)) return { sides: this.mainPair, rule: PAIR };
    const near = this.pairs.findLast((x) => x.at < p.first && p.first - x.at < PAIR_REACH);
    if (near) return { sides: near.sides, rule: PAIR };
    if (this.mainPair.length === 2) return { sides: this.mainPair, rule: PAIR };
    const only = this.pairs.find((x) => x.parties && x.sides.every((side) => this.top.includes(side)));
    if (only) return { sides: only.sides, rule: PAIR };
    const last = [...new Set(this.recent.slice(-6).reverse())].filter((side) => !side.startsWith('IGO:')).slice(0, 2).reverse();
    return { sides: last.length === 2 ? last : this.top, rule: PAIR };
  }

  /** Keeps a mention for those that come after it. */
  remember(m: ActorMention, p: Phrase | null): void {
    this.last = m;
    if (m.sides.length === 1 && this.opensComment(m)) this.topic = { sides: m.sides, sentence: this.g.text.sentenceOf[m.first] ?? -1 };
    if (m.actor && !m.sides.includes('MEDIA') && this.g.gazetteer.actors.get(m.actor)?.kind === 'group') this.lastGroup = m;
    if (m.actor && /^(NGO|IGO:)/.test(m.sides[0] ?? '')) this.lastOrganisation = m;
    if (SPEAKERS.has(m.cls) && m.sides.length > 0) this.speakers.push(m);
    const where = m.cls === 'actor' && this.g.text.tokens.form[m.first - 1] === 'في'; // "في موسكو" is where, not who
    if (!where) for (const side of m.sides) if (isParty(side)) this.recent.push(side);
    if (p && ANAPHORIC.has(p.cls) && (!p.bare || !this.byHead.has(p.head))) this.byHead.set(p.head, m);
    if (p && m.personal && m.personal.first >= m.first && m.personal.last <= m.last) this.keepName(m, m.personal);
  }

  private keepName(m: ActorMention, run: Run): void {
    const { form } = this.g.text.tokens;
    for (let i = run.first; i <= run.last; i++) {
      const word = form[i] as string;
      const town = this.g.text.forms[i]?.rows.some(({ row, split }) => row.cls === 'place' && split.cost === 0);
      const bound = (town && !(i === run.last && i > run.first)) || CONNECTORS.has(word) || (i > run.first && form[i - 1] === 'عبد');
      if (word.length > 2 && word !== 'علي' && !bound && (m.cls === 'office' || !this.byName.has(word))) this.byName.set(word, m);
    }
  }
}

const isState = (side: Side): boolean => /^[A-Z]{3}$/.test(side) && side !== 'CIV' && side !== 'NGO';
const isParty = (side: Side): boolean => !['CIV', 'NGO', 'MEDIA', 'UNK'].includes(side);

function most(map: ReadonlyMap<Side, number>): Side[] {
  return [...map].sort((a, b) => b[1] - a[1]).map(([side]) => side);
}

/** Who must be protected: those without a public role, and victims. */
function privacyOf(cls: ActorMention['cls'], personal: Run | null, actor: string | null): PrivacyClass {
  if (!personal) return 'not_a_person';
  if (cls === 'people') return 'private_person';
  return cls === 'office' || actor?.startsWith('person:') || cls === 'person' || cls === 'counterpart' ? 'public_role' : 'private_person';
}

