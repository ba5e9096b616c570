import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Product } from '../content/model/product.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError } from './content/folders.ts';
import type { Content, Entry } from './content/load.ts';
import { describeProblems } from './content/problem.ts';
import { describeEvidence } from './evidence/describe.ts';
import { harvestAside } from './harvest/harvest-aside.ts';
import { readHarvestOptions } from './harvest/options.ts';
import { interruption } from './interruption.ts';

const usage = `npm run evidence -- <id | address | path> [--json] [--language da]

Measures one product of the catalogue, or one repository that is not in it yet: by its address, or by the path of a
Git repository on this machine. Writes nothing below content/.

  --json          the report as JSON, as the catalogue would keep it
  --language TAG  the language of the report (default: the catalogue's first)
  --content DIR, --cache DIR as for "npm run harvest"
Exit code: 0 measured; 1 it could not be read; 2 nothing could be done; 130 interrupted.`;

/** Measures one product or repository: find → read → measure → tell. */
async function showEvidence(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      language: { type: 'string' },
      content: { type: 'string' },
      cache: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [wanted] = positionals;
  if (values.help || !wanted) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const passedOn = (['content', 'cache'] as const).flatMap((name) => (values[name] ? [`--${name}`, values[name]] : []));
  const options = readHarvestOptions(passedOn, environment);
  const { content, problems } = await checkContent(options.folders.content);
  if (problems.length > 0) {
    process.stderr.write(`${describeProblems(problems, environment)}\n`);
    return 2;
  }
  const { entry, root } = findProduct(wanted, content);
  const interrupted = interruption();
  const { evidence, outcome } = await harvestAside(entry, { root, content, options, signal: interrupted }, environment);
  if (interrupted.aborted) {
    process.stderr.write('Interrupted: nothing was measured.\n');
    return 130;
  }
  if (!evidence) {
    process.stderr.write(`✗ ${wanted}: ${outcome.reason ?? 'there is nothing to measure.'}\n`);
    return 1;
  }
  const language = values.language ?? content.catalog.languages[0] ?? 'en';
  process.stdout.write(
    values.json
      ? `${JSON.stringify(evidence, null, 2)}\n`
      : describeEvidence(evidence, content.requirements[0]?.value, language),
  );
  if (outcome.reason) process.stderr.write(`! ${outcome.reason}\n`);
  return 0;
}

/** A product by its id, or one made of a repository that is named by its address or path. */
function findProduct(wanted: string, { products }: Content): { entry: Entry<Product>; root: string } {
  const known = products.find(({ id }) => id === wanted);
  if (known) return { entry: known, root: process.cwd() };
  const address = wanted.startsWith('https://');
  if (!address && !existsSync(wanted)) {
    throw new ConfigurationError(
      `"${wanted}" is no product of the catalogue, no address that begins with https:// and no folder on this machine.\n\n${usage}`,
    );
  }
  const folder = path.resolve(wanted);
  const value = Product.parse({
    name: wanted,
    summary: { en: wanted },
    stage: 'idea',
    sources: [address ? { repository: wanted.replace(/\/$/, '') } : { path: path.basename(folder) || '.' }],
  });
  const entry = { id: 'repository', file: wanted, value, lineOf: () => undefined };
  return { entry, root: address ? process.cwd() : path.dirname(folder) };
}

await runCommand(() => showEvidence(process.argv.slice(2), process.env));
