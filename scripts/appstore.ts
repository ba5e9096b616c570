import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toAppEntry, toUnreadRun } from '../content/model/app-entry.ts';
import { toCommands } from '../content/model/run-commands.ts';
import { RunFacts } from '../content/model/run-facts.ts';
import { describeEntry } from './appstore/describe-entry.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError, resolveFolders } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';

/** `npm run appstore -- <id> …`: prints entries of the app store with their findings; without an id, all. */
async function appstore(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { content: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folders = resolveFolders(values, environment);
  const { content, problems } = await checkContent(folders.content);
  if (problems.length > 0) {
    process.stderr.write(`${describeProblems(problems, environment)}\n`);
    return 1;
  }
  const known = content.products.map(({ id }) => id);
  for (const id of positionals.length > 0 ? positionals : known) {
    if (!known.includes(id))
      throw new ConfigurationError(`There is no product "${id}" in ${folders.content}/products.`);
    const sources = content.products.find((product) => product.id === id)?.value.sources ?? [];
    const facts =
      (await readRun(path.join(folders.content, 'harvested', id, 'app.json'))) ?? toUnreadRun(id, sources.length);
    const entry = toAppEntry(facts, content.apps.find(({ value }) => value.product === id)?.value);
    const commands = toCommands(entry);
    process.stdout.write(values.json ? `${JSON.stringify({ ...entry, commands })}\n` : describeEntry(entry, commands));
  }
  return 0;
}

async function readRun(file: string): Promise<RunFacts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : RunFacts.parse(JSON.parse(text));
}

await runCommand(() => appstore(process.argv.slice(2), process.env));
