import type { OutputIndex } from './output.ts';

/** What a build has made, and what it took. */
export interface Figures {
  pages: number;
  /** Pages, and files for programs, that were made anew. */
  rendered: number;
  indexed: number;
  bytes: number;
  seconds: number;
  /** Resident memory of this process at its highest; Pagefind's own process is not in it. */
  peakBytes: number;
}

/** Counts the pages of the finished site and the bytes of all its files. */
export function measureSite(files: OutputIndex): Pick<Figures, 'pages' | 'bytes'> {
  return {
    pages: [...files.keys()].filter((file) => file.endsWith('.html')).length,
    bytes: [...files.values()].reduce((sum, { state }) => sum + state.size, 0),
  };
}

/** The figures as one line. */
export function describeFigures({ pages, rendered, indexed, bytes, seconds, peakBytes }: Figures): string {
  return [
    `${pages} pages (${indexed} in the search index)`,
    `${rendered} files rendered`,
    `${megabytes(bytes)} MB`,
    `${seconds.toFixed(1)} s`,
    `peak memory ${megabytes(peakBytes)} MB`,
  ].join(', ');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0);
}
