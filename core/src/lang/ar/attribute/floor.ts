/** Who has the floor: the speakers so far, for cues that name nobody. */
import type { Sentence } from '../../../text/sentences.ts';
import type { ActorMention, ArAnalysis, StatementDraft } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { bothNear } from './clause.ts';
import type { CueMatch } from './frame.ts';

/** Statements back to which a relay still holds. */
const CHAIN_MEMORY = 12;

/** Tokens from the beginning of a sentence to who acts in it. */
const ACTED_REACH = 4;

export class Floor {
  private readonly speakers: ActorMention[] = [];
  private readonly chains: { readonly speaker: ActorMention; readonly chain: readonly ActorMention[] }[] = [];
  private inSentence: ActorMention | null = null;
  private sentence: Sentence | null = null;
  /** The sentence before, where nobody spoke in it. */
  private before: Sentence | null = null;
  private readonly a: ArAnalysis;

  constructor(a: ArAnalysis) {
    this.a = a;
  }

  enter(s: Sentence): void {
    this.before = this.inSentence ? null : this.sentence;
    this.sentence = s;
    this.inSentence = null;
  }

  give(d: StatementDraft): void {
    if (!d.speaker) return;
    this.speakers.push(d.speaker);
    this.chains.push({ speaker: d.speaker, chain: d.chain });
    this.inSentence = d.speaker;
  }

  /** Whoever spoke last did so through this one. */
  relayed(by: ActorMention): void {
    const last = this.chains.pop();
    if (last) this.chains.push({ speaker: last.speaker, chain: [by, ...last.chain] });
  }

  last(): ActorMention | null {
    return this.speakers.at(-1) ?? null;
  }

  /** The speaker was found in this sentence and has not spoken in it yet. */
  isNew(speaker: ActorMention): boolean {
    return speaker !== this.inSentence;
  }

  /** Who relayed this speaker last: words that go on without a new source come by the same way. */
  chainOf(speaker: ActorMention | null, carried: boolean): readonly ActorMention[] {
    if (!speaker) return [];
    const same = this.chains.slice(-CHAIN_MEMORY).findLast((c) => identity(c.speaker) === identity(speaker));
    return same && (carried || speaker.personal || speaker.full) ? same.chain : [];
  }

  speakerOf(m: CueMatch, parent: number, out: readonly StatementDraft[]): { speaker: ActorMention | null; rule: string } {
    if (m.nobody) return { speaker: null, rule: 'ar.speaker.nobody' };
    if (m.subject) return { speaker: m.subject, rule: m.rule ?? (m.left ? 'ar.speaker.before' : 'ar.speaker.after') };
    if (m.source && !m.vehicle) return { speaker: null, rule: 'ar.speaker.unlisted' };
    if (parent >= 0) return { speaker: out[parent]?.speaker ?? null, rule: 'ar.speaker.outer' };
    if (m.vehicle) return { speaker: this.last(), rule: 'ar.speaker.carried' };
    const inside = this.inSentence && agrees(m, this.inSentence) ? this.inSentence : null;
    if (m.kind === 'participle') return { speaker: this.inSentence ?? this.mainSubject(m) ?? this.last(), rule: 'ar.speaker.participle' };
    const both = m.hit.row.agreement === 'md' || m.hit.row.agreement === 'fd' ? bothNear(this.a, m.hit.first) : null;
    if (both && both.last < m.hit.first) return { speaker: both, rule: 'ar.speaker.both' };
    const opens = this.sentence !== null && m.clause <= this.sentence.first + 1;
    const here = opens ? null : (inside ?? (m.hit.split.conj ? null : this.mainSubject(m)));
    if (here) return { speaker: here, rule: 'ar.speaker.sentence' };
    const acted = opens ? this.actedBefore(m) : null;
    if (acted) return { speaker: acted, rule: 'ar.speaker.acted' };
    const back = this.speakers.slice(-3).findLast((s) => agrees(m, s));
    return { speaker: back ?? this.last() ?? this.mainSubject(m), rule: 'ar.speaker.carried' };
  }

  /** "وصل الوزير إلى دمشق. وقال إن": the one person who acted in the sentence before, right after its verb. */
  private actedBefore(m: CueMatch): ActorMention | null {
    if (!this.before || m.hit.split.conj !== 'و' || m.kind !== 'finite') return null;
    for (let j = this.before.first; j <= Math.min(this.before.first + ACTED_REACH, this.before.last); j++) {
      const x = covering(this.a.actors, this.a.actorAt, j);
      if (!x || x.first !== j) continue;
      const verb = (this.a.hits[j - 1] ?? []).some((h) => h.row.shape === 'perfect' && h.split.prep === '');
      return verb && (x.cls === 'office' || x.cls === 'person') && x.number === 'sg' && !this.a.hits[j]?.[0]?.split.prep && agrees(m, x) ? x : null;
    }
    return null;
  }

  /** "استقبل الرئيس الوفد، مؤكداً أن": the first actor of the sentence that no preposition governs. */
  private mainSubject(m: CueMatch): ActorMention | null {
    if (!this.sentence) return null;
    for (let j = this.sentence.first; j < m.hit.first; j++) {
      const x = covering(this.a.actors, this.a.actorAt, j);
      if (!x || x.first !== j) continue;
      const split = this.a.hits[j]?.[0]?.split;
      if (!split?.prep && !hit(this.a, j - 1, 'fn.prep') && agrees(m, x)) return x;
      j = x.last;
    }
    return null;
  }
}

/** Where the article first named this speaker: a short form and its full form are one. */
const identity = (m: ActorMention): number => m.personal?.first ?? m.full?.first ?? m.first;

/** Gender and number of a verb with no subject against a speaker before it. */
function agrees(m: CueMatch, s: ActorMention): boolean {
  const verb = m.hit.row.agreement;
  if (verb === 'fs') return s.gender === 'f' || (s.number === 'pl' && s.cls !== 'office');
  if (verb === 'ms') return s.gender === 'm';
  return true;
}
