import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { checkContent } from './content/check-content.ts';
import { ConfigurationError, resolveFolders } from './content/folders.ts';
import { describeProblems } from './content/problem.ts';
import { emitProduct } from './harvest/emit.ts';
import { judgeLosses } from './harvest/gate.ts';
import { lockFolder } from './harvest/lock.ts';
import { placeProducts, planMerge } from './harvest/plan-merge.ts';

const usage =
  'npm run harvest:merge -- [--content DIR] [--allow-loss] SHARD …   where a SHARD is the harvested folder of one "harvest --shard I/N"';

/** Puts the shards of one harvest together: check → place → plan → gate → emit. Answers with the exit code. */
async function merge(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals: shards } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { content: { type: 'string' }, 'allow-loss': { type: 'boolean', default: false } },
  });
  if (shards.length === 0) throw new ConfigurationError(`No shard was named.\n\n${usage}`);
  const folders = resolveFolders(values, environment);
  const { content, problems } = await checkContent(folders.content);
  if (problems.length > 0) return say(describeProblems(problems, environment), 1);

  const harvested = path.join(folders.content, 'harvested');
  const staging = path.join(harvested, '.staging');
  const unlock = await lockFolder(harvested, new Date().toISOString());
  try {
    const known = new Set(content.products.map(({ id }) => id));
    const placement = [...(await placeProducts(shards.map((shard) => path.resolve(shard))))].filter(([product]) =>
      known.has(product),
    );
    const plans = await Promise.all(placement.map(([product, shard]) => planMerge(product, shard, harvested, staging)));
    const losses = judgeLosses(
      plans,
      content,
      { ids: [], shard: undefined, allowLoss: values['allow-loss'] },
      harvested,
    );
    if (losses.length > 0) return say(losses.join('\n'), 1);
    for (const plan of plans)
      await emitProduct(path.join(harvested, plan.product), path.join(staging, plan.product), plan);
    const changed = plans.filter(({ write, remove }) => write.length + remove.length > 0).length;
    return say(`${plans.length} products of ${shards.length} shards, ${changed} changed.`, 0);
  } finally {
    await unlock();
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

await runCommand(() => merge(process.argv.slice(2), process.env));
