import { appendFile } from 'node:fs/promises';
import { runCommand } from './command.ts';
import { loadContent } from './content/load.ts';
import { resolveFolders } from './content/folders.ts';
import { hasLostHint } from './harvest/lost-hints.ts';

/**
 * `HINT=… npm run hint`: what a message from elsewhere may decide. The one thing that comes out is the id of a known
 * product, as `product=<id>` in $GITHUB_OUTPUT, or nothing: then all are asked what is new, as they are when one of
 * the last `RUNS` was cancelled and its hint may be lost.
 */
async function hint(environment: NodeJS.ProcessEnv): Promise<number> {
  const { content } = await loadContent(resolveFolders({}, environment).content);
  const named = content.products.find(({ id }) => id === environment['HINT'])?.id ?? '';
  const lost = hasLostHint((environment['RUNS'] ?? '').split(' '));
  const known = lost ? '' : named;
  if (lost) console.log('A run was cancelled before it began: all products are asked, whichever it was for.');
  else console.log(named === '' ? 'No product of this catalogue is named: all are asked.' : `Only ${named} is asked.`);
  const output = environment['GITHUB_OUTPUT'];
  if (output) await appendFile(output, `product=${known}\n`);
  return 0;
}

await runCommand(() => hint(process.env));
