/** Days of an EDTF date, for asking by day. */

/** Days of a month; February of a leap year has 29 (Gregorian rule). */
function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function edge(date: string, side: 'from' | 'to'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return null;
  if (day) return date;
  if (month) return `${date}-${side === 'from' ? '01' : lastDay(Number(year), Number(month))}`;
  return side === 'from' ? `${year}-01-01` : `${year}-12-31`;
}

/** First and last day of an EDTF level 0 date or interval; null where it is open. `2020-10` is 2020-10-01 to 2020-10-31. */
export function daysOf(edtf: string | undefined): { readonly from: string | null; readonly to: string | null } {
  const [from = '', to = from] = (edtf ?? '').split('/');
  return { from: edge(from, 'from'), to: edge(to, 'to') };
}
