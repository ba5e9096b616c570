import path from 'node:path';
import { startGitServer } from '../testing/git-server.ts';
import { startStandInGitHub } from '../testing/stand-in-github.ts';
import { standInRepository } from '../testing/stand-in-repository.ts';
import type { MadeRepository } from './make-portfolio.ts';

/** Made repositories as a forge gives them out: by Git over smart HTTP, and by an interface in the form of GitHub's. */
export async function startMadeForge(folder: string, repositories: readonly MadeRepository[]) {
  const git = await startGitServer(path.join(folder, 'mirror'));
  const github = await startStandInGitHub({ remaining: 100_000_000 });
  const show = (made: MadeRepository) => (github.repositories[made.name] = toStandIn(made));
  repositories.forEach(show);
  return {
    ...{ git, github, show },
    mirror: `https://github.com/=${git.url}`,
    /** What a harvest asks the interface with, as it does in the forge's own CI. */
    token: { GITHUB_TOKEN: 'of-the-bench', GITHUB_API_URL: github.url },
    async close() {
      await git[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}

/** A repository as GitHub shows it: branch and tags are those of Git. */
function toStandIn({ name, head, tags }: MadeRepository) {
  const commit = (oid: string) => ({ __typename: 'Commit', oid });
  return standInRepository(name, {
    pushedAt: `2026-03-01T12:00:${String(tags.length).padStart(2, '0')}Z`,
    defaultBranchRef: { name: 'main', target: commit(head) },
    refs: tags.map(({ name: tag, commit: oid }) => ({ name: tag, target: commit(oid) })),
  });
}
