import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../content/load.ts';
import { basePath } from '../serve/base-path.ts';
import type { Gate } from './gate.ts';
import { judgeLink, type Site } from './judge-link.ts';
import { listPages } from './pages.ts';
import { readLinks, readStyleLinks } from './read-links.ts';

/**
 * Looks at every page, also those that no other page leads to, at the address it will have at its real host.
 * Links to other sites are left alone: a change must not fail because someone else's page is gone.
 */
export const links: Gate = {
  name: 'links',
  promise: 'Every internal link and anchor leads somewhere, also below a sub-path',
  examine: async ({ content, out }) => {
    const { content: curated } = await loadContent(content);
    const { url } = curated.catalog;
    const files = await listFiles(out);
    const site: Site = { address: new URL(basePath(url), url), files: new Set(files), anchors: new Map() };
    const linksOf = new Map<string, Iterable<string>>();
    for (const page of await listPages(out)) {
      const { anchors, links: found } = readLinks(await readFile(path.join(out, page), 'utf8'));
      site.anchors.set(page, anchors);
      linksOf.set(page, found);
    }
    const pages = linksOf.size;
    for (const sheet of files.filter((file) => file.endsWith('.css'))) {
      linksOf.set(sheet, readStyleLinks(await readFile(path.join(out, sheet), 'utf8')));
    }
    let seen = 0;
    const findings: string[] = [];
    for (const [from, addresses] of linksOf) {
      for (const address of addresses) {
        const verdict = judgeLink(site, from, address);
        if (verdict !== 'elsewhere') seen += 1;
        if (verdict !== 'elsewhere' && verdict !== 'leads there') findings.push(`${from}: ${address} ${verdict}`);
      }
    }
    return { seen: `${seen} links in ${pages} pages`, findings };
  },
};

/** Every file of the site by its path in it, with `/` between. */
async function listFiles(out: string): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
