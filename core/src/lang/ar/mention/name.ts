/** Personal names: which words can be part of one, and how far a name runs. */
import { glued, WORD } from '../../../text/scan.ts';
import type { Grammar } from './grammar.ts';

/** Words of a name at the most, connectors left out. */
const NAME_MAX = 5;
const CONNECTORS = new Set(['بن', 'ابن', 'ال', 'ابو', 'ابي', 'ابا', 'ولد', 'عبد', 'ام', 'بنت', 'دي', 'فان', 'فون', 'ود', 'اغا', 'بو', 'سيدي', 'ذو']);

/** The last token of a run of name-like words that begins at j, or j - 1. */
export function nameRun(g: Grammar, j: number): number {
  const { tokens } = g.text;
  let last = j - 1;
  let count = 0;
  while (last + 1 < tokens.count && count < NAME_MAX) {
    const at = last + 1;
    if (tokens.form[at] === '-' && count > 0 && glued(tokens, at) && glued(tokens, at - 1)) {
      last = at;
      continue;
    }
    if (!nameLike(g, at, count)) break;
    last = at;
    if (!CONNECTORS.has(tokens.form[at] as string)) count++;
  }
  return last;
}

const NOT_NAMES = ['fn.', 'mark.', 'cue', 'relay', 'trigger', 'time.', 'num.', 'src.', 'admin', 'settlement', 'site', 'physical', 'facility', 'direction', 'adj.', 'office', 'body', 'group', 'fighters', 'people', 'count.'];

function nameLike(g: Grammar, at: number, count: number): boolean {
  const { tokens, forms } = g.text;
  if (tokens.kind[at] !== WORD) return false;
  const form = tokens.form[at] as string;
  if (CONNECTORS.has(form)) return true;
  if (isGiven(g, at)) return count > 0 || !isAli(form) || isGiven(g, at + 1);
  if (form.length < 2 || form.charCodeAt(0) < 0x600) return false;
  if (/(ة|ات)$/.test(form) && count === 0 && form.startsWith('ال')) return false;
  if (form.startsWith('ال') && form.length > 4 && count === 0) return false;
  if (g.common.has(form)) return false;
  for (const { row, split } of forms[at]?.rows ?? []) {
    if (split.cost > 0 && split.conj === '' && !/^(cue|relay|fn)/.test(row.cls)) continue;
    if (NOT_NAMES.some((cls) => row.cls.startsWith(cls))) return false;
  }
  return true;
}


/** "علي" is a name and, where ى is written as ي, a preposition too. */
const isAli = (form: string): boolean => form === 'علي';

/** A given name of the table stands here, unsplit; "على" with its own letter is none. */
export function isGiven(g: Grammar, at: number): boolean {
  const { tokens, forms } = g.text;
  if (!forms[at]?.rows.some(({ row, split }) => row.cls === 'given' && split.cost === 0)) return false;
  if (!isAli(tokens.form[at] as string)) return true;
  const { raw, toRaw } = tokens.shadow;
  const end = toRaw[tokens.end[at] as number] ?? 0;
  return raw[end - 1] !== 'ى' && raw[end - 2] !== 'ى';
}
