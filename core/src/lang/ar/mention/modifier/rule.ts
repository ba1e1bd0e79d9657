/** What the rules of this room hand to each other: a step of reading on from the head of a phrase. */
import { WORD } from '../../../../text/scan.ts';
import { isFullPlural } from '../../plural.ts';
import type { Hit } from '../../text.ts';
import type { Draft } from '../draft.ts';
import type { Grammar, Phrase } from '../grammar.ts';

/** Reads a phrase from its head: a phrase may stand inside another. */
export type ReadPhrase = (g: Grammar, head: Hit) => Phrase | null;

export interface Step {
  readonly g: Grammar;
  readonly head: Hit;
  readonly cls: string;
  readonly d: Draft;
  readonly phrase: ReadPhrase;
  /** The token that is asked about: the one after all that was taken in. */
  j: number;
  /** Places taken in so far. */
  places: number;
  /** Where a name ended, or -1: a name owns nothing, so a noun after it begins another phrase ("جيش دفاع قره باغ القوات"). */
  named: number;
}

/** Taken in; the phrase ends before this token; or null, when the rule says nothing of it. */
export type Outcome = 'taken' | 'end' | null;
export type Rule = (s: Step) => Outcome;

/** Takes in everything up to a token. */
export function take(s: Step, last: number): 'taken' {
  s.d.last = last;
  return 'taken';
}

/** Takes in a name up to a token: what follows is no longer owned. */
export function takeName(s: Step, last: number): 'taken' {
  s.named = last;
  return take(s, last);
}

/** A bare noun here can be the owner of what was taken in. */
export const owning = ({ g, d, head, named }: Step): boolean => d.last !== named && owns(g, d.last) && !isFullPlural(g.text, d.last) && !(d.last === head.last && head.last > head.first && RELATION.test(g.text.tokens.form[d.last] as string));

/** "مؤسسة خيرية": the adjective that ends a head of two words owns nothing. */
const RELATION = /(ية|يون|يين)$/;

/** "محلية", "حقوقية": what kind a source is; "بلدية" is a body as well. */
const isKind = (g: Grammar, j: number): boolean => (g.text.hits[j] ?? []).some((h) => h.row.cls === 'srckind') && !(g.text.hits[j] ?? []).some((h) => h.row.cls === 'body' && h.first === h.last);

/** True when a bare noun after token j can be its owner: "رئيس أذربيجان", not "الحكومة اليمنية الأمم المتحدة". */
export function owns(g: Grammar, j: number): boolean {
  const form = g.text.tokens.form[j] as string;
  if (form === 'باسم' || form === 'بلسان') return true;
  if (g.text.tokens.kind[j] !== WORD) return false;
  const adjective = (g.text.hits[j] ?? []).some((h) => h.row.cls.startsWith('adj.')) || isKind(g, j);
  return !adjective && !(g.text.forms[j]?.split.article ?? false) && !form.startsWith('ال');
}

/** Nothing but the head was taken in, and it has no article. */
export const isBareHead = ({ d, head }: Step): boolean => d.last === head.last && !head.split.article;

/** Pronouns that point back to an owner: "زعيمه", "قواتها". */
export const OWNER: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما']);
