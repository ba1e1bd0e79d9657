/** Words of saying that only describe a noun: "alleged bases", "the opposition forces", "men suspected of", "a report published on Monday". */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';

const [N, NN, ED, VS, DET, POSS] = (['n', 'nn', 'ed', 'vs', 'det', 'poss'] as const).map(code);
const NOUNS = tagSet('n', 'nn');
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');

/** Participles of saying that as often qualify a noun. */
const QUALIFIES = new Set(['alleged', 'reported', 'suspected', 'claimed', 'feared', 'disputed', 'planned', 'proposed', 'threatened', 'promised', 'expected', 'announced', 'agreed', 'intended']);

/** "raided alleged bases", "the reported strikes", "their disputed border": a participle between a verb or an article and its noun. */
export function isAdjective(a: EnAnalysis, { cue, content }: Offer): boolean {
  if (isCharged(a, cue) || isPublished(a, cue)) return true;
  const before = a.tags[cue.first - 1];
  return cue.first === cue.last && QUALIFIES.has(a.tokens.form[cue.first] as string) && content[0]?.first === cue.last + 1 && a.quoteOf[cue.last + 1] === -1 && (before === ED || before === VS || before === DET || before === POSS);
}

/** "arrested two men suspected of planning a raid": a participle that tells of whom the sentence tells something else. */
function isCharged(a: EnAnalysis, { first }: Run): boolean {
  if (a.tags[first] !== ED || !CHARGED.has(a.tokens.form[first] as string) || a.tokens.form[first + 1] !== 'of' || !isTag(a.tags[first - 1] as number, NOUNS)) return false;
  for (let j = entry(a.sentences, a.sentenceOf[first])?.first ?? first; j < first - 1; j++) if (isTag(a.tags[j] as number, FINITE)) return true;
  return false;
}
const CHARGED = new Set(['suspected', 'accused', 'convicted']);

/** "said in a report published on Monday that", "footage shared by the ministry shows": how the words came out. */
function isPublished(a: EnAnalysis, { first, last }: Run): boolean {
  const verb = a.tags[last] === ED ? last : first;
  if (a.tags[verb] !== ED || !PUBLISHED.has(a.words[verb]?.lemma ?? '') || !isTag(a.tags[verb - 1] as number, NOUNS)) return false;
  const within = a.tokens.form[verb + 1] === 'by' || [verb - 2, verb - 3, verb - 4].some((j) => a.tokens.form[j] === 'in');
  for (let j = verb + 1; within && j <= verb + PUBLISHED_MAX; j++) if (a.tokens.form[j] === 'that' || a.tags[j] === VS) return true;
  return false;
}
const PUBLISHED = new Set(['publish', 'release', 'issue', 'share', 'post', 'broadcast', 'leak', 'circulate']);
/** Words of "published on Monday". */
const PUBLISHED_MAX = 6;
/** "the opposition forces left": a noun before another noun. */
export function qualifies(a: EnAnalysis, { cue, content }: Offer): boolean {
  const next = a.tags[cue.last + 1];
  return cue.first === cue.last && a.tags[cue.first] === N && !(a.tokens.form[cue.first] as string).endsWith('ing') && content[0]?.first === cue.last + 1 && a.quoteOf[cue.last + 1] === -1 && (next === N || next === NN);
}
