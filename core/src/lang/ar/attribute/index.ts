/** Attribution: every stretch in which the article gives the floor to a source. */
import type { Sentence } from '../../../text/sentences.ts';
import type { ActorMention, ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import { OWN, RESERVE } from './act.ts';
import { fromPhrase } from './cited.ts';
import { contentOf, covers } from './content.ts';
import { fromCue, fromHeadline } from './draft.ts';
import { Floor } from './floor.ts';
import { type CueMatch, RELATIVES } from './frame.ts';
import { headlineOf } from './headline.ts';
import { scanSentence, stopOf } from './scan.ts';
import { clauseBefore } from './taken-up.ts';

/** Finds the statements of a text, in the order of their cues. */
export function findStatements(a: ArAnalysis): StatementDraft[] {
  const out: StatementDraft[] = [];
  const floor = new Floor(a);
  for (const sentence of a.sentences) readSentence(a, sentence, floor, out);
  return out;
}

function readSentence(a: ArAnalysis, s: Sentence, floor: Floor, out: StatementDraft[]): void {
  const found = scanSentence(a, s);
  const from = out.length;
  floor.enter(s);
  const headline = headlineOf(a, s);
  if (headline) out.push(fromHeadline(a, headline, floor));
  found.cues.forEach((m, at) => {
    const stop = stopOf(a, found, at, s);
    const parent = parentOf(out, from, m);
    if (parent >= 0 && m.intro === 'before') return;
    const content = m.content ?? (m.intro === 'before' ? (saidBefore(out, from, m) ?? clauseBefore(a, s, m)) : contentOf(a, m, s.last, stop));
    if (!content || content.last < content.first) return;
    const again = parent >= 0 && m.kind === 'participle' ? goesOnInside(out, parent, m) : null;
    if (again) {
      out.push(fromCue(a, { ...m, subject: again, rule: 'ar.speaker.participle' }, content, parent, floor, out));
      return;
    }
    if (parent >= 0 && (!speaksInside(a, m, out[parent] as StatementDraft) || (m.hit.row.id === RESERVE && out[parent]?.flags.includes('reserve')))) return;
    out.push(fromCue(a, m, content, parent, floor, out));
  });
  for (const p of found.phrases) if (!headline || p.first > headline.colon) fromPhrase({ a, s, found, from, floor, out }, p);
}

/** What the statement before says, in the same sentence and by another. */
function saidBefore(out: readonly StatementDraft[], from: number, m: CueMatch): Run | null {
  const before = out.slice(from).findLast((d) => d.parent < 0);
  const content = before?.content[0];
  return before && content && before.speaker !== m.subject && content.last < m.clause ? content : null;
}

/** Tokens from what one said inside another's words to the participle with which he goes on. */
const GOES_ON = 2;

/** "قال المستشار إن الوزير أكد أن السوق مفتوح، داعيا إلى": who spoke last within another's words, right before a participle. */
function goesOnInside(out: readonly StatementDraft[], parent: number, m: CueMatch): ActorMention | null {
  const last = out.findLast((d) => d.parent === parent);
  const end = last?.content.at(-1)?.last ?? -1;
  return last && end < m.clause && m.clause - end <= GOES_ON ? last.speaker : null;
}

/** Tokens of "أنه", "إلى أنه" before the verb. */
const HEAD = 2;

const INSIDE = new Set(['هم', 'هو', 'هي', 'انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم', 'وانه', 'وانها', 'وانهم']);

/** Inside another's words a cue needs a subject of its own: named, or a pronoun right before it; "بلاده", and a pronoun that begins those words ("قال إنه يتوقع"), are the outer speaker. */
function speaksInside(a: ArAnalysis, m: CueMatch, outer: StatementDraft): boolean {
  if (m.source && OWN.has(a.tokens.form[m.source.first] as string)) return false;
  if (m.kind === 'mutual' && !m.source) return false;
  return m.subject !== null || m.nobody === true || calls(a, m) || (m.source !== null && m.kind !== 'finite') || (INSIDE.has(a.tokens.form[m.hit.first - 1] ?? '') && (m.hit.row.shape !== 'imperfect' || m.hit.first - (outer.content[0]?.first ?? m.hit.first) > HEAD));
}

/** "نددت بما قالت إنه". */
const OF_WHAT = /^(ب|ع|ل)ما$/u;
const TAKES_UP = /^ب?ا?ن(ه|ها|هم|هما|هن)$/u;

/** "صد الهجوم الذي قال إنه دمر الجسر": what the outer speaker himself says of the noun before the relative, which أن takes up; a paper or a party would itself be who says it. */
function calls(a: ArAnalysis, m: CueMatch): boolean {
  const rel = m.hit.first - 1;
  if (m.kind === 'relative') return true; // "ما وصفه بالعدوان"
  return m.kind === 'finite' && m.intro === 'an' && m.hit.row.cells[1] === 'assert' && (RELATIVES.has(a.tokens.form[rel] ?? '') || OF_WHAT.test(a.tokens.form[rel] ?? '')) && TAKES_UP.test(a.tokens.form[m.start] as string) && a.actorAt[rel - 1] === -1 && !hit(a, rel - 1, 'src.carrier');
}

function parentOf(out: readonly StatementDraft[], from: number, m: CueMatch): number {
  for (let k = out.length - 1; k >= from; k--) {
    const draft = out[k] as StatementDraft;
    if (draft.content.some((run) => covers(run, m.hit.first) && run.last >= m.start)) return k;
  }
  return -1;
}
