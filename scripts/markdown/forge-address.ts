import { addressAtForge } from '../../content/model/forges/index.ts';

export { readForgeAddress } from '../../content/model/forges/index.ts';

/** A repository at one commit, as far as addresses need it. */
export interface AtCommit {
  repository: string;
  commit: string;
}

/** The page of a file at the forge, at exactly this commit; the repository itself where its forge is not known. */
export function fileAtForge({ repository, commit }: AtCommit, path: string): string {
  return addressAtForge(repository, 'file', commit, path) ?? repository;
}

/** The page of a folder at the forge, at exactly this commit; the repository itself where its forge is not known. */
export function folderAtForge({ repository, commit }: AtCommit, path: string): string {
  return addressAtForge(repository, 'folder', commit, path) ?? repository;
}
