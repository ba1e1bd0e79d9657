/** Where what is said ends: the closing mark, the next cue of the same level, a switch of narrator, the end of the sentence. */
import { NEWLINE, PUNCT } from '../../../text/scan.ts';
import type { ArAnalysis, Run } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { CueMatch } from './frame.ts';

/** Trailing marks that do not belong to a content. */
const TRAILING = new Set(['،', ',', '.', '؛', ';', ':', '-', '–', '—', '؟', '!', '…', '..', '(', '*']);

/**
 * The content of a cue.
 * @param stop first token that belongs to something else (the next cue's clause, a source phrase), or beyond the end
 */
export function contentOf(a: ArAnalysis, m: CueMatch, sentenceEnd: number, stop: number): Run {
  const q = covering(a.quotes, a.quoteOf, m.start);
  if (m.intro === 'q' && q && q.open === m.start && q.closed) {
    const after = q.close + 1;
    if (after > sentenceEnd || !continues(a, after, stop)) return { first: m.start, last: q.close };
  }
  const limit = Math.min(sentenceEnd, stop - 1);
  const clause = m.intro === 'prep' && hit(a, m.start + 1, 'fn.that') !== undefined; // "إلى أن القوات شنت هجمات وقصفت": its verbs are told
  return trim(a, { first: m.start, last: switchBefore(a, m.start, limit, !clause && (m.intro === 'np' || m.intro === 'prep')) });
}

/** After a closed quotation the sentence goes on as part of the content («12 قتلوا» خلال الهجوم). */
function continues(a: ArAnalysis, j: number, stop: number): boolean {
  if (j >= stop || a.tokens.kind[j] === PUNCT || a.tokens.kind[j] === NEWLINE) return false;
  return !hit(a, j, 'fn.switch') && a.forms[j]?.split.conj === '';
}

/** The last token before the narrator takes over again. */
function switchBefore(a: ArAnalysis, first: number, limit: number, loose: boolean): number {
  const violent = loose && tellsViolence(a, first);
  let nested = false;
  for (let j = first; j <= limit; j++) {
    const q = covering(a.quotes, a.quoteOf, j);
    if (q && q.open === j && q.closed && q.close <= limit) {
      j = q.close;
      continue;
    }
    if (j < first + 2) continue;
    if (loose && !nested && nextVerb(a, j)) return j - 1;
    if (loose && opensClause(a, j)) nested = true;
    if (loose && ((!violent && CIRCUMSTANCE.has(a.tokens.form[j] as string)) || (a.tokens.form[j - 1] === '،' && (isTurn(a, j) || TELLS_OF.has(a.tokens.form[j] as string) || newClause(a, j))))) return j - 1;
    const h = hit(a, j, 'fn.switch');
    if (!h || WHEN.has(a.tokens.form[h.last + 1] ?? '')) continue;
    const comma = a.tokens.kind[j - 1] === PUNCT;
    const word = a.tokens.form[j] as string;
    if ((word === 'فيما' && CONCERNS.has(a.tokens.form[j + 1] as string)) || tellsOthers(a, h.last + 1)) continue;
    if (comma || word === 'فيما' || word === 'بينما' || (h.last > h.first && word === 'في')) return j - 1;
  }
  return limit;
}

/** "في وقت متأخر": a time, and no other narrator. */
const WHEN = new Set(['متاخر', 'سابق', 'لاحق', 'مبكر', 'واحد', 'قصير', 'قياسي']);

/** "فيما يتعلق بالهجوم" is part of what is said. */
const CONCERNS = new Set(['يتعلق', 'تتعلق', 'يتصل', 'تتصل', 'يخص', 'تخص']);

