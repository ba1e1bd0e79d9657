/** What axe finds serious on a page, in light and in dark. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Serious and critical faults, each with the theme and the first elements that have it. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // The policy of the pages lets no script in but their own; the debugger's protocol is not bound by it.
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => { document.documentElement.dataset['theme'] = chosen; }, theme);
    const { violations } = await page.evaluate(async () => (globalThis as unknown as { readonly axe: { run(): Promise<{ violations: Found[] }> } }).axe.run());
    const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
    found.push(...serious.map((v) => `${theme} ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html} ${n.failureSummary ?? ''}`).join(' | ')}`));
  }
  return found;
}
