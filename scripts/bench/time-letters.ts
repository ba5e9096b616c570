import type { Browser, Page } from 'playwright-core';
import { onSlowPhone } from './slow-phone.ts';

/** Milliseconds from a letter to its products: of the first letter, and the most of the next ones. */
export type Times = [first: number, next: number];

/** Types a question letter by letter, so many milliseconds after the home page was painted. */
export function timeLetters(browser: Browser, address: string, ask: string, wait: number): Promise<Times> {
  return onSlowPhone(browser, async ({ page }) => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.getByRole('searchbox').waitFor();
    await page.waitForTimeout(wait);
    const times: number[] = [];
    for (const letter of ask) times.push(await timeLetter(page, letter));
    const [first = Number.NaN, ...next] = times;
    return [first, Math.max(...next)];
  });
}

async function timeLetter(page: Page, letter: string): Promise<number> {
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // Said of every answer, of an empty one too.
        const status = document.querySelector('quick-search [role="status"]');
        const input = document.querySelector('input[type="search"]');
        if (!status || !input) {
          reject(new Error('The home page has no search field with suggestions; see SearchForm.astro.'));
          return;
        }
        let started = Number.NaN;
        input.addEventListener('input', () => (started = performance.now()), { once: true, capture: true });
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - started));
        }).observe(status, { childList: true });
      }),
  );
  await page.getByRole('searchbox').pressSequentially(letter);
  return answered;
}
