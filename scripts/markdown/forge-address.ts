/** A repository at one commit, as far as addresses need it. */
export interface AtCommit {
  repository: string;
  commit: string;
}

/** A file or folder that an address at the forge means. */
export interface ForgePath {
  ref: string;
  path: string;
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The page of a file at the forge, at exactly this commit. */
export function fileAtForge({ repository, commit }: AtCommit, path: string): string {
  return `${repository}/${isGitLab(repository) ? '-/' : ''}blob/${commit}/${encoded(path)}`;
}

/** The page of a folder at the forge, at exactly this commit. */
export function folderAtForge({ repository, commit }: AtCommit, path: string): string {
  return `${repository}/${isGitLab(repository) ? '-/' : ''}tree/${commit}/${encoded(path)}`.replace(/\/$/, '');
}

function isGitLab(repository: string): boolean {
  return /^gitlab\./.test(new URL(repository).host);
}

/**
 * The repository, branch or commit, and path that an address at a forge means: `blob`, `raw`, `tree` and the raw
 * host. Branch names may hold slashes, so each way to part the rest is given, the shortest branch first.
 */
export function readForgeAddress(url: URL): { repository: string; readings: ForgePath[] } | null {
  const parts = url.pathname.split('/').filter(Boolean).map(decoded);
  const raw = url.host.toLowerCase() === 'raw.githubusercontent.com';
  const host = raw ? 'github.com' : url.host.toLowerCase();
  const [owner, name, ...rest] = parts;
  if (!owner || !name) return null;
  const repository = `https://${host}/${owner}/${name.replace(/\.git$/, '')}`;
  if (rest[0] === '-') rest.shift();
  if (!raw && !/^(blob|raw|tree|edit|blame)$/.test(rest.shift() ?? '')) return null;
  if (rest[0] === 'refs' && rest[1] === 'heads') rest.splice(0, 2);
  const readings = rest.map((_, index) => ({
    ref: rest.slice(0, index + 1).join('/'),
    path: rest.slice(index + 1).join('/'),
  }));
  return { repository, readings };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
