/** Accounts and tolls as tables: one row a claimant's version, one row a stated figure. */
import { type Account, ACCOUNT_FIELDS, type Incident, type TollPoint, type TollSeries } from 'isnad';
import { tollSentence } from '../sentence.ts';
import { type Column, column, type Table, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { accountSentence, deniedBy } from './incidents.ts';

interface AccountRow {
  readonly view: View;
  readonly incident: Incident;
  readonly account: Account;
}

const FIELD_LABELS: Readonly<Record<(typeof ACCOUNT_FIELDS)[number], readonly [string, string]>> = {
  occurred: ['It happened', 'وقع'], when: ['When', 'متى'], where: ['Where', 'أين'], by: ['By', 'الفاعل'], on: ['On', 'المستهدف'],
  weapon: ['Weapon', 'السلاح'], killed: ['Killed', 'القتلى'], injured: ['Injured', 'الجرحى'], other: ['Other figures', 'أرقام أخرى'], motive: ['Reason given', 'السبب المعلن'],
};

const ACCOUNT_COLUMNS: readonly Column<AccountRow>[] = [
  column('incident_id', 'text', ['Incident', 'Id of the happening'], ['الحادثة', 'معرّف الحادثة'], (r) => r.incident.id),
  column('account', 'text', ['In a sentence', 'Claimant, position and what it is about'], ['في جملة', 'صاحب الرواية وموقفه وموضوعها'], (r) => accountSentence(r.view, r.incident, r.account)),
  column('claimant', 'text', ['Claimant', 'Whose account: a side'], ['صاحب الرواية', 'رمز الجهة'], (r) => r.account.claimant),
  column('claimant_name', 'text', ['Name', 'The side in the language of the export'], ['الاسم', 'اسم الجهة بلغة التصدير'], (r) => r.view.side(r.account.claimant)),
  column('position', 'text', ['Position', 'asserts, confirms, denies, silent (silence is not denial)'], ['الموقف', 'يؤكد أو يقر أو ينفي أو صامت (والصمت ليس نفيا)'], (r) => r.account.position),
  column('denies_part', 'boolean', ['Denies a part', 'True when the claimant denies something of it'], ['ينفي جزءا', 'صحيح إن نفى صاحب الرواية شيئا منها'], (r) => deniedBy(r.view, r.incident).includes(r.account.claimant)),
  column('event_type', 'text', ['Event type', 'What most claims call it'], ['نوع الحدث', 'ما تسميه أغلب الأقوال'], (r) => r.incident.type),
  column('days_from', 'day', ['From', 'First day that it may be'], ['من', 'أول يوم محتمل'], (r) => r.incident.days.from),
  column('days_to', 'day', ['To', 'Last day that it may be'], ['إلى', 'آخر يوم محتمل'], (r) => r.incident.days.to),
  ...ACCOUNT_FIELDS.map((field) => column<AccountRow>(field, 'text', [FIELD_LABELS[field][0], `What this claimant says on "${field}"; versions joined by "; "; empty when it says nothing`], [FIELD_LABELS[field][1], 'ما تقوله هذه الجهة؛ فارغ إن لم تقل شيئا'], (r) => r.account.fields[field]?.map((v) => v.value).join('; ') ?? null)),
  column('agreement', 'text', ['Agreement', 'Fields on which the accounts differ'], ['مواضع الخلاف', 'الحقول التي تختلف فيها الروايات'], (r) => Object.entries(r.incident.compared).filter(([, a]) => a === 'differ').map(([f]) => f).join('; ') || null),
  column('origins', 'integer', ['Origins', 'Independent origins behind the account'], ['الأصول', 'عدد الأصول المستقلة وراء الرواية'], (r) => r.account.origins),
  column('claim_ids', 'text', ['Claims', 'Ids of its claims'], ['الأقوال', 'معرّفات الأقوال'], (r) => r.account.claims.join('; ') || null),
];

export function accountsTable(view: View): Table {
  return tableOf('accounts', { en: 'Accounts', ar: 'الروايات' }, ACCOUNT_COLUMNS, view.reconciled.incidents.flatMap((incident) => incident.accounts.map((account) => ({ view, incident, account }))));
}

interface TollRow {
  readonly view: View;
  readonly series: TollSeries;
  readonly point: TollPoint;
}

const TOLL_COLUMNS: readonly Column<TollRow>[] = [
  column('toll_id', 'text', ['Series', 'Figures of one claimant, population, measure and scope'], ['السلسلة', 'أرقام جهة واحدة لفئة ومقياس ونطاق'], (r) => r.series.id),
  column('figure', 'text', ['In a sentence', 'The figure with its claimant'], ['في جملة', 'الرقم مع من أعلنه'], (r) => tollSentence(r.view, r.series, r.point)),
  column('claimant', 'text', ['Claimant', 'Who states it'], ['المعلن', 'من أعلن الرقم'], (r) => r.series.claimant),
  column('claimant_body', 'text', ['Body', 'The body that counts, where its side is a class of many (NGO, UNK)'], ['الهيئة', 'الهيئة التي أحصت حين تكون الجهة صنفا عاما'], (r) => r.series.speaker),
  column('measure', 'text', ['Measure', 'killed, injured, captured, missing, displaced'], ['المقياس', 'قتلى أو جرحى أو أسرى أو مفقودون أو نازحون'], (r) => r.series.measure),
  column('population', 'text', ['Population', 'civilian, combatant, all'], ['الفئة', 'مدنيون أو عسكريون أو الكل'], (r) => r.series.population),
  column('scope', 'text', ['Scope', 'incident, or cumulative: never added up, never mixed'], ['النطاق', 'حادثة أو تراكمي: لا يجمع ولا يخلط'], (r) => r.series.scope),
  column('of', 'text', ['Whose', 'Sides whose people they are'], ['لمن', 'الجهات التي ينتمون إليها'], (r) => r.series.of.join('; ') || null),
  column('as_of', 'day', ['As of', 'Day to which the figure runs'], ['حتى', 'اليوم الذي يبلغه الرقم'], (r) => r.point.asOf),
  column('n', 'integer', ['Figure', 'As claimed, not verified; empty is not zero'], ['الرقم', 'بحسب المعلن، غير متحقق منه؛ الفراغ ليس صفرا'], (r) => r.point.n),
  column('bound', 'text', ['Bound', 'exact, at_least, at_most, about, vague'], ['الحد', 'تماما أو على الأقل أو على الأكثر أو نحو'], (r) => r.point.bound),
  column('correction', 'boolean', ['Correction', 'Lower than an earlier figure of the series; both are kept'], ['تصحيح', 'أقل من رقم سابق؛ وكلاهما محفوظ'], (r) => r.point.correction),
  column('origins', 'integer', ['Origins', 'Independent origins of the figure'], ['الأصول', 'عدد الأصول المستقلة للرقم'], (r) => r.point.origins),
  column('incident_id', 'text', ['Incident', 'For figures of one happening'], ['الحادثة', 'لأرقام الحادثة الواحدة'], (r) => r.series.incident),
  column('claim_ids', 'text', ['Claims', 'Ids of the claims that state it'], ['الأقوال', 'معرّفات الأقوال'], (r) => r.point.claims.join('; ')),
];

export function tollsTable(view: View): Table {
  return tableOf('tolls', { en: 'Tolls', ar: 'الحصائل' }, TOLL_COLUMNS, view.reconciled.tolls.flatMap((series) => series.points.map((point) => ({ view, series, point }))));
}
