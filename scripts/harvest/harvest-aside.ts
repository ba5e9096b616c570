import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { ProductEvidence } from '../../content/model/evidence.ts';
import { Facts } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import { loadAdvisories } from '../content/load-advisories.ts';
import type { Content, Entry } from '../content/load.ts';
import { toYardstick } from '../evidence/yardstick.ts';
import { Memory } from '../memory/memory.ts';
import { harvestProduct } from './harvest-product.ts';
import type { HarvestOptions } from './options.ts';
import { prepareRun } from './prepare-run.ts';
import type { Outcome } from './report.ts';

/** What a harvest would have written of a product. */
export interface HarvestedAside {
  facts: Facts | undefined;
  evidence: ProductEvidence | undefined;
  outcome: Outcome;
}

/** Harvests one product as ever, but into a folder that goes away: nothing below content/ is written. */
export async function harvestAside(
  entry: Entry<Product>,
  { root, content, options, signal }: { root: string; content: Content; options: HarvestOptions; signal: AbortSignal },
  environment: NodeJS.ProcessEnv,
): Promise<HarvestedAside> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'aside-'));
  try {
    const yardstick = toYardstick(content, await loadAdvisories(environment['CATALOG_ADVISORIES']));
    const about = { products: [entry], pictureHosts: [], yardstick };
    const run = await prepareRun(options, about, signal, environment);
    const staging = path.join(scratch, 'staging');
    const { outcome, plan } = await harvestProduct(entry, {
      ...run,
      root,
      harvested: scratch,
      staging,
      settled: new Memory(scratch),
    }).finally(() => run.workers.close());
    const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> =>
      plan?.write.includes(name)
        ? schema.parse(JSON.parse(await readFile(path.join(staging, entry.id, name), 'utf8')))
        : undefined;
    return { facts: await read('facts.json', Facts), evidence: await read('evidence.json', ProductEvidence), outcome };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
