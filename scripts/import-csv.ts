import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from './write-whole.ts';
import { runCommand } from './command.ts';
import { ConfigurationError, resolveFolders } from './content/folders.ts';
import { loadContent } from './content/load.ts';
import { describeProblems, type Problem } from './content/problem.ts';
import { readTable } from './content/read-table.ts';
import { recordKinds } from './records/kinds.ts';
import { makeRecords } from './records/make-records.ts';

const usage = `npm run import:csv -- organisations|usage FILE

Writes a file for each row of a table. The columns are the fields of the record; in a table of uses, organisation may
be an id, an official code or a name, and product an id or a name. Nothing is written where a row is wrong.`;

const kinds = { organisations: recordKinds.organisation, usage: recordKinds.usage };

/** Imports a table: read → records → write those that are new → report. */
async function importTable(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { content: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [name, file] = positionals;
  if (values.help || !file || (name !== 'organisations' && name !== 'usage')) return say(usage, values.help ? 0 : 2);
  const folder = resolveFolders(values, environment).content;
  const { content } = await loadContent(folder);
  const table = readTable(await readBytes(file));
  const { records, problems } = makeRecords(kinds[name], table, content, path.basename(file));
  if (problems.length > 0) return say(describeProblems(problems, environment), 1);
  const conflicts: Problem[] = [];
  let written = 0;
  for (const record of records) {
    const target = path.join(folder, record.file);
    if (existsSync(target)) {
      if ((await readFile(target, 'utf8')) !== record.text) conflicts.push(conflict(record.file, path.basename(file)));
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeWhole(target, record.text);
    written++;
  }
  for (const { file: kept, what } of conflicts) process.stderr.write(`! ${kept}: ${what}\n`);
  return say(`✓ ${written} written, ${records.length - written} were there already.`, 0);
}

function conflict(file: string, table: string): Problem {
  return { file, field: '', what: `the record says something else than ${table}; it was left as it is.`, fix: '' };
}

async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new ConfigurationError(`${file} cannot be read.`, { cause });
  });
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

await runCommand(() => importTable(process.argv.slice(2), process.env));
