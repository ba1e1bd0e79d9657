/** Sides that a phrase has from what the article said before: whose it is, for whom it speaks, what it was called. */
import type { ActorMention } from '../../parts.ts';
import { covering } from '../../text.ts';
import type { Phrase } from '../grammar.ts';
import { SELF } from '../modifier/words.ts';
import { as, by, has, isOrgan, isState, RULE, type Said, type SideRule } from './rule.ts';

/** Head classes whose bare form points back to the last one of the same head. */
export const ANAPHORIC: ReadonlySet<string> = new Set(['office', 'body', 'group', 'fighters', 'source', 'document', 'actor']);
/** Tokens from the beginning of a sentence to an office that is of the town named there. */
const SCENE_REACH = 6;
/** Tokens from media to the organ that they cite. */
const RELAYER_REACH = 8;
/** Sentences after that of a topic in which its offices speak. */
const TOPIC_REACH = 1;

/** "نفت الوزارة القصف، ووصفت الناطقة باسمها". */
export const onBehalf: SideRule = (said, p) => (p.behalfAt > p.first ? as(RULE.behalf, bodyBefore(said, p)) : null);

/** "زعيمها", "قواتهم", "باسمه". */
export const owner: SideRule = (said, p) => (p.behalfAt >= 0 ? as(RULE.antecedent, ownerOf(said, p)) : null);

/** Whom the pronoun means: the last of that gender and number; one on whose behalf is spoken is the first of the sentence before. */
function ownerOf({ g, speakers }: Said, p: Phrase): ActorMention | undefined {
  const { sentences, sentenceOf } = g.text;
  const fits = (m: ActorMention): boolean => m.cls !== 'counterpart' && meant(g, p, m);
  if (p.behalfAt <= p.first) return speakers.findLast((m) => m.first < p.first && fits(m));
  const from = covering(sentences, sentenceOf, p.first)?.first ?? 0;
  const last = speakers.findLast((m) => m.first < from && fits(m));
  return last && speakers.find((m) => sentenceOf[m.first] === sentenceOf[last.first] && fits(m));
}

/** The pronoun of a phrase may mean this one. */
function meant(g: Said['g'], p: Phrase, m: ActorMention): boolean {
  const form = g.text.tokens.form[p.behalfAt] as string;
  return form.endsWith('هم') ? m.number === 'pl' : form.endsWith('ها') ? m.gender === 'f' || m.number === 'pl' : m.gender === 'm' && m.number === 'sg';
}

/** The nearest subject of a verb in the sentence that the pronoun may mean, else the nearest that nothing governs. */
function bodyBefore({ g, speakers }: Said, p: Phrase): ActorMention | undefined {
  const { hits, sentenceOf } = g.text;
  let free: ActorMention | undefined;
  for (let k = speakers.length - 1; k >= 0; k--) {
    const m = speakers[k] as ActorMention;
    if (sentenceOf[m.first] !== sentenceOf[p.first]) break;
    const before = hits[m.first - 1] ?? [];
    if (m.cls === 'counterpart' || !meant(g, p, m) || hits[m.first]?.[0]?.split.prep || before.some((h) => h.row.cls === 'fn.prep')) continue;
    if (before.some((h) => h.row.shape === 'perfect' || h.row.shape === 'imperfect')) return m;
    free ??= m;
  }
  return free;
}

/** "وكالات أنباء روسية نقلا عن وزارة الدفاع": an organ that is whose nobody says is of the state of those who cite it. */
export const relayer: SideRule = ({ g, last }, p) => {
  const { tokens, hits, sentenceOf } = g.text;
  if (!isOrgan(p) || p.country !== null || tokens.form[p.first - 1] !== 'عن' || tokens.form[p.first - 2] !== 'نقلا') return null;
  if (!last?.sides.includes('MEDIA') || sentenceOf[last.first] !== sentenceOf[p.first] || p.first - last.last > RELAYER_REACH) return null;
  for (let j = last.first; j <= last.last; j++) {
    const state = hits[j]?.find((h) => h.row.cls.startsWith('adj.') && g.gazetteer.actors.get(h.row.id)?.kind === 'state');
    if (state) return by(RULE.relayer, [state.row.id]);
  }
  return null;
};

