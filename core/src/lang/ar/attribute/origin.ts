/** From whom media have what they report: "أفادت وكالة، نقلا عن الوزير، بأن", "ما نقلته وكالة عن الوزير". */
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { hit } from '../text.ts';
import { partyAt } from './clause.ts';

/** Tokens from media to those from whom they have it. */
const ORIGIN_REACH = 9;

/** Where words come from that media pass on. */
export interface Origin {
  /** The media, with what of their name no table knows ("وكالة النخيل"). */
  readonly media: ActorMention;
  /** "نقلا عن", "عن". */
  readonly link: Run;
  readonly from: ActorMention;
  readonly source: Run;
}

/** "وكالة نقلا عن شهود", "وكالات أنباء روسية، الأربعاء، نقلا عن وزارة الدفاع", "وكالة عن مصدر": those from whom media have it. */
export function originOf(a: ArAnalysis, m: ActorMention, end: number): Origin | null {
  const media = m.sides.includes('MEDIA'); // others only cite: "نقلا عن"
  let named = m.last;
  for (let j = m.last + 1; j <= Math.min(end - 1, m.last + ORIGIN_REACH); j++) {
    const form = a.tokens.form[j] as string;
    const link = form === 'عن' && media ? j : form === 'نقلا' && a.tokens.form[j + 1] === 'عن' ? j + 1 : -1;
    if (link >= 0) {
      const party = partyAt(a, link + 1, end);
      return party ? { media: { ...m, last: named }, link: { first: j, last: link }, from: party.subject, source: party.source } : null;
    }
    if (form === 'في' && a.tokens.form[j + 1] === 'وقت') {
      j += 2; // "في وقت سابق"
      continue;
    }
    if (form === '،' || (a.timeAt[j] ?? -1) !== -1 || (!media && a.quoteOf[j] !== -1)) continue;
    if (a.tokens.kind[j] !== WORD || named !== j - 1 || a.actorAt[j] !== -1 || hit(a, j, 'fn.that') || hit(a, j, 'fn.prep')) return null;
    named = j;
  }
  return null;
}
