/** Words of saying with which nobody says anything: "asked about the raid", "neither confirmed nor denied", "no one claimed". */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { rowOf } from './act.ts';

const BEFORE = new Set(['when', 'if', 'while', 'once']);
const QUESTION = new Set(['whether', 'why', 'how', 'what', 'who', 'if', 'when', 'where']);
const NOBODY = new Set(['no', 'nobody', 'none', 'neither']);

/** Nouns of what was not said: "no immediate comment", "no claim of responsibility". */
const UNSAID = new Set(['comment', 'response', 'reaction', 'reply', 'word', 'claim', 'confirmation', 'statement', 'explanation']);
/** Tokens from "no" to its noun. */
const NO_REACH = 3;

/** True where nothing is said by anybody. */
export function isSilent(a: EnAnalysis, { cue, source, content }: Offer): boolean {
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  // "Asked whether the road was open, the mayor said": another asks.
  if (cue.first === s?.first && a.words[cue.first]?.lemma === 'ask' && a.tags[cue.first] === IS.ed && source === null && QUESTION.has(a.tokens.form[cue.last + 1] as string)) return true;
  if (isAskedAbout(a, cue, content[0]?.first ?? 0) && (cue.first === s?.first || BEFORE.has((a.tokens.form[cue.first - 1] as string).toLowerCase()))) return true;
  for (let j = cue.first; j <= cue.last; j++) if (a.tokens.form[j] === 'nor' || (a.tokens.form[j] === 'name' && a.words[cue.first]?.lemma === 'give')) return true;
  if (RARELY.has(a.tokens.form[cue.first] as string) || RARELY.has(a.tokens.form[cue.first - 1] as string)) return true;
  if (source === null && s && NOBODY.has(a.tokens.form[s.first] as string) && a.words[cue.last]?.lemma === 'comment') return true;
  if (isUnsaid(a, cue) || leavesOpen(a, cue, content[0]?.first ?? 0) || leavesUnclaimed(a, cue)) return true;
  const before = a.tokens.form[cue.first - 1];
  if (before === 'neither' || before === 'nor' || removes(a, cue, content)) return true;
  return source !== null && source.last < cue.first && NOBODY.has((a.tokens.form[source.first] as string).toLowerCase()) && /^(claim|comment|confirm|deny|say|release)\b/.test(rowOf(a, cue)?.row.id ?? '');
}

/** "has not said how many", "which did not say when": a question that is left open. */
function leavesOpen(a: EnAnalysis, cue: Run, first: number): boolean {
  const before = a.tokens.form[cue.first - 1];
  const aside = before === 'which' || before === 'who';
  if (!(aside ? QUESTION : LEFT_OPEN).has(a.tokens.form[first] as string) || a.words[cue.last]?.lemma !== 'say') return false;
  for (let j = cue.first; j < cue.last; j++) if (SILENT.has(a.tokens.form[j] as string)) return true;
  return false;
}

/** "dismissed two generals", not "dismissed the report": people lose their office. */
function removes(a: EnAnalysis, cue: Run, [run]: readonly Run[]): boolean {
  if (!run || a.words[cue.last]?.lemma !== 'dismiss') return false;
  for (let j = run.first; j <= run.last && (isTag(a.tags[j] as number, PHRASE) || a.numberAt[j] !== -1); j++) if (isTag(a.tags[j] as number, NOUN)) return a.words[j]?.nounClass === 'person';
  return false;
}

const PHRASE = tagSet('det', 'poss', 'a', 'num', 'n', 'nn', 'name');
const NOUN = tagSet('n', 'nn');
/** "rarely acknowledges such strikes": what is not said as a rule. */
const RARELY = new Set(['rarely', 'seldom']);
const LEFT_OPEN = new Set(['how', 'who', 'why']);
const SILENT = new Set(['not', 'never', 'yet']);

/** "has not claimed responsibility": neither said nor denied. */
function leavesUnclaimed(a: EnAnalysis, cue: Run): boolean {
  const row = rowOf(a, cue)?.row.id ?? '';
  if (!row.startsWith('claim')) return false;
  for (let j = cue.first; j <= cue.last; j++) if (SILENT.has(a.tokens.form[j] as string)) return true;
  return false;
}

/** "There was no immediate comment from", "had no comment", "has not commented on". */
function isUnsaid(a: EnAnalysis, cue: Run): boolean {
  if (a.words[cue.last]?.lemma === 'comment' || a.words[cue.last - 1]?.lemma === 'comment') for (let j = cue.first - 1; j <= cue.last; j++) if (SILENT.has(a.tokens.form[j] as string)) return true;
  for (let j = cue.last; j >= cue.first; j--) {
    if (!UNSAID.has(a.words[j]?.lemma ?? '')) continue;
    for (let k = j - 1; k >= Math.max(cue.first - 1, j - NO_REACH); k--) if (a.tokens.form[k] === 'no') return true;
  }
  return false;
}

/** "asked about the raid", not "asked about whether it would stop". */
const isAskedAbout = (a: EnAnalysis, cue: Run, first: number): boolean => a.words[cue.first]?.lemma === 'ask' && a.tags[cue.first] === IS.ed && a.quoteOf[cue.first] === -1 && a.tokens.form[cue.last] === 'about' && a.words[first] !== null && !QUESTION.has(a.tokens.form[first] as string);
