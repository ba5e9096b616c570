import { curatedChecks } from '../checks/index.ts';
import type { Check } from '../checks/check.ts';
import { loadContent, type Content } from './load.ts';
import type { Problem } from './problem.ts';

/** Loads the content folder and applies the rules; the content is only usable where no problem came out. */
export async function checkContent(
  folder: string,
  checks: readonly Check[] = curatedChecks,
): Promise<{ content: Content; problems: Problem[] }> {
  const { content, problems } = await loadContent(folder);
  const found = await Promise.all(checks.map(async (check) => check.find({ content, folder })));
  return { content, problems: [...problems, ...found.flat()] };
}
