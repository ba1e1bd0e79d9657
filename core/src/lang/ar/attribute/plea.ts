/** "هدمت القوات المنزل بدعوى البناء دون ترخيص", "بحجة أن": what somebody pleads for what he does. */
import { PUNCT } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { startSplit } from './clause.ts';
import type { CueMatch } from './frame.ts';

/** Tokens from a plea back to who acts. */
const REACH = 40;

/** A plea speaks for the subject of its clause; what follows it is what is said. */
export function matchPlea(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const start = h.last + 1;
  if (h.split.article || h.split.pronoun || start > end || a.tokens.kind[start] === PUNCT) return null;
  return { hit: h, kind: 'plea', more: [], subject: actorOf(a, h.first), source: null, vehicle: false, left: true, start, intro: hit(a, start, 'fn.that') ? 'an' : 'np', relayers: [], act: 'assert', clause: h.first };
}

/** The first party of the clause that no preposition governs: "ذكر شهود أن قوة اقتحمت المحل ودمرته بحجة". */
function actorOf(a: ArAnalysis, i: number): ActorMention | null {
  const s = covering(a.sentences, a.sentenceOf, i);
  let found: ActorMention | null = null;
  for (let j = i - 1; s && j >= Math.max(s.first, i - REACH) && !hit(a, j, 'fn.that'); j--) {
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.last !== j) continue;
    j = m.first;
    if (startSplit(a, m).prep === '' && !hit(a, j - 1, 'fn.prep')) found = m;
  }
  return found;
}
