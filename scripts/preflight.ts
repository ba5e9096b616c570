import { appendFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { describeProblems } from './content/problem.ts';
import { readOwnAddress } from './forges/own-address.ts';
import { harvestAside } from './harvest/harvest-aside.ts';
import { readHarvestOptions } from './harvest/options.ts';
import { interruption } from './interruption.ts';
import { toAnnotation } from './preflight/annotate.ts';
import { readFederations } from './preflight/federation.ts';
import { judgeFederation } from './preflight/judge-federation.ts';
import { lookInto } from './preflight/look.ts';
import { draftOf, findProduct, knowledgeOf, readHere, unknownProduct } from './preflight/know.ts';
import { mendPubliccode, newPubliccode } from './preflight/mend-publiccode.ts';
import { describePreflight, type Preflight } from './preflight/report.ts';
import { toPatch } from './preflight/to-patch.ts';
import { toProblems } from './preflight/to-problems.ts';
import { reportLanguage } from './preflight/words.ts';
import { readPubliccode } from './publiccode/read.ts';

const usage = `npm run preflight -- PATH [--product ID] [--address URL] [--json] [--language da]

What the catalogue would show of the repository in PATH, what there is to mend, a patch for its publiccode.yml, and what
the catalogues that federate would say. Writes nothing. At GitHub, problems are annotations and the report is the summary.

  --product ID    the product in the catalogue (default: the one that has this repository)
  --address URL   where the repository is published (default: its origin)
  --json          the report as JSON
  --language TAG  the language of the report: en or da (default: en)
Exit code: 0 nothing breaks the standard; 1 something does; 2 nothing could be done; 130 interrupted.`;

/** Looks at a repository before the catalogue does: look → harvest aside → judge → mend → tell. */
async function preflight(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const [folder] = positionals;
  if (values.help || folder === undefined || !existsSync(folder)) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const options = readHarvestOptions([], environment);
  const { content, problems } = await checkContent(options.folders.content);
  if (problems.length > 0) {
    process.stderr.write(`${describeProblems(problems, environment)}\n`);
    return 2;
  }
  const root = path.resolve(folder);
  const address = values.address ?? (await readOwnAddress(root));
  const known = findProduct(content, values.product, address);
  const product = known?.value ?? unknownProduct(path.basename(root));
  const signal = interruption();
  const { facts, evidence, outcome } = await harvestAside(
    { id: known?.id ?? 'repository', file: root, value: readHere(product), lineOf: () => undefined },
    { root, content, options, signal },
    environment,
  );
  if (signal.aborted) return 130;
  if (!facts) {
    process.stderr.write(`✗ ${folder}: ${outcome.reason ?? 'there is nothing to read.'}\n`);
    return 2;
  }

  const { file, exists } = lookInto(root);
  const measurements = evidence?.measurements ?? [];
  const knowledge = knowledgeOf(content, known?.id, facts);
  const wanted = file
    ? mendPubliccode(file.text, knowledge)
    : newPubliccode(draftOf(product, { content, id: known?.id, facts, address, users: knowledge.users }));
  const report: Preflight = {
    ...{ id: known?.id, name: product.name, catalog: content.catalog, facts, knowledge, measurements },
    patch: toPatch(file, wanted),
    problems: toProblems(
      file && { path: file.path, findings: readPubliccode(file.text, exists).findings },
      measurements,
      content.method,
      values.language,
    ),
    federations: readFederations().map((federation) => judgeFederation(federation, { file, address, exists }, wanted)),
  };
  return tell(report, values, environment);
}

function readArguments(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      product: { type: 'string' },
      address: { type: 'string' },
      json: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      help: { type: 'boolean', default: false },
    },
  });
}

async function tell(
  report: Preflight,
  { json, language }: { json: boolean; language: string },
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const text = describePreflight(report, reportLanguage(language));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : text);
  if (environment['GITHUB_ACTIONS'] === 'true' && !json)
    process.stdout.write(`${report.problems.map(toAnnotation).join('\n')}\n`);
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, text);
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

await runCommand(() => preflight(process.argv.slice(2), process.env));
