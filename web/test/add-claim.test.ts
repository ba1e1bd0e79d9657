/** From words of an article to a claim that no machine read, by mouse and by keys alone, and back by undo. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';
import { pagePaths } from './pages.ts';

const { open } = withBrowser();
let reader = '';
beforeAll(async () => {
  reader = (await pagePaths())['reader'] ?? '';
});

/** Selects from one place to another within a line of the article, across whatever marks stand there; gives what is selected. */
function select(page: Page, line: number, from: number, to: number): Promise<string> {
  return page.locator('.article .line > p').nth(line).evaluate((p, [start, end]) => {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0;
      if (start >= at && start < at + size) range.setStart(node, start - at);
      if (end > at && end <= at + size) range.setEnd(node, end - at);
      at += size;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString();
  }, [from, to] as const);
}

/** The key of A, which gives ش under an Arabic layout. */
const pressA = (page: Page) => page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ش', bubbles: true, cancelable: true })));
const reviews = (page: Page) => page.evaluate(async () => (await (await fetch('/api/v1/reviews')).json()).rows as { id: string; decision: string; by: string; why: string; anchors: { exact: string[] }[] }[]);

describe.each([['ar', 'أضف القول', 'تراجع'], ['en', 'Add the claim', 'Undo']] as const)('in %s', (lang, save, undo) => {
  it('keeps the selected words as a claim with who says so and why, shows it, and takes it back', async () => {
    const { page, complaints } = await open(reader, { lang, settings: { name: 'Mina' } });
    const selected = (await select(page, 1, 0, 60)).trim();
    await pressA(page);
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('blockquote').textContent()).toBe(selected);
    expect(await dialog.getByRole('button', { name: save }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.locator('select').first().selectOption('protest');
    await dialog.locator('input[name=why]').fill('the machine passed over it');
    await dialog.getByRole('button', { name: save }).click();
    await page.locator('.evidence').waitFor();
    await settled(page);
    await expect.poll(async () => (await page.locator('.evidence .passage mark.strong').allTextContents()).join('')).toBe(selected);
    const id = new URL(page.url()).searchParams.get('e') ?? '';
    await expect.poll(() => page.locator(`.article [data-claim="${id}"]`).count()).toBeGreaterThan(0);
    expect((await reviews(page))[0]).toMatchObject({ decision: 'add', by: 'Mina', why: 'the machine passed over it', anchors: [{ exact: [selected] }] });
    await page.locator('.decide').getByRole('button', { name: undo }).click();
    await expect.poll(() => page.locator(`.article [data-claim="${id}"]`).count()).toBe(0);
    expect((await reviews(page))[0]).toMatchObject({ decision: 'undo', by: 'Mina' });
    // The evidence of what was taken back is asked for once more and is not there.
    expect(complaints.filter((c) => !c.includes('404'))).toEqual([]);
  });

  it('takes the words from the keyboard as well, and says when they stand nowhere or in several places', async () => {
    const { page } = await open(reader, { lang, width: 360, height: 740 });
    const line = (await page.locator('.article .line > p').nth(2).textContent()) ?? '';
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    const words = dialog.locator('textarea');
    await words.fill('words that nobody wrote');
    await dialog.getByRole('status').waitFor();
    expect(await dialog.getByRole('button', { name: save }).isDisabled()).toBe(true);
    await words.fill(line.slice(0, 1));
    expect(await dialog.getByRole('status').textContent()).toMatch(/\d/);
    await words.fill(line.slice(0, 40));
    await dialog.getByRole('status').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const box = await dialog.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

it('leads to the claim that is there already, so that it is corrected and not added again', async () => {
  const { page } = await open(reader, { lang: 'en' });
  const id = await page.locator('.article [data-claim]').first().evaluate((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return (mark as HTMLElement).dataset['claim'] ?? '';
  });
  await page.getByRole('button', { name: 'Add or correct a claim' }).click();
  await page.getByRole('dialog').locator(`a[href*="${id}"]`).first().click();
  await page.locator('.evidence').getByRole('button', { name: 'Correct' }).waitFor();
  expect(new URL(page.url()).searchParams.get('e')).toBe(id);
});

it('copies a citation by c and the lasting address by p, in the language of the page', async () => {
  const { page } = await open((await pagePaths())['evidence'] ?? '', { lang: 'ar' });
  const press = (code: string) => page.evaluate((key) => document.dispatchEvent(new KeyboardEvent('keydown', { code: key, bubbles: true, cancelable: true })), code);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const id = /clm_\w+/.exec(page.url())?.[0];
  await press('KeyP');
  await expect.poll(copied).toBe(`${new URL(page.url()).origin}/claims/${id}`);
  await press('KeyC');
  await expect.poll(copied).toMatch(/^«\u2068.+\u2069»/s);
});
