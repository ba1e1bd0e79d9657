/** Who did a deed by a participle after its noun: "an attack claimed by X", "shelling blamed on X", "the raid was carried out by X". */
import type { EnAnalysis, PartyDraft } from '../parts.ts';
import { tagSet } from '../tag.ts';
import { isDeed, type Scope } from './clause.ts';
import { form, isAdverb, isHelp, isIn, phraseAfter, phraseBefore } from './grammar.ts';
import { NOBODY, partiesOf, subjectParties } from './party.ts';
import { wordsOf } from './words.ts';

const [DONE, BLAMED] = [wordsOf('done'), wordsOf('blamed')];
/** Tokens from a noun to the participle; from that to its preposition. */
const REACH = 12;
const OUT = 2;
const T_STOP = tagSet('v', 'vs', 'ed', 'conj', 'sub');

export function doneBy(a: EnAnalysis, last: number, scope: Scope): readonly PartyDraft[] {
  for (let j = last + 1; j <= Math.min(scope.to, last + REACH); j++) {
    const word = form(a, j);
    const preps = DONE.has(word) ? BY : BLAMED.has(word) ? ON : null;
    for (let k = j + 1; preps && k <= j + OUT; k++) {
      const np = preps.has(form(a, k)) ? phraseAfter(a, k + 1, scope.to) : null;
      if (np) return partiesOf(a, np, scope, 'en.event.agent-by', false);
    }
    if ((isIn(a, j, T_STOP) && !isHelp(a, j) && !isAdverb(a, j)) || word === '.' || word === ';') break;
  }
  return NOBODY;
}

/** Tokens from an act to the noun that names it again. */
const AGAIN = 24;

/** "killed two near the bridge in an attack claimed by X": whose the act is by the noun that names it again, though somebody else's words begin there. */
export function doneAgain(a: EnAnalysis, last: number, scope: Scope): readonly PartyDraft[] {
  const to = a.sentences[a.sentenceOf[last] as number]?.last ?? last;
  for (let j = last + 1; j <= Math.min(to, last + AGAIN); j++) {
    if (!isDeed(a, j) || !isIn(a, j + 1, T_ED)) continue;
    const np = phraseBefore(a, j, last + 1);
    if (np && form(a, np.first - 1) === 'in') return doneBy(a, j, { ...scope, to });
  }
  return NOBODY;
}

const T_ED = tagSet('ed');
const BY: ReadonlySet<string> = new Set(['by']);
const ON: ReadonlySet<string> = new Set(['on', 'to']);

/** "the group was behind the attack": who stands before "behind" did it. */
export function whoIsBehind(a: EnAnalysis, noun: number, scope: Scope): readonly PartyDraft[] {
  let first = noun;
  while (isIn(a, first - 1, T_BEFORE_NOUN)) first--;
  if (form(a, first - 1) !== 'behind') return NOBODY;
  if (isHelp(a, first - 2)) return subjectParties(a, first - 2, scope, 'en.event.behind').parties;
  const np = phraseBefore(a, first - 2, scope.from); // in a headline
  return np ? partiesOf(a, np, scope, 'en.event.behind', false) : NOBODY;
}

const T_BEFORE_NOUN = tagSet('a', 'det', 'num');