/** "قتل ثلاثة فيما أصيب خمسة آخرون": others than those of whom somebody has told. */
function tellsOthers(a: ArAnalysis, verb: number): boolean {
  if (!(a.hits[verb] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'casualty')) return false;
  for (let j = verb + 1; j <= verb + OTHERS_REACH; j++) if (OTHERS.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const OTHERS = new Set(['اخر', 'اخرون', 'اخرين', 'اخران', 'اخري', 'اخريات']);
/** Tokens from a verb of harm to "others". */
const OTHERS_REACH = 4;

/** "، وهو طريق جبلي": what the narrator tells of it. */
const TELLS_OF = new Set(['وهو', 'وهي', 'وهم', 'وهما']);

const TURNS = new Set(['لكن', 'ولكن', 'لكنه', 'لكنها', 'لكنهم', 'ولكنه', 'ولكنها', 'ولكنهم', 'غير', 'اذ', 'حيث', 'وذلك', 'الا', 'بعد', 'وسط', 'رغم', 'العبارة']);

/** After a noun or preposition frame, a comma and a turning word (لكن، إذ، حيث) give the floor back. */
function isTurn(a: ArAnalysis, j: number): boolean {
  return TURNS.has(a.tokens.form[j] as string);
}

const VIOLENT = new Set(['casualty', 'strike', 'attack', 'clash', 'damage']);

/** "أعلن مقتل 20 مسلحا إثر استهداف مقر": what led to the harm is part of what is said. */
function tellsViolence(a: ArAnalysis, first: number): boolean {
  for (let j = first; j <= first + 3 && !CIRCUMSTANCE.has(a.tokens.form[j] as string); j++) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && VIOLENT.has(h.row.cells[1] ?? ''))) return true;
  return false;
}

/** When something was said, not what: "هدد بقطع الهدنة إثر الضربات". */
const CIRCUMSTANCE = new Set(['اثر', 'عقب', 'بعيد', 'قبيل', 'بعد', 'فور', 'غداة']);

/** A relative, "أن" or a verb: what follows may go on with that clause. */
function opensClause(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'fn.rel' || h.row.cls === 'fn.that' || h.row.cls === 'fn.conj');
}

/** "إلى الخروج من المدينة ووفرت لهم", "من تصعيد القتال، ولا تريد": the main clause goes on with its next verb. */
function nextVerb(a: ArAnalysis, j: number): boolean {
  const split = a.forms[j]?.split;
  if (split?.conj !== 'و' || split.article || split.prep || a.actorAt[j] !== -1 || a.placeAt[j] !== -1 || a.timeAt[j] !== -1) return false;
  if ((a.hits[j] ?? []).some((h) => h.row.shape === 'perfect' && h.first === h.last && h.split.cost <= 1)) return !(a.hits[j] ?? []).some((h) => h.row.shape === 'masdar' || h.row.shape === 'noun');
  const comma = a.tokens.form[j - 1] === '،';
  if (comma && (split.stem === 'لا' || split.stem === 'لم' || split.stem === 'لن')) return true;
  return (comma || a.forms[j]?.rows.length === 0) && split.stem.endsWith('ت') && !split.stem.endsWith('ات') && split.stem.length > 3 && !a.common.has(split.stem);
}

/** "، وبحث الوزير": a joined verb with a subject of its own. */
function newClause(a: ArAnalysis, j: number): boolean {
  const split = a.forms[j]?.split;
  const verb = (a.tokens.form[j] as string).startsWith('و') && (a.hits[j] ?? []).some((h) => h.row.shape === 'perfect' && h.split.conj === 'و');
  if (!split || (split.conj !== 'و' && !verb) || split.article || split.prep || a.actorAt[j] !== -1 || a.placeAt[j] !== -1) return false;
  const next = covering(a.actors, a.actorAt, j + 1);
  return next !== undefined && next.first === j + 1 && (a.hits[j + 1]?.[0]?.split.prep ?? '') === '';
}

/** Drops commas and full stops at the end, and a mark there whose other half stands outside. */
export function trim(a: ArAnalysis, run: Run): Run {
  let { first, last } = run;
  while (last > first && (TRAILING.has(a.tokens.form[last] as string) || opensUnpaired(a, last) || closesUnpaired(a, first, last))) {
    if (a.tokens.form[last] === ')' ) break;
    last--;
  }
  while (first < last && (a.tokens.form[first] === ':' || a.tokens.form[first] === '،')) first++;
  return { first, last };
}

function opensUnpaired(a: ArAnalysis, at: number): boolean {
  const q = covering(a.quotes, a.quoteOf, at);
  return q !== undefined && q.open === at;
}

function closesUnpaired(a: ArAnalysis, first: number, at: number): boolean {
  const q = covering(a.quotes, a.quoteOf, at);
  return q !== undefined && q.closed && q.close === at && q.open < first;
}

/** Joins a content that runs on over a quotation's end in the next sentence. */
export function covers(run: Run, token: number): boolean {
  return run.first <= token && token <= run.last;
}
