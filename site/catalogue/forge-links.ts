/** How the addresses of a kind of forge are built, below the repository's own. */
interface Dialect {
  commit: (commit: string) => string;
  file: (commit: string, path: string) => string;
  edit: (branch: string, path: string) => string;
}

const github: Dialect = {
  commit: (commit) => `/commit/${commit}`,
  file: (commit, path) => `/blob/${commit}/${path}`,
  edit: (branch, path) => `/edit/${branch}/${path}`,
};

const gitlab: Dialect = {
  commit: (commit) => `/-/commit/${commit}`,
  file: (commit, path) => `/-/blob/${commit}/${path}`,
  edit: (branch, path) => `/-/edit/${branch}/${path}`,
};

const gitea: Dialect = {
  commit: (commit) => `/commit/${commit}`,
  file: (commit, path) => `/src/commit/${commit}/${path}`,
  edit: (branch, path) => `/_edit/${branch}/${path}`,
};

/** A host is known by its name; for others only the repository itself can be linked to. */
function dialectOf(host: string): Dialect | undefined {
  if (/(^|\.)github\./.test(host)) return github;
  if (/(^|\.)gitlab\./.test(host)) return gitlab;
  if (host === 'codeberg.org' || /(^|\.)(gitea|forgejo)\./.test(host)) return gitea;
  return undefined;
}

function link(repository: string | null, below: (dialect: Dialect) => string): string | undefined {
  if (repository === null) return undefined;
  const dialect = dialectOf(new URL(repository).host);
  return dialect ? repository.replace(/\.git$/, '') + below(dialect) : undefined;
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The page of a commit. */
export function commitLink(repository: string | null, commit: string): string | undefined {
  return link(repository, (dialect) => dialect.commit(commit));
}

/** The page of a file at a commit. */
export function fileLink(repository: string | null, commit: string, path: string): string | undefined {
  return link(repository, (dialect) => dialect.file(commit, encodePath(path)));
}

/** Where a file can be changed. */
export function editLink(repository: string | null, branch: string, path: string): string | undefined {
  return link(repository, (dialect) => dialect.edit(encodePath(branch), encodePath(path)));
}

/** `owner/name` of a repository's address; its host too where that is not GitHub. */
export function repositoryName(repository: string): string {
  const { host, pathname } = new URL(repository);
  const name = pathname.replace(/^\//, '').replace(/\.git$/, '');
  return host === 'github.com' ? name : `${host}/${name}`;
}
