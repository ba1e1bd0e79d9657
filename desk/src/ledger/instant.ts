/** Record time as people write it. */

/** An instant, RFC 3339 UTC; a day means its end. Null for what is neither. */
export function instantOf(text: string): string | null {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** True for a day that the calendar has, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
