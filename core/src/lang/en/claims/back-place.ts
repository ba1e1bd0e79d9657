/** A place that is told by its kind alone: "the besieged town", "across the province" after it was named. */
import type { ClaimDraft, EnAnalysis, PlaceMention, Run } from '../parts.ts';
import { tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { form, isIn } from './grammar.ts';

type Kind = 'city' | 'town' | 'region';

/** Nouns of settlements and of what holds them. */
const KINDS: ReadonlyMap<string, Kind> = new Map([['city', 'city'], ['town', 'town'], ['village', 'town'], ['province', 'region'], ['governorate', 'region']]);
const T_PREP_VERB = tagSet('prep', 'ed', 'v', 'vs', 'ing');
const T_ATTRIBUTE = tagSet('a', 'ed', 'n', 'name');
/** Words of "the | rebel-held hill | town" at the most, and words behind the evidence in which it may stand. */
const WORDS_MAX = 5;
const AHEAD = 8;
/** Places named before among which it is looked for. */
const BACK_MAX = 12;

/** Where a claim without a place of its own happened, if its clause says "the town" of one that was named before. @param told the place of the claim before */
export function placeBack(a: EnAnalysis, { evidence }: ClaimDraft, told: ClaimDraft['place']): ClaimDraft['place'] {
  const [run] = evidence;
  const s = run && entry(a.sentences, a.sentenceOf[run.last]);
  if (!run || !s) return null;
  for (let j = run.first; j <= Math.min(s.last, run.last + AHEAD); j++) {
    const kind = KINDS.get(form(a, j));
    if (!kind || form(a, j + 1) === 'of' || !isDefinite(a, j, s)) continue;
    const mention = namedBefore(a, j, kind);
    if (told && is(a, told.mention, kind) && mention && mention.first < s.first) return told;
    return mention && { mention, rule: 'en.event.place-kind' };
  }
  return null;
}

/** "in the besieged town": an article, nothing but attributes, and before it a preposition or a verb. */
function isDefinite(a: EnAnalysis, j: number, s: Run): boolean {
  for (let k = j - 1; k > s.first && j - k <= WORDS_MAX; k--) {
    if (form(a, k) === 'the') return isIn(a, k - 1, T_PREP_VERB);
    if (!isIn(a, k, T_ATTRIBUTE) && form(a, k) !== '-') return false;
  }
  return false;
}

function namedBefore(a: EnAnalysis, j: number, kind: Kind): PlaceMention | null {
  let k = a.places.length - 1;
  while (k >= 0 && (a.places[k] as PlaceMention).first > j) k--;
  for (let n = 0; k >= 0 && n < BACK_MAX; k--, n++) {
    const p = a.places[k] as PlaceMention;
    if (is(a, p, kind)) return p;
  }
  return null;
}

/** "Homs province" is a region though Homs is a city; what no table knows is a town, and no city. */
function is(a: EnAnalysis, p: PlaceMention, kind: Kind): boolean {
  const own = KINDS.get(form(a, p.last + 1));
  const known = own === 'region' ? own : p.id === null ? 'unlisted' : a.placeKind(p.id);
  return kind === 'region' ? known === 'region' : kind === 'city' ? known === 'capital' || known === 'settlement' : known === 'settlement' || known === 'unlisted';
}
