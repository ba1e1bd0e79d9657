/** The grammar of a noun phrase that names an actor: head, of-chain, nationality, rank, personal name. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ActorClass, Run } from '../parts.ts';
import { opposes } from '../against.ts';
import { FAMILY } from '../family.ts';
import { covering, type Hit } from '../text.ts';
import type { Grammar, Inner, Phrase } from './grammar.ts';
import { isGiven, personalRun } from './name.ts';
import { isWomanListed } from './women.ts';
import { leadOf } from './lead.ts';
import { adjectives, chainNoun, hasArticle, INDEFINITE, isAdjective, isIndefiniteAdjective, isPlainNoun, kindOf, SERVED } from './adjective.ts';
import { headAt, heaviest, hits, namedAt } from './head.ts';
import { accreditedEnd, purposeEnd, remitEnd } from './remit.ts';

/** Words of one phrase at the most; a longer one is cut. */
const PHRASE_MAX = 22;

/** The phrase that begins at a token, or null. `i` is bounded by its sentence. */
export function phraseAt(g: Grammar, i: number): Phrase | null {
  const named = namedAt(g, i);
  const head = headAt(g, i);
  if (head && (!named || head.last > named.last || (head.last === named.last && head.first === head.last))) {
    const phrase = fromHead(g, head);
    return phrase && named && phrase.sides.length === 0 ? { ...phrase, fallback: g.gazetteer.actors.get(named.row.id)?.side ?? null } : phrase;
  }
  if (named) return fromName(g, named);
  return null;
}

