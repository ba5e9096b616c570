/** What the scripts and the site tell each other when the site is rendered: the site runs as a bundle of its own. */

/** Where rendered files go. */
export interface Output {
  /** Whether a file of that digest stands there. */
  stands(file: string, digest: string): boolean;
  write(file: string, bytes: Uint8Array, digest: string): void;
}

/** A file of the site, below the folder of the finished site. */
export interface RenderedFile {
  file: string;
  /** A page for people, as against data for programs. */
  page: boolean;
  /** What the sitemap says of a page: when what it tells last changed; undefined where the page is not in it. */
  listed?: { modified?: string | undefined } | undefined;
  /** Whether it was rendered now; otherwise it stands as it did. */
  rendered: boolean;
}

/** A site that has been rendered, and what its pages were made from, to be given to the next rendering. */
export interface Rendering {
  files: RenderedFile[];
  record: string;
}

/** Renders what has changed since `record` was written; everything where there is none. */
export type RenderSite = (output: Output, record: string | undefined) => Promise<Rendering>;
