import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Facts } from '../content/model/facts.ts';
import { runCommand } from './command.ts';
import { resolveFolders } from './content/folders.ts';
import { loadContent } from './content/load.ts';
import { describeChanges, toCommitMessage } from './record/describe-changes.ts';

/** `npm run --silent record -- BEFORE AFTER`: the commit message for what changed between two folders of facts. */
async function record([before, after]: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (before === undefined || after === undefined) {
    console.error('Name two folders of facts: npm run --silent record -- BEFORE AFTER');
    return 2;
  }
  const { content } = await loadContent(resolveFolders({}, environment).content);
  const names = new Map(content.products.map(({ id, value }) => [id, value.name]));
  const ids = [...new Set([...(await readdir(before)), ...(await readdir(after))])].toSorted();
  const changes = await Promise.all(
    ids.map(async (id) =>
      describeChanges(names.get(id) ?? id, await readFacts(before, id), await readFacts(after, id)),
    ),
  );
  process.stdout.write(toCommitMessage(changes.flat()));
  return 0;
}

async function readFacts(folder: string, id: string): Promise<Facts | undefined> {
  const text = await readFile(path.join(folder, id, 'facts.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Facts.safeParse(JSON.parse(text)).data;
}

await runCommand(() => record(process.argv.slice(2), process.env));
