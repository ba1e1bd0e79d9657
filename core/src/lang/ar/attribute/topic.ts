/** "أما يريفان فتحدثت عن": the topic that أما sets up is the subject of the verb after فـ. */
import { PUNCT } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { agreesAfter, joined, startSplit } from './clause.ts';
import { genericSubject, unlisted } from './unlisted.ts';

export const AS_FOR: ReadonlySet<string> = new Set(['اما', 'واما']);
/** Tokens from أما to its verb at the most. */
const REACH = 16;

/** The topic whose comment the verb begins, or null. */
export function topicOf(a: ArAnalysis, h: Hit): ActorMention | null {
  const verb = commentAt(a, h);
  const at = verb < 0 ? -1 : openerBefore(a, verb);
  const first = at + 1;
  if (at < 0 || hit(a, first, 'fn.prep') || (a.forms[first]?.split.prep ?? '') !== '') return null;
  const last = a.tokens.form[verb - 1] === '،' ? verb - 2 : verb - 1;
  const m = covering(a.actors, a.actorAt, first);
  const named = m && m.first === first && startSplit(a, m).prep === '' ? joined(a, m, last) : null;
  if (named) return named.last <= last && agreesAfter(h, named) ? named : null;
  const run = genericSubject(a, first, last);
  const topic = run && run.last === last ? unlisted(a, run) : null;
  return topic && agreesAfter(h, topic) ? topic : null;
}

/** Where the comment begins: at the verb with its فـ, or at the فقد before it; -1 when there is none. */
function commentAt(a: ArAnalysis, h: Hit): number {
  if (h.split.conj === 'ف') return h.first;
  return a.tokens.form[h.first - 1] === 'فقد' ? h.first - 1 : -1;
}

/** The أما of a comment; a فـ or the end of a sentence on the way belongs to another. */
function openerBefore(a: ArAnalysis, verb: number): number {
  const s = covering(a.sentences, a.sentenceOf, verb);
  for (let j = verb - 1; s && j >= Math.max(s.first, verb - REACH); j--) {
    if (AS_FOR.has(a.tokens.form[j] as string)) return j;
    if (a.tokens.kind[j] === PUNCT && a.tokens.form[j] !== '،' && a.quoteOf[j] === -1) return -1;
    if (a.forms[j]?.split.conj === 'ف') return -1;
  }
  return -1;
}
