/** Attribution: every stretch in which the article gives the floor to a source. */
import type { Act, QuoteMode } from '../../../model/index.ts';
import { WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { ActorMention, ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { FAMILY } from '../family.ts';
import { anyOf, covering, hit } from '../text.ts';
import { type SourcePhrase, sourcePhrase } from './according.ts';
import { chooseAct, OWN, RESERVE } from './act.ts';
import { asideAt } from './aside.ts';
import { contentOf, covers, trim } from './content.ts';
import { bothNear, BUT, startsClause } from './clause.ts';
import type { CueMatch } from './frame.ts';
import { type Headline, headlineOf } from './headline.ts';
import { matchCue } from './cue.ts';
import { withInnerSubject } from './inner.ts';
import { receiverBetween, relayersBetween } from './relay.ts';

/** Finds the statements of a text, in the order of their cues. */
export function findStatements(a: ArAnalysis): StatementDraft[] {
  const out: StatementDraft[] = [];
  const floor = new Floor(a);
  for (const sentence of a.sentences) readSentence(a, sentence, floor, out);
  return out;
}

/** What stands in one sentence. */
interface Found {
  readonly cues: CueMatch[];
  readonly phrases: SourcePhrase[];
}

function readSentence(a: ArAnalysis, s: Sentence, floor: Floor, out: StatementDraft[]): void {
  const found = scanSentence(a, s);
  const from = out.length;
  floor.enter(s);
  const headline = headlineOf(a, s);
  if (headline) out.push(fromHeadline(a, headline, floor));
  found.cues.forEach((m, at) => {
    const stop = stopOf(a, found, at, s);
    const content = m.content ?? (m.intro === 'before' ? saidBefore(out, from, m) : contentOf(a, m, s.last, stop));
    if (!content || content.last < content.first) return;
    const parent = parentOf(out, from, m);
    if (parent >= 0 && (!speaksInside(a, m) || (m.hit.row.id === RESERVE && out[parent]?.flags.includes('reserve')))) return;
    out.push(fromCue(a, m, content, parent, floor, out));
  });
  for (const p of found.phrases) if (!headline || p.first > headline.colon) fromPhrase(a, p, s, found, from, floor, out);
}

/** What the statement before says, in the same sentence and by another. */
function saidBefore(out: readonly StatementDraft[], from: number, m: CueMatch): Run | null {
  const before = out.slice(from).findLast((d) => d.parent < 0);
  const content = before?.content[0];
  return before && content && before.speaker !== m.subject && content.last < m.clause ? content : null;
}

function fromHeadline(a: ArAnalysis, { source, chain, colon, content }: Headline, floor: Floor): StatementDraft {
  const chosen = chooseAct(a, 'assert', [content], source);
  const draft: StatementDraft = {
    source: [{ first: source.first, last: source.last, lead: source.lead ?? 0 }], cue: [{ first: colon, last: colon }], content: [content], act: chosen.act, actRule: chosen.rule, speaker: source, speakerRule: 'ar.speaker.before', chain, parent: -1,
    quote: quoteMode(a, content), flags: flagsOf(null, chosen.reserve), rules: ['ar.cue.headline'], rows: [],
  };
  floor.give(draft);
  return draft;
}

function scanSentence(a: ArAnalysis, s: Sentence): Found {
  const cues: CueMatch[] = [];
  const phrases: SourcePhrase[] = [];
  let free = s.first;
  for (let i = s.first; i <= s.last; i++) {
    if (!anyOf(a, i, FAMILY.fn | FAMILY.src | FAMILY.cue)) continue;
    const background = hit(a, i, 'fn.background') ?? hit(a, i, 'src.anonymous');
    if (background) {
      i = background.last;
      continue;
    }
    const phrase = i < free && asideAt(a, i, free) ? null : sourcePhrase(a, i, s.last);
    if (phrase) {
      phrases.push(phrase);
      i = Math.max(i, phrase.subject ? phrase.subject.last : phrase.last);
      continue;
    }
    if (i < free) continue;
    const matched = matchCue(a, i, s.last);
    if (!matched) continue;
    const m = withInnerSubject(a, cues.at(-1), matched);
    cues.push(m);
    free = m.start;
    if (m.kind === 'relay') i = Math.max(i, m.start - 1); // "نقلا عن" between the verb and what is said is part of the cue
  }
  return { cues, phrases };
}

/** The token before which the content of cue `at` must end. */
function stopOf(a: ArAnalysis, found: Found, at: number, s: Sentence): number {
  const m = found.cues[at] as CueMatch;
  let stop = s.last + 1;
  const q = covering(a.quotes, a.quoteOf, m.start);
  const inside = q?.closed && m.intro === 'q' ? q.close : -1;
  for (const next of found.cues.slice(at + 1)) {
    if (next.clause <= m.start || next.clause <= inside) continue;
    if (bounds(a, m, next)) {
      stop = next.clause;
      break;
    }
  }
  for (const p of found.phrases) if (p.first > m.start && p.first > inside && p.first < stop && !inQuote(a, p.first) && !(p.back && !p.source)) stop = p.first;
  return stop;
}

/** True when a cue begins something new beside the content before it, rather than inside it. */
function bounds(a: ArAnalysis, m: CueMatch | null, next: CueMatch): boolean {
  if (inQuote(a, next.hit.first)) return false;
  if (next.kind === 'participle') return true;
  if (next.rule === 'ar.speaker.inner' || (m && goesOn(a, m, next))) return false;
  if (next.kind === 'masdar') return false;
  if (next.hit.split.conj || afterBut(a, next)) return true;
  if (m && next.left && isJoined(a, next) && (m.intro === 'np' || m.intro === 'prep')) return true;
  const before = a.tokens.form[next.clause - 1] ?? '';
  if (!next.source && next.clause === next.hit.first) return false;
  return next.clause < next.hit.first ? startsClause(a, next.clause) && (before === '،' || hit(a, next.clause, 'fn.switch') !== undefined) : before === '،' || before === '.';
}

/** "، لكنها نفت": the same speaker goes on. */
function afterBut(a: ArAnalysis, next: CueMatch): boolean {
  return !next.source && BUT.has(a.tokens.form[next.hit.first - 1] ?? '');
}

/** "تعلن ضرب موقعين ويريفان تنفي": a joined subject with its verb after a noun of action. */
function isJoined(a: ArAnalysis, next: CueMatch): boolean {
  return next.subject !== null && (a.tokens.form[next.subject.first] as string).startsWith('و') && (next.subject.lead ?? 0) > 0;
}

/** "قالت إن الرسائل تدين التحركات وتشيد بالجنود": a verb in the present joined without a comma goes on with what is told in the past. */
function goesOn(a: ArAnalysis, m: CueMatch, next: CueMatch): boolean {
  return next.hit.split.conj !== '' && !next.source && next.intro !== 'an' && next.intro !== 'q' && m.hit.row.shape === 'perfect' && next.hit.row.shape === 'imperfect' && a.tokens.kind[next.hit.first - 1] === WORD;
}

function inQuote(a: ArAnalysis, i: number): boolean {
  const q = covering(a.quotes, a.quoteOf, i);
  return q !== undefined && q.open < i && i < q.close;
}

const INSIDE = new Set(['هم', 'هو', 'هي', 'انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم', 'وانه', 'وانها', 'وانهم']);

/** Inside another's words a cue needs a subject of its own: named, or a pronoun right before it; "بلاده" is the outer speaker. */
function speaksInside(a: ArAnalysis, m: CueMatch): boolean {
  if (m.source && OWN.has(a.tokens.form[m.source.first] as string)) return false;
  if (m.kind === 'mutual' && !m.source) return false;
  return m.subject !== null || (m.source !== null && m.kind !== 'finite') || INSIDE.has(a.tokens.form[m.hit.first - 1] ?? '');
}

function parentOf(out: readonly StatementDraft[], from: number, m: CueMatch): number {
  for (let k = out.length - 1; k >= from; k--) {
    const draft = out[k] as StatementDraft;
    if (draft.content.some((run) => covers(run, m.hit.first) && run.last >= m.start)) return k;
  }
  return -1;
}

function fromCue(a: ArAnalysis, m: CueMatch, content: Run, parent: number, floor: Floor, out: readonly StatementDraft[]): StatementDraft {
  const cue = [{ first: m.hit.first, last: m.hit.last, lead: m.hit.split.conj.length }, ...m.more];
  const { speaker, rule } = floor.speakerOf(m, parent, out);
  const chosen = chooseAct(a, m.kind === 'relay' || m.kind === 'contains' || m.kind === 'light' || m.kind === 'led' ? (m.act ?? 'assert') : ((m.hit.row.cells[1] ?? 'assert') as Act), [content], speaker);
  const chain = m.relayers.length > 0 ? m.relayers : parent >= 0 ? chainInside(out[parent] as StatementDraft, speaker) : floor.chainOf(speaker, m.subject === null);
  const draft: StatementDraft = {
    source: m.source ? [m.source] : rule === 'ar.speaker.sentence' && speaker && floor.isNew(speaker) ? [{ first: speaker.first, last: speaker.last, lead: speaker.lead ?? 0 }] : [], cue, content: [content], act: chosen.act, actRule: chosen.rule, speaker, speakerRule: rule, chain, parent,
    quote: quoteMode(a, content), flags: flagsOf(m, chosen.reserve || m.hit.row.id === RESERVE), rules: [`ar.cue.${m.kind}`, `ar.content.${m.intro}`, rule], rows: [`${m.hit.row.table}:${m.hit.row.id}`],
  };
  if (parent < 0) floor.give(draft);
  const receiver = chain.length === 0 ? receiverBetween(a, m.hit.last + 1, m.start) : null;
  return receiver ? { ...draft, chain: [receiver] } : draft;
}

function flagsOf(m: CueMatch | null, reserve: boolean): StatementDraft['flags'] {
  const mutual = m?.kind === 'mutual' || m?.kind === 'each';
  return [...(reserve ? (['reserve'] as const) : []), ...(mutual ? (['mutual'] as const) : [])];
}

/** Words within another's telling came through that other; what one asks for or denies, one does not pass on. */
function chainInside(outer: StatementDraft, speaker: ActorMention | null): readonly ActorMention[] {
  if (!outer.speaker || outer.speaker === speaker || outer.flags.includes('mutual') || (outer.act !== 'assert' && outer.act !== 'expect')) return [];
  const chain = outer.parent >= 0 ? [...outer.chain, outer.speaker] : [outer.speaker];
  return speaker?.actor ? chain.filter((m) => m.actor !== speaker.actor) : chain;
}

function quoteMode(a: ArAnalysis, content: Run): QuoteMode {
  const q = covering(a.quotes, a.quoteOf, content.first);
  if (q && q.open === content.first && q.close >= content.last) return 'direct';
  for (let j = content.first; j <= content.last; j++) if (a.quoteOf[j] !== -1) return 'mixed';
  return 'indirect';
}

/** "بحسب X": the clause before it, or after it when it opens the sentence, is what X says. */
function fromPhrase(a: ArAnalysis, p: SourcePhrase, s: Sentence, found: Found, from: number, floor: Floor, out: StatementDraft[]): void {
  const opens = p.first <= s.first + 2 && !out.slice(from).some((d) => d.content.some((run) => run.last < p.first));
  if (opens && p.subject?.sides.includes('MEDIA') && passOn(a, p, p.subject, from, floor, out)) return;
  const host = out.findIndex((d, k) => k >= from && d.content.some((run) => covers(run, p.first)));
  const before = out.findIndex((d, k) => k >= from && [...d.content, ...(d.rules.includes('ar.cue.according') ? d.source : [])].some((run) => run.last < p.first && p.first - run.last <= 3));
  const host0 = out[before];
  const speaker0 = host0?.speaker;
  if (host0 && !p.relays && p.through.length > 0 && p.subject && !p.subject.sides.includes('MEDIA') && p.subject !== speaker0) {
    wrap(a, p, s, host0, from, floor, out);
    return;
  }
  if (before >= 0 && (p.relays || (p.subject && p.subject !== speaker0))) {
    const origin = p.relays && p.subject && speaker0?.sides.includes('MEDIA') && !p.subject.sides.includes('MEDIA') ? p.subject : null;
    for (let k = from; k < out.length; k++) {
      const d = out[k] as StatementDraft;
      if (!p.subject || d.speaker !== speaker0 || d.parent >= 0) continue;
      out[k] = origin && speaker0 ? { ...d, speaker: origin, speakerRule: 'ar.speaker.origin', rules: [...d.rules.filter((rule) => rule !== d.speakerRule), 'ar.speaker.origin'], source: p.source ? [p.source] : d.source, cue: [...d.cue, p.cue], chain: [speaker0, ...d.chain] } : { ...d, chain: [...p.through, p.subject, ...d.chain], rules: p.through.length > 0 ? [...d.rules, 'ar.chain.through'] : d.rules };
    }
    if (p.subject) floor.relayed(p.subject);
    return;
  }
  const content = opens ? after(a, p, s, found) : left(a, p, s, out, from, host);
  if (!content.length) return;
  const parent = host >= 0 && !opens ? host : -1;
  const speaker = p.subject ?? (p.source && !p.back ? null : parent >= 0 ? (out[parent]?.speaker ?? null) : floor.last());
  const chosen = chooseAct(a, 'assert', content, speaker);
  const told = p.source ? relayersBetween(a, p.source.last + 1, toldUntil(a, p.source.last, s.last), p.source.last > p.source.first && hasVerb(a, p.cue)) : [];
  const draft: StatementDraft = {
    source: p.source && !(p.back && !p.subject) ? [p.source] : p.source && p.subject ? [p.source] : [], cue: [p.cue, ...p.more], content, act: chosen.act, actRule: chosen.rule, speaker,
    speakerRule: p.subject ? 'ar.speaker.named' : 'ar.speaker.carried', chain: parent >= 0 && p.subject ? chainInside(out[parent] as StatementDraft, p.subject) : [...p.through, ...told], parent, quote: quoteMode(a, content[0] as Run), flags: p.back && !p.source ? ['distanced'] : [],
    rules: ['ar.cue.according'], rows: [],
  };
  out.push(draft);
  if (parent < 0) floor.give(draft);
}

/** Tokens after the source of a phrase in which it may say whom it told. */
const TOLD_REACH = 5;

/** "حسبما قال مسؤول لوكالة،": what follows a mark is another phrase. */
function toldUntil(a: ArAnalysis, source: number, end: number): number {
  let j = source + 1;
  while (j < Math.min(end, source + TOLD_REACH) && a.tokens.kind[j] === WORD) j++;
  return j;
}

/** "على ما أفاد": a phrase with a verb, which may have an object. */
const hasVerb = (a: ArAnalysis, cue: Run): boolean => (a.hits[cue.last] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'perfect');

/** "وبحسب الوكالة، قال مسؤول إن": media before a speaker pass on what he says. */
function passOn(a: ArAnalysis, p: SourcePhrase, media: ActorMention, from: number, floor: Floor, out: StatementDraft[]): boolean {
  const comma = p.last + 1;
  if (a.tokens.form[comma] !== '،') return false;
  const next = out.findIndex((d, k) => k >= from && d.parent < 0 && d.source.length > 0 && Math.min(d.cue[0]?.first ?? comma, d.source[0]?.first ?? comma) - comma === 1);
  const speaker = out[next]?.speaker;
  if (!speaker || speaker.sides.includes('MEDIA')) return false;
  for (let k = from; k < out.length; k++) {
    const d = out[k] as StatementDraft;
    if (d.speaker === speaker && d.parent < 0) out[k] = { ...d, chain: [media, ...d.chain], rules: [...d.rules, 'ar.chain.through'] };
  }
  floor.relayed(media);
  return true;
}

/** "حض الوزير نظيريه على كذا، حسبما أوردت وكالات نقلا عن وزارة الدفاع": the ministry tells through the agencies what the minister said. */
function wrap(a: ArAnalysis, p: SourcePhrase, s: Sentence, inner: StatementDraft, from: number, floor: Floor, out: StatementDraft[]): void {
  const content = trim(a, { first: s.first, last: p.first - 1 });
  const outer: StatementDraft = {
    source: p.source ? [p.source] : [], cue: [p.cue, ...p.more], content: [content], act: 'assert', actRule: 'ar.act.verb', speaker: p.subject, speakerRule: 'ar.speaker.named', chain: p.through, parent: -1,
    quote: quoteMode(a, content), flags: [], rules: ['ar.cue.according', 'ar.chain.through'], rows: [],
  };
  for (let k = from; k < out.length; k++) {
    const d = out[k] as StatementDraft;
    out[k] = d.parent >= 0 ? { ...d, parent: d.parent + 1 } : d.speaker === inner.speaker ? { ...d, parent: from, chain: p.subject ? [...p.through, p.subject] : d.chain } : d;
  }
  out.splice(from, 0, outer);
  floor.give(outer);
}

function after(a: ArAnalysis, p: SourcePhrase, s: Sentence, found: Found): Run[] {
  let first = (p.source ? p.source.last : p.cue.last) + 1;
  while (first <= s.last && a.tokens.form[first] === '،') first++;
  let last = s.last;
  for (const m of found.cues) if (m.clause > first && bounds(a, null, m)) last = Math.min(last, m.clause - 1);
  const run = trim(a, { first, last });
  return run.last > run.first ? [run] : [];
}

function left(a: ArAnalysis, p: SourcePhrase, s: Sentence, out: readonly StatementDraft[], from: number, host: number): Run[] {
  let first = s.first;
  const hosted = host >= 0 ? out[host]?.content.find((run) => covers(run, p.first)) : undefined;
  if (hosted) first = p.back && !p.source ? Math.max(hosted.first, p.first - 1) : hosted.first;
  else for (const d of out.slice(from)) for (const run of d.content) if (run.last < p.first && run.last >= first) first = run.last + 1;
  for (let j = p.first - 1; j > first; j--) {
    const h = hit(a, j, 'fn.switch');
    if (h && (a.tokens.form[j - 1] === '،' || a.tokens.form[j - 1] === '.') && !inQuote(a, j)) {
      first = h.last + 1;
      break;
    }
  }
  while (first < p.first && (a.tokens.form[first] === '،' || (hosted && hit(a, first, 'fn.that')))) first++;
  const run = trim(a, { first, last: p.first - 1 });
  if (run.last < run.first || (run.last === run.first && !p.back)) return [];
  const runs = [run];
  if (p.back && hosted && p.last < hosted.last) runs.push({ first: p.last + 1, last: hosted.last });
  else if (!hosted && run.last - run.first < 4 && a.tokens.form[p.last + 1] === '،' && p.last + 2 < s.last) runs.push(trim(a, { first: p.last + 2, last: s.last }));
  return runs;
}

/** Statements back to which a relay still holds. */
const CHAIN_MEMORY = 12;

/** Who has the floor: the speakers so far, for cues without a subject. */
class Floor {
  private readonly speakers: ActorMention[] = [];
  private readonly chains: { readonly speaker: ActorMention; readonly chain: readonly ActorMention[] }[] = [];
  private inSentence: ActorMention | null = null;
  private sentence: Sentence | null = null;
  private readonly a: ArAnalysis;

  constructor(a: ArAnalysis) {
    this.a = a;
  }

  enter(s: Sentence): void {
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
    const back = this.speakers.slice(-3).findLast((s) => agrees(m, s));
    return { speaker: back ?? this.last() ?? this.mainSubject(m), rule: 'ar.speaker.carried' };
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
