import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from './write-whole.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError, resolveFolders } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';
import { askForFields } from './records/ask.ts';
import { isRecordKind, recordKinds } from './records/kinds.ts';
import { makeRecord } from './records/make-record.ts';

const usage = `npm run new -- product|vendor|organisation|usage [--set field=value …] [--id ID]

Asks for what a record needs and writes a valid file. What is given with --set is not asked for; without a terminal
nothing is asked, and what is missing is told.`;

/** Writes a new record: kind → values → file → check. */
async function writeNew(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      id: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [name] = positionals;
  if (values.help || !isRecordKind(name)) return say(usage, values.help ? 0 : 2);
  const kind = recordKinds[name];
  const folder = resolveFolders(values, environment).content;
  const given = { ...readPairs(values.set), ...(values.id ? { id: values.id } : {}) };
  const answers = process.stdin.isTTY ? await askForFields(kind, given) : given;
  if (!answers) return 1;
  const made = makeRecord(kind, answers, `npm run new -- ${name}`);
  if ('problems' in made) return say(describeProblems(made.problems, {}), 1);
  const file = path.join(folder, made.file);
  if (existsSync(file)) return say(`✗ ${made.file} is there already. Change it, or name another with --id.`, 1);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, made.text);
  const { problems } = await checkContent(folder);
  const own = problems.filter((problem) => path.resolve(problem.file) === file);
  if (own.length > 0)
    return say(`${made.file} is written, and has something to mend.\n${describeProblems(own, {})}`, 1);
  return say(`✓ ${made.file}`, 0);
}

function readPairs(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      if (value.length === 0) throw new ConfigurationError(`--set takes field=value, not "${pair}".`);
      return [name, value.join('=')];
    }),
  );
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

await runCommand(() => writeNew(process.argv.slice(2), process.env));
