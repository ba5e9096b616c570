import { serveSite } from '../serve/serve-site.ts';
import { chanceFor, title } from './made-words.ts';
import { median } from './median.ts';
import { withBrowser } from './slow-phone.ts';
import { timeLetters } from './time-letters.ts';
import { timeFirstTexts, type FirstTexts } from './time-texts.ts';

/** A word that some of the made pages hold. */
const asked = title(chanceFor('asked'), 'da').split(' ')[0] ?? '';
const rounds = 3;

/** What the first answers take on a slow phone and line, as medians. Throws where there is no Chromium. */
export async function measureAnswers(out: string): Promise<Record<string, number>> {
  const server = await serveSite(out, '/', 4600);
  try {
    return await withBrowser(async (browser) => {
      const letters: number[] = [];
      const texts: FirstTexts[] = [];
      for (let round = 0; round < rounds; round++) {
        letters.push((await timeLetters(browser, server.address, asked, 2_000))[0]);
        texts.push(await timeFirstTexts(browser, server.address, asked));
      }
      return {
        'ms from the first letter to its products': Math.round(median(letters)),
        'ms from Enter to the first texts': Math.round(median(texts.map(({ milliseconds }) => milliseconds))),
        'bytes for the first texts': Math.round(median(texts.map(({ kilobytes }) => kilobytes)) * 1_000),
      };
    });
  } finally {
    await server.close();
  }
}