function fromName(g: Grammar, h: Hit): Phrase {
  const info = g.gazetteer.actors.get(h.row.id);
  const person = info?.kind === 'person';
  let last = h.last;
  if (!person) last = adjectives(g, last);
  const sides = info && info.side ? [info.side] : [];
  return {
    first: h.first, last, ...leadOf(g, h), cls: person ? 'person' : 'actor', head: headAt(g, h.first)?.row.id ?? h.row.id, sides, sideAt: { first: h.first, last: h.last }, country: null, actor: h.row.id,
    personal: person ? { first: h.first, last: h.last } : null, gender: (person ? isWomanListed(g, h) : feminineName(g, h)) ? 'f' : 'm',
    number: 'sg', definite: true, features: info?.kind ?? '', bare: false, behalfAt: -1, kind: null, soft: null, fallback: null, inner: null,
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

/** Classes whose pronoun says whose they are ("زعيمه", "قواتها"), and the pronouns that point back. */
const OWNED = new Set(['office', 'body', 'fighters', 'group']);
const OWNER = new Set(['ه', 'ها', 'هم', 'هما']);

/** "المصدر نفسه". */
export const SELF: ReadonlySet<string> = new Set(['نفسه', 'نفسها', 'ذاته', 'ذاتها', 'انفسهم']);
/** What ends the name of a news agency: "وكالة دوغان للأنباء". */
const AGENCY = new Set(['للانباء', 'للاخبار', 'للاعلام', 'للصحافة']);
const BEHALF = new Set(['باسمهم', 'باسمه', 'باسمها', 'باسمهما', 'بلسانهم']);

interface Draft {
  /** Head of a body or group inside, with the article: "باسم الحركة". */
  inner: Inner | null;
  kind: string | null;
  /** What the actor is called when nobody says who it is: rebels, an aid body; never the state whose nationals they are. */
  soft: string | null;
  /** Token of the pronoun in "باسمهم", or -1. */
  pronounAt: number;
  last: number;
  sides: string[];
  sideAt: Run | null;
  country: string | null;
  actor: string | null;
  personal: Run | null;
  /** Somebody is named whom the actor is against. */
  against: boolean;
}

/** "خط الجبهة", "محور الجبهة": where armies meet, no group that calls itself a front. */
const LINE = new Set(['خط', 'خطوط', 'بخط', 'بخطوط', 'لخط', 'محور', 'محاور', 'طول', 'امتداد', 'جانبي', 'طرفي']);

/** "منصات صواريخ", "منصتي كاتيوشا": what fires, and no platform that publishes. */
const isLauncher = (g: Grammar, head: Hit): boolean => /^منص/.test(head.row.form) && (g.text.tokens.form[head.last + 1] === 'اطلاق' || (g.text.hits[head.last + 1] ?? []).some((h) => h.row.cls === 'weapon' || h.row.cls === 'trigger') || LAUNCHED.test(g.text.tokens.form[head.last + 1] ?? ''));
const LAUNCHED = /^(ال)?(صواريخ|صاروخ|كاتيوشا|قذائف|غراد|باليستي|بالستي|مسيرات|مدفع)/;

export function fromHead(g: Grammar, head: Hit): Phrase | null {
  const cls = head.row.cls;
  const features = head.row.cells[0] ?? '';
  const draft: Draft = { inner: null, kind: null, soft: softOf(features), pronounAt: -1, last: head.last, sides: [], sideAt: null, country: null, actor: null, personal: null, against: false };
  const fixed = /side=(\S+)/.exec(features)?.[1];
  modifiers(g, head, draft, cls);
  if (cls === 'office' || cls === 'rank' || cls === 'honorific' || cls === 'counterpart' || (/human/.test(features) && / sg|^sg/.test(` ${features}`)) || (cls === 'people' && / sg|^sg/.test(` ${features}`))) personalName(g, draft, cls);
  if (cls === 'counterpart') inState(g, draft);
  if ((cls === 'counterpart' || cls === 'office') && /(^| )du( |$)/.test(features)) secondCounterpart(g, draft);
  if ((cls === 'rank' || cls === 'honorific') && !draft.personal) return null;
  const bare = draft.last === head.last;
  if (bare && cls === 'group' && LINE.has(g.text.tokens.form[head.first - 1] ?? '')) return null;
  if (isLauncher(g, head)) return null;
  if (bare && (cls === 'group' || cls === 'body') && !head.split.article && !OWNER.has(head.split.pronoun)) return null;
  if (cls === 'body' && draft.sides.length === 0 && (g.text.hits[head.first] ?? []).some((h) => h.row.cls === 'weapon' || h.row.form === 'سلاح')) return null;
  if (fixed === 'MEDIA') {
    draft.sides = ['MEDIA'];
    if (!draft.actor?.startsWith('MEDIA:')) draft.actor = null;
  }
  else if (fixed && draft.sides.length === 0) draft.sides.push(fixed);
  if (draft.soft) ofNoState(g, draft, draft.soft);
  return {
    first: head.first, last: draft.last, ...leadOf(g, head), cls: cls === 'rank' || cls === 'honorific' ? 'person' : (cls as ActorClass), head: head.row.id, sides: [...new Set(draft.sides)],
    sideAt: draft.sideAt, country: draft.country, actor: draft.actor, personal: draft.personal,
    gender: /(^| )f( |$)/.test(features) ? 'f' : 'm', number: /(^| )pl( |$)/.test(features) ? 'pl' : /(^| )du( |$)/.test(features) ? 'du' : 'sg',
    definite: head.split.article || draft.last > head.last || head.split.pronoun !== '', features: draft.against ? `${features} against` : features, bare: draft.last === head.last, behalfAt: draft.pronounAt >= 0 ? draft.pronounAt : OWNED.has(cls) && OWNER.has(head.split.pronoun) ? head.first : -1, kind: draft.kind, soft: draft.soft, fallback: null, inner: draft.inner,
  };
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

const softOf = (features: string): string | null => /soft=(\S+)/.exec(features)?.[1] ?? null;

/** "نظيره فلان في أرمينيا": the state of the one that is named. */
function inState(g: Grammar, d: Draft): void {
  if (d.sides.length > 0 || g.text.tokens.form[d.last + 1] !== 'في') return;
  const state = hits(g, d.last + 2, (h) => h.row.cls === 'name' && h.split.cost === 0 && g.gazetteer.actors.get(h.row.id)?.kind === 'state');
  if (!state) return;
  addSide(g, d, state);
  d.last = state.last;
}

/** "نظيريه الأرميني فلان، والأذربيجاني فلان": the second of the two, with his nationality and his name. */
function secondCounterpart(g: Grammar, d: Draft): void {
  const at = g.text.tokens.form[d.last + 1] === '،' ? d.last + 2 : d.last + 1;
  if (d.sides.length !== 1) return;
  const nat = hits(g, at, (h) => h.row.cls.startsWith('adj.') && h.split.conj === 'و' && h.split.article && h.split.prep === '');
  if (!nat) {
    ofSecondState(g, d, at);
    return;
  }
  addSide(g, d, nat);
  d.last = Math.max(nat.last, personalRun(g, nat.last + 1));
}

/** "نظيريه فلان في أرمينيا وفلان في أذربيجان", "نظيريه في أرمينيا وأذربيجان": the state of the second. */
function ofSecondState(g: Grammar, d: Draft, at: number): void {
  if (g.text.forms[at]?.split.conj !== 'و') return;
  const named = personalRun(g, at);
  const state = hits(g, named >= at && g.text.tokens.form[named + 1] === 'في' ? named + 2 : at, (h) => h.row.cls === 'name' && h.split.prep === '' && g.gazetteer.actors.get(h.row.id)?.kind === 'state');
  if (!state) return;
  addSide(g, d, state);
  d.last = state.last;
}

/** Takes in what follows the head: portfolios, bodies, nationalities, names, places, adjectives. */
function modifiers(g: Grammar, head: Hit, d: Draft, cls: string): void {
  const { tokens } = g.text;
  const end = Math.min(head.first + PHRASE_MAX, tokens.count - 1);
  let places = 0;
  let named = -1; // where a name ended: a name owns nothing, so a noun after it begins another phrase ("جيش دفاع قره باغ القوات")
  const owning = (): boolean => d.last !== named && owns(g, d.last);
  while (d.last < end) {
    const j = d.last + 1;
    if (tokens.kind[j] === PUNCT) {
      const q = quoted(g, j, cls);
      if (q < 0) return;
      const nation = hits(g, j + 1, (h) => h.row.cls.startsWith('adj.')) !== null;
      if (cls === 'body' && d.last > head.last && !nation) return; // "اتهمت الحكومة المؤقتة «سرايا الدفاع» ب": another
      const name = namedAt(g, j + 1) ?? hits(g, j + 1, (h) => h.row.cls.startsWith('adj.'));
      if (name && name.last < q && d.sides.length === 0) addSide(g, d, name);
      d.last = q;
      continue;
    }
    if (tokens.kind[j] !== WORD) return;
    const kind = cls === 'source' || cls === 'fighters' ? kindOf(g, j) : null;
    if (kind !== null && g.text.forms[j]?.split.prep === '' && (!startsWithConj(g, j) || d.kind !== null)) {
      d.kind ??= kind;
      d.last = j;
      continue;
    }
    const form = tokens.form[j] as string;
    if (form === 'باسم' || form === 'بلسان' || SELF.has(form) || (AGENCY.has(form) && d.last > head.last)) {
      d.last = j;
      continue;
    }
    if (cls === 'office' && BEHALF.has(form)) {
      d.last = j;
      d.pronounAt = j;
      return;
    }
    if (cls === 'source' && d.kind !== null && startsWithConj(g, j) && kindOf(g, j) !== null) {
      d.last = j;
      continue;
    }
    const conj = startsWithConj(g, j);
    if (conj) {
      const second = secondNation(g, d, j);
      if (second) {
        d.last = second.last;
        addSide(g, d, second);
        continue;
      }
      const joined = joinedHead(g, j, cls);
      if (joined < 0) return;
      d.last = joined;
      continue;
    }
    const nat = hits(g, j, (h) => h.row.cls.startsWith('adj.') && h.split.prep === '' && !h.split.pronoun);
    const inner = namedAt(g, j);
    const longer = inner !== null && nat !== null && inner.last > nat.last; // "قناة روسيا اليوم"
    if (nat && !longer && !(cls === 'people' && !nat.split.article && head.split.article)) {
      d.last = nat.last;
      addSide(g, d, nat);
      continue;
    }
    if (inner && inner.split.prep === 'ل' && opposes(tokens.form[d.last] as string)) {
      d.last = named = adjectives(g, inner.last);
      d.against = true;
      continue;
    }
    if (inner && (inner.split.prep === 'ل' || (inner.split.prep === '' && owning()) || isPerson(g, inner))) {
      const info = g.gazetteer.actors.get(inner.row.id);
      if (inner.split.prep === 'ل' && info?.side === 'MEDIA') return;
      if (info?.kind === 'person' || (info && isPerson(g, inner))) {
        if (inner.split.prep) return;
        d.personal = { first: inner.first, last: inner.last };
        d.last = inner.last;
        if (info.kind !== 'person' && info.side) d.sides = d.sides.filter((side) => g.gazetteer.actors.get(side)?.kind !== 'state'); // "الرئيس اليمني السابق علي عبدالله صالح"
        if (d.sides.length === 0 && info.side) {
          d.sides.push(info.side);
          d.sideAt = { first: inner.first, last: inner.last };
        }
        d.actor = inner.row.id;
        return;
      }
      d.last = named = inner.last;
      addSide(g, d, inner);
      continue;
    }
    const sub = hits(g, j, (h) => (h.row.cls === 'portfolio' || h.row.cls === 'body' || h.row.cls === 'group' || (h.row.cls === 'office' && (cls === 'office' || cls === 'body')) || h.row.cls === 'fighters' || (h.row.cls === 'people' && cls !== 'people')) && (h.split.prep === 'ل' || (h.split.prep === '' && (owning() || h.row.cls === 'portfolio'))));
    if (sub?.split.prep === 'ل' && hits(g, j, (h) => h.row.cls === 'source' && h.split.prep === 'ل' && /side=MEDIA/.test(h.row.cells[0] ?? ''))) return; // "شهود لشبكة": whom they told
    if (sub) {
      if ((sub.row.cls === 'group' || sub.row.cls === 'body') && sub.split.article) d.inner ??= { head: sub.row.id, group: sub.row.cls === 'group' };
      if ((cls === 'office' || cls === 'body') && d.last === head.last) d.soft ??= softOf(sub.row.cells[0] ?? '');
      d.last = sub.last;
      continue;
    }
    const place = heaviest(g, j, (h) => h.row.cls === 'place' && (h.split.prep === 'ل' || (h.split.prep === '' && owning())) && !h.row.cells.includes('common'));
    if (place && places < 2) {
      places++;
      d.country ??= g.gazetteer.places.get(place.row.id)?.country ?? null;
      d.last = named = place.last;
      continue;
    }
    const district = owning() ? hits(g, j, (h) => (h.row.cls === 'admin' || h.row.cls === 'settlement') && h.split.prep === '' && !h.split.article) : null;
    const there = district ? covering(g.places ?? [], g.placeAt ?? NOWHERE, district.last + 1) : undefined;
    if (district && there && places < 2) {
      places++;
      d.country ??= there.country;
      d.last = named = there.last;
      continue;
    }
    const sent = /(^| )sent( |$)/.test(head.row.cells[0] ?? '');
    const open = cls === 'counterpart' || !OWNER.has(head.split.pronoun) && (d.sides.length === 0 || sent || cls === 'source' || (cls === 'office' && !head.split.article));
    if (cls === 'office' && tokens.form[j] === 'عن' && STANDS_FOR.test(head.row.form)) {
      const of = countryAt(g, j + 1);
      if (of.last < 0) return;
      if (of.side) d.sides.push(of.side);
      d.last = named = of.last;
      continue;
    }
    const inPlace = tokens.form[j] === 'من' && OUT_OF.has(cls) && !head.split.article ? j + 1 : locative(g, j, sent);
    if (inPlace >= 0) {
      const country = countryAt(g, inPlace);
      const holder = cls === 'office' && tokens.form[j] !== 'من' ? namedAfter(g, inPlace, country.last) : -1;
      if (holder > country.last) {
        d.last = named = holder;
        continue;
      }
      if (country.last < 0 || (country.open && ((!open && holder < 0) || tokens.form[j] === 'من'))) return;
      d.country ??= country.country;
      if (country.side && d.sides.length === 0) d.sides.push(country.side);
      if (!country.side && !country.country) {
        if (country.inner?.group) d.inner ??= country.inner;
        else d.kind ??= 'home';
      }
      d.last = country.last;
      continue;
    }
    if (cls === 'body' && d.last === head.last && !head.split.article && LOYAL.has(form) && g.text.forms[j + 1]?.split.prep === 'ل') {
      d.last = j;
      continue;
    }
    if (!head.split.article && INDEFINITE.has(cls) && owns(g, head.last) && isIndefiniteAdjective(g, j)) {
      d.kind ??= kindOf(g, j);
      d.last = j;
      if (RELATION.test(tokens.form[j] as string)) named = j; // "خبراء دوليون الخرطوم": an adjective owns nothing
      continue;
    }
    if ((cls === 'office' || cls === 'body') && d.last === head.last && !head.split.article && chainNoun(g, j)) {
      d.last = hits(g, j + 1, (h) => h.row.family === FAMILY.head || h.row.family === FAMILY.name || h.row.cls === 'place' || h.row.cls === 'portfolio') ? j : j + 1;
      continue;
    }
    const purpose = owning() && (cls === 'office' || cls === 'body' || cls === 'source') ? purposeEnd(g, j) : -1;
    if (purpose > j) {
      d.last = named = purpose;
      continue;
    }
    const titled = cls === 'source' && /(^| )sg side=MEDIA/.test(head.row.cells[0] ?? ''); // "صحيفة النهر"
    const served = (SERVED.has(cls) || titled) && d.last === head.last && !head.split.article && head.split.pronoun === '';
    const remit = cls === 'office' ? Math.max(remitEnd(g, j), accreditedEnd(g, j)) : -1;
    if (remit > j) {
      d.last = remit;
      continue;
    }
    if (hasArticle(g, j) && (isAdjective(g, j, head) || (served && isPlainNoun(g, j)))) {
      d.kind ??= cls === 'source' || cls === 'fighters' ? kindOf(g, j) : null;
      d.last = j;
      continue;
    }
    return;
  }
}

/** "قوات موالية للرئيس": troops by whom they serve. */
const LOYAL = new Set(['موالية', 'موال', 'موالون', 'موالين', 'تابعة', 'تابع', 'تابعين', 'تابعون', 'مؤيدة', 'مناصرة']);

const NOWHERE = new Int32Array(0);

/** True when a bare noun after token j can be its owner: "رئيس أذربيجان", not "الحكومة اليمنية الأمم المتحدة". */
function owns(g: Grammar, j: number): boolean {
  const form = g.text.tokens.form[j] as string;
  if (form === 'باسم' || form === 'بلسان') return true;
  if (g.text.tokens.kind[j] !== WORD) return false;
  const adjective = (g.text.hits[j] ?? []).some((h) => h.row.cls.startsWith('adj.'));
  return !adjective && !(g.text.forms[j]?.split.article ?? false) && !form.startsWith('ال');
}

function isPerson(g: Grammar, h: Hit): boolean {
  return h.split.prep === '' && (g.gazetteer.actors.get(h.row.id)?.kind === 'person' || isLeader(g, h));
}

/** "علي عبدالله صالح": the full name of a person that also stands for his men. */
const isLeader = (g: Grammar, h: Hit): boolean => h.last > h.first && (g.text.hits[h.first] ?? []).some((o) => o.row.id !== h.row.id && o.last === h.last && o.split.prep === '' && g.gazetteer.actors.get(o.row.id)?.kind === 'person');

/** The ending of an adjective of relation. */
const RELATION = /(ي|ية|يون|يين)$/;

/** Offices held for somebody: "النائب عن حركة". */
const STANDS_FOR = /^(نائب|نواب|ممثل|ممثلة|مرشح|عضو|سيناتور|نائبة)$/;

/** "مصدر من المقاومة", "جنود من القوات": one of a body or group that is named. */
const OUT_OF = new Set(['source', 'office', 'fighters', 'people']);

/** في, لدى or ب (إلى after one who is sent) before a place, a body or a group: returns the token where that begins, or -1. */
function locative(g: Grammar, j: number, sent: boolean): number {
  const form = g.text.tokens.form[j] as string;
  if (form === 'في' || form === 'لدي' || (form === 'الي' && sent)) return j + 1;
  return (g.text.hits[j] ?? []).some((h) => h.split.prep === 'ب' && (h.row.cls === 'body' || h.row.cls === 'group' || h.row.family === FAMILY.name)) ? j : -1;
}

/** Nothing, or ب: "مصادر بالقوات". */
const INSIDE = new Set(['', 'ب']);

interface Inside {
  /** The last token of it; -1 when nothing of the kind stands there. */
  readonly last: number;
  readonly country: string | null;
  readonly side: string | null;
  readonly inner?: Inner;
  /** A plain place or state: part of the phrase only where that is not yet placed. */
  readonly open?: boolean;
}

function countryAt(g: Grammar, j: number): Inside {
  const named = namedAt(g, j);
  if (named && INSIDE.has(named.split.prep)) return { last: adjectives(g, named.last), country: null, side: g.gazetteer.actors.get(named.row.id)?.side ?? null, open: g.gazetteer.actors.get(named.row.id)?.kind === 'state' };
  const noun = hits(g, j, (h) => h.row.cls === 'admin' || h.row.cls === 'settlement');
  const at = noun ? noun.last + 1 : j;
  const place = heaviest(g, at, (h) => h.row.cls === 'place' && h.split.prep === '' && (noun !== null || !h.row.cells.includes('common')));
  if (place) return { last: place.last, country: g.gazetteer.places.get(place.row.id)?.country ?? null, side: null, open: true };
  const body = hits(g, j, (h) => (h.row.cls === 'body' || h.row.cls === 'group') && INSIDE.has(h.split.prep));
  if (body) {
    const phrase = fromHead(g, body);
    if (phrase) return { last: phrase.last, country: phrase.country, side: phrase.sides[0] ?? null, inner: { head: body.row.id, group: body.row.cls === 'group' } };
  }
  return { last: -1, country: null, side: null };
}

/** "المتحدث باسم الأمم المتحدة في جنيف فلان", "مسؤول العلاقات في حكومة الإقليم فلان": where or in what body the office is, if the name of its holder follows; else -1. */
function namedAfter(g: Grammar, at: number, placeEnd: number): number {
  const body = placeEnd < 0 ? hits(g, at, (h) => h.row.cls === 'body' && h.split.prep === '' && h.split.conj === '') : null;
  const last = placeEnd >= 0 ? placeEnd : body ? (fromHead(g, body)?.last ?? -1) : -1;
  return last >= at && isGiven(g, last + 1) && personalRun(g, last + 1) > last + 1 ? last : -1;
}

/** "القوات الهندية والباكستانية": a second nationality, in the same form as the one before it. */
function secondNation(g: Grammar, d: Draft, j: number): Hit | null {
  if (d.sides.length === 0 || g.text.tokens.kind[j - 1] !== WORD) return null;
  const nation = (at: number, conj: string): Hit | null => hits(g, at, (h) => h.row.cls.startsWith('adj.') && h.split.conj === conj && h.split.prep === '' && h.first === h.last);
  const [one, two] = [nation(j - 1, ''), nation(j, 'و')];
  return one && two && one.row.cls === two.row.cls && one.split.article === two.split.article && one.row.id !== two.row.id ? two : null;
}

/** "وزارتا الدفاع والخارجية", "الجيش والشرطة": a joined portfolio or body without a modifier of its own. */
function joinedHead(g: Grammar, j: number, cls: string): number {
  if (cls !== 'office' && cls !== 'body') return -1;
  const h = hits(g, j, (x) => x.row.cls === 'portfolio' && x.split.conj === 'و' && x.split.prep === '');
  return h ? h.last : -1;
}

/** A quoted proper name after a head ("إنترفاكس"، «حماس»): the closing mark, or -1. */
function quoted(g: Grammar, j: number, cls: string): number {
  if (cls === 'people' || cls === 'side') return -1;
  const q = covering(g.text.quotes, g.text.quoteOf, j);
  return q && q.open === j && q.close - q.open <= 6 && !(g.text.tokens.form[j + 1] as string).endsWith('نا') ? q.close : -1; // «فوجئنا بالغارة»: said, no name
}

/** The personal name at the end of the phrase, with ranks and honorifics before it, also after a comma. */
function personalName(g: Grammar, d: Draft, cls: string): void {
  if (d.personal) return;
  const { tokens } = g.text;
  let j = d.last + 1;
  const comma = tokens.form[j] === '،' && cls === 'office' && d.last > 0;
  if (comma) j++;
  if (tokens.form[j] === '-' ) return;
  const from = j;
  while (j - from < 4) {
    const title = hits(g, j, (h) => (h.row.cls === 'rank' || h.row.cls === 'honorific') && h.split.conj === '' && h.split.prep === '');
    if (!title) break;
    j = title.last + 1;
  }
  const known = namedAt(g, j);
  if (known && g.gazetteer.actors.get(known.row.id)?.kind === 'person' && known.split.cost === 0) {
    d.personal = { first: known.first, last: known.last };
    d.actor = known.row.id;
    if (d.sides.length === 0) addSide(g, d, known);
    d.last = known.last;
    return;
  }
  const last = personalRun(g, j);
  if (last < j) return;
  if (comma && tokens.form[last + 1] !== '،') return;
  d.personal = { first: j, last };
  d.last = last;
}

function addSide(g: Grammar, d: Draft, h: Hit): void {
  const info = g.gazetteer.actors.get(h.row.id);
  if (!info?.side) return;
  if (info.side === 'MEDIA' && d.sides.length > 0) return;
  d.sides.push(info.side);
  d.sideAt ??= { first: h.first, last: h.last };
  if (info.kind !== 'state') d.actor ??= h.row.id;
}

function startsWithConj(g: Grammar, j: number): boolean {
  return g.text.forms[j]?.split.conj === 'و' && (g.text.tokens.form[j] as string).length > 3;
}
