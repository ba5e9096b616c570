import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '../..');
const bin = path.join(checkout, 'node_modules/.bin');

/** What a tool answered. */
export interface Outcome {
  passed: boolean;
  /** Everything it printed, in the order it came. */
  output: string;
}

/** Runs an installed tool (or `node`) in the checkout, with the Node that the project pins. */
export async function runTool(
  tool: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(tool, args, {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      ...environment,
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { passed: code === 0, output: Buffer.concat(chunks).toString('utf8').trim() };
}
