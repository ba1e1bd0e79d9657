/** Sources that no table knows ("المجتمعون"), as mentions. */
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, hit, isWord } from '../text.ts';
import { AN } from './frame.ts';

/** A phrase that no table knows, as a mention; a nationality inside it gives its side. */
export function unlisted(a: ArAnalysis, run: Run, sides: readonly string[] = []): ActorMention {
  const form = a.tokens.form[run.first] as string;
  const plural = /(ون|ين)$/.test(form);
  const inner = sides.length === 0 ? (statedInside(a, run) ?? namedBefore(a, run)) : null;
  const own = inner?.sides ?? (sides.length === 0 ? [...nation(a, run), ...mediaIn(a, run)] : sides);
  return { first: run.first, last: run.last, lead: run.lead ?? 0, prefix: run.prefix ?? '', cls: 'source', sides: own, sideAt: null, rule: 'ar.side.unknown', actor: null, personal: null, full: null, gender: form.endsWith('ة') || form.endsWith('ات') ? 'f' : 'm', number: plural ? 'pl' : 'sg', privacy: 'not_a_person' };
}

/** "هذه الخطوة تعبر عن": what is pointed at does not speak. */
export const THIS = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هؤلاء']);

/** A definite noun phrase that no table knows as an actor ("المجتمعون"): up to the next introducer. */
export function genericSubject(a: ArAnalysis, j: number, end: number): Run | null {
  const form = a.forms[j];
  if (!form || (a.tokens.form[j] as string).length < 3 || THIS.has(a.tokens.form[j] as string) || (tellsEvent(a, j) && !/ون$/.test(a.tokens.form[j] as string)) || isSpeech(a, j) || form.split.prep || form.split.conj || form.split.pronoun || /ا$/.test(a.tokens.form[j] as string)) return null;
  let last = j;
  for (let k = j + 1; k <= end && k - j < 5; k++) {
    if (a.tokens.kind[k] !== WORD || isWord(a, k, AN) || hit(a, k, 'fn.prep') || a.timeAt[k] !== -1 || hit(a, k, 'fn.part')) break;
    const split = a.forms[k]?.split;
    const owner = split?.prep === 'ل' ? covering(a.actors, a.actorAt, k) : undefined;
    if (owner?.first === k && owner.cls !== 'people' && !owner.sides.includes('MEDIA') && owner.last < end) return { first: j, last: owner.last }; // "التعداد الأخير لوزارة الدفاع"
    if (form.split.article && split?.article && (tellsEvent(a, k) || isUnlike(a, j, k))) break; // "أدان المجتمعون الهجوم", "رفض المحتجون القرار"
    if (split?.prep || split?.conj || (split?.pronoun && !split.article) || (covering(a.actors, a.actorAt, k)?.first === k && NISBA.test(a.tokens.form[k - 1] as string))) break; // "حسابات أرمينية | وزارة الدفاع"
    last = k;
  }
  return { first: j, last };
}

/** After a sound plural a definite word with another ending is no adjective of it, unless a nationality ("المحتجون الأكراد"). */
const isUnlike = (a: ArAnalysis, j: number, k: number): boolean => SOUND.test(a.tokens.form[j] as string) && !SOUND.test(a.tokens.form[k] as string) && a.tokens.form[k] !== 'الجدد' && !(a.hits[k] ?? []).some((h) => h.row.cls.startsWith('adj.'));
const SOUND = /^ال.+ون$/u;

/** The ending of an adjective, which owns nothing. */
const NISBA = /(ي|ية|يون|يين)$/;

/** "قد قال قال": a verb of saying is nobody. */
const isSpeech = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.id === 'say' && h.row.shape === 'perfect');

/** "دان الهجوم": what happens does not speak. */
function tellsEvent(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect' && h.split.pronoun === '');
}

/** "مهمة الأمم المتحدة": a party that stands inside the phrase gives it its side. */
function statedInside(a: ArAnalysis, run: Run): ActorMention | null {
  for (let j = run.first; j <= run.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.sideAt !== null) return m;
  }
  return null;
}

/** "الفلسطينيون": a people by its adjective; "حسابات أرمينية": whose they are. */
function nation(a: ArAnalysis, { first, last }: Run): readonly string[] {
  for (let j = first; j <= last; j++) {
    const of = (a.hits[j] ?? []).find((h) => h.split.prep === '' && h.split.conj === '' && (j > first ? h.row.cls.startsWith('adj.') : h.row.cls.startsWith('adj.pl') && h.split.article));
    const side = of ? a.sideOf(of.row.id) : null;
    if (side) return [side];
  }
  return [];
}

/** "التقارير الإعلامية": of the media by its adjective. */
function mediaIn(a: ArAnalysis, { first, last }: Run): readonly string[] {
  for (let j = first + 1; j <= last; j++) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'srckind' && h.row.cells[0] === 'MEDIA')) return ['MEDIA'];
  return [];
}

/** "النادي" after "نادي الأسير": a body by its first word. */
function namedBefore(a: ArAnalysis, run: Run): ActorMention | null {
  const split = a.forms[run.first]?.split;
  if (run.first !== run.last || !split?.article) return null;
  return a.actors.findLast((m) => m.last < run.first && m.last > m.first && m.sides.length > 0 && a.tokens.form[m.first] === split.stem) ?? null;
}
