import type { EvaluationFile } from '../../content/model/product-parts.ts';
import type { EvaluationText } from '../evidence/assessments/read-evaluations.ts';
import { ForgeFailure } from '../forges/failure.ts';
import { decode } from '../markdown/decode.ts';
import { openSource, type Collector } from './collect.ts';

/**
 * Reads one evaluation from the repository of the secretariat, at the commit that is named. Rejects with a
 * ForgeFailure. The product's id keeps the copies of two products apart, which are read at the same time.
 */
export async function readEvaluation(file: EvaluationFile, id: string, run: Collector): Promise<EvaluationText> {
  const { repository: address, commit, path } = file;
  const { repository, host } = openSource({ repository: address, roles: ['governance'] }, run, id);
  if (!(await repository.has(commit))) {
    const { branch } = await run.breaker.guard(host, () => repository.probe());
    await run.breaker.guard(host, () => repository.update({ branch, commit, digest: commit }));
  }
  const { files } = await repository.tree(commit);
  const blob = files.get(path)?.blob;
  const bytes = blob && (await repository.readBlobs([blob])).get(blob);
  const date = (await repository.history(commit)).commits[0]?.committedAt;
  if (!bytes || !date) {
    throw new ForgeFailure('repository', `There is no file ${path} at the commit ${commit.slice(0, 7)}.`);
  }
  return { at: { repository: address, commit, date, path }, text: decode(bytes).text };
}
