import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import stringify from 'json-stringify-pretty-compact';
import { writeWhole } from './write-whole.ts';
import { ImportedUsage } from '../content/model/imported-usage.ts';
import { KitosSettings } from '../content/model/kitos.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError, resolveFolders } from './content/folders.ts';
import { parseYaml } from './content/parse-yaml.ts';
import { describeProblems } from './content/problem.ts';
import { ForgeFailure } from './forges/failure.ts';
import { kitosAccess } from './forges/kitos-access.ts';
import { readKitosSystems } from './forges/kitos.ts';
import { chooseUses, usesTakenOut } from './kitos/choose-uses.ts';
import { describeImport } from './kitos/describe-import.ts';
import { readKitosExport, type KitosExport } from './kitos/read-export.ts';

const usage = `npm run import:kitos -- [--file EXPORT] [--date 2026-11-26] [--allow-loss]

Reads from OS2kitos who uses the products that content/kitos.yml maps to its systems, and writes what may be published
to content/imported/kitos.json. Without --file it asks the API and needs a token in KITOS_TOKEN (KITOS_URL names
another address). With --file it reads an export: JSON as the API answers, or CSV; --date is the day of the export.`;

/** Imports who uses what from OS2kitos: check → settings → read → choose → write → report. */
async function importKitos(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      content: { type: 'string' },
      file: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      'allow-loss': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage, 0);
  const folder = resolveFolders(values, environment).content;
  const { content, problems } = await checkContent(folder);
  if (problems.length > 0) return say(describeProblems(problems, environment), 1);
  const settings = await readSettings(path.join(folder, 'kitos.yml'));
  const { systems, remarks } = values.file ? await readFileExport(values.file) : await askKitos(settings, environment);
  const chosen = chooseUses(systems, settings, content, settings.address, values.date);
  const target = path.join(folder, 'imported', 'kitos.json');
  const last = await readLast(target);
  const takenOut = usesTakenOut(last, chosen.imported);
  const loss = judgeLoss(takenOut.length, last, content.catalog.harvest.maximumLoss);
  if (loss && !values['allow-loss']) return say(loss, 1);
  await mkdir(path.dirname(target), { recursive: true });
  await writeWhole(target, `${stringify(ImportedUsage.parse(chosen.imported))}\n`);
  return say(describeImport(chosen, takenOut, remarks), 0);
}

async function readSettings(file: string): Promise<KitosSettings> {
  if (!existsSync(file))
    throw new ConfigurationError(`There is no ${file}. It says which systems are our products, and who has agreed.`);
  const parsed = parseYaml(file, await readFile(file, 'utf8'), KitosSettings);
  if ('value' in parsed) return parsed.value;
  throw new ConfigurationError(describeProblems(parsed.problems, {}));
}

async function readFileExport(file: string): Promise<KitosExport> {
  try {
    return readKitosExport(file, await readFile(file));
  } catch (cause) {
    throw new ConfigurationError(`${file} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

async function askKitos(settings: KitosSettings, environment: NodeJS.ProcessEnv): Promise<KitosExport> {
  const access = kitosAccess(settings.address, environment);
  if (typeof access === 'string') throw new ConfigurationError(access);
  const wanted = new Set(Object.values(settings.systems).flat());
  try {
    return { systems: wanted.size > 0 ? await readKitosSystems(access, wanted) : [], remarks: [] };
  } catch (error) {
    if (error instanceof ForgeFailure) throw new ConfigurationError(error.message, { cause: error });
    throw error;
  }
}

async function readLast(file: string): Promise<ImportedUsage | undefined> {
  return existsSync(file) ? ImportedUsage.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined;
}

/** Says no where much of what was known would be gone; nothing small is held up. */
function judgeLoss(lost: number, last: ImportedUsage | undefined, share: number): string | undefined {
  const known = last?.uses.length ?? 0;
  if (lost < 5 || lost <= known * share) return undefined;
  return `✗ ${lost} of ${known} uses would be gone. If that is right, run again with --allow-loss. Nothing was written.`;
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

await runCommand(() => importKitos(process.argv.slice(2), process.env));
