import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Judgements } from '../../../content/model/search.ts';
import { readText } from '../../reads/files.ts';
import { contentFolder } from '../../reads/folders.ts';
import type { ApiJudgement } from './schemas.ts';

/** What the search is judged by, with the part it belongs to: only the questions held out tell how good it is. */
export function listJudgements(): z.output<typeof ApiJudgement>[] {
  const written = readText(join(contentFolder, 'search/judgements.yml'));
  const { tuned, heldOut, unanswered } = Judgements.parse(written === undefined ? {} : parse(written));
  return [
    ...tuned.map((one) => ({ ...one, part: 'tuned' as const })),
    ...heldOut.map((one) => ({ ...one, part: 'heldOut' as const })),
    ...unanswered.map((one) => ({ ...one, products: [], part: 'unanswered' as const })),
  ];
}