/** "أما يريفان فتحدثت عن هجوم. وكتبت المتحدثة العسكرية": an organ that is whose nobody says is the topic's. */
export const topic: SideRule = ({ g, topic: turned }, p) => {
  const near = turned !== null && (g.text.sentenceOf[p.first] ?? -1) - turned.sentence <= TOPIC_REACH;
  return near && isOrgan(p) && p.definite && !p.bare && p.country === null && p.inner === null && !p.soft && (p.kind === null || p.kind === 'home') ? by(RULE.topic, turned.sides) : null;
};

/** "باسم الحركة": the body or group inside was named before. */
export const inner: SideRule = ({ byHead, lastGroup }, p) => (p.inner ? as(RULE.antecedent, byHead.get(p.inner.head) ?? (p.inner.group ? lastGroup : null)) : null);

/** "سلطات الإقليم" after "إقليم النهر": of the region that the article named. */
export const region: SideRule = ({ g, region: named }, p) => {
  for (let i = p.first; named && i <= p.last; i++) if (g.text.hits[i]?.some((h) => h.row.cls === 'admin' && h.row.id === 'region' && h.split.article)) return as(RULE.antecedent, named);
  return null;
};

/** The last one of the same head, where the phrase may point back to it. */
const sameHead = ({ byHead }: Said, p: Phrase): ActorMention | undefined => (ANAPHORIC.has(p.cls) && (p.kind === null || p.bare) ? byHead.get(p.head) : undefined);

/** "وزير الدفاع" is not the "وزير الخارجية الفرنسي" before. */
const isOtherOffice = (said: Said, p: Phrase): boolean => p.cls === 'office' && !p.bare && p.personal === null && !isOfficialBefore(said, p) && !saidBefore(said, p, sameHead(said, p), (form) => form);

/** Every word of a phrase after its head stands in an earlier naming. */
function saidBefore({ g }: Said, p: Phrase, before: ActorMention | undefined, plain: (form: string) => string): boolean {
  if (!before) return false;
  const { form } = g.text.tokens;
  const known = new Set<string>();
  for (let i = before.first; i <= before.last; i++) known.add(plain(form[i] as string));
  for (let i = p.first + 1; i <= p.last; i++) if (!known.has(plain(form[i] as string)) && !SELF.has(form[i] as string)) return false;
  return true;
}

/** "المسؤول الكردي" after "مسؤول في حكومة الإقليم": with the article, an adjective alone, and no side that the first naming lacks. */
function isOfficialBefore(said: Said, p: Phrase): boolean {
  const { form } = said.g.text.tokens;
  const before = said.byHead.get(p.head);
  if (p.cls !== 'office' || p.last !== p.first + 1 || p.personal || !before || before.number !== p.number || !hasArticle(said, p) || /^ال/.test(form[before.first] as string) || !/^ال.+[يةن]$/.test(form[p.last] as string)) return false;
  const same = p.sides.length === 0 || p.sides.join() === before.sides.join();
  return same && has(p, 'official') && !said.g.text.hits[p.last]?.some((h) => h.row.cls === 'portfolio');
}

/** "المصدر الأفغاني" after "مصدر أفغاني مطلع": with the article, and no word that the first naming lacks. */
export function isShortened(said: Said, p: Phrase): boolean {
  if (isOfficialBefore(said, p)) return true;
  return p.cls === 'source' && hasArticle(said, p) && saidBefore(said, p, said.byHead.get(p.head), (form) => form.replace(/^ال/, ''));
}

/** "المصدر" is a town too, whose name the article is part of: the head's own reading tells. */
const hasArticle = ({ g }: Said, p: Phrase): boolean => (g.text.forms[p.first]?.split.article ?? false) || (g.text.hits[p.first] ?? []).some((h) => h.row.id === p.head && h.split.article);

