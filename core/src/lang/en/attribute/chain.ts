/** Who passes words on: those whom someone told, those who quote others. */
import type { ActorMention, EnAnalysis, Run } from '../parts.ts';
import type { Offer } from '../model/index.ts';
import { chunkEnd } from '../mention/chunk.ts';
import { code, IS } from '../tag.ts';
import { ORGAN } from './speaker.ts';
import { CAPITALS, entry, LOWER } from '../text.ts';

export interface Relay {
  readonly speaker: ActorMention | null;
  readonly chain: readonly ActorMention[];
}

const TOLD = new Set(['tell', 'inform', 'say', 'speak', 'confirm', 'explain', 'reveal']);
const QUOTED = new Set(['quote', 'cite']);
/** Words after the cue within which those told are named. */
const REACH = 5;

export function relayOf(a: EnAnalysis, offer: Offer, speaker: ActorMention | null): Relay {
  const { cue } = offer;
  const outlet = offer.via && entry(a.actors, a.actorAt[offer.via.last]);
  if (offer.via && outlet) return { speaker, chain: isOutlet(a, outlet) ? [] : [{ ...outlet, first: offer.via.first, last: offer.via.last }] };
  for (let j = cue.first; j <= cue.last; j++) {
    const lemma = a.words[j]?.lemma ?? '';
    if (QUOTED.has(lemma) && offer.source && offer.source.first === cue.last + 1) {
      const outlet = entry(a.actors, a.actorAt[cue.first - 1]);
      if (outlet?.last !== cue.first - 1 || !passesOn(a, outlet)) return { speaker, chain: [] };
      const organ = outlet.actor === null ? null : a.organOf(outlet.actor);
      return { speaker: organ && speaker?.sides[0] === 'MEDIA' ? { ...speaker, sides: [organ], rule: ORGAN } : speaker, chain: [outlet] };
    }
    if (QUOTED.has(lemma) && (speaker?.sides.includes('MEDIA') || speaker?.rule === ORGAN)) {
      const quoted = actorAt(a, j + 1);
      if (quoted && asAfter(a, quoted.last + 1)) return { speaker: quoted, chain: [speaker] };
    }
    if (!TOLD.has(lemma)) continue;
    const from = lemma === 'tell' || lemma === 'inform' ? j + 1 : toAfter(a, j);
    const told = from < 0 ? null : actorAt(a, from);
    if (told?.sides.includes('MEDIA') || (told && isMedia(a, told))) return { speaker, chain: isOutlet(a, told) || isNameless(a, told) || isOwn(a, told) ? [] : [told] };
  }
  return { speaker, chain: [] };
}

/** Who quotes, where no name does: "they quoted a driver as saying", "the paper quoted", or who spoke before: "said the road was closed and quoted"; null where nobody does. */
export function quoterOf(a: EnAnalysis, { cue, source }: Offer): Run | { readonly joined: true } | null {
  if (!QUOTED.has(a.words[cue.first]?.lemma ?? '') || !source || source.first <= cue.first) return null;
  const at = cue.first - 1;
  if (a.tokens.form[at] === 'and') return { joined: true };
  return THEM.has(a.tokens.form[at] as string) ? { first: at, last: at } : a.tokens.form[at - 1] === 'the' ? { first: at - 1, last: at } : null;
}

/** Media, or a body of which no side is known: "the agency quoted". */
export const passesOn = (a: EnAnalysis, m: ActorMention): boolean => m.sides.includes('MEDIA') || isMedia(a, m) || (m.sides.length === 0 && m.cls === 'body');

const THEM = new Set(['it', 'they']);

/** "quoted a correspondent in the field as saying": what stands between describes the one quoted. */
function asAfter(a: EnAnalysis, from: number): boolean {
  for (let k = from; k < from + REACH; k++) {
    if (a.tokens.form[k] === 'as') return true;
    if (a.words[k] === null) return false;
  }
  return false;
}

/** "said to the paper", "spoke on Marun News": what stands behind the preposition. */
function toAfter(a: EnAnalysis, j: number): number {
  for (let k = j + 1; k < j + REACH; k++) if (a.tokens.form[k] === 'to' || a.tokens.form[k] === 'on') return k + 1;
  return -1;
}

function actorAt(a: EnAnalysis, from: number): ActorMention | null {
  for (let k = from; k < from + 2; k++) {
    const m = entry(a.actors, a.actorAt[k]);
    if (m && m.first <= k) return m;
  }
  return null;
}

const isMedia = (a: EnAnalysis, m: ActorMention): boolean => {
  for (let j = m.first; j <= m.last; j++) if ((a.hits[j] ?? []).some((h) => h.row.cls === 'media')) return true;
  return false;
};

/** "told reporters in Lisbon": whoever was there passes on what all of them heard. */
const isNameless = (a: EnAnalysis, m: ActorMention): boolean => {
  const last = chunkEnd(a, m.first, m.last);
  return a.words[last]?.nounClass === 'person' && a.tags[last] === NN && a.caps[m.first] === LOWER && m.sides.every((side) => side === 'MEDIA');
};
const NN = code('nn');

/** "in a statement on its website", "on social media": what is the speaker's own is a vehicle of his words. */
const isOwn = (a: EnAnalysis, m: ActorMention): boolean => a.tags[m.first] === IS.poss || a.tokens.form[m.first] === 'social';

/** A name without blanks and points: "aljazeera.com" is Al Jazeera. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What the outlet itself was told makes no link. */
function isOutlet(a: EnAnalysis, m: ActorMention): boolean {
  const { raw, toRaw } = a.tokens.shadow;
  const words = raw.slice(toRaw[a.tokens.start[m.first] as number], (toRaw[(a.tokens.end[m.last] as number) - 1] ?? 0) + 1).toLowerCase().replace(/^the /, '');
  const outlet = letters(a.outlet ?? '');
  return outlet !== '' && (outlet.includes(letters(words)) || (a.caps[m.first] === CAPITALS && outlet.startsWith(a.tokens.form[m.first] as string)));
}
