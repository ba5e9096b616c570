import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Judgements } from '../../../content/model/search.ts';
import { contentFolder } from '../settings.ts';
import type { ApiJudgement } from './schemas.ts';

/** What the search is judged by, with the part it belongs to: only the questions held out tell how good it is. */
export function listJudgements(): Promise<z.output<typeof ApiJudgement>[]> {
  const file = join(contentFolder, 'search/judgements.yml');
  const { tuned, heldOut, unanswered } = Judgements.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {});
  return Promise.resolve([
    ...tuned.map((one) => ({ ...one, part: 'tuned' as const })),
    ...heldOut.map((one) => ({ ...one, part: 'heldOut' as const })),
    ...unanswered.map((one) => ({ ...one, products: [], part: 'unanswered' as const })),
  ]);
}
