import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Action, unsafeIn, unsafeInAction, Workflow } from './workflow-rules.ts';

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
on: [push, pull_request_target]
jobs:
  test:
    steps:
      - uses: actions/checkout@v7
      - run: echo \${{ github.event.client_payload.id }}
  called:
    permissions: read-all
    uses: someone/theirs/.github/workflows/x.yml@main
    secrets: inherit
`),
  ).toMatchInlineSnapshot(`
    [
      "on.pull_request_target: runs with our rights on what others sent; use pull_request",
      "has no permissions; write "permissions: {}" and give each job its own",
      "jobs.test: has no timeout-minutes",
      "jobs.test.steps[0]: pin actions/checkout@v7 to a full commit id",
      "jobs.test.steps[0]: set persist-credentials: false; this job does not push",
      "jobs.test.steps[1]: pass \${{ … }} by env; in run it becomes shell code",
      "jobs.called: gives "read-all"; name the permissions",
      "jobs.called: hands all secrets on; name those that are needed",
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

test('an action is judged by the same rules for its steps', () => {
  const action = Action.parse(
    parse(`
runs:
  using: composite
  steps:
    - uses: actions/setup-node@v7
    - run: echo \${{ inputs.product }}
      shell: bash
`),
  );
  expect(unsafeInAction(action)).toMatchInlineSnapshot(`
    [
      "runs.steps[0]: pin actions/setup-node@v7 to a full commit id",
      "runs.steps[1]: pass \${{ … }} by env; in run it becomes shell code",
    ]
  `);
});

test('what the action and the workflow run to announce a release is one and the same', async () => {
  const action = Action.parse(parse(await readFile('.github/actions/announce-release/action.yml', 'utf8')));
  const workflow = Workflow.parse(parse(await readFile('.github/workflows/announce-release.yml', 'utf8')));
  expect(action.runs.steps.map(({ run }) => run)).toEqual(workflow.jobs['announce']?.steps.map(({ run }) => run));
});
