/** Source phrases: what the one whom "بحسب" names says, passes on, or tells of what another said. */
import { WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { datelineEnd } from '../dateline.ts';
import type { ActorMention, ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import type { SourcePhrase } from './according.ts';
import { chooseAct } from './act.ts';
import { covers, trim } from './content.ts';
import { chainInside, quoteMode } from './draft.ts';
import type { Floor } from './floor.ts';
import { relayersBetween } from './relay.ts';
import { bounds, type Found, inQuote } from './scan.ts';

/** The sentence that is read: what was found in it, the statements of the article so far and where those of the sentence begin. */
export interface InSentence {
  readonly a: ArAnalysis;
  readonly s: Sentence;
  readonly found: Found;
  readonly from: number;
  readonly floor: Floor;
  readonly out: StatementDraft[];
}

/** Tokens between the words of another and a phrase that passes them on. */
const BEFORE = 3;

/** "بحسب X": the clause before it, or after it when it opens the sentence, is what X says, unless X passes on what another says. */
export function fromPhrase(r: InSentence, p: SourcePhrase): void {
  const anew = opensAgain(r.a, p);
  const opens = anew || (p.first <= r.s.first + 2 && !ofSentence(r).some((d) => d.content.some((run) => run.last < p.first)));
  if (opens && p.subject && (p.subject.sides.includes('MEDIA') ? passOn(r, p, p.subject) : p.relays && citedBy(r, p, p.subject))) return;
  const before = anew ? undefined : ofSentence(r).find((d) => [...d.content, ...(d.rules.includes('ar.cue.according') ? d.source : [])].some((run) => run.last < p.first && p.first - run.last <= BEFORE));
  if (before && !p.relays && p.through.length > 0 && p.subject && !p.subject.sides.includes('MEDIA') && p.subject !== before.speaker) wrap(r, p, before);
  else if (before && (p.relays || (p.subject && p.subject !== before.speaker))) relay(r, p, before.speaker);
  else ownWords(r, p, opens);
}

/** فـ before what is told. */
const FA = /^ف(ان|انه|انها|قد)$/u;

/** "…" وبحسب المصدر، فإن": with و before it and فـ after it a phrase begins anew, wherever it stands. */
const opensAgain = (a: ArAnalysis, p: SourcePhrase): boolean => (p.cue.lead ?? 0) > 0 && FA.test(a.tokens.form[a.tokens.form[p.last + 1] === '،' ? p.last + 2 : p.last + 1] ?? '');

/** The statements of this sentence so far. */
const ofSentence = ({ out, from }: InSentence): readonly StatementDraft[] => out.slice(from);

/** Changes the statements of the sentence that are nobody's inside another's and that one speaker made. */
function amend({ out, from }: InSentence, speaker: ActorMention | null, change: (d: StatementDraft) => StatementDraft): void {
  for (let k = from; k < out.length; k++) {
    const d = out[k] as StatementDraft;
    if (d.speaker === speaker && d.parent < 0) out[k] = change(d);
  }
}

/** The statement whose verb or speaker begins right after the comma of a phrase. */
function rightAfter(r: InSentence, p: SourcePhrase): StatementDraft | undefined {
  const comma = p.last + 1;
  if (r.a.tokens.form[comma] !== '،') return undefined;
  return ofSentence(r).find((d) => d.parent < 0 && d.source.length > 0 && Math.min(d.cue[0]?.first ?? comma, d.source[0]?.first ?? comma) - comma === 1);
}

/** "نقلا عن شهود، ذكرت الوكالة أن": what media tell after naming from whom they have it. */
function citedBy(r: InSentence, p: SourcePhrase, from: ActorMention): boolean {
  const media = rightAfter(r, p)?.speaker;
  if (!media?.sides.includes('MEDIA') || !p.source) return false;
  const { source, cue } = p;
  amend(r, media, (d) => ({ ...d, speaker: from, speakerRule: 'ar.speaker.origin', rules: [...d.rules.filter((rule) => rule !== d.speakerRule), 'ar.speaker.origin'], source: d.source.length > 0 ? [source] : [], cue: d.source.length > 0 ? [cue, ...d.cue] : d.cue, chain: [media, ...d.chain] }));
  r.floor.relayed(media);
  return true;
}

/** "وبحسب الوكالة، قال مسؤول إن": media before a speaker pass on what he says. */
function passOn(r: InSentence, p: SourcePhrase, media: ActorMention): boolean {
  const next = rightAfter(r, p);
  if (!next?.speaker || next.speaker.sides.includes('MEDIA')) return false;
  amend(r, next.speaker, (d) => ({ ...d, chain: [media, ...d.chain], rules: [...d.rules, 'ar.chain.through'] }));
  r.floor.relayed(media);
  return true;
}

/** "قال الوزير إن كذا، وفق ما نقلت عنه الوكالة": the agency passes on; "أفادت وكالة بكذا نقلا عن الوزارة": the agency did, and the ministry speaks. */
function relay(r: InSentence, p: SourcePhrase, speaker: ActorMention | null): void {
  const { subject, through } = p;
  if (!subject) return;
  const media = p.relays && speaker?.sides.includes('MEDIA') && !subject.sides.includes('MEDIA') ? speaker : null;
  amend(r, speaker, (d) => media
    ? { ...d, speaker: subject, speakerRule: 'ar.speaker.origin', rules: [...d.rules.filter((rule) => rule !== d.speakerRule), 'ar.speaker.origin'], source: p.source ? [p.source] : d.source, cue: [...d.cue, p.cue], chain: [media, ...d.chain] }
    : { ...d, chain: [...through, subject, ...d.chain], rules: through.length > 0 ? [...d.rules, 'ar.chain.through'] : d.rules });
  r.floor.relayed(subject);
}

/** "حض الوزير نظيريه على كذا، حسبما أوردت وكالات نقلا عن وزارة الدفاع": the ministry tells through the agencies what the minister said. */
function wrap({ a, s, from, floor, out }: InSentence, p: SourcePhrase, inner: StatementDraft): void {
  const content = trim(a, { first: datelineEnd(a, s) + 1 || s.first, last: p.first - 1 });
  const outer: StatementDraft = {
    source: p.source ? [p.source] : [], cue: [p.cue, ...p.more], content: [content], act: 'assert', actRule: 'ar.act.verb', speaker: p.subject, speakerRule: 'ar.speaker.named', chain: p.through, parent: -1,
    quote: quoteMode(a, content), flags: [], rules: ['ar.cue.according', 'ar.chain.through'], rows: [],
  };
  adopt(out, from, outer, (d) => d.speaker === inner.speaker, p.subject ? [...p.through, p.subject] : null);
  floor.give(outer);
}

/** Puts a statement before those of the sentence, and those that it holds inside it; they come through its speaker. */
function adopt(out: StatementDraft[], from: number, outer: StatementDraft, holds: (d: StatementDraft) => boolean, chain: readonly ActorMention[] | null): void {
  for (let k = from; k < out.length; k++) {
    const d = out[k] as StatementDraft;
    out[k] = d.parent >= 0 ? { ...d, parent: d.parent + 1 } : holds(d) ? { ...d, parent: from, chain: chain ?? d.chain } : d;
  }
  out.splice(from, 0, outer);
}

/** A statement of its own: the words beside the phrase. */
function ownWords(r: InSentence, p: SourcePhrase, opens: boolean): void {
  const { a, from, floor, out } = r;
  const host = out.findIndex((d, k) => k >= from && d.content.some((run) => covers(run, p.first)));
  const content = opens ? after(r, p) : left(r, p, host);
  if (!content.length) return;
  const outer = host >= 0 && !opens ? (out[host] as StatementDraft) : null;
  const speaker = p.subject ?? (p.source && !p.back ? null : outer ? outer.speaker : floor.last());
  const chosen = chooseAct(a, 'assert', content, speaker);
  const passed = p.through.length > 0 ? p.through : toldTo(r, p);
  const draft: StatementDraft = {
    source: p.source && (!p.back || p.subject) ? [p.source] : [], cue: [p.cue, ...p.more], content, act: chosen.act, actRule: chosen.rule, speaker, speakerRule: p.subject ? 'ar.speaker.named' : 'ar.speaker.carried',
    chain: outer && p.subject ? chainInside(outer, p.subject) : passed.length > 0 ? passed : floor.chainOf(speaker, false), parent: outer ? host : -1, quote: quoteMode(a, content[0] as Run), flags: p.back && !p.source ? ['distanced'] : [], rules: ['ar.cue.according'], rows: [],
  };
  const first = content[0] as Run;
  if (opens) adopt(out, from, draft, (d) => d.content.every((run) => first.first <= run.first && run.last <= first.last), p.subject ? [p.subject] : null);
  else out.push(draft);
  if (!outer) floor.give(p.back ? { ...draft, chain: [] } : draft); // a document passes on its own words, and none that come later
}

/** Tokens after the source of a phrase in which it may say whom it told. */
const TOLD_REACH = 5;

/** "على ما أفاد مسؤول وكالة": whom the source told; what follows a mark is another phrase ("حسبما قال مسؤول لوكالة،"). */
function toldTo({ a, s }: InSentence, { source, cue }: SourcePhrase): readonly ActorMention[] {
  if (!source) return [];
  let end = source.last + 1;
  while (end < Math.min(s.last, source.last + TOLD_REACH) && (a.tokens.kind[end] === WORD || a.quoteOf[end] !== -1)) end++;
  const hasVerb = (a.hits[cue.last] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'perfect');
  return relayersBetween(a, source.last + 1, end, source.last > source.first && hasVerb);
}

/** The words after a phrase that opens the sentence, up to the next cue. */
function after({ a, s, found }: InSentence, p: SourcePhrase): Run[] {
  let first = (a.tokens.form[p.last + 1] === '،' ? p.last : p.source ? p.source.last : p.cue.last) + 1; // past whom the source told
  for (let j = first; j <= Math.min(s.last, first + TOLD_REACH); j++) if (FA.test(a.tokens.form[j] as string)) first = j;
  while (first <= s.last && a.tokens.form[first] === '،') first++;
  let last = s.last;
  const told = hit(a, first, 'fn.that') ? first + 1 : first; // "فإن الوزير دعا": the clause itself
  for (const m of found.cues) if (m.clause > told && bounds(a, null, m)) last = Math.min(last, m.clause - 1);
  const run = trim(a, { first, last });
  return run.last > run.first ? [run] : [];
}

/** The words before a phrase: from what was said last, or inside the words of another. */
function left({ a, s, out, from }: InSentence, p: SourcePhrase, host: number): Run[] {
  let first = datelineEnd(a, s) + 1 || s.first;
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
  if (run.last < run.first || (run.last === run.first && (!p.back || a.tokens.kind[run.first] !== WORD))) return [];
  const runs = [run];
  if (p.back && hosted && p.last < hosted.last) runs.push({ first: p.last + 1, last: hosted.last });
  else if (!hosted && run.last - run.first < 4 && a.tokens.form[p.last + 1] === '،' && p.last + 2 < s.last) runs.push(trim(a, { first: p.last + 2, last: s.last }));
  return runs;
}
