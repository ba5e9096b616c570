import path from 'node:path';
import { curatedChecks } from './checks/curated.ts';
import { runCommand } from './command.ts';
import { loadAdvisories } from './content/load-advisories.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';
import { toYardstick } from './evidence/yardstick.ts';
import { chooseProducts } from './harvest/choose-products.ts';
import { emitPortfolio } from './harvest/emit-portfolio.ts';
import { judgeLosses } from './harvest/gate.ts';
import { changeOf } from './harvest/harvest-product.ts';
import { harvestPortfolio } from './harvest/harvest-portfolio.ts';
import { lockFolder } from './harvest/lock.ts';
import { readHarvestOptions, usage } from './harvest/options.ts';
import { prepareRun } from './harvest/prepare-run.ts';
import { showProgress } from './harvest/progress.ts';
import { publishReport } from './harvest/publish-report.ts';
import { toStoppedReport } from './harvest/report.ts';
import { rememberSettled } from './harvest/settled-products.ts';
import { interruption } from './interruption.ts';
import { openMemory } from './memory/memory.ts';

/** Harvests the portfolio: check → choose → enrich → each product → gate → emit → report. */
async function harvest(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = readHarvestOptions(argv, environment);
  if (options.help) return say(usage, 0);
  const { folders } = options;
  const memory = await openMemory(folders.content, path.join(folders.cache, 'builds', 'checked-before-harvest'));
  const { content, problems } = await checkContent(folders.content, curatedChecks, { memory });
  await memory.keep();
  const stop = (text: string, code: number) => stopRun(text, code, options.json);
  if (problems.length > 0) return stop(describeProblems(problems, environment), 1);
  const products = chooseProducts(content.products, options);
  if (options.list) {
    process.stdout.write(products.map(({ id }) => `${id}\n`).join(''));
    return 0;
  }

  const started = performance.now();
  const interrupted = interruption();
  const unlock = await lockFolder(path.join(options.folders.content, 'harvested'), new Date().toISOString());
  const progress = showProgress(products.length, process.stderr);
  try {
    const { pictureHosts } = content.catalog.harvest;
    const run = await prepareRun(
      options,
      {
        products,
        pictureHosts,
        yardstick: toYardstick(content, await loadAdvisories(environment['CATALOG_ADVISORIES'])),
      },
      interrupted,
      environment,
    );
    run.remarks.forEach((remark) => {
      progress.say(remark);
    });
    const harvested = await harvestPortfolio(products, run, progress);
    if (interrupted.aborted)
      return stop(
        'Interrupted: nothing was written. What was fetched is kept, and the next run goes on from there.',
        130,
      );

    const losses = judgeLosses(harvested.map(changeOf), content, options, run.harvested);
    if (losses.length > 0) return stop(losses.join('\n'), 1);
    const outcomes = await emitPortfolio(harvested, content, options, run);
    await rememberSettled(products, harvested, outcomes, run);
    progress.close();
    return await publishReport(outcomes, {
      options,
      environment,
      seconds: (performance.now() - started) / 1000,
      remarks: run.remarks,
      givenUp: run.breaker.open,
    });
  } finally {
    progress.close();
    await unlock();
  }
}

/** Ends a run that has written nothing; whoever asked for JSON gets it in this case, too. */
function stopRun(text: string, code: number, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(toStoppedReport(text.split('\n')))}\n`);
  return say(text, code);
}

/** Talk goes to standard error; standard output is for the report. */
function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

await runCommand(() =>
  harvest(process.argv.slice(2), process.env).catch((error: unknown) => {
    // What ends a run before it begins is told as JSON as well, where that was asked for.
    if (error instanceof ConfigurationError && process.argv.includes('--json'))
      return stopRun(`✗ ${error.message}`, 2, true);
    throw error;
  }),
);
