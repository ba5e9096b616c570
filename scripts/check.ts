import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { curatedChecks } from './checks/curated.ts';
import { harvestedChecks } from './checks/harvested.ts';
import { checkContent } from './content/check-content.ts';
import { resolveFolders } from './content/folders.ts';
import { describeProblems, describeWarnings } from './content/problem.ts';

/** Checks everything in the content folder, offline. Exit code 0: sound; 1: something to mend; 2: no content. */
async function check(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { content: { type: 'string' }, curated: { type: 'boolean', default: false } },
  });
  const folders = resolveFolders(values, environment);
  const rules = values.curated ? curatedChecks : [...curatedChecks, ...harvestedChecks];
  const { content, problems, warnings } = await checkContent(folders.content, rules);
  if (warnings.length > 0) process.stderr.write(`${describeWarnings(warnings, environment)}\n`);
  if (problems.length > 0) {
    process.stderr.write(`${describeProblems(problems, environment)}\n`);
    return 1;
  }
  process.stdout.write(
    `✓ ${content.products.length} products, ${content.vendors.length} vendors, ${content.organisations.length} organisations, ${content.usage.length} uses, ${rules.length} rules: nothing to mend.\n`,
  );
  return 0;
}

await runCommand(() => check(process.argv.slice(2), process.env));
