/** Sides that a phrase has by what it is: its own words, its kind, its place, the state at home, the only group of the article. */
import { surnameOf } from '../name.ts';
import { as, by, has, isOrgan, RULE, type SideRule } from './rule.ts';

/** Its own words name the side. */
export const stated: SideRule = (_, p) => (p.sides.length > 0 ? by(p.theatre ? RULE.theatre : RULE.stated, p.sides) : null);

/** "مصادر محلية فلسطينية", "مصدر طبي مصري": residents, doctors and aid bodies speak for themselves, whichever their country. */
export const ofKind: SideRule = (_, p) => (p.cls === 'source' && p.kind !== null && OWN_VOICE.has(p.kind) && p.actor === null && p.inner === null && !p.sides.includes('MEDIA') ? by(RULE.soft, [p.kind]) : null);
const OWN_VOICE = new Set(['CIV', 'NGO']);

/** "المعارضون للحكومة": whom they are against is named, not who they are. */
export const against: SideRule = (_, p) => (/(^| )against$/.test(p.features) ? by(RULE.unknown, []) : null);

/** "متحدث باسم الحركة" where no such body was named. */
export const ofGroup: SideRule = ({ onlyGroup }, p) => {
  if (!p.inner?.group) return null;
  if (onlyGroup) return by(RULE.onlyGroup, [onlyGroup]);
  const side = p.soft ?? p.fallback;
  return by(RULE.unknown, side ? [side] : []);
};

/** "مسؤول محلي في الأنبار": an officeholder of the state there; "مصادر أمنية": those of the state at home. */
export const ofHome: SideRule = ({ home }, p) => {
  if (p.kind !== 'home') return null;
  if (p.cls === 'office' && p.country) return by(RULE.place, [p.country]);
  return home ? by(RULE.home, [home]) : null;
};

/** "الجنود": regular fighters are of the state at home. */
export const regulars: SideRule = ({ home }, p) => {
  if (p.cls !== 'fighters' || !/regular/.test(p.features) || p.kind === 'MILITANTS' || p.country !== null) return null;
  return home ? by(RULE.home, [home]) : by(RULE.unknown, []);
};

/** "المتمردون", "الحركة": the only armed group that the article names. */
export const irregulars: SideRule = ({ onlyGroup }, p) => {
  const meant = (p.cls === 'fighters' && (p.kind === 'MILITANTS' || p.soft)) || (p.cls === 'group' && p.soft && p.definite);
  return onlyGroup && meant ? by(RULE.onlyGroup, [onlyGroup]) : null;
};

/** Rebels, an aid body, media: what it is called when nobody says whose it is. */
export const kind: SideRule = (_, p) => {
  const side = p.soft ?? (p.kind === 'home' ? null : p.kind);
  return side ? by(RULE.soft, [side]) : null;
};

/** "الناطق فلان": a person right after an office. */
export const apposition: SideRule = ({ last }, p) => (p.cls === 'person' && last?.cls === 'office' && p.first - last.last <= 2 ? as(RULE.apposition, last) : null);

export const people: SideRule = (_, p) => (p.cls === 'people' ? by(RULE.stated, ['CIV']) : null);

export const place: SideRule = (_, p) => (p.country ? by(RULE.place, [p.country]) : null);

/** "المقاتلون", "الحركة": whoever they are, they are of the only group named. */
export const onlyGroup: SideRule = ({ onlyGroup: group }, p) => (group && p.definite && (p.cls === 'fighters' || (p.cls === 'group' && p.bare && !has(p, 'alliance'))) ? by(RULE.onlyGroup, [group]) : null);

const INTERNATIONAL = /^(ال)?(دولي|دولية|دوليون|دوليين|اممي|اممية|امميون|امميين)$/;

/** "خبراء دوليون", "مكتب الملاحة الدولي": of no state. */
export const international: SideRule = ({ g }, p) => {
  for (let i = p.first; i <= p.last; i++) if (INTERNATIONAL.test(g.text.tokens.form[i] as string)) return by(RULE.unknown, []);
  return null;
};

/** "الوزارة", "المتحدث": an organ is of the state that the article is about, a source without a name is not. */
export const organ: SideRule = ({ home }, p) => (isOrgan(p) && home && !/anon/.test(p.features) ? by(RULE.home, [home]) : null);

/** "وزير الإعلام سامر الفهد" where the article says elsewhere "الوزير الأردني سامر الفهد". */
export const elsewhere: SideRule = ({ g, byName, bySurname }, p) => {
  const surname = p.personal && p.personal.last > p.personal.first ? surnameOf(g, p.personal) : '';
  const sides = bySurname.get(surname);
  return sides && !byName.get(surname)?.sides.length ? by(RULE.elsewhere, sides) : null;
};

/** A person who was named before, else one of the state at home. */
export const person: SideRule = ({ g, byName, home }, p) => {
  if (!p.personal) return null;
  const known = as(RULE.antecedent, byName.get(surnameOf(g, p.personal)));
  return known ?? (p.cls === 'person' && home && p.features !== 'unplaced' ? by(RULE.home, [home]) : null);
};

/** The side that the gazetteer gives the bare word. */
export const fallback: SideRule = (_, p) => (p.fallback ? by(RULE.stated, [p.fallback]) : null);
