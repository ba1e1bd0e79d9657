/** The cues and source phrases of one sentence, and how far the words of each reach. */
import { WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { FAMILY } from '../family.ts';
import type { ArAnalysis } from '../parts.ts';
import { anyOf, covering, hit } from '../text.ts';
import { type SourcePhrase, sourcePhrase } from './according.ts';
import { asideAt } from './aside.ts';
import { BUT, isExcept, startsClause } from './clause.ts';
import { matchCue } from './cue.ts';
import type { CueMatch } from './frame.ts';
import { withInnerSubject } from './inner.ts';

/** What stands in one sentence. */
export interface Found {
  readonly cues: CueMatch[];
  readonly phrases: SourcePhrase[];
}

export function scanSentence(a: ArAnalysis, s: Sentence): Found {
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
export function stopOf(a: ArAnalysis, found: Found, at: number, s: Sentence): number {
  const m = found.cues[at] as CueMatch;
  let stop = s.last + 1;
  const q = covering(a.quotes, a.quoteOf, m.start);
  const inside = q?.closed && m.intro === 'q' ? q.close : -1;
  for (const next of found.cues.slice(at + 1)) {
    if (next.clause <= m.start || next.clause <= inside) continue;
    if (bounds(a, m, next)) {
      stop = WHERE.has(a.tokens.form[next.clause - 1] ?? '') ? next.clause - 1 : next.clause;
      break;
    }
  }
  stop = Math.min(stop, outerGoesOn(a, found, at, stop));
  for (const p of found.phrases) if (p.first > m.start && p.first > inside && p.first < stop && !inQuote(a, p.first) && !(p.back && !p.source)) stop = p.first;
  return stop;
}

const AND_THAT = /^وان(ه|ها|هم|هما|نا)?$/u;

/** "أكد المتحدث أن الحركة رفضت العرض، وأنها أبلغت الوسطاء": where the outer teller of a cue without a that-clause of its own goes on, or `stop`. */
function outerGoesOn(a: ArAnalysis, found: Found, at: number, stop: number): number {
  const m = found.cues[at] as CueMatch;
  if (m.intro !== 'np' || m.kind !== 'finite') return stop;
  const outer = found.cues.slice(0, at).findLast((c) => c.intro === 'an' && c.start < m.hit.first);
  if (!outer || bounds(a, outer, m)) return stop;
  for (let j = m.start + 1; j < stop; j++) if (a.tokens.form[j - 1] === '،' && AND_THAT.test(a.tokens.form[j] as string)) return j;
  return stop;
}

/** "اتهمت الهند باكستان بخرقها حيث ذكرت أن", "إذ قالت إن": what more is said of it. */
const WHERE = new Set(['حيث', 'اذ']);

/** True when a cue begins something new beside the content before it, rather than inside it. */
export function bounds(a: ArAnalysis, m: CueMatch | null, next: CueMatch): boolean {
  if (inQuote(a, next.hit.first) && !(m && next.kind === 'participle' && m.intro === 'an' && a.quoteOf[m.hit.first] === a.quoteOf[next.hit.first] && inQuote(a, m.hit.first))) return false;
  if (next.kind === 'participle' || (next.nobody && next.kind === 'masdar')) return true;
  if (next.intro === 'before' && next.clause < next.hit.first) return true;
  if (next.rule === 'ar.speaker.inner' || (m && goesOn(a, m, next))) return false;
  if (next.kind === 'masdar') return false;
  if (next.hit.split.conj || afterBut(a, next)) return true;
  if (m && next.left && isJoined(a, next) && (m.intro === 'np' || m.intro === 'prep')) return true;
  const before = a.tokens.form[next.clause - 1] ?? '';
  if (WHERE.has(before) && m && (m.intro === 'np' || m.intro === 'prep') && (next.intro === 'an' || next.intro === 'q')) return true;
  if (!next.source && next.clause === next.hit.first) return false;
  return next.clause < next.hit.first ? startsClause(a, next.clause) && (before === '،' || hit(a, next.clause, 'fn.switch') !== undefined) : before === '،' || before === '.';
}

/** "، لكنها نفت", "إلا أنه أشار": the same speaker goes on. */
function afterBut(a: ArAnalysis, next: CueMatch): boolean {
  return !next.source && (BUT.has(a.tokens.form[next.hit.first - 1] ?? '') || isExcept(a, next.hit.first - 2));
}

/** "تعلن ضرب موقعين ويريفان تنفي": a joined subject with its verb after a noun of action. */
function isJoined(a: ArAnalysis, next: CueMatch): boolean {
  return next.subject !== null && (a.tokens.form[next.subject.first] as string).startsWith('و') && (next.subject.lead ?? 0) > 0;
}

/** "قالت إن الرسائل تدين التحركات وتشيد بالجنود": a verb in the present joined without a comma goes on with what is told in the past. */
function goesOn(a: ArAnalysis, m: CueMatch, next: CueMatch): boolean {
  return next.hit.split.conj !== '' && !next.source && next.intro !== 'an' && next.intro !== 'q' && m.hit.row.shape === 'perfect' && next.hit.row.shape === 'imperfect' && a.tokens.kind[next.hit.first - 1] === WORD;
}

export function inQuote(a: ArAnalysis, i: number): boolean {
  const q = covering(a.quotes, a.quoteOf, i);
  return q !== undefined && q.open < i && i < q.close;
}
