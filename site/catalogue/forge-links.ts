import { addressAtForge } from '../../content/model/forges/index.ts';

/** The page of a commit. */
export function commitLink(repository: string | null, commit: string): string | undefined {
  return addressAtForge(repository, 'commit', commit);
}

/** The page of a file at a commit. */
export function fileLink(repository: string | null, commit: string, path: string): string | undefined {
  return addressAtForge(repository, 'file', commit, path);
}

/** Where a file can be changed. */
export function editLink(repository: string | null, branch: string, path: string): string | undefined {
  return addressAtForge(repository, 'edit', branch, path);
}

/** `owner/name` of a repository's address; its host too where that is not GitHub. */
export function repositoryName(repository: string): string {
  const { host, pathname } = new URL(repository);
  const name = pathname.replace(/^\//, '').replace(/\.git$/, '');
  return host === 'github.com' ? name : `${host}/${name}`;
}
