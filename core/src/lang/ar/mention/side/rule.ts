/** What the rules that find sides know and answer. */
import type { Side } from '../../../../model/index.ts';
import type { ActorMention } from '../../parts.ts';
import type { Grammar, Phrase } from '../grammar.ts';

/** Rules by which sides are found. */
export const RULE = {
  stated: 'ar.side.stated', antecedent: 'ar.side.antecedent', soft: 'ar.side.soft', theatre: 'ar.side.theatre', home: 'ar.side.home',
  place: 'ar.side.place', pair: 'ar.side.pair', onlyGroup: 'ar.side.only-group', apposition: 'ar.side.apposition', behalf: 'ar.side.behalf',
  topic: 'ar.side.topic', relayer: 'ar.side.relayer', scene: 'ar.side.scene', remit: 'ar.side.remit', elsewhere: 'ar.side.elsewhere', unknown: 'ar.side.unknown',
} as const;

/** The sides of a phrase and the rule that found them. */
export interface Sided {
  readonly sides: readonly Side[];
  readonly rule: string;
}

/** Two parties joined by و. */
export interface Pair {
  readonly at: number;
  /** States, armies and groups; ministers who telephone are no two sides of a war. */
  readonly parties: boolean;
  readonly sides: readonly Side[];
}

/** What the article has said before a phrase, and what it says as a whole. */
export interface Said {
  readonly g: Grammar;
  /** The person of a word of a name, and the last one of a head noun. */
  readonly byName: ReadonlyMap<string, ActorMention>;
  readonly byHead: ReadonlyMap<string, ActorMention>;
  /** The sides that an office gives the person of a surname anywhere in the article. */
  readonly bySurname: ReadonlyMap<string, readonly Side[]>;
  /** Sides of parties, in the order named. */
  readonly recent: readonly Side[];
  readonly last: ActorMention | null;
  /** The armed group or movement named last. */
  readonly lastGroup: ActorMention | null;
  /** The intergovernmental or aid body named last: "المنظمة". */
  readonly lastOrganisation: ActorMention | null;
  /** The party by whose name a region is called: "إقليم النهر". */
  readonly region: ActorMention | null;
  /** The party to which the narrator turned with أما, and the sentence of it. */
  readonly topic: { readonly sides: readonly Side[]; readonly sentence: number } | null;
  /** Those who can speak, in order, for pronouns and duals. */
  readonly speakers: readonly ActorMention[];
  /** The state that the article is about: the one whose places and adjectives it names most. */
  readonly home: Side | null;
  /** Two parties joined by و, in the order of the text. */
  readonly pairs: readonly Pair[];
  /** The pair joined most often: the two sides of the story. Empty when no two are ever joined. */
  readonly mainPair: readonly Side[];
  /** The two parties named most. */
  readonly top: readonly Side[];
  /** The only named non-state party of the article, or null. */
  readonly onlyGroup: Side | null;
}

/** The sides of a phrase, or null when the rule says nothing of it. */
export type SideRule = (said: Said, p: Phrase) => Sided | null;

export const by = (rule: string, sides: readonly Side[]): Sided => ({ sides, rule });

/** The sides of an earlier mention, if it has any. */
export const as = (rule: string, m: ActorMention | null | undefined): Sided | null => (m && m.sides.length > 0 ? { sides: m.sides, rule } : null);

export const isState = (side: Side): boolean => /^[A-Z]{3}$/.test(side) && side !== 'CIV' && side !== 'NGO';
export const isParty = (side: Side): boolean => !['CIV', 'NGO', 'MEDIA', 'UNK'].includes(side);

/** The organs of a party. */
export const isOrgan = (p: Phrase): boolean => p.cls === 'body' || p.cls === 'office';

export const has = (p: Phrase, feature: string): boolean => p.features.split(' ').includes(feature);

/** The sides counted, most first. */
export function most(counted: ReadonlyMap<Side, number>): Side[] {
  return [...counted].sort((a, b) => b[1] - a[1]).map(([side]) => side);
}

export function count(counted: Map<Side, number>, side: Side, n: number): void {
  counted.set(side, (counted.get(side) ?? 0) + n);
}
