import path from 'node:path';
import type { Problem } from '../content/problem.ts';
import type { Memory } from '../memory/memory.ts';
import type { Check } from './check.ts';
import { entriesBelow } from './entries-below.ts';

/** Prose needs no code. Who writes a page can then be anyone, and a review of it is a review of words. */
export const inertPages: Check = {
  rule: 'Curated pages hold prose: no imports, no expressions, no components, no pictures from elsewhere.',
  async find({ folder, memory }) {
    const pages = entriesBelow(path.join(folder, 'pages')).filter(
      ({ place, isFile }) => isFile && place.endsWith('.mdx'),
    );
    const problems = await Promise.all(pages.map(({ place }) => problemsOf(memory, `pages/${place}`)));
    return problems.flat();
  },
};

/** What was found sound in an earlier check is not parsed again. */
async function problemsOf(memory: Memory, place: string): Promise<Problem[]> {
  if (memory.recall(place)) return [];
  const read = memory.read(place);
  const { judgePage } = await import('./judge-page.ts');
  const problems = judgePage(path.join(memory.folder, place), read.bytes.toString('utf8'));
  if (problems.length === 0) memory.remember(place, read);
  return problems;
}
