/** What people read for each code of the vocabularies, in English and Arabic. */
import type { Act, EventType, Measure, Status } from 'isnad';

/** A word in both languages of the desk. */
export interface Label {
  readonly en: string;
  readonly ar: string;
}

export const ACT_LABELS: Readonly<Record<Act, Label>> = {
  assert: { en: 'says', ar: 'يقول' },
  deny: { en: 'denies', ar: 'ينفي' },
  call: { en: 'calls for', ar: 'يدعو' },
  propose: { en: 'proposes', ar: 'يقترح' },
  commit: { en: 'commits', ar: 'يتعهد' },
  refuse: { en: 'refuses', ar: 'يرفض' },
  threaten: { en: 'threatens', ar: 'يهدد' },
  criticise: { en: 'criticises', ar: 'ينتقد' },
  endorse: { en: 'endorses', ar: 'يؤيد' },
  expect: { en: 'expects', ar: 'يتوقع' },
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

export const MEASURE_LABELS: Readonly<Record<Measure, Label>> = {
  killed: { en: 'killed', ar: 'قتيل' },
  injured: { en: 'injured', ar: 'جريح' },
  captured: { en: 'captured', ar: 'أسير' },
  missing: { en: 'missing', ar: 'مفقود' },
  displaced: { en: 'displaced', ar: 'نازح' },
  destroyed: { en: 'destroyed', ar: 'مدمر' },
  weapon: { en: 'weapons', ar: 'سلاح' },
  other: { en: 'counted', ar: 'عدد' },
};

/** On every page and export. */
export const HONESTY: Label = {
  en: 'Isnad records who said what. It does not decide what happened.',
  ar: 'يسجّل إسناد من قال ماذا، ولا يحكم على ما وقع.',
};
