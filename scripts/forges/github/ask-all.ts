import { askInBatches, type Rest } from './ask-in-batches.ts';
import { factsFields, pointsPerQuery, repositoriesPerQuery, RepositoryAnswer } from './facts-query.ts';
import type { GitHubMemory } from './memory.ts';
import { nameVariables, repositoriesQuery } from './name.ts';
import { listPackages } from './packages.ts';
import type { Probed } from './probe-all.ts';
import type { Session } from './session.ts';
import { toAnswer } from './to-answer.ts';

/** Asks for everything about these repositories, 25 a query, and remembers each answer at once. */
export async function askAll(
  due: readonly Probed[],
  { session, memory, now, cache }: { session: Session; memory: GitHubMemory; now: string; cache: string },
): Promise<Rest<Probed>> {
  const owners = due.map(({ is }) => is.owner);
  const packagesOf = await listPackages(owners, session, cache);
  const question = {
    size: repositoriesPerQuery,
    points: pointsPerQuery,
    query: (count: number) => repositoriesQuery(count, factsFields),
    variables: (batch: readonly Probed[]) => nameVariables(batch.map(({ name }) => name)),
    async take({ key, address, fingerprint, is }: Probed, answer: unknown) {
      const parsed = RepositoryAnswer.safeParse(answer).data;
      if (!parsed) return 'What GitHub answered is not of the form that it documents.';
      const packages = packagesOf(is.nameWithOwner) ?? (await memory.recall(key))?.answer.facts.packages ?? null;
      return memory
        .remember({ key, asked: now, fingerprint, answer: toAnswer(key, address, parsed, packages) })
        .then(() => undefined)
        .catch(() => 'What GitHub answered could not be written to the cache.');
    },
  };
  return askInBatches(due, question, session);
}
