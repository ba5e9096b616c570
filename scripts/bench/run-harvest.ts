import manifest from '../../package.json' with { type: 'json' };
import { runMeasured, type Measured } from './run-measured.ts';

const nodeOptions = manifest.scripts.harvest.split(' ').filter((word) => word.startsWith('--'));

/** One harvest as `npm run harvest` starts it, with what came of its products. */
export async function runHarvest(
  environment: Readonly<Record<string, string>>,
): Promise<Pick<Measured, 'seconds' | 'peakMegabytes'> & { outcome: string }> {
  const { seconds, peakMegabytes, said } = await runMeasured('harvest.ts', [], environment, nodeOptions);
  return { seconds, peakMegabytes, outcome: /\d+ products? \(([^)]*)\)/.exec(said)?.[1] ?? 'failed' };
}
