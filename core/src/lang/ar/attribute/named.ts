/** "ما يعرف بولاية النهر", "ما يسمى المجلس الأعلى": who goes by a name. */
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering } from '../text.ts';

const GOES_BY = /^(ي|ت)(عرف|سمي|سمى|دعي|دعى)$/u;
/** Words between the verb and the name: "ما يطلق عليه اسم". */
const BETWEEN = new Set(['عليه', 'عليها', 'اسم', 'ب', '"', '«']);
const CALLED = /^(ي|ت)طلق$/u;

/** The party that goes by a name, if "ما" at the token and a verb of naming lead to it. */
export function soCalled(a: ArAnalysis, i: number): ActorMention | null {
  const verb = a.tokens.form[i + 1] ?? '';
  if (a.tokens.form[i] !== 'ما' || !(GOES_BY.test(verb) || CALLED.test(verb))) return null;
  let j = i + 2;
  while (BETWEEN.has(a.tokens.form[j] ?? '')) j++;
  const m = covering(a.actors, a.actorAt, j);
  return m && m.first === j ? m : null;
}
