/** A page in Chromium, in one language, with whatever the page complained of. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Nothing of the browser's own may ask the network. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface View {
  readonly lang?: 'ar' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Another server than the one with the sample. */
  readonly address?: string;
  /** Other settings of the pages. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly page: Page;
  /** Errors of the console and of scripts, requests that failed or went elsewhere. */
  readonly complaints: string[];
}

/** Starts one browser for a file of tests; `open` gives a page at a path. */
export function withBrowser(): { readonly open: (path: string, view?: View) => Promise<Opened> } {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['ISNAD_CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
  });
  const open = async (path: string, { lang = 'ar', theme = 'light', width = 1280, height = 900, settings = {}, address = inject('address') }: View = {}): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
    contexts.push(context);
    await context.addInitScript((kept) => { if (localStorage.getItem('isnad.settings') === null) localStorage.setItem('isnad.settings', kept); }, JSON.stringify({ lang, theme, tour: 'closed', ...settings }));
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => { if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) complaints.push(`asks ${request.url()}`); });
    await page.goto(address + path);
    await settled(page);
    return { page, complaints };
  };
  return { open };
}

/** Waits until the page asks nothing more and its fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => { await document.fonts.ready; });
}

/** Left-to-right order on the screen of some pieces of text, which must each stand once in the page's text. */
export function order(page: Page, selector: string, pieces: readonly string[]): Promise<string[]> {
  return page.locator(selector).first().evaluate((element, wanted) => {
    const placed = wanted.map((piece) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(piece) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        return { piece, x: range.getBoundingClientRect().left };
      }
      return { piece, x: Number.NaN };
    });
    if (placed.some((p) => Number.isNaN(p.x))) return [`not all found in: ${element.textContent}`];
    return placed.sort((a, b) => a.x - b.x).map((p) => p.piece);
  }, [...pieces]);
}
