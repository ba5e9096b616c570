import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Texts = z.record(z.string(), z.coerce.string()).default({});

const Workflow = z.looseObject({
  jobs: z.record(
    z.string(),
    z.looseObject({
      outputs: Texts,
      steps: z.array(
        z.looseObject({
          id: z.string().optional(),
          if: z.string().optional(),
          uses: z.string().optional(),
          with: Texts,
          run: z.string().optional(),
          env: Texts,
        }),
      ),
    }),
  ),
});

/** What stands in for an action: does its work in the folder of the job, and answers with its outputs. */
export type StandIn = (folder: string, inputs: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;

/** Where a workflow runs in a test: what its expressions are worth, its variables, and what stands in for actions. */
export interface Stand {
  file: string;
  expressions: Readonly<Record<string, string>>;
  environment: Readonly<Record<string, string>>;
  actions: Readonly<Record<string, StandIn>>;
  /** Hears what the steps say. */
  hear: (said: string) => void;
}

/**
 * Runs the steps of one job of a workflow as they stand in its file: each `run` by bash as a runner does, each `uses`
 * by its stand-in. An expression or an action that the stand does not know fails the test, so that none is passed over.
 */
export async function runJob(stand: Stand, name: string, folder: string): Promise<Record<string, string>> {
  const job = Workflow.parse(parse(readFileSync(stand.file, 'utf8'))).jobs[name];
  if (!job) throw new Error(`${stand.file} has no job ${name}.`);
  const known: Record<string, string> = { ...stand.expressions };
  const valueOf = (expression: string): string => {
    const value = known[expression];
    if (value === undefined) throw new Error(`${name}: the stand does not know \${{ ${expression} }}.`);
    return value;
  };
  const fill = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => valueOf(expression)),
      ]),
    );
  for (const step of job.steps) {
    if (step.if !== undefined && valueOf(step.if) !== 'true') continue;
    const outputs =
      step.uses === undefined
        ? await runShell(stand, step.run ?? '', folder, fill(step.env))
        : standInFor(stand, step.uses)(folder, fill(step.with));
    for (const [key, value] of Object.entries(outputs)) known[`steps.${step.id}.outputs.${key}`] = value;
  }
  return fill(job.outputs);
}

function standInFor({ actions }: Stand, uses: string): StandIn {
  const standIn = actions[uses.replace(/@.*$/, '')];
  if (!standIn) throw new Error(`Nothing stands in for ${uses}.`);
  return standIn;
}

async function runShell(stand: Stand, script: string, folder: string, own: Readonly<Record<string, string>>) {
  const environment = { ...stand.environment, ...own };
  const output = path.join(mkdtempSync(path.join(stand.environment['RUNNER_TEMP'] ?? folder, 'step-')), 'output');
  const child = spawn('bash', ['-e', '-c', `touch "$GITHUB_OUTPUT"\n${script}`], {
    cwd: folder,
    env: { ...environment, GITHUB_OUTPUT: output },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'close'));
  const text = Buffer.concat(said).toString('utf8');
  stand.hear(text);
  if (code !== 0) throw new Error(`“${script.trim()}” ended with ${code}:\n${text}`);
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.replace(/=.*$/, ''), line.replace(/^[^=]*=/, '')]));
}
