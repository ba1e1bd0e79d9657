/** What people read for each code of the vocabularies, in English and Arabic. */
import type { Act, EventType, Measure, Status } from 'isnad';

/** A word in both languages of the desk. */
export interface Label {
  readonly en: string;
  readonly ar: string;
}

/** Arabic names what is done and agrees with nobody: a party may be a state, a ministry or a man. */
export const ACT_LABELS: Readonly<Record<Act, Label>> = {
  assert: { en: 'says', ar: 'قول' },
  deny: { en: 'denies', ar: 'نفي' },
  call: { en: 'calls for', ar: 'دعوة' },
  propose: { en: 'proposes', ar: 'اقتراح' },
  commit: { en: 'commits', ar: 'تعهّد' },
  refuse: { en: 'refuses', ar: 'رفض' },
  threaten: { en: 'threatens', ar: 'تهديد' },
  criticise: { en: 'criticises', ar: 'انتقاد' },
  endorse: { en: 'endorses', ar: 'تأييد' },
  expect: { en: 'expects', ar: 'توقّع' },
};

export const TYPE_LABELS: Readonly<Record<EventType, Label>> = {
  strike: { en: 'strike', ar: 'قصف' },
  clash: { en: 'clash', ar: 'اشتباك' },
  attack: { en: 'attack', ar: 'هجوم' },
  casualty: { en: 'casualties', ar: 'ضحايا' },
  damage: { en: 'damage', ar: 'أضرار' },
  movement: { en: 'movement of forces', ar: 'تحرك قوات' },
  control: { en: 'control of ground', ar: 'سيطرة' },
  hostilities: { en: 'hostilities', ar: 'أعمال قتالية' },
  ceasefire: { en: 'ceasefire', ar: 'وقف إطلاق النار' },
  violation: { en: 'violation', ar: 'خرق' },
  release: { en: 'release', ar: 'إفراج' },
  access: { en: 'humanitarian access', ar: 'وصول إنساني' },
  contact: { en: 'contact', ar: 'اتصال' },
  talks: { en: 'talks', ar: 'محادثات' },
  agreement: { en: 'agreement', ar: 'اتفاق' },
  support: { en: 'support', ar: 'دعم' },
  measure: { en: 'measure', ar: 'إجراء' },
  protest: { en: 'protest', ar: 'احتجاج' },
  group_change: { en: 'change in a group', ar: 'تغير في جماعة' },
  other: { en: 'other event', ar: 'حدث آخر' },
};

export const STATUS_LABELS: Readonly<Record<Status, Label>> = {
  actual: { en: 'as a fact', ar: 'واقع' },
  denied: { en: 'denied', ar: 'منفي' },
  planned: { en: 'planned', ar: 'مخطط له' },
  demanded: { en: 'demanded', ar: 'مطلوب' },
  threatened: { en: 'threatened', ar: 'مهدد به' },
  proposed: { en: 'proposed', ar: 'مقترح' },
  hypothetical: { en: 'hypothetical', ar: 'مفترض' },
};

/** Before its figure, never after it: in Arabic the counted noun takes the case and number of its number. */
export const MEASURE_LABELS: Readonly<Record<Measure, Label>> = {
  killed: { en: 'killed', ar: 'قتلى' },
  injured: { en: 'injured', ar: 'جرحى' },
  captured: { en: 'captured', ar: 'أسرى' },
  missing: { en: 'missing', ar: 'مفقودون' },
  displaced: { en: 'displaced', ar: 'نازحون' },
  destroyed: { en: 'destroyed', ar: 'مدمَّر' },
  weapon: { en: 'weapons', ar: 'أسلحة' },
  other: { en: 'counted', ar: 'عدد' },
};

/** On every page and export. */
export const HONESTY: Label = {
  en: 'Isnad records who said what. It does not decide what happened.',
  ar: 'يسجّل إسناد من قال ماذا، ولا يحكم على ما وقع.',
};
