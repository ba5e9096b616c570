import { parseArgs } from 'node:util';
import { runCommand } from '../command.ts';
import { resolveFolders } from '../content/folders.ts';
import { loadContent } from '../content/load.ts';
import { basePath } from '../serve/base-path.ts';
import { serveSite } from '../serve/serve-site.ts';
import { median } from './median.ts';
import { withBrowser } from './slow-phone.ts';
import { timeLetters, type Times } from './time-letters.ts';
import { timeFirstTexts } from './time-texts.ts';

const rounds = 5;
/** The longest that an answer of products may take, in milliseconds, and what the first of the texts may weigh, in kB. */
const most = { letter: 500, texts: 100 };

/** `npm run bench:search-speed`: how long products and texts take to answer on the built site, on a slow line and phone. */
async function benchSearchSpeed(): Promise<number> {
  const { values } = parseArgs({
    options: { content: { type: 'string' }, out: { type: 'string' }, ask: { type: 'string', default: 'vagt' } },
  });
  const { content, out } = resolveFolders(values, process.env);
  const { catalog } = (await loadContent(content)).content;
  const server = await serveSite(out, basePath(catalog.url), 4600);
  try {
    return await withBrowser(async (browser) => {
      const read = medianOf(await repeat(() => timeLetters(browser, server.address, values.ask, 2_000)));
      const atOnce = medianOf(await repeat(() => timeLetters(browser, server.address, values.ask, 0)));
      const texts = await repeat(() => timeFirstTexts(browser, server.address, values.ask));
      const kilobytes = median(texts.map((text) => text.kilobytes));
      console.log('from a letter to its products, median of five   first letter  next letters');
      console.log(`two seconds after the page was painted        ${columns(read)}`);
      console.log(`the moment the page was painted               ${columns(atOnce)}`);
      const milliseconds = median(texts.map((text) => text.milliseconds));
      console.log(`first answer of the texts: ${Math.round(milliseconds)} ms, ${kilobytes.toFixed(1)} kB`);
      return Math.max(...read) > most.letter || kilobytes > most.texts ? 1 : 0;
    });
  } finally {
    await server.close();
  }
}

async function repeat<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const measured: Result[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measure());
  return measured;
}

const medianOf = (measured: readonly Times[]): Times => [
  median(measured.map(([first]) => first)),
  median(measured.map(([, next]) => next)),
];

const columns = (times: Times) => times.map((time) => `${Math.round(time)} ms`.padStart(14)).join('');

await runCommand(benchSearchSpeed);
