/** What a repository's branch and tags point at, without having fetched anything. */
export interface Refs {
  branch: string;
  commit: string;
  /** SHA-256 over branch, commit and tags: as long as it is the same, there is nothing to fetch. */
  digest: string;
}

/** One file of a repository at the commit that is read. Links and submodules are left out, and counted. */
export interface TreeEntry {
  mode: string;
  blob: string;
}

export interface Tree {
  files: ReadonlyMap<string, TreeEntry>;
  links: ReadonlyArray<{ path: string; blob: string }>;
  /** Paths at which another repository is hung in. */
  submodules: readonly string[];
  /** Names that are not fit for a path: `..`, `.git`, characters that hide. */
  refused: number;
  /** True where the repository has more files than are looked at. */
  truncated: boolean;
}

/** One commit of the branch's history. The author is a digest: nobody's address leaves this folder. */
export interface Commit {
  id: string;
  committedAt: string;
  author: string;
  /** Digest of the domain of the author's address; null where anybody can have such an address. */
  domain: string | null;
  bot: boolean;
  merge: boolean;
  /** Files it touched; null for merges, and where it was not looked: only the year before the newest commit is. */
  files: number | null;
  /** Whether its subject names an issue, as `#12`. A number in brackets at the end is a pull request. */
  namesIssue: boolean;
}

/** What one commit says in its first line, without names and addresses of people. */
export interface CommitSubject {
  id: string;
  subject: string;
}

export interface Tag {
  name: string;
  commit: string;
  date: string;
  /** Whether the tag bears a signature; whose it is has not been looked at. */
  signed: boolean;
}

export interface Tags {
  tags: readonly Tag[];
  /** Names with characters that hide. */
  refused: number;
}

/** The commit that last changed a file. */
export interface LastChange {
  commit: string;
  committedAt: string;
}

/** What the newest commits of the first line of history say of files. */
export interface FileHistory {
  /** When each file was last changed; a file that none of those commits has touched is absent. */
  changed: ReadonlyMap<string, LastChange>;
  /** Former path → the path to which the same content was moved, in all steps. */
  moved: ReadonlyMap<string, string>;
  /** When the history that was looked at begins, in case it does not go back to the first commit. */
  since: string | null;
}

/** A repository that can be read at one commit. Every call rejects with a ForgeFailure. */
export interface Repository {
  /** Asks for branch and tags; one round trip. */
  probe(): Promise<Refs>;
  /**
   * Fetches history, tags and tree, and the trees of further commits chosen among the tags; texts come with
   * `readBlobs`. Fetches nothing that our own copy has.
   */
  update(refs: Refs, alsoTrees?: (tags: readonly Tag[]) => readonly string[]): Promise<void>;
  /** Whether our own copy has the commit, so that it can be read without network. */
  has(commit: string): Promise<boolean>;
  tree(commit: string): Promise<Tree>;
  history(commit: string): Promise<{ commits: Commit[]; truncated: boolean }>;
  tags(): Promise<Tags>;
  /** What the commits say that a tag has and an older one has not: merges and bots left out, newest first. */
  subjects(older: string, newer: string): Promise<CommitSubject[]>;
  /** What became of each file, over the newest commits of the first line of history. */
  fileHistory(commit: string): Promise<FileHistory>;
  /** The wanted blobs' bytes by object id, fetched in one batch. What could not be had is not in the answer. */
  readBlobs(blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}
