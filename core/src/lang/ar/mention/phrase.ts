/** The grammar of a noun phrase that names an actor: head, of-chain, nationality, rank, personal name. */
import type { ActorClass } from '../parts.ts';
import type { Hit } from '../text.ts';
import { adjectives } from './adjective.ts';
import { type Draft, draftOf, featuresOf } from './draft.ts';
import type { Grammar, Phrase } from './grammar.ts';
import { headAt, namedAt } from './head.ts';
import { counterparts, personalName } from './holder.ts';
import { isWomanListed } from './women.ts';
import { leadOf } from './lead.ts';
import { ownerEnd } from './owner.ts';
import { modifiers } from './modifier/index.ts';
import { OWNER } from './modifier/rule.ts';

/** The phrase that begins at a token, or null. `i` is bounded by its sentence. */
export function phraseAt(g: Grammar, i: number): Phrase | null {
  const named = namedAt(g, i);
  const head = headAt(g, i);
  if (head && (!named || head.last > named.last || (head.last === named.last && head.first === head.last) || isOneOfTwo(g, named))) {
    const phrase = fromHead(g, head);
    return phrase && named && phrase.sides.length === 0 ? { ...phrase, fallback: g.gazetteer.actors.get(named.row.id)?.side ?? null } : phrase;
  }
  if (named) return fromName(g, named);
  return null;
}

/** "القوات الروسية والأوكرانية": a name whose adjective is the first of two. */
function isOneOfTwo(g: Grammar, { first, last }: Hit): boolean {
  const nation = (j: number, conj: string): Hit | undefined => (g.text.hits[j] ?? []).find((h) => h.row.cls.startsWith('adj.') && h.split.article && h.split.conj === conj && h.split.prep === '');
  const [one, two] = [last > first ? nation(last, '') : undefined, nation(last + 1, 'و')];
  return one !== undefined && two !== undefined && one.row.cls === two.row.cls && one.row.id !== two.row.id;
}

function fromName(g: Grammar, h: Hit): Phrase {
  const info = g.gazetteer.actors.get(h.row.id);
  const person = info?.kind === 'person';
  let last = h.last;
  if (!person) last = adjectives(g, last);
  if (!person) last = Math.max(last, ownerEnd(g, last));
  const sides = info && info.side ? [info.side] : [];
  return {
    first: h.first, last, ...leadOf(g, h), cls: person ? 'person' : 'actor', head: headAt(g, h.first)?.row.id ?? h.row.id, sides, sideAt: { first: h.first, last: h.last }, country: null, actor: h.row.id,
    personal: person ? { first: h.first, last: h.last } : null, gender: (person ? isWomanListed(g, h) : feminineName(g, h)) ? 'f' : 'm',
    number: 'sg', definite: true, features: info?.kind ?? '', bare: false, behalfAt: -1, kind: null, soft: null, fallback: null, inner: null, theatre: false,
  };
}

/** A name agrees with its head noun (تنظيم, حركة); without one, states, towns and groups are feminine, peoples (الحوثيون) and houses (البيت الأبيض) masculine. */
function feminineName(g: Grammar, h: Hit): boolean {
  const noun = headAt(g, h.first);
  if (noun) return /(^| )f( |$)/.test(noun.row.cells[0] ?? '');
  const last = g.text.tokens.form[h.last] as string;
  if (h.row.cls === 'metonym' && h.row.form.startsWith('ال') && !/[ةا]$/.test(h.row.form)) return (g.text.hits[h.first] ?? []).some((x) => x.row.cls === 'place');
  return !/(ون|ين)$/.test(last);
}

/** "خط الجبهة", "محور الجبهة": where armies meet, no group that calls itself a front. */
const LINE = new Set(['خط', 'خطوط', 'بخط', 'بخطوط', 'لخط', 'محور', 'محاور', 'طول', 'امتداد', 'جانبي', 'طرفي']);

/** "منصات صواريخ", "منصتي كاتيوشا": what fires, and no platform that publishes. */
const isLauncher = (g: Grammar, head: Hit): boolean => /^منص/.test(head.row.form) && (g.text.tokens.form[head.last + 1] === 'اطلاق' || (g.text.hits[head.last + 1] ?? []).some((h) => h.row.cls === 'weapon' || h.row.cls === 'trigger') || LAUNCHED.test(g.text.tokens.form[head.last + 1] ?? ''));
const LAUNCHED = /^(ال)?(صواريخ|صاروخ|كاتيوشا|قذائف|غراد|باليستي|بالستي|مسيرات|مدفع)/;

