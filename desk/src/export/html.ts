/** HTML that cannot carry a script: every value is escaped on its way in. */
import { xmlSafe } from './bytes.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return xmlSafe(text).replace(/[&<>"']/g, (c) => ENTITIES[c] as string);
}

/** Markup that is safe already. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | null | readonly Value[];

/**
 * Template of markup: strings that are put in are escaped, markup stays.
 * @example html`<b>${'<i>'}</b>`.markup // <b>&lt;i&gt;</b>
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.map((part, i) => part + (i < values.length ? markupOf(values[i] as Value) : '')).join('') };
}

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(markupOf).join('');
}

/** Only addresses of the web become links. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}
