/** What follows the head of a phrase and still belongs to it: portfolios, bodies, nationalities, names, places, adjectives. */
import type { Hit } from '../../text.ts';
import type { Draft } from '../draft.ts';
import type { Grammar } from '../grammar.ts';
import { adjective, beforeNation, chain, indefiniteAdjective, loyal, purpose, tenure } from './describe.ts';
import { innerHead, nameOrNation } from './names.ts';
import type { Outcome, ReadPhrase, Rule, Step } from './rule.ts';
import { inside, place, standsFor } from './where.ts';
import { fixedWord, joined, kind, mark } from './words.ts';

/** Words of one phrase at the most; a longer one is cut. */
const PHRASE_MAX = 22;

/** Asked in this order of each token; the first that answers decides. */
const RULES: readonly Rule[] = [mark, kind, fixedWord, tenure, joined, nameOrNation, innerHead, place, standsFor, inside, loyal, beforeNation, indefiniteAdjective, chain, purpose, adjective];

/** Takes in what follows the head, token by token, until a rule ends the phrase or none knows the token. */
export function modifiers(g: Grammar, head: Hit, d: Draft, phrase: ReadPhrase): void {
  const end = Math.min(head.first + PHRASE_MAX, g.text.tokens.count - 1);
  const step: Step = { g, head, cls: head.row.cls, d, phrase, j: d.last + 1, places: 0, named: -1 };
  while (d.last < end) {
    step.j = d.last + 1;
    if (decide(step) !== 'taken') return;
  }
}

function decide(step: Step): Outcome {
  for (const rule of RULES) {
    const outcome = rule(step);
    if (outcome) return outcome;
  }
  return null;
}
