import { z } from 'zod';

/** What the rules look at in a workflow; actionlint judges the rest. */
export const Workflow = z.looseObject({
  permissions: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.unknown().optional(),
      'timeout-minutes': z.unknown().optional(),
      uses: z.string().optional(),
      steps: z
        .array(
          z.looseObject({
            uses: z.string().optional(),
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        )
        .default([]),
    }),
  ),
});
export type Workflow = z.output<typeof Workflow>;

const ContentsWrite = z.looseObject({ contents: z.literal('write') });

/** What makes a workflow unsafe. Each finding says where it stands and what to do. */
export function unsafeIn({ permissions, jobs }: Workflow): string[] {
  const findings: string[] = [];
  if (permissions === undefined) findings.push('has no permissions; write "permissions: {}" and give each job its own');
  if (typeof permissions === 'string') findings.push(`gives "${permissions}" to every job; name the permissions`);
  for (const [name, job] of Object.entries(jobs)) {
    const uses = [job.uses, ...job.steps.map((step) => step.uses)].filter((action) => action !== undefined);
    findings.push(...uses.filter(isUnpinned).map((action) => `jobs.${name}: pin ${action} to a full commit id`));
    if (job.steps.length > 0 && job['timeout-minutes'] === undefined) {
      findings.push(`jobs.${name}: has no timeout-minutes`);
    }
    const mayPush = ContentsWrite.safeParse(job.permissions).success;
    for (const [index, step] of job.steps.entries()) {
      const where = `jobs.${name}.steps[${index}]`;
      if (step.run?.includes('${{')) findings.push(`${where}: pass \${{ … }} by env; in run it becomes shell code`);
      if (step.uses?.startsWith('actions/checkout@') && !mayPush && step.with?.['persist-credentials'] !== false) {
        findings.push(`${where}: set persist-credentials: false; this job does not push`);
      }
    }
  }
  return findings;
}

function isUnpinned(action: string): boolean {
  return !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action);
}
