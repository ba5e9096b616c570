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
  /** Whether it is what the last rendering by the same code has made. */
  same: boolean;
}

/** Which files are to be rendered, of a site that has so many pages. */
export type Share = (file: string, pages: number) => boolean;

/** A site, or a share of it, that has been rendered. */
export interface Rendering {
  files: RenderedFile[];
  /** How many pages the whole site has. */
  pages: number;
  /** What the files were made from, to be given to the next rendering by the same code. */
  record: Uint8Array<ArrayBuffer>;
  /** What the records before told differently; whatever was made from it is rendered again. */
  unlike: string[];
}

/** Renders what has changed since the records of shares of the site were written; everything where there is none. */
export type RenderSite = (output: Output, records: readonly Uint8Array[], isOwn: Share) => Promise<Rendering>;
