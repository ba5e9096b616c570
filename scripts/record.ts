import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { ProductEvidence } from '../content/model/evidence.ts';
import { Facts } from '../content/model/facts.ts';
import type { Recorded } from '../content/model/recorded-changes.ts';
import { ProductNotes } from '../content/model/release-notes.ts';
import { runCommand } from './command.ts';
import { resolveFolders } from './content/folders.ts';
import { loadContent, type Content } from './content/load.ts';
import { describeChanges, toCommitMessage, type NameOfCheck } from './record/describe-changes.ts';

/**
 * `npm run --silent record -- BEFORE AFTER`: the commit message for what changed between two folders of facts; and, as
 * `by=…` in $GITHUB_OUTPUT, how the community wants it recorded.
 */
async function record([before, after]: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (before === undefined || after === undefined) {
    console.error('Name two folders of facts: npm run --silent record -- BEFORE AFTER');
    return 2;
  }
  const { content } = await loadContent(resolveFolders({}, environment).content);
  const names = new Map(content.products.map(({ id, value }) => [id, value.name]));
  const ids = [...new Set([...(await readdir(before)), ...(await readdir(after))])].toSorted();
  const nameOf = namesOfChecks(content);
  const changes = await Promise.all(
    ids.map(async (id) =>
      describeChanges(names.get(id) ?? id, await readRecorded(before, id), await readRecorded(after, id), nameOf),
    ),
  );
  process.stdout.write(toCommitMessage(changes.filter((change) => change !== undefined)));
  const output = environment['GITHUB_OUTPUT'];
  if (output) await appendFile(output, `by=${content.catalog.harvest.recordedBy}\n`);
  return 0;
}

/** "F4 security": the id in the community's own set, and the English title of the check. */
function namesOfChecks({ requirements, method }: Content): NameOfCheck {
  return (check) => {
    const asked = requirements[0]?.value.requirements.find(({ checks }) => checks.includes(check));
    const title = method.checks[check]?.title['en']?.toLowerCase() ?? check;
    return asked ? `${asked.id} ${title}` : title;
  };
}

async function readRecorded(folder: string, id: string): Promise<Recorded> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const text = await readFile(path.join(folder, id, name), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : schema.safeParse(JSON.parse(text)).data;
  };
  return {
    facts: await read('facts.json', Facts),
    evidence: await read('evidence.json', ProductEvidence),
    notes: await read('releases.json', ProductNotes),
  };
}

await runCommand(() => record(process.argv.slice(2), process.env));