/** Classes whose pronoun says whose they are ("زعيمه", "قواتها"). */
const OWNED = new Set(['office', 'body', 'fighters', 'group']);

/** Classes that name nobody without the name of a person. */
const TITLES = new Set(['rank', 'honorific']);

/** The phrase of a head noun with all that belongs to it, or null where the noun is none here. */
export function fromHead(g: Grammar, head: Hit): Phrase | null {
  const cls = head.row.cls;
  const features = featuresOf(head);
  const has = (feature: string): boolean => features.split(' ').includes(feature);
  const draft = draftOf(head);
  modifiers(g, head, draft, fromHead);
  if (cls === 'office' || cls === 'counterpart' || TITLES.has(cls) || (has('sg') && (cls === 'people' || features.includes('human')))) personalName(g, draft, cls);
  counterparts(g, draft, cls, has('du'));
  const bare = draft.last === head.last;
  if ((TITLES.has(cls) && !draft.personal && !isOfficer(g, head, draft)) || isOther(g, head, draft, bare)) return null;
  fixedSide(draft, /side=(\S+)/.exec(features)?.[1]);
  if (draft.soft) ofNoState(g, draft, draft.soft);
  return {
    first: head.first, last: draft.last, ...leadOf(g, head), cls: TITLES.has(cls) ? 'person' : (cls as ActorClass), head: head.row.id, sides: [...new Set(draft.sides)],
    sideAt: draft.sideAt, country: draft.country, actor: draft.actor, personal: draft.personal,
    gender: has('f') ? 'f' : 'm', number: has('pl') ? 'pl' : has('du') ? 'du' : 'sg',
    definite: head.split.article || !bare || head.split.pronoun !== '', features: draft.against ? `${features} against` : features, bare, behalfAt: draft.pronounAt >= 0 ? draft.pronounAt : OWNED.has(cls) && OWNER.has(head.split.pronoun) ? head.first : -1, kind: draft.kind, soft: draft.soft, fallback: null, inner: draft.inner, theatre: false,
  };
}

/** "جنرال إيراني كبير": a rank with a nationality is somebody, also without a name; a brigade has the word of a rank. */
const isOfficer = (g: Grammar, head: Hit, d: Draft): boolean => head.row.cls === 'rank' && d.sides.length > 0 && !(g.text.hits[head.first] ?? []).some((h) => h.row.cls === 'body');

/** The word names no actor here: a front line, a launcher, "a group" of whatever, the naval arm as a weapon. */
function isOther(g: Grammar, head: Hit, d: Draft, bare: boolean): boolean {
  const { cls } = head.row;
  if (isLauncher(g, head)) return true;
  if (/(^| )kin( |$)/.test(featuresOf(head)) && !head.split.pronoun && !d.personal) return true; // "الشقيق الأصغر للملا": whose house it is, the words after it tell
  if (bare && cls === 'group' && LINE.has(g.text.tokens.form[head.first - 1] ?? '')) return true;
  if (bare && (cls === 'group' || cls === 'body') && !head.split.article && !OWNER.has(head.split.pronoun) && !(head.last > head.first && d.soft === 'NGO')) return true;
  return cls === 'body' && d.sides.length === 0 && (g.text.hits[head.first] ?? []).some((h) => h.row.cls === 'weapon' || h.row.form === 'سلاح');
}

/** The side that the table gives the head: media are media whoever owns them, others only where no words say whose. */
function fixedSide(d: Draft, side: string | undefined): void {
  if (side === 'MEDIA') {
    d.sides = [side];
    if (!d.actor?.startsWith('MEDIA:')) d.actor = null;
  } else if (side && d.sides.length === 0) d.sides.push(side);
}

/** "المتمردون التشاديون": rebels by nationality, and no organ of that state. */
function ofNoState(g: Grammar, d: Draft, soft: string): void {
  const others = d.sides.filter((side) => g.gazetteer.actors.get(side)?.kind !== 'state');
  if (others.length < d.sides.length) {
    d.sideAt = null;
    d.sides = others.length > 0 ? others : [soft];
  }
  d.country = null;
}
