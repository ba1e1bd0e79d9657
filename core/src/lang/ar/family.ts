/**
 * Families of lexicon classes, as bits. What stands at a token is one number, so that a pass over the text skips at a glance
 * the words that it has nothing to say of.
 */
export const FAMILY = {
  /** Closed words: `fn.prep`, `fn.that` ... */
  fn: 1,
  /** Verbs of saying and of passing on. */
  cue: 1 << 1,
  /** Words of a source without a verb: `src.source` ... */
  src: 1 << 2,
  trigger: 1 << 3,
  time: 1 << 4,
  num: 1 << 5,
  /** Words of counts: `count.noun`, `count.verb` ... */
  count: 1 << 6,
  /** Adjectives of nationality: `adj.m` ... */
  adj: 1 << 7,
  /** Names of the gazetteer's actors. */
  name: 1 << 8,
  /** Head nouns of actors. */
  head: 1 << 9,
  place: 1 << 10,
  /** Nouns that introduce a toponym. */
  site: 1 << 11,
  direction: 1 << 12,
  /** Names that are plain words as well (homographs.ts). */
  word: 1 << 13,
} as const;

/** Classes that are a family, or belong to one, by their whole name. */
const MEMBERS: Readonly<Partial<Record<keyof typeof FAMILY, readonly string[]>>> = {
  cue: ['cue', 'relay'],
  trigger: ['trigger'],
  name: ['name', 'short', 'metonym', 'regime'],
  head: ['office', 'body', 'group', 'fighters', 'people', 'source', 'side', 'counterpart', 'rank', 'honorific'],
  place: ['place'],
  site: ['admin', 'settlement', 'site', 'physical', 'facility'],
  direction: ['direction'],
};

/** Families whose classes begin with their name and a point. */
const STEMS = ['fn', 'src', 'time', 'num', 'count', 'adj', 'word'] as const;

const OF = new Map<string, number>([...Object.entries(MEMBERS).flatMap(([family, classes]) => classes.map((cls) => [cls, FAMILY[family as keyof typeof FAMILY]] as const)), ...STEMS.map((stem) => [`${stem}.`, FAMILY[stem]] as const)]);

/** The family of a class; 0 when it has none. */
export function familyOf(cls: string): number {
  return OF.get(cls.slice(0, cls.indexOf('.') + 1) || cls) ?? 0;
}
