import { curatedChecks } from '../checks/curated.ts';
import type { Check } from '../checks/check.ts';
import { Memory } from '../memory/memory.ts';
import { loadContent, type Content } from './load.ts';
import type { Problem } from './problem.ts';

/**
 * Loads the content folder and applies the rules; the content is only usable where no problem came out. Warnings stop
 * nothing. With a memory, what an earlier check has parsed and found sound is not parsed again.
 */
export async function checkContent(
  folder: string,
  checks: readonly Check[] = curatedChecks,
  {
    today = new Date().toISOString().slice(0, 10),
    memory = new Memory(folder),
  }: { today?: string; memory?: Memory } = {},
): Promise<{ content: Content; problems: Problem[]; warnings: Problem[] }> {
  const { content, problems } = await loadContent(folder, memory);
  const found = await Promise.all(checks.map(async (check) => check.find({ content, folder, today, memory })));
  const { warnings = [], faults = [] } = Object.groupBy(found.flat(), (problem) =>
    problem.warning ? 'warnings' : 'faults',
  );
  return { content, problems: [...problems, ...faults], warnings };
}
