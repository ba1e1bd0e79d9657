/** What the machine says stands on Arabic pages in Arabic: diagnostics, refusals, reasons, what waits for a decision. */
import { expect, it } from 'vitest';
import { withBrowser } from './browser.ts';

const { open } = withBrowser();
/** A word of English: codes of kinds (HTML) and names in Latin letters are none. */
const ENGLISH = /\b[a-z]{4,}\b/;

it('says in Arabic why a file was not taken in, with the English of the desk one press away', async () => {
  const { page } = await open('/add', { lang: 'ar' });
  await page.locator('input[type=file]').setInputFiles([{ name: 'empty.html', mimeType: 'text/html', buffer: Buffer.from('') }, { name: 'broken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 broken') }]);
  const line = page.locator('.lines li', { hasText: 'empty.html' });
  await line.getByText('الملف خالٍ أو لا كلمات فيه.').waitFor();
  await line.getByText('النص الأصلي بالإنجليزية').click();
  expect(await line.locator('bdi[lang=en]').innerText()).toMatch(ENGLISH);
  await page.goto(`${new URL(page.url()).origin}/sources`);
  await page.locator('li', { hasText: 'broken.docx' }).locator('.said').waitFor();
});

it('puts the reasons and contradictions of an incident into Arabic', async () => {
  const { rows } = (await (await fetch(`${new URL((await open('/', { lang: 'ar' })).page.url()).origin}/api/v1/views/incident?limit=100`)).json()) as { rows: { id: string; item: { contradictions: unknown[]; reasons: unknown[] } }[] };
  const seen = rows.filter(({ item }) => item.contradictions.length > 0 && item.reasons.length > 0);
  expect(seen.length).toBeGreaterThan(0);
  for (const { id } of seen) {
    const { page } = await open(`/incidents/${id}`, { lang: 'ar' });
    await page.locator('details.why > summary').click();
    await page.locator('details.why li .aside').first().waitFor();
    expect(await page.locator('details.why bdi[lang=en]').count(), id).toBe(0);
    for (const text of await page.locator('details.why li .aside, section li:has(.sign)').allInnerTexts()) expect(text).not.toMatch(/\b(?:same|both|another|says|or|lies)\b/);
  }
});

it('says in Arabic and in English what waits for a decision, with names and not with codes', async () => {
  for (const lang of ['ar', 'en'] as const) {
    const { page } = await open('/review', { lang });
    await page.locator('.queue-list small').first().waitFor();
    const notes = await page.locator('.queue-list small').allInnerTexts();
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) {
      expect(note).not.toMatch(/\b(?:AZE|ARM|RUS)\b|\d{4}-\d\d-\d\d/);
      if (lang === 'ar') expect(note).not.toMatch(ENGLISH);
    }
  }
});

it('says in Arabic what was refused', async () => {
  const { page } = await open('/claims/clm_none', { lang: 'ar' });
  await page.getByRole('alert').getByText('لا يوجد شيء بهذا المعرّف').waitFor();
});
