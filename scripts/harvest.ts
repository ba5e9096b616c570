import path from 'node:path';
import pLimit from 'p-limit';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';
import { writeGitConfiguration } from './forges/git-configuration.ts';
import { enrichFromGitHub } from './forges/github.ts';
import { HostBreaker } from './forges/host-breaker.ts';
import { limits } from './limits.ts';
import { chooseProducts } from './harvest/choose-products.ts';
import { harvestProduct } from './harvest/harvest-product.ts';
import { readHarvestOptions, usage } from './harvest/options.ts';
import { startDocumentWorkers } from './harvest/render.ts';
import {
  annotateFailures,
  describeNotes,
  describeOutcome,
  describeSums,
  toReport,
  type Outcome,
} from './harvest/report.ts';
import { codeDigest } from './harvest/state.ts';

/** Harvests the portfolio: check → choose → enrich → each product → report. Answers with the exit code. */
async function harvest(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = readHarvestOptions(argv, environment);
  if (options.help) return say(usage, 0);

  const { content, problems } = await checkContent(options.folders.content);
  if (problems.length > 0) return say(describeProblems(problems, environment), 1);

  const products = chooseProducts(content.products, options.ids);
  const started = performance.now();
  const { facts: forge, notes } = await enrichFromGitHub(
    products.flatMap(({ value }) => value.sources),
    environment,
  );
  notes.forEach((note) => say(note));

  const root = path.resolve(import.meta.dirname, '..');
  const run = {
    cache: options.folders.cache,
    root: process.cwd(),
    mirrors: options.mirrors,
    configuration: await writeGitConfiguration(options.folders.cache),
    breaker: new HostBreaker(),
    harvested: path.join(options.folders.content, 'harvested'),
    force: options.force,
    now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    code: await codeDigest(root),
    workers: startDocumentWorkers(),
    forge,
  };
  const limit = pLimit(limits.productsAtOnce);
  const outcomes: Outcome[] = await Promise.all(
    products.map((entry) =>
      limit(async () => {
        const outcome = await harvestProduct(entry, run);
        say(describeOutcome(outcome));
        return outcome;
      }),
    ),
  ).finally(() => run.workers.close());

  const report = toReport(outcomes, (performance.now() - started) / 1000);
  say(describeNotes(outcomes));
  run.breaker.open.forEach(({ host, reason }) =>
    say(`${host} was given up: ${reason} The products there keep what was known of them.`),
  );
  say(describeSums(report));
  if (environment['GITHUB_ACTIONS'] === 'true')
    annotateFailures(outcomes, options.folders.content).forEach((line) => say(line));
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.sums.failed > 0 ? 1 : 0;
}

/** Talk goes to standard error; standard output is for the report. */
function say(text: string, code = 0): number {
  if (text) process.stderr.write(`${text}\n`);
  return code;
}

process.exitCode = await harvest(process.argv.slice(2), process.env).catch((error: unknown) => {
  if (error instanceof ConfigurationError) return say(`✗ ${error.message}`, 2);
  throw error;
});
