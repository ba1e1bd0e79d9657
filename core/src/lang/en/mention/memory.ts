/** What an article has said so far about who is who: the ground for resolving short mentions. */
import type { PrivacyClass, Side } from '../../../model/index.ts';
import { datelineEnd } from '../dateline.ts';
import type { ActorClass, ActorMention, PlaceMention, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { IS } from '../tag.ts';
import { wordsOf } from '../claims/words.ts';
import { type EnText, LOWER } from '../text.ts';
import { type Grammar, kindOf } from './name.ts';
import type { Phrase } from './phrase.ts';

/** Namings that make a state the one an article is about. */
const HOME_MIN = 2;

/** Fighters who are a state's by what they are called: soldiers are of no group. */
const REGULARS = wordsOf('regulars');

/** What sources are called that are no state's. */
const CIVILIAN: ReadonlySet<string> = new Set(['medical', 'hospital', 'health', 'rescue', 'tribal', 'relief', 'humanitarian', 'medics', 'ambulance', 'eyewitness', 'witness']);

/** Classes of those who speak for whom they belong to, and of whom they may belong to. */
const SPEAKS_FOR: ReadonlySet<string> = new Set(['office', 'source', 'document', 'person', 'fighters']);
const OWNERS: ReadonlySet<string> = new Set(['body', 'group', 'fighters']);

/** "a Geneva-based group": where somebody sits is not where the news is. */
const isSeat = ({ text: { tokens } }: Grammar, { last }: PlaceMention): boolean => tokens.form[last + 1] === '-' && tokens.form[last + 2] === 'based';

export class Memory {
  private readonly g: Grammar;
  private readonly byName = new Map<string, ActorMention>();
  private readonly byHead = new Map<string, ActorMention>();
  /** The last of the press, of the watchdogs, and of all groups that were named. */
  private press: ActorMention | undefined;
  private watch: ActorMention | undefined;
  private band: ActorMention | undefined;
  readonly home: Side | null;
  readonly onlyGroup: Side | null;

  constructor(g: Grammar, states: ReadonlyMap<string, number>, places: readonly PlaceMention[]) {
    this.g = g;
    const weight = new Map<Side, number>();
    const count = (state: Side, n: number): void => void weight.set(state, (weight.get(state) ?? 0) + n);
    // A country named counts once as a name and once as a place, what lies in it twice: "Egypt warned" tells less of where the news is than "in Gaza".
    for (const p of places) if (p.country && !isFiledAt(g.text, p) && !isSeat(g, p)) count(p.country, p.id && g.gazetteer.places.get(p.id)?.kind === 'country' ? 1 : 2);
    for (const [state, n] of states) count(state, n);
    const [home] = [...weight].sort((x, y) => y[1] - x[1])[0] ?? [];
    this.home = home && (weight.get(home) ?? 0) >= HOME_MIN ? home : null;
    this.onlyGroup = onlyGroupOf(g);
  }

  /** Gives a phrase its sides and its full name, from its own words or from the article. */
  resolve(p: Phrase): ActorMention {
    const known = this.known(p);
    const { sides, rule } = this.sidesOf(p, known);
    const cls = known?.personal && p.cls === 'actor' ? known.cls : p.cls;
    const personal = known?.personal && (!p.personal || length(known.personal) > length(p.personal)) ? known.personal : p.personal;
    const m: ActorMention = {
      first: p.first, last: p.last, cls, sides, sideAt: rule === 'en.side.stated' ? p.sideAt : null, rule, actor: p.actor ?? known?.actor ?? null, personal,
      full: known && !known.personal ? (known.full ?? { first: known.first, last: known.last }) : null, gender: p.personal ? this.gender(p) : (known?.gender ?? 'm'), number: p.number, privacy: privacyOf(cls, personal, p.actor),
    };
    this.keep(p, m);
    return m;
  }

  /** "Clinton said": somebody told of before, whose name at the head of a sentence may be a word. */
  again(i: number): Phrase | null {
    const { text } = this.g;
    if (text.caps[i] === LOWER || text.tags[i] !== IS.n || ((text.rooms[i] as number) & ROOM.head) !== 0 || !this.byName.get(text.tokens.form[i] as string)?.personal) return null;
    return { first: i, last: i, cls: 'person', head: text.tokens.form[i] as string, sides: [], sideAt: null, country: null, actor: null, personal: { first: i, last: i }, number: 'sg', gender: 'm', bare: false, media: false, lay: false, kind: null };
  }

  /** The one of that name before: a surname, an acronym, a bare head noun. */
  private known(p: Phrase): ActorMention | undefined {
    const { form } = this.g.text.tokens;
    if (p.personal) return this.byName.get(form[p.personal.last] as string);
    if (p.cls === 'actor' && !p.actor) return this.byName.get(form[p.last] as string);
    // "one of these groups, the Hill Brigade": which, the name says.
    return p.bare && !(form[p.first] === 'one' || (form[p.first - 1] === 'of' && form[p.first - 2] === 'one')) ? (this.byHead.get(p.head) ?? this.lastOf(p)) : undefined;
  }

  /** "the agency", "the Britain-based group", "the group": the last of its kind that was named, though by another word. */
  private lastOf(p: Phrase): ActorMention | undefined {
    if (this.g.text.tokens.form[p.first] !== 'the' || p.number === 'pl') return undefined;
    if (p.media || p.head === 'agency') return this.press;
    if (p.cls !== 'group') return undefined;
    return p.last > p.first + 1 ? this.watch : p.head === 'group' ? this.band : undefined;
  }

  private sidesOf(p: Phrase, known: ActorMention | undefined): { sides: readonly Side[]; rule: string } {
    if (p.sides.length > 0) return { sides: p.sides.map((side) => this.ofHome(side)), rule: 'en.side.stated' };
    if (known && known.sides.length > 0) return { sides: known.sides, rule: 'en.side.antecedent' };
    if (p.cls === 'source' && this.ofCivilians(p)) return { sides: ['CIV'], rule: 'en.side.people' };
    if (p.lay) return { sides: ['CIV'], rule: 'en.side.people' };
    const organ = p.media ? this.organIn(p) : null;
    if (organ) return { sides: [organ], rule: 'en.side.stated' };
    if (p.media && this.home) return { sides: [this.home], rule: 'en.side.home' };
    if (p.cls === 'fighters' && this.onlyGroup && !REGULARS.has(p.head)) return { sides: [this.onlyGroup], rule: 'en.side.only-group' };
    if (p.kind) return { sides: [this.ofHome(p.kind)], rule: 'en.side.head' };
    const owner = SPEAKS_FOR.has(p.cls) ? this.ownerIn(p) : null;
    if (owner) return { sides: [owner], rule: 'en.side.owner' };
    return { sides: [], rule: 'en.side.unknown' };
  }

  /** "State news agency SANA": for whom the agency speaks that is named in the phrase. */
  private organIn({ first, last }: Phrase): Side | null {
    for (let j = first; j <= last; j++) {
      for (const { row } of this.g.text.hits[j] ?? []) {
        const organ = row.table === 'actors.en' ? this.g.gazetteer.actors.get(row.id)?.organ : null;
        if (organ) return organ;
      }
    }
    return null;
  }

  /** "the rebels", "the opposition" of the state that the article is about, where a table names those who fight it. */
  private ofHome(kind: Side): Side {
    const here = KINDS.has(kind) && this.home ? `${this.home}-REBELS` : kind;
    return this.g.gazetteer.actors.has(here) ? here : kind;
  }

  /** "the observatory's director", "a rebel commander", "a spokesman for the coalition": the side of the noun whose they are, as it was told before or by its own word. */
  private ownerIn(p: Phrase): Side | null {
    const { text } = this.g;
    for (let j = p.first; j <= p.last; j++) {
      if (((text.rooms[j] as number) & ROOM.head) === 0 || j === p.personal?.first) continue;
      for (const h of text.hits[j] ?? []) {
        if (h.row.table !== 'heads' || h.last > p.last || h.row.form === p.head || !OWNERS.has(h.row.cls)) continue;
        const sides = this.byHead.get(h.row.form)?.sides ?? [];
        const side = sides.length === 1 ? (sides[0] as Side) : kindOf(h);
        if (side) return side;
      }
    }
    return null;
  }

  /** "medical sources", "hospital officials": of no side unless it is told. */
  private ofCivilians(p: Phrase): boolean {
    for (let j = p.first; j <= p.last; j++) if (CIVILIAN.has(this.g.text.tokens.form[j] as string)) return true;
    return false;
  }

  private gender(p: Phrase): 'm' | 'f' {
    const at = p.personal?.first ?? p.first;
    for (let j = p.first; j <= at; j++) {
      const form = this.g.text.tokens.form[j] as string;
      if (form === 'mrs.' || form === 'ms.' || form === 'mrs' || form === 'ms' || form.endsWith('woman') || (this.g.text.hits[j] ?? []).some((h) => h.row.cls === 'given' && h.row.cells[0] === 'f')) return 'f';
    }
    return this.byName.get(this.g.text.tokens.form[p.personal?.last ?? p.last] as string)?.gender ?? 'm';
  }

  private keep(p: Phrase, m: ActorMention): void {
    const { caps } = this.g.text;
    const { form } = this.g.text.tokens;
    if (p.personal && m.personal) {
      const last = form[p.personal.last] as string;
      const old = this.byName.get(last);
      if (!old || length(m.personal) >= length(old.personal ?? p.personal)) this.byName.set(last, m);
      return;
    }
    if (p.cls !== 'people' && !p.bare) this.byHead.set(p.head, m);
    const kind = m.actor === null ? '' : this.g.gazetteer.actors.get(m.actor)?.kind;
    if (kind === 'media' || (p.media && caps[p.last] !== LOWER)) this.press = m;
    if (kind === 'ngo') this.watch = m;
    if (kind === 'ngo' || kind === 'group') this.band = m;
    if (form[p.last] === ')' && caps[p.last - 1] !== 0) this.byName.set(form[p.last - 1] as string, m);
  }
}

/** "KAMPALA, Uganda (AP) -": where a report was filed need not be where it is about. */
function isFiledAt(text: EnText, p: PlaceMention): boolean {
  const s = text.sentences[text.sentenceOf[p.first] ?? -1];
  return s !== undefined && p.first < datelineEnd(text, s);
}

const length = (run: { readonly first: number; readonly last: number }): number => run.last - run.first;

/** "The opposition": no group by a name of its own. */
const UNNAMED = 'OPPOSITION';
/** Names of parties that are no name of a group: fighters beside them may be of another. */
const NO_GROUPS: ReadonlySet<string> = new Set([UNNAMED, 'KURDS', 'WEST']);
/** Parties that are named by their kind alone. */
const KINDS: ReadonlySet<Side> = new Set(['REBELS', UNNAMED]);

function onlyGroupOf(g: Grammar): Side | null {
  const groups = new Set<string>();
  for (let i = 0; i < g.text.hits.length; i++) if (((g.text.rooms[i] as number) & ROOM.actor) !== 0 && g.text.caps[i] !== LOWER) for (const h of g.text.hits[i] ?? []) if (h.row.table === 'actors.en' && !NO_GROUPS.has(h.row.id) && g.gazetteer.actors.get(h.row.id)?.kind === 'group') groups.add(g.gazetteer.actors.get(h.row.id)?.side ?? '');
  return groups.size === 1 ? ([...groups][0] as string) : null;
}

/** Who must be protected: those without a public role, and victims. */
function privacyOf(cls: ActorClass, personal: Run | null, actor: string | null): PrivacyClass {
  if (!personal) return 'not_a_person';
  return cls === 'office' || actor?.startsWith('person:') ? 'public_role' : 'private_person';
}
