/** What a body or an office is for, as part of its name. */
import type { Grammar } from './grammar.ts';
import { headAt, namedAt } from './head.ts';
import { FAMILY } from '../family.ts';

/** Nouns of civil bodies, which go by a name of their own and what they are for. */
const BODIES = new Set(['مركز', 'مرصد', 'معهد', 'منظمة', 'جمعية', 'مؤسسة', 'شبكة', 'رابطة', 'هيئة', 'نقابة', 'نادي', 'حملة', 'ائتلاف', 'مبادرة', 'لجنة', 'مجموعة', 'برنامج']);

/** "مركز أحرار لحقوق الإنسان", "مرصد الساحل للدراسات": the last token of a name and what the body is for, or -1. */
export function purposeEnd(g: Grammar, j: number): number {
  const { tokens, forms, hits: all } = g.text;
  if (!BODIES.has(tokens.form[j - 1] as string) && !BODIES.has(forms[j - 1]?.split.stem ?? '')) return -1;
  const known = (forms[j]?.rows ?? []).some(({ row, split }) => split.cost === 0 && (row.shape === 'perfect' || row.shape === 'imperfect' || row.cls.startsWith('fn.') || row.cls === 'cue'));
  const at = j + 1;
  const aim = forms[at]?.split;
  if (known || forms[j]?.split.prep || forms[j]?.split.conj || aim?.prep !== 'ل' || aim.pronoun !== '' || (all[at] ?? []).some((h) => h.row.family === FAMILY.name || h.row.cls === 'source')) return -1;
  return !aim.article && (forms[at + 1]?.split.article ?? false) && forms[at + 1]?.split.prep === '' ? at + 1 : aim.article || (tokens.form[at] as string).startsWith('لل') ? at : -1;
}

/** Aims of bodies that no state need have founded: "لحقوق الإنسان", "للدراسات". */
const CIVIL = /^(لل|ل)?(حقوق|دراسات|ابحاث|بحوث|اغاثة|توثيق|حريات|ديمقراطية|تنمية|سلام|سياسات)$/u;

/** True when a body is called after an aim of civil bodies: "مركز النهر لحقوق الإنسان", "معهد الساحل للدراسات". */
export function isCivil(g: Grammar, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) if (CIVIL.test(g.text.tokens.form[j] as string)) return true;
  return false;
}

const CHARGED = new Set(['المعني', 'المعنية', 'المكلف', 'المكلفة', 'المختص', 'المختصة']);

const ACCREDITED = new Set(['الدائم', 'الدائمة', 'الخاص', 'الخاصة', 'المقيم', 'المقيمة', 'المعتمد', 'المعتمدة']);
const AT = new Set(['لدي', 'في', 'الي']);

/** "الدائم لدى الأمم المتحدة": the last token of where an envoy is accredited, or -1. */
export function accreditedEnd(g: Grammar, j: number): number {
  if (!ACCREDITED.has(g.text.tokens.form[j] as string) || !AT.has(g.text.tokens.form[j + 1] ?? '')) return -1;
  return (namedAt(g, j + 2) ?? headAt(g, j + 2))?.last ?? -1;
}

/** "المعنية بحقوق الإنسان", "المكلف بالملف السوري": the last token of what an office is for, or -1. */
export function remitEnd(g: Grammar, j: number): number {
  if (!CHARGED.has(g.text.tokens.form[j] as string) || g.text.forms[j + 1]?.split.prep !== 'ب') return -1;
  let last = j + 1;
  while (last < j + 4 && g.text.forms[last + 1]?.split.article && g.text.forms[last + 1]?.split.prep === '') last++;
  return last;
}
