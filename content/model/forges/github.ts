import { encodePath, type ForgeAddresses } from './forge.ts';

/** github.com, and GitHub Enterprise where the host's name says so. */
export const github: ForgeAddresses = {
  name: 'GitHub',
  hosts: /(^|\.)github\./,
  commit: (commit) => `/commit/${commit}`,
  file: (commit, path) => `/blob/${commit}/${encodePath(path)}`,
  folder: (commit, path) => `/tree/${commit}/${encodePath(path)}`.replace(/\/$/, ''),
  raw: (commit, path) => `/raw/${commit}/${encodePath(path)}`,
  edit: (branch, path) => `/edit/${encodePath(branch)}/${encodePath(path)}`,
  issue: (number) => `/issues/${number}`,
  split([owner, name, word, ...rest]) {
    if (!owner || !name || !/^(blob|raw|tree|edit|blame)$/.test(word ?? '')) return null;
    return { repository: [owner, name], rest: withoutRefPrefix(rest) };
  },
};

function withoutRefPrefix(rest: string[]): string[] {
  return rest[0] === 'refs' && rest[1] === 'heads' ? rest.slice(2) : rest;
}
