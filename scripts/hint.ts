import { appendFile } from 'node:fs/promises';
import { runCommand } from './command.ts';
import { loadContent } from './content/load.ts';
import { resolveFolders } from './content/folders.ts';

/**
 * `HINT=… npm run hint`: what a message from elsewhere may decide. The one thing that comes out is the id of a known
 * product, as `product=<id>` in $GITHUB_OUTPUT, or nothing: then all are asked what is new.
 */
async function hint(environment: NodeJS.ProcessEnv): Promise<number> {
  const { content } = await loadContent(resolveFolders({}, environment).content);
  const known = content.products.find(({ id }) => id === environment['HINT'])?.id ?? '';
  console.log(known === '' ? 'No product of this catalogue is named: all are asked.' : `Only ${known} is asked.`);
  const output = environment['GITHUB_OUTPUT'];
  if (output) await appendFile(output, `product=${known}\n`);
  return 0;
}

await runCommand(() => hint(process.env));
