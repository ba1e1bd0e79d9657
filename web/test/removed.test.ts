/** An article is removed from its reader; the mark stands wherever it or a claim of it is asked for, and in the history. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';
import { serveLedger } from './served.ts';

const { open } = withBrowser();
let own: Awaited<ReturnType<typeof serveLedger>>;
beforeAll(async () => {
  own = await serveLedger('samples/dossier');
});
afterAll(() => own.end());

const SAID = {
  ar: { remove: 'أزل هذا المقال', go: 'أزله نهائياً', gone: 'أُزيل هذا المقال من السجل', claim: 'أُزيل مقال هذا القول من السجل', list: 'مقالات أُزيلت', row: 'أُزيل المضمون' },
  en: { remove: 'Remove this article', go: 'Remove for good', gone: 'This article was removed from the ledger', claim: 'The article of this claim was removed from the ledger', list: 'Removed articles', row: 'content removed' },
} as const;

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];

  it('removes an article for a reason and shows the mark in the reader, beside a claim of it and in the history', async () => {
    const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${own.address}/api/v1${path}`)).json()) as T;
    const { rows } = await ask<{ rows: { id: string; claims: number; lang: string; title: string }[] }>('/documents?limit=100');
    const { id = '', title = '' } = rows.find((row) => row.lang === lang && row.claims > 3 && rows.filter((other) => other.title.includes(row.title)).length === 1) ?? {};
    const { claims: [claim] } = await ask<{ claims: { id: string }[] }>(`/documents/${id}/reading`);
    const { page } = await open(`/documents/${id}`, { lang, address: own.address, settings: { name: 'Mina' } });
    await page.getByText(said.remove).click();
    expect(await page.getByRole('button', { name: said.go }).isEnabled()).toBe(false);
    await page.locator('.remove input[name=why]').fill(`asked for (${lang})`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: said.go }).click();
    await page.getByRole('alert').getByText(said.gone).waitFor();
    await page.getByRole('alert').getByText(`asked for (${lang})`).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(`${own.address}/documents?e=${claim?.id}`);
    await page.locator('.evidence').getByText(said.claim).waitFor();
    await page.goto(`${own.address}/history`);
    await page.locator('.tombstones', { hasText: said.list }).getByText(`asked for (${lang})`).waitFor();
    await settled(page);
    expect(await page.locator('.journal').innerText()).not.toContain(title);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
