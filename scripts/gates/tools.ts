import type { Folders } from '../content/folders.ts';
import type { Gate, Verdict } from './gate.ts';
import { runTool } from './run-tool.ts';

/** Gates that are a tool's own verdict: it passes where every command ends with success. */

export const format = toolGate('format', 'Prettier would change nothing', [['prettier', '--check', '.']]);

export const types = toolGate('types', 'Every type fits, in scripts, model and components', [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['tsc', '-p', '.'],
]);

/** Runs after `types`, which writes the types of the content collections that the linter needs. */
export const lint = toolGate('lint', 'The rules and the boundaries of the architecture hold', [
  ['eslint', '.', '--max-warnings', '0'],
]);

export const unused = toolGate('unused', 'No file, export or dependency is without use', [['knip']]);

export const tests = toolGate(
  'tests',
  'The unit tests pass',
  [['vitest', 'run', '--project', 'unit']],
  /^\s*Tests\s+(.*)$/m,
);

export const content = toolGate('check', 'The content is valid and every reference leads somewhere', [
  ['node', 'scripts/check.ts'],
]);

export const schemas = toolGate('schemas', 'The JSON Schemas say what content/model says', [
  ['node', 'scripts/schemas.ts', '--check'],
]);

export const build = toolGate(
  'build',
  'The site builds, without the network',
  [['node', 'scripts/build.ts']],
  /^Built .*?: (.*)$/m,
);

function toolGate(name: string, promise: string, commands: readonly [string, ...string[]][], figures?: RegExp): Gate {
  return { name, promise, examine: (folders) => examineByTools(commands, figures, folders) };
}

async function examineByTools(
  commands: readonly [string, ...string[]][],
  figures: RegExp | undefined,
  { content, cache, out }: Folders,
): Promise<Verdict> {
  const findings: string[] = [];
  let seen = commands.map(([tool]) => tool).join(', ');
  for (const [tool, ...args] of commands) {
    const environment = { CATALOG_CONTENT: content, CATALOG_CACHE: cache, CATALOG_OUT: out };
    const { passed, output } = await runTool(tool, args, environment);
    if (!passed) findings.push(output === '' ? `${[tool, ...args].join(' ')} failed and printed nothing.` : output);
    seen = (figures && output.match(figures)?.[1]) ?? seen;
  }
  return { seen, findings };
}
