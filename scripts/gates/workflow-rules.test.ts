import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { unsafeIn, Workflow } from './workflow-rules.ts';

const findingsIn = (yaml: string) => unsafeIn(Workflow.parse(parse(yaml)));

test('a workflow that keeps the rules has no findings', () => {
  expect(
    findingsIn(`
permissions: {}
jobs:
  test:
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@0123456789012345678901234567890123456789
        with: { persist-credentials: false }
      - uses: ./.github/actions/ours
      - run: npm test -- "$ID"
        env: { ID: '\${{ inputs.id }}' }
`),
  ).toEqual([]);
});

test('each thing that makes a workflow unsafe is named with its place', () => {
  expect(
    findingsIn(`
jobs:
  test:
    steps:
      - uses: actions/checkout@v7
      - run: echo \${{ github.event.client_payload.id }}
  called:
    uses: someone/theirs/.github/workflows/x.yml@main
`),
  ).toMatchInlineSnapshot(`
    [
      "has no permissions; write "permissions: {}" and give each job its own",
      "jobs.test: pin actions/checkout@v7 to a full commit id",
      "jobs.test: has no timeout-minutes",
      "jobs.test.steps[0]: set persist-credentials: false; this job does not push",
      "jobs.test.steps[1]: pass \${{ … }} by env; in run it becomes shell code",
      "jobs.called: pin someone/theirs/.github/workflows/x.yml@main to a full commit id",
    ]
  `);
});

test('one word for all permissions is refused', () => {
  expect(findingsIn('permissions: write-all\njobs: {}')).toMatchInlineSnapshot(`
    [
      "gives "write-all" to every job; name the permissions",
    ]
  `);
});
