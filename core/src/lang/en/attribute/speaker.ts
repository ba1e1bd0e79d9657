/** Who speaks: the mention in the source, the one that a pronoun means, or the last who had the floor. */
import type { ActorMention, EnAnalysis, Run, StatementDraft } from '../parts.ts';
import { isForeign, isStateless } from '../mention/side.ts';
import { rivalsAmong } from '../rivals.ts';
import { IS } from '../tag.ts';
import { entry, LOWER } from '../text.ts';

export interface Resolved {
  readonly speaker: ActorMention | null;
  readonly rule: string;
}

const HE = new Set(['he', 'him', 'his', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);
const IT = new Set(['it', 'its', 'itself']);
const THEY = new Set(['they', 'them', 'their', 'themselves']);
const WE = new Set(['i', 'we', 'my', 'our', 'us', 'me', 'myself']);
const WHO = new Set(['who', 'which', 'that', 'whom']);
const EACH = new Set(['each', 'both', 'either', 'neither']);
const TWO = new Set(['two', 'both', 'warring', 'opposing', 'rival']);
/** Statements back to which a pronoun may point. */
const REACH = 8;
/** Sentences within which who spoke last is meant before who was named last. */
const FRESH = 2;
/** Those who have the side of whom they speak for, where the words do not say it. */
const OFFICIAL: ReadonlySet<string> = new Set(['office', 'body', 'source', 'document', 'fighters']);

/** Who has the floor: the speakers so far. */
export class Floor {
  private readonly a: EnAnalysis;
  private readonly home: string | null;
  private readonly speakers: ActorMention[] = [];
  /** Through whom each of them spoke. */
  private readonly chains: (readonly ActorMention[])[] = [];
  /** The sentence in which each of them last spoke. */
  private readonly spokeIn: number[] = [];
  /** The two that fight each other in the article: known rivals before those it names most. */
  private readonly foes: readonly string[];

  constructor(a: EnAnalysis, home: string | null) {
    this.a = a;
    this.home = home;
    this.foes = rivalsAmong(a.belligerents) ?? a.belligerents.slice(0, 2);
  }

  give(d: StatementDraft): void {
    if (!d.speaker) return;
    this.speakers.push(d.speaker);
    this.chains.push(d.chain);
    this.spokeIn.push(this.a.sentenceOf[(d.cue[0] as Run).first] as number);
  }

  /** "He noted", right after what he told an agency: a person who goes on speaks through the same. */
  chainOf(speaker: ActorMention | null): readonly ActorMention[] {
    const before = this.last();
    if (!speaker || !before || speaker.number === 'pl') return [];
    const same = speaker === before || (speaker.personal !== null && before.personal !== null && this.a.tokens.form[speaker.personal.last] === this.a.tokens.form[before.personal.last]);
    return same && isPerson(before) ? (this.chains.at(-1) ?? []) : [];
  }

  last(): ActorMention | null {
    return this.speakers.at(-1) ?? null;
  }

  /** The speaker of a statement with this source. `outer` is who speaks around it, `before` who spoke earlier in the sentence. */
  resolve(source: Run | null, at: number, outer: ActorMention | null, before: ActorMention | null, passive: boolean): Resolved {
    if (!source) {
      if (before) return { speaker: before, rule: 'en.speaker.sentence' };
      if (passive || outer) return passive ? { speaker: null, rule: 'en.speaker.nobody' } : { speaker: outer, rule: 'en.speaker.outer' };
      return { speaker: this.sentenceSubject(at), rule: 'en.speaker.subject' };
    }
    const word = this.a.tokens.form[source.first] as string;
    if (source.first === source.last && this.a.tags[source.first] !== IS.name) {
      const meant = this.pronoun(word, source.first, outer);
      if (meant) return meant;
    }
    const m = this.mentionIn(source);
    const pair = m && this.pairOf(source, m);
    if (pair) return pair;
    return m ? { speaker: this.sided(m), rule: 'en.speaker.named' } : { speaker: null, rule: 'en.speaker.unlisted' };
  }

  /** "It hid the place and said ...": who opens the sentence in which a verb has no subject of its own. */
  private sentenceSubject(at: number): ActorMention | null {
    const s = entry(this.a.sentences, this.a.sentenceOf[at]);
    if (!s) return null;
    const m = this.mentionIn({ first: s.first, last: Math.min(s.first + 2, at - 1) });
    return m ? (this.pairOf({ first: s.first, last: at - 1 }, m)?.speaker ?? this.sided(m)) : (this.pronoun(this.a.tokens.form[s.first] as string, s.first, null)?.speaker ?? null);
  }

  private pronoun(word: string, at: number, outer: ActorMention | null): Resolved | null {
    const rule = 'en.speaker.pronoun';
    const find = (test: (m: ActorMention) => boolean): Resolved => ({ speaker: this.back(at, test), rule });
    if (HE.has(word)) return find((m) => isPerson(m) && m.gender === 'm');
    if (SHE.has(word)) return find((m) => isPerson(m) && (m.gender === 'f' || m.cls !== 'office'));
    if (IT.has(word)) return find((m) => !isPerson(m) && m.number === 'sg' && m.cls !== 'people');
    if (THEY.has(word)) return find((m) => m.number === 'pl' || m.cls === 'body' || m.cls === 'group' || m.cls === 'actor');
    if (WE.has(word)) return { speaker: outer, rule: 'en.speaker.outer' };
    if (WHO.has(word)) {
      for (let j = at - 1; j >= 0 && j > at - 4; j--) {
        const m = entry(this.a.actors, this.a.actorAt[j]);
        if (m) return { speaker: this.sided(m), rule: 'en.speaker.antecedent' };
      }
    }
    return null;
  }

  /** The last speaker that fits; else the last actor of the text before. */
  private back(at: number, test: (m: ActorMention) => boolean): ActorMention | null {
    let k = this.speakers.length - 1;
    while (k >= Math.max(0, this.speakers.length - REACH) && !test(this.speakers[k] as ActorMention)) k--;
    const spoken = k >= Math.max(0, this.speakers.length - REACH) ? this.speakers[k] : undefined;
    let near: ActorMention | null = null;
    for (let j = at - 1; j >= 0 && j > at - 60; j--) {
      const m = entry(this.a.actors, this.a.actorAt[j]);
      if (m && test(m) && (m.personal || m.sides.length > 0 || m.cls === 'document')) {
        near = m;
        break;
      }
    }
    const fresh = spoken !== undefined && (this.spokeIn[k] as number) >= (this.a.sentenceOf[at] as number) - FRESH;
    return !fresh && near && this.subject(near) ? this.sided(near) : (spoken ?? (near && this.sided(near)));
  }

  /** The mention opens its sentence: what a pronoun of the next one means. */
  private subject(m: ActorMention): boolean {
    const s = entry(this.a.sentences, this.a.sentenceOf[m.first]);
    return s !== undefined && m.first - s.first <= 3;
  }

  /** "Armenia and Azerbaijan", "each side", "both governments": two that speak as one. */
  private pairOf(source: Run, m: ActorMention): Resolved | null {
    const { form } = this.a.tokens;
    if (m.sides.length === 0) {
      const all = EACH.has(form[source.first] as string) || (TWO.has(form[source.first + 1] as string) && m.first === source.first);
      return all && this.foes.length === 2 ? { speaker: { ...m, sides: this.foes, rule: 'en.side.both' }, rule: 'en.speaker.pair' } : null;
    }
    const all = this.joined(source, m);
    const sides = [...new Set(all.flatMap((x) => x.sides))];
    return sides.length < 2 || sides.length === m.sides.length ? null : { speaker: { ...m, first: (all[0] as ActorMention).first, last: (all.at(-1) as ActorMention).last, sides, number: 'pl' }, rule: 'en.speaker.pair' };
  }

  /** "a monitor and rebels", "Zambia, Mozambique and Botswana": those that commas and "and" join to the first. */
  private joined(source: Run, m: ActorMention): ActorMention[] {
    const { form } = this.a.tokens;
    const before = this.besides(source, m);
    const all = before ? [before, m] : [m];
    for (let at = m.last + 1; at < source.last && (form[at] === ',' || form[at] === 'and'); ) {
      if (form[at] === ',' && form[at + 1] === 'and') at++;
      const next = entry(this.a.actors, this.a.actorAt[at + 1]);
      if (!next || next.first !== at + 1 || next.last > source.last || next.sides.length === 0 || (next.personal !== null) !== (m.personal !== null)) break;
      all.push(next);
      at = next.last + 1;
    }
    return form[(all.at(-1) as ActorMention).first - 1] === 'and' || before ? all : [m];
  }

  /** Who opens the sentence, where "and" joins the source to it. */
  private besides(source: Run, m: ActorMention): ActorMention | undefined {
    if (m.first !== source.first || this.a.tokens.form[source.first - 1] !== 'and') return undefined;
    const other = this.a.actors[this.a.actorAt[source.first - 2] ?? -1];
    return other && other.last === source.first - 2 && this.a.sentences[this.a.sentenceOf[other.first] ?? -1]?.first === other.first ? other : undefined;
  }

  /** The mention that a source phrase names; a person before a body, nothing that stands in a relative clause. */
  mentionIn(run: Run): ActorMention | null {
    let best: ActorMention | null = null;
    for (let j = run.first; j <= run.last; j++) {
      const m: ActorMention | undefined = entry(this.a.actors, this.a.actorAt[j]);
      if (!m) continue;
      if (best === null) best = m;
      // "a spokeswoman for the UN mission, Ana Torres": of whom the phrase before the name says.
      else if (m.personal && !best.personal && m.first - best.last <= 3) best = m.sides.length > 0 ? m : { ...m, cls: best.cls, sides: best.sides, sideAt: best.sideAt, rule: best.rule };
      else if (best.sides.length === 0 && !best.personal && m.actor !== null && this.a.tokens.form[m.first - 1] === ',') best = this.isNamed(best) ? { ...(best as ActorMention), sides: m.sides, sideAt: m.sideAt, rule: m.rule } : m;
      j = m.last;
    }
    return best;
  }

  /** "the Marun Brigades, the military wing of a party": a name, described by what follows. */
  private isNamed(m: ActorMention): boolean {
    return this.a.caps[m.last] !== LOWER && m.cls !== 'people';
  }

  /** "the statement", "spokesman Sami Haddad": of whoever spoke, a state or not, where a ministry, the police and a governor's spokesman are of a state. */
  private isVoice(m: ActorMention): boolean {
    let voice = m.cls === 'document';
    for (let j = m.first; j <= m.last; j++) {
      if (this.a.tokens.form[j] === 'for' || this.a.tokens.form[j] === 'of') return false;
      for (const h of this.a.hits[j] ?? []) {
        if (h.row.table !== 'heads') continue;
        if (h.row.cls === 'body') return false;
        if (h.row.id.startsWith('spokes')) voice = true;
      }
    }
    return voice;
  }

  /** "the administration", "Defense Secretary X": of the United States, where the article names them. */
  private ofWashington(m: ActorMention): boolean {
    const { form } = this.a.tokens;
    let named = false;
    for (let j = m.first; j <= m.last; j++) {
      if (ELSEWHERE.has(form[j] as string)) return false;
      if (form[j] === 'administration' || (form[j] === 'secretary' && j > m.first && this.a.caps[j] !== LOWER)) named = true;
    }
    return named && this.a.actors.some((x) => x.sides.includes('USA'));
  }

  /** A spokesman, a ministry, a statement without a nationality speaks for the side that spoke last, else for the state at home. */
  private sided(m: ActorMention): ActorMention {
    // "three people familiar with the talks" are no people of the street.
    if (m.sides.length === 1 && m.sides[0] === 'CIV' && (KNOWING.has(this.a.tokens.form[m.last] as string) || KNOWING.has(this.a.tokens.form[m.last + 1] as string))) return { ...m, sides: [], sideAt: null };
    const organ = m.sides[0] === 'MEDIA' && m.actor !== null ? this.a.organOf(m.actor) : null;
    if (organ) return { ...m, sides: [organ], sideAt: null, rule: ORGAN };
    if (m.sides.length > 0 || !OFFICIAL.has(m.cls) || isStateless(this.a, m) || isForeign(this.a, m)) return m;
    const whose = this.isVoice(m) ? isForce : this.a.isState;
    const before = this.speakers.slice(-2).map((s) => s.sides.filter(whose)).findLast((sides) => sides.length === 1);
    const side = this.ofWashington(m) ? 'USA' : (before?.[0] ?? this.home);
    return side ? { ...m, sides: [side], rule: 'en.side.home' } : m;
  }
}

const KNOWING: ReadonlySet<string> = new Set(['familiar', 'briefed', 'close']);

/** Rule of the side of media that are the organ of a state or party. */
export const ORGAN = 'en.side.organ';

/** Secretaries of other states or bodies, and other administrations than a government. */
const ELSEWHERE: ReadonlySet<string> = new Set(['foreign', 'home', 'defence', 'general', 'regional', 'military', 'city', 'civil', 'local', 'interim', 'transitional', 'autonomous', 'self']);

const isPerson = (m: ActorMention): boolean => m.personal !== null || (m.cls === 'office' && m.number === 'sg') || (m.cls === 'people' && m.number === 'sg') || m.cls === 'person';
/** A state or an armed party, no body of states, media or people. */
const isForce = (side: string): boolean => side !== '' && !/^(CIV|NGO|MEDIA|UNK|IGO:)/.test(side);
