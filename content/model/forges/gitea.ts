import { encodePath, type ForgeAddresses } from './forge.ts';

/** Gitea and its fork Forgejo, which runs Codeberg; their addresses are the same. */
export const gitea: ForgeAddresses = {
  name: 'Gitea, Forgejo, Codeberg',
  hosts: /(^|\.)(gitea|forgejo)\.|^codeberg\.org$/,
  commit: (commit) => `/commit/${commit}`,
  file: (commit, path) => `/src/commit/${commit}/${encodePath(path)}`,
  folder: (commit, path) => `/src/commit/${commit}/${encodePath(path)}`.replace(/\/$/, ''),
  raw: (commit, path) => `/raw/commit/${commit}/${encodePath(path)}`,
  edit: (branch, path) => `/_edit/${encodePath(branch)}/${encodePath(path)}`,
  issue: (number) => `/issues/${number}`,
  split([owner, name, word, kind, ...rest]) {
    if (!owner || !name) return null;
    if (word === '_edit' && kind) return { repository: [owner, name], rest: [kind, ...rest] };
    if (!/^(src|raw|media)$/.test(word ?? '') || !/^(branch|commit|tag)$/.test(kind ?? '')) return null;
    return { repository: [owner, name], rest };
  },
};
