/** After something was added or decided, views are worked out anew; the pages say so and show the new ones by themselves. */
import { expect, it } from 'vitest';
import { withBrowser } from './browser.ts';

const { open } = withBrowser();

it('asks again for what it shows when the views are ready, and says meanwhile that they are not', async () => {
  const { page } = await open('/tolls', { lang: 'en' });
  let stale = true;
  await page.route('**/api/v1/summary', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), stale } });
  });
  await page.goto(page.url());
  await page.getByRole('status').filter({ hasText: 'Working out anew' }).waitFor();
  const again = page.waitForRequest((request) => request.url().includes('/api/v1/views/toll'), { timeout: 10_000 });
  stale = false;
  await again;
  await page.getByRole('status').filter({ hasText: 'Working out anew' }).waitFor({ state: 'detached' });
  expect(await page.locator('.stale').textContent()).toBe('');
  await page.unrouteAll({ behavior: 'ignoreErrors' }); // the page may be asking at this moment
});
