import { appendFile } from 'node:fs/promises';
import type { HarvestOptions } from './options.ts';
import { annotateFailures, describeNotes, describeSums, summarise, toReport, type Outcome } from './report.ts';

interface Publication {
  options: HarvestOptions;
  environment: NodeJS.ProcessEnv;
  seconds: number;
  remarks: readonly string[];
  /** Hosts that failed for everyone. */
  givenUp: ReadonlyArray<{ host: string; reason: string }>;
}

/** Says how the run went, to each reader in its own form. Answers with the exit code. */
export async function publishReport(
  outcomes: readonly Outcome[],
  { options, environment, seconds, remarks, givenUp }: Publication,
): Promise<number> {
  const report = toReport(outcomes, remarks, seconds);
  const lines = [
    describeNotes(outcomes),
    ...givenUp.map(
      ({ host, reason }) =>
        `${host} was given up: ${reason.replace(/\.?$/, '.')} The products there keep what was known of them.`,
    ),
    describeSums(report),
    ...(environment['GITHUB_ACTIONS'] === 'true' ? annotateFailures(outcomes, options.folders.content) : []),
  ];
  process.stderr.write(`${lines.filter(Boolean).join('\n')}\n`);
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, summarise(report));
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.sums.failed > 0 ? 1 : 0;
}
