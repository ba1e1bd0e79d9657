/** Who an actor is by the names after its head: a nationality, a party, a person, a body that it serves. */
import { opposes } from '../../against.ts';
import type { Hit } from '../../text.ts';
import { adjectives } from '../adjective.ts';
import { addSide, featuresOf, softOf } from '../draft.ts';
import type { Grammar } from '../grammar.ts';
import { hits, namedAt } from '../head.ts';
import { type Outcome, owning, type Step, take, takeName } from './rule.ts';
import { bears } from './where.ts';

/** A nationality or a name of the gazetteer. */
export function nameOrNation(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  const nation = hits(g, j, (h) => h.row.cls.startsWith('adj.') && h.split.prep === '' && !h.split.pronoun);
  const name = namedAt(g, j);
  const longer = name !== null && nation !== null && name.last > nation.last; // "قناة روسيا اليوم"
  if (nation && areOthers(s, nation)) return 'end';
  if (nation && !longer && !(cls === 'people' && !nation.split.article && head.split.article)) {
    take(s, nation.last);
    addSide(g, d, nation);
    return 'taken';
  }
  return name && named(s, name);
}

/** Heads that no adjective of men describes. */
const TROOPS = new Set(['body', 'group', 'actor']);

/** "منع الجيش الأردني السوريين": men in the plural after an army are whom it acts upon, and no adjective of it. */
const areOthers = (s: Step, { last }: Hit): boolean => TROOPS.has(s.cls) && /^ال.+ي[وي]ن$/u.test(s.g.text.tokens.form[last] as string) && !/(ان|ين|ون)$/u.test(s.g.text.tokens.form[s.head.last] as string) && !owning(s);

const LOYAL = /^(ال)?موال(ون|ين)$/u;

function named(s: Step, name: Hit): Outcome {
  const { g, d } = s;
  const { prep } = name.split;
  if (prep === 'ل' && opposes(g.text.tokens.form[d.last] as string)) {
    d.against = true;
    return takeName(s, adjectives(g, name.last));
  }
  // "المقاتلون الموالون لروسيا": whom men serve in a land of another is not whose army they are.
  if (prep === 'ل' && s.cls === 'fighters' && LOYAL.test(g.text.tokens.form[d.last] as string) && g.gazetteer.actors.get(name.row.id)?.kind === 'state') {
    d.sides.push(d.soft ?? 'REBELS');
    return takeName(s, name.last);
  }
  const person = isPerson(g, name);
  if (prep !== 'ل' && !(prep === '' && owning(s)) && !person) return null;
  const info = g.gazetteer.actors.get(name.row.id);
  if (prep === 'ل' && info?.side === 'MEDIA') return 'end';
  if (info && (info.kind === 'person' || person)) return holder(s, name, info);
  addSide(g, d, name);
  return takeName(s, name.last);
}

/** "الرئيس اليمني السابق علي عبدالله صالح": the person who holds the office ends the phrase; one who leads men of his own is no organ of the state. */
function holder(s: Step, name: Hit, { kind, side }: { readonly kind: string; readonly side: string | null }): Outcome {
  const { g, d } = s;
  if (name.split.prep) return 'end';
  const run = { first: name.first, last: name.last };
  d.personal = run;
  d.actor = name.row.id;
  if (kind !== 'person' && side) d.sides = d.sides.filter((other) => g.gazetteer.actors.get(other)?.kind !== 'state');
  if (d.sides.length === 0 && side) {
    d.sides.push(side);
    d.sideAt = run;
  }
  take(s, name.last);
  return 'end';
}

function isPerson(g: Grammar, h: Hit): boolean {
  return h.split.prep === '' && (g.gazetteer.actors.get(h.row.id)?.kind === 'person' || isLeader(g, h));
}

/** "علي عبدالله صالح": the full name of a person that also stands for his men. */
const isLeader = (g: Grammar, h: Hit): boolean => h.last > h.first && (g.text.hits[h.first] ?? []).some((o) => o.row.id !== h.row.id && o.last === h.last && o.split.prep === '' && g.gazetteer.actors.get(o.row.id)?.kind === 'person');

/** Classes that are a part of the phrase where they stand as its owner or after ل. */
/** Whom officials tell, and whose office hardly anybody holds. */
const PRESS = new Set(['للصحفيين', 'للصحافيين', 'للاعلاميين', 'للمراسلين']);
/** "مراسل وكالة": media, and whoever works for them. */
const isPress = (h: Hit): boolean => h.row.cls === 'source' && /side=MEDIA/.test(featuresOf(h));
const INNER = new Set(['portfolio', 'body', 'group', 'fighters']);

/** "متحدث باسم وزارة الدفاع", "الناطق باسم الحركة": the portfolio, body or men that the head is of. */
export function innerHead(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  const isInner = (h: Hit): boolean => INNER.has(h.row.cls) || (h.row.cls === 'office' && (cls === 'office' || cls === 'body')) || (h.row.cls === 'people' && cls !== 'people') || (h.row.cls === 'source' && h.split.prep === '' && isPress(h) && isPress(head));
  const inner = hits(g, j, (h) => isInner(h) && (h.split.prep === 'ل' || (h.split.prep === '' && (h.row.cls === 'portfolio' || owning(s)))));
  if (!inner || (inner.row.cls === 'people' && inner.split.prep === 'ل' && bears(s))) return null;
  if (inner.split.prep === 'ل' && hits(g, j, (h) => h.row.cls === 'source' && h.split.prep === 'ل' && /side=MEDIA/.test(featuresOf(h)))) return 'end'; // "شهود لشبكة": whom they told
  if (inner.split.prep === 'ل' && cls !== 'body' && PRESS.has(g.text.tokens.form[j] as string)) return 'end'; // "الوزير للصحافيين"
  if ((inner.row.cls === 'group' || inner.row.cls === 'body') && inner.split.article) d.inner ??= { head: inner.row.id, group: inner.row.cls === 'group' };
  if ((cls === 'office' || cls === 'body') && d.last === head.last) d.soft ??= softOf(featuresOf(inner));
  return take(s, inner.last);
}
