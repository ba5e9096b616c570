import { z } from 'zod';

const Step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
type Step = z.output<typeof Step>;

/** What the rules look at in a workflow; actionlint judges the rest. */
export const Workflow = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
  permissions: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.unknown().optional(),
      'timeout-minutes': z.unknown().optional(),
      uses: z.string().optional(),
      secrets: z.unknown().optional(),
      steps: z.array(Step).default([]),
    }),
  ),
});
export type Workflow = z.output<typeof Workflow>;

/** What the rules look at in a composite action. */
export const Action = z.looseObject({ runs: z.looseObject({ steps: z.array(Step) }) });
export type Action = z.output<typeof Action>;

const ContentsWrite = z.looseObject({ contents: z.literal('write') });

/** What makes a workflow unsafe. Each finding says where it stands and what to do. */
export function unsafeIn({ on, permissions, jobs }: Workflow): string[] {
  const findings = Object.entries(jobs).flatMap(([name, job]) => [
    ...(typeof job.permissions === 'string' ? [`jobs.${name}: gives "${job.permissions}"; name the permissions`] : []),
    ...(job.secrets === 'inherit' ? [`jobs.${name}: hands all secrets on; name those that are needed`] : []),
    ...(job.uses !== undefined && isUnpinned(job.uses) ? [`jobs.${name}: pin ${job.uses} to a full commit id`] : []),
    ...(job.steps.length > 0 && job['timeout-minutes'] === undefined ? [`jobs.${name}: has no timeout-minutes`] : []),
    ...job.steps.flatMap((step, index) =>
      unsafeInStep(step, `jobs.${name}.steps[${index}]`, ContentsWrite.safeParse(job.permissions).success),
    ),
  ]);
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  const foreign = events.filter((event) => ['pull_request_target', 'workflow_run'].includes(event));
  return [
    ...foreign.map((event) => `on.${event}: runs with our rights on what others sent; use pull_request`),
    ...(permissions === undefined
      ? ['has no permissions; write "permissions: {}" and give each job its own']
      : typeof permissions === 'string'
        ? [`gives "${permissions}" to every job; name the permissions`]
        : []),
    ...findings,
  ];
}

/** What makes a composite action unsafe. */
export function unsafeInAction({ runs }: Action): string[] {
  return runs.steps.flatMap((step, index) => unsafeInStep(step, `runs.steps[${index}]`, false));
}

function unsafeInStep({ uses, run, with: input }: Step, where: string, mayPush: boolean): string[] {
  return [
    ...(uses !== undefined && isUnpinned(uses) ? [`${where}: pin ${uses} to a full commit id`] : []),
    ...(run?.includes('${{') ? [`${where}: pass \${{ … }} by env; in run it becomes shell code`] : []),
    ...(uses?.startsWith('actions/checkout@') && !mayPush && input?.['persist-credentials'] !== false
      ? [`${where}: set persist-credentials: false; this job does not push`]
      : []),
  ];
}

function isUnpinned(action: string): boolean {
  return !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action);
}