/** "وفي برلين، أكد وزير الدفاع": the state of the town that opens the sentence. */
export const scene: SideRule = (said, p) => {
  if (!isOtherOffice(said, p)) return null;
  const { tokens, sentences, sentenceOf, hits } = said.g.text;
  const first = covering(sentences, sentenceOf, p.first)?.first ?? p.first;
  if (!/^و?في$/.test(tokens.form[first] as string) || p.first - first > SCENE_REACH) return null;
  const town = (hits[first + 1] ?? []).find((h) => h.row.cls === 'metonym' && h.split.cost === 0);
  const side = town && said.g.gazetteer.actors.get(town.row.id)?.side;
  return side ? by(RULE.scene, [side]) : null;
};

/** "أكدت وزارة خارجية السنغال الخبر، إذ قال المتحدث باسم وزير الخارجية": of the state whose organ of the same remit the sentence has named. */
export const sameRemit: SideRule = (said, p) => {
  if (p.cls !== 'office' || (p.personal === null && !isOtherOffice(said, p))) return null;
  const { sentenceOf, tokens } = said.g.text;
  const remit = remitsOf(said, p);
  if (remit.size === 0) return null;
  const shares = (m: ActorMention): boolean => {
    for (let i = m.first; i <= m.last; i++) if (remit.has((tokens.form[i] as string).replace(/^ال/u, ''))) return true;
    return false;
  };
  const found = said.speakers.findLast((m) => sentenceOf[m.first] === sentenceOf[p.first] && m.first < p.first && m.rule === RULE.stated && m.sides.length === 1 && isState(m.sides[0] as string) && shares(m));
  return as(RULE.remit, found);
};

/** The portfolios that a phrase names, without their article. */
function remitsOf({ g }: Said, { first, last }: Phrase): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = first + 1; i <= last; i++) if ((g.text.hits[i] ?? []).some((h) => h.row.cls === 'portfolio')) out.add((g.text.tokens.form[i] as string).replace(/^ال/u, ''));
  return out;
}

/** "الوزارة", "المصدر": the last of that head, unless the words are those of another. */
export const antecedent: SideRule = (said, p) => {
  if (!p.definite) return null;
  const another = p.cls === 'source' && !p.bare && !hasArticle(said, p); // "مصادر حقوقية" are not "مصادر المقاومة"
  const placed = p.country !== null && !p.bare && !hasArticle(said, p); // "مسؤول في صبراتة" is not the "مسؤول أمريكي" before
  return another || placed || isOtherOffice(said, p) ? null : as(RULE.antecedent, sameHead(said, p));
};

/** "ردت الخارجية الأميركية، وأكدت المتحدثة فلانة": the body that spoke before in the sentence. */
export const voice: SideRule = ({ g, speakers }, p) => {
  if (!/voice/.test(p.features) || !p.definite) return null;
  const { hits, sentenceOf } = g.text;
  const spoke = (m: ActorMention): boolean => [...(hits[m.first - 1] ?? []), ...(hits[m.last + 1] ?? [])].some((h) => h.row.cls === 'cue' && h.split.prep === '' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect'));
  return as(RULE.antecedent, speakers.findLast((m) => sentenceOf[m.first] === sentenceOf[p.first] && m.first < p.first && (m.cls === 'body' || m.cls === 'actor' || m.cls === 'group') && m.rule === RULE.stated && spoke(m)));
};

/** "الجماعة المسلحة": the armed group named last. */
export const armedGroup: SideRule = ({ lastGroup }, p) => (p.cls === 'group' && /armed/.test(p.features) && p.definite && p.country === null && lastGroup ? by(RULE.antecedent, lastGroup.sides) : null);

/** "المنظمة": the intergovernmental or aid body named last. */
export const organisation: SideRule = ({ lastOrganisation }, p) => (p.soft === 'NGO' && p.bare && p.definite ? as(RULE.antecedent, lastOrganisation) : null);
