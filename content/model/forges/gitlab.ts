import { encodePath, type ForgeAddresses } from './forge.ts';

/** gitlab.com and other GitLabs. Repositories may lie in groups of groups; `/-/` ends their name. */
export const gitlab: ForgeAddresses = {
  name: 'GitLab',
  hosts: /(^|\.)gitlab\./,
  commit: (commit) => `/-/commit/${commit}`,
  file: (commit, path) => `/-/blob/${commit}/${encodePath(path)}`,
  folder: (commit, path) => `/-/tree/${commit}/${encodePath(path)}`.replace(/\/$/, ''),
  raw: (commit, path) => `/-/raw/${commit}/${encodePath(path)}`,
  edit: (branch, path) => `/-/edit/${encodePath(branch)}/${encodePath(path)}`,
  issue: (number) => `/-/issues/${number}`,
  split(parts) {
    const dash = parts.indexOf('-');
    // Older addresses have no dash, and then the name has two parts.
    const [repository, [word, ...rest]] =
      dash < 0 ? [parts.slice(0, 2), parts.slice(2)] : [parts.slice(0, dash), parts.slice(dash + 1)];
    return repository.length >= 2 && /^(blob|raw|tree|edit|blame)$/.test(word ?? '') ? { repository, rest } : null;
  },
};
