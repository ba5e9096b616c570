import type { Browser, CDPSession } from 'playwright-core';
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
  return onSlowPhone(browser, async ({ page, devtools }) => {
    const searched = countBytes(devtools, /\/(pagefind|search)\/[^?]/);
    await page.goto(`${address}search/`, { waitUntil: 'domcontentloaded' });
    const field = page.getByRole('searchbox').last();
    await field.waitFor();
    await page.waitForTimeout(2_000);
    await field.fill(ask);
    const started = performance.now();
    await field.press('Enter');
    await page.locator('.found-pages li').first().waitFor();
    const milliseconds = performance.now() - started;
    return { milliseconds, kilobytes: searched() / 1_000, found: await page.locator('.found-pages li').count() };
  });
}

/** Adds up what is loaded from such addresses, as it comes over the line. */
function countBytes(devtools: CDPSession, addresses: RegExp): () => number {
  const wanted = new Set<string>();
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (addresses.test(request.url)) wanted.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}
