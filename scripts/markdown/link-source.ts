import type { Anchors } from './anchors.ts';

/** A document that has a page in the catalogue. */
export interface Page {
  address: string;
  title: string;
  anchors: Anchors;
  /** Anchors that mean the page as a whole. */
  titleAnchors: Anchors;
}

/** What links in the documents of a repository can mean. */
export interface LinkSource {
  repository: string | null;
  branch: string;
  commit: string;
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  /** File or folder in lower case → as it is written. */
  spellings: ReadonlyMap<string, string>;
  pages: ReadonlyMap<string, Page>;
  /** Folder → the document that speaks for it. */
  folderPages: ReadonlyMap<string, string>;
  /** Addresses that a docs site gives its pages → file. */
  permalinks: ReadonlyMap<string, string>;
  /** Folders that a leading slash may mean, the repository's root first. */
  roots: readonly string[];
}

/** A document with the repository it stands in, and the other repositories of its product. */
export interface LinkContext {
  source: LinkSource;
  path: string;
  page: Page;
  sources: readonly LinkSource[];
}

/** A file or folder of one of the product's repositories. */
export interface FileTarget {
  source: LinkSource;
  path: string;
}
