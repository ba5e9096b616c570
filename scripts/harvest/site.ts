import { posix } from 'node:path';
import { decode } from '../markdown/decode.ts';
import { readMkDocs, type Listed } from '../markdown/mkdocs.ts';
import type { NavigationSource } from './navigation.ts';
import type { RenderSource } from './render.ts';

/** What a repository's docs site says about itself, as far as the catalogue uses it. */
export interface Site {
  /** Made by Jekyll: a few Liquid expressions in its documents mean something. */
  jekyll: boolean;
  /** Folders that a leading slash in a link may mean, the repository's root first. */
  roots: string[];
  listed: NavigationSource['listed'];
  /** What could not be read of it. */
  problems: Array<{ path: string; text: string }>;
}

const configuration = /^(docs\/|doc\/|website\/)?(_config|mkdocs)\.ya?ml$/;

/** Reads the configuration of the docs site in a repository, where there is one. */
export async function readSite(source: Pick<RenderSource, 'paths' | 'readFiles'>): Promise<Site> {
  const paths = [...source.paths.keys()].filter((path) => configuration.test(path)).toSorted();
  const jekyll = paths.filter((path) => posix.basename(path).startsWith('_config'));
  const mkdocs = paths.filter((path) => posix.basename(path).startsWith('mkdocs'));
  const roots = new Set(['', ...jekyll.map(folderOf)]);
  const listed = new Map<string, Listed>();
  const problems: Site['problems'] = [];
  for (const [path, bytes] of mkdocs.length > 0 ? await source.readFiles(mkdocs) : []) {
    try {
      const site = readMkDocs(path, decode(bytes).text);
      roots.add(site.root);
      for (const [file, place] of site.listed) if (!listed.has(file)) listed.set(file, place);
    } catch (error) {
      problems.push({
        path,
        text: `Its order of pages cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
  return { jekyll: jekyll.length > 0, roots: [...roots], listed, problems };
}

function folderOf(path: string): string {
  return posix.dirname(path).replace(/^\.$/, '');
}
