/** Attackers of no known side: nobody's party, and yet somebody did it. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { hit, isWord } from '../text.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const GUNMEN = words('gunmen');
/** Tokens from an act to those who did it, after a verb, before it, and after a noun ("هجوم شنه مسلحون"). */
const AFTER = 2;
const BEFORE = 3;
const TOLD = 6;

/** "استهدف مسلحون حاجزا", "إن مجهولين هاجموا", "هجوم على يد ملثمين": that somebody armed did it is told, though not whose he is. */
export function hasAttacker(a: ArAnalysis, t: Trigger): boolean {
  if (!t.verb) return attackerIn(a, t.last + 1, t.last + TOLD, DOES);
  return attackerIn(a, t.last + 1, t.last + AFTER, null) || attackerIn(a, t.first - BEFORE, t.first - 1, null);
}

/** "مسلحون", "مجهولون": a word for one who attacks. */
export const isGunman = (a: ArAnalysis, j: number): boolean => isWord(a, j, GUNMEN) || GUNMEN.has(a.forms[j]?.split.stem ?? '');

/** "المسلحون", "مستوطنون": of those who attack is told no more than that they are armed. */
export const isGunmen = (a: ArAnalysis, { mention: m }: PartyDraft): boolean => m !== null && m.first === m.last && isGunman(a, m.first);

/** Verbs and prepositions by which a noun of action takes whoever did it. */
const DOES = words('by-whom');

function attackerIn(a: ArAnalysis, from: number, to: number, after: ReadonlySet<string> | null): boolean {
  let open = after === null;
  for (let j = Math.max(0, from); j <= to; j++) {
    const form = a.tokens.form[j] ?? '.';
    if (form === '.' || form === '،' || form === '؛') return false;
    if (after !== null && isWord(a, j, after)) open = true;
    else if (isWord(a, j, GUNMEN)) return open;
    else if (after === null && hit(a, j, 'fn.prep')) return false;
  }
  return false;
}
