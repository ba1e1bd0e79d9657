/** The words that exports say in their own voice, in both languages. What articles say stays as it is. */
import type { Act, Measure, Status } from 'isnad';
import { HONESTY } from '../ledger/index.ts';
import type { ExportContext } from '../ports/index.ts';
import type { Text } from './table.ts';

export { HONESTY };

/** Beside every figure. */
export const UNVERIFIED: Text = { en: 'not verified', ar: 'غير متحقق منه' };

/** What the speaker does with the proposition that follows a colon. `denied` goes before all others. */
export const STANCES: Readonly<Record<'denied' | Act, Text>> = {
  denied: { en: 'denies', ar: 'نفي' },
  assert: { en: 'says', ar: 'قول' },
  deny: { en: 'says in a denial of something else', ar: 'قول في سياق نفي أمر آخر' },
  call: { en: 'calls for', ar: 'دعوة إلى' },
  propose: { en: 'proposes', ar: 'اقتراح' },
  commit: { en: 'commits to', ar: 'تعهد' },
  refuse: { en: 'refuses', ar: 'رفض' },
  threaten: { en: 'threatens', ar: 'تهديد' },
  criticise: { en: 'criticises', ar: 'انتقاد' },
  endorse: { en: 'endorses', ar: 'تأييد' },
  expect: { en: 'expects', ar: 'توقع' },
};

export const STATUSES: Readonly<Record<Status, Text>> = {
  actual: { en: 'as having happened', ar: 'على أنه وقع' },
  denied: { en: 'as not having happened', ar: 'على أنه لم يقع' },
  planned: { en: 'as planned', ar: 'على أنه مخطط له' },
  demanded: { en: 'as demanded', ar: 'على أنه مطلوب' },
  threatened: { en: 'as threatened', ar: 'على أنه مهدد به' },
  proposed: { en: 'as proposed', ar: 'على أنه مقترح' },
  hypothetical: { en: 'as possible', ar: 'على أنه ممكن' },
};

export const MEASURES: Readonly<Record<Measure, Text>> = {
  killed: { en: 'killed', ar: 'قتلى' },
  injured: { en: 'injured', ar: 'جرحى' },
  captured: { en: 'captured', ar: 'أسرى' },
  missing: { en: 'missing', ar: 'مفقودون' },
  displaced: { en: 'displaced', ar: 'نازحون' },
  destroyed: { en: 'destroyed', ar: 'مدمرة' },
  weapon: { en: 'weapons', ar: 'أسلحة' },
  other: { en: 'counted', ar: 'معدودة' },
};

/** Who is counted; things that are counted keep the word of the reading. */
export const WHOM: Readonly<Record<string, Text>> = {
  civilian: { en: 'civilian', ar: 'من المدنيين' },
  combatant: { en: 'combatant', ar: 'من العسكريين' },
  child: { en: 'child', ar: 'من الأطفال' },
  woman: { en: 'woman', ar: 'من النساء' },
  police: { en: 'police', ar: 'من الشرطة' },
  journalist: { en: 'journalist', ar: 'من الصحفيين' },
  person: { en: 'person', ar: 'من الأشخاص' },
};

export const POSITIONS: Readonly<Record<'asserts' | 'confirms' | 'denies' | 'silent', Text>> = {
  asserts: { en: 'asserts', ar: 'يؤكد' },
  confirms: { en: 'confirms', ar: 'يقر' },
  denies: { en: 'denies', ar: 'ينفي' },
  silent: { en: 'has not been heard on it (silence is not denial)', ar: 'لم يُنقل عنه قول فيه (والصمت ليس نفيا)' },
};

/** Small words of sentences. */
export const SMALL = {
  by: { en: 'by', ar: 'المنسوب إليه:' },
  on: { en: 'on', ar: 'المستهدف:' },
  at: { en: 'at', ar: 'في' },
  dated: { en: 'dated', ar: 'بتاريخ' },
  through: { en: 'through', ar: 'نقلا عن' },
  cumulative: { en: 'in total so far', ar: 'حصيلة تراكمية' },
  claimedBy: { en: 'as claimed by', ar: 'بحسب' },
  outletVoice: { en: 'in its own voice', ar: 'بصوتها هي' },
  words: { en: 'In the words of the article', ar: 'بكلمات المقال' },
  noSource: { en: 'A source that the article does not name', ar: 'مصدر لم يسمه المقال' },
} as const satisfies Record<string, Text>;

const REVIEW: Readonly<Record<ExportContext['reviewState'], Text>> = {
  candidate: { en: 'read by a machine, accepted by nobody yet', ar: 'قرأته آلة ولم يقبله أحد بعد' },
  reviewed: { en: 'reviewed by a person', ar: 'راجعه إنسان' },
  published: { en: 'given out by a person', ar: 'نشره إنسان' },
  mixed: { en: 'some records reviewed, others candidates', ar: 'بعض السجلات روجع وبعضها مقترح' },
};

/** One line about the export. The key is the same in every language. */
export interface AboutLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Everything that an export says about itself, in order; `hash` when it is known and what it covers. */
export function aboutOf(context: ExportContext, persons: number, more: { readonly hash?: string; readonly hashOf?: string } = {}): AboutLine[] {
  const { lang } = context;
  const line = (key: string, en: string, ar: string, value: string | null): AboutLine[] => (value === null ? [] : [{ key, label: lang === 'ar' ? ar : en, value }]);
  const all = lang === 'ar' ? 'الكل' : 'all';
  return [
    ...line('notice', 'Notice', 'تنبيه', HONESTY[lang]),
    ...line('figures', 'Figures', 'الأرقام', lang === 'ar' ? 'كل رقم هو بحسب من أعلنه، غير متحقق منه، ولا تُجمع أرقام جهات مختلفة. الخانة الفارغة لا تعني صفرا.' : 'Every figure is as claimed by its claimant, not verified; figures of claimants are never added up. An empty cell is not zero.'),
    ...line('query', 'Query', 'السؤال', context.query),
    ...line('policy', 'Policy of figures', 'قاعدة الأرقام', context.policy),
    ...line('as_of_valid', 'As of (valid time)', 'حتى تاريخ الوقوع', context.asOf.valid ?? all),
    ...line('as_of_record', 'As of (record time)', 'حتى تاريخ التسجيل', context.asOf.record ?? all),
    ...line('engine', 'Engine', 'المحرك', context.engine),
    ...line('ledger_head', 'Ledger head', 'رأس السجل', context.ledgerHead),
    ...line('review_state', 'Review state', 'حالة المراجعة', `${context.reviewState} (${REVIEW[context.reviewState][lang]})`),
    ...line('generated_at', 'Generated at', 'تاريخ التوليد', context.generatedAt),
    ...line('names', 'Names', 'الأسماء', context.unlock ? `${lang === 'ar' ? 'كُشفت بسبب' : 'unlocked, reason'}: ${context.unlock.reason}` : lang === 'ar' ? `أسماء الضحايا والشهود والقاصرين والأفراد محجوبة (${persons})` : `names of victims, witnesses, minors and private persons are masked (${persons})`),
    ...line('sha256', 'SHA-256', 'SHA-256', more.hash ?? null),
    ...line('sha256_of', 'Hash of', 'البصمة تغطي', more.hashOf ?? null),
  ];
}
