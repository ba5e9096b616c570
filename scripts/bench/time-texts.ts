import type { Browser, BrowserContext } from 'playwright-core';
import { onSlowPhone } from './slow-phone.ts';

/** What the first answer out of the texts took. */
export interface FirstTexts {
  milliseconds: number;
  /** What came over the line for it, compressed, the array of products with it. */
  kilobytes: number;
  found: number;
}

/** Asks the search page once, on a phone that was never on the site, by Enter two seconds after it was painted. */
export function timeFirstTexts(browser: Browser, address: string, ask: string): Promise<FirstTexts> {
  return onSlowPhone(browser, async ({ page }) => {
    const searched = countBytes(page.context(), /\/(pagefind|search)\/[^?]/);
    await page.goto(`${address}search/`, { waitUntil: 'domcontentloaded' });
    const field = page.getByRole('searchbox').last();
    await field.waitFor();
    await page.waitForTimeout(2_000);
    await field.fill(ask);
    const started = performance.now();
    await field.press('Enter');
    await page.locator('.found-pages li').first().waitFor();
    const milliseconds = performance.now() - started;
    return {
      milliseconds,
      kilobytes: (await searched()) / 1_000,
      found: await page.locator('.found-pages li').count(),
    };
  });
}

/** Adds up what is loaded from such addresses, by workers too, as it comes over the line. */
function countBytes(context: BrowserContext, addresses: RegExp): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  context.on('requestfinished', (request) => {
    if (!addresses.test(request.url())) return;
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
