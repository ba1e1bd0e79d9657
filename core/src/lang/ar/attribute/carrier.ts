/** "نشرت صحيفة تصريحات للوزير قال فيها", "بيانا للجيش جاء فيه أن": a document whose clause tells what its author says. */
import { PUNCT } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { joined, startSplit } from './clause.ts';

/** Tokens from the document to the verb that speaks in it, and from there back to those who carried it. */
const AUTHOR_REACH = 8;
const MEDIA_REACH = 6;
const IN_IT = new Set(['فيه', 'فيها', 'فيهما', 'خلاله', 'خلالها']);

/** Whose document it is, and who gave it out. */
export interface Authored {
  readonly author: ActorMention;
  readonly relayers: readonly ActorMention[];
}

/** True when a token takes up a document named before ("قال فيه"). */
export const takesUp = (a: ArAnalysis, i: number): boolean => IN_IT.has(a.tokens.form[i] ?? '');

/** The document before a verb at token i, with its author: "بيانا للجيش", "تصريحات الوزير". */
export function authoredBefore(a: ArAnalysis, i: number): Authored | null {
  const from = a.tokens.form[i - 1] === '،' ? i - 2 : i - 1; // "بيانا، دانت فيه"
  for (let j = from; j >= Math.max(0, i - AUTHOR_REACH) && a.tokens.kind[j] !== PUNCT; j--) {
    const carrier = hit(a, j, 'src.carrier') ?? hit(a, j, 'src.document');
    if (!carrier || carrier.split.prep) continue;
    const at = authorAt(a, carrier.last + 1, i);
    const m = covering(a.actors, a.actorAt, at);
    if (!m || m.first !== at || m.last >= i || !/^ل?$/.test(startSplit(a, m).prep)) return issuerBefore(a, j);
    return { author: joined(a, m, i - 1), relayers: mediaBefore(a, j) };
  }
  return null;
}

/** Where the author may stand: right after the document, or past its adjectives and "من", "صادر عن" ("تصريحات متبادلة من الطرفين"). */
function authorAt(a: ArAnalysis, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + QUALITIES_MAX); k++) {
    const form = a.tokens.form[k] as string;
    if (form === 'من' || form === 'عن') return k + 1;
    if (covering(a.actors, a.actorAt, k) || !/(ة|ي|ان|ين|ر|را|رة)$/.test(form)) return from;
  }
  return from;
}
const QUALITIES_MAX = 4;

/** "أصدرت الوزارة بيانا دانت فيه": who stands between a verb and the document gave it out. */
function issuerBefore(a: ArAnalysis, i: number): Authored | null {
  const m = a.forms[i]?.split.article ? undefined : covering(a.actors, a.actorAt, i - 1);
  const verb = m !== undefined && startSplit(a, m).prep === '' && (a.hits[m.first - 1] ?? []).some((h) => h.row.shape === 'perfect');
  return m && verb ? { author: m, relayers: [] } : null;
}

/** "بثت قناة بيانا": the media that carried a document. */
function mediaBefore(a: ArAnalysis, i: number): readonly ActorMention[] {
  for (let j = i - 1; j >= Math.max(0, i - MEDIA_REACH) && a.tokens.kind[j] !== PUNCT; j--) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.sides.includes('MEDIA') && hit(a, m.first - 1, 'relay')) return [m];
  }
  return [];
}
