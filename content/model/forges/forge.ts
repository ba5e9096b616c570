/**
 * How a kind of forge writes its addresses, below a repository's own. Paths and branches come in as they are
 * in Git and go out percent-encoded.
 */
export interface ForgeAddresses {
  name: string;
  /** Hosts that are of this kind. */
  hosts: RegExp;
  commit(commit: string): string;
  file(commit: string, path: string): string;
  folder(commit: string, path: string): string;
  raw(commit: string, path: string): string;
  edit(branch: string, path: string): string;
  issue(number: string): string;
  /**
   * Splits the path of an address at this forge into the repository and what follows: `blob/main/a.md` and its
   * relatives without the word, `main/a.md`. Null where the address means no file or folder.
   */
  split(parts: readonly string[]): { repository: string[]; rest: string[] } | null;
}

/** `docs/a b.md` → `docs/a%20b.md` */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
