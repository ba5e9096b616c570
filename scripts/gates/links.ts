import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import { loadContent } from '../content/load.ts';
import { basePath } from '../serve/base-path.ts';
import { serveSite } from '../serve/serve-site.ts';
import type { Gate } from './gate.ts';
import { listPages } from './pages.ts';
import { sample } from './sample.ts';

/** Pages beyond this number are sampled, as their links are made by the same templates; what they lead to is asked all the same. */
const most = 600;

/**
 * Looks at pages of every kind, also those that no other page leads to, below the path they will have at their real host.
 * Links to other sites are left alone: a change must not fail because someone else's page is gone.
 */
export const links: Gate = {
  name: 'links',
  promise: 'Every internal link and anchor leads somewhere, also below a sub-path',
  examine: async ({ content, out }) => {
    const all = await listPages(out);
    const pages = sample(all, most);
    const { content: curated } = await loadContent(content);
    const server = await serveSite(out, basePath(curated.catalog.url), 4400);
    try {
      const { origin } = new URL(server.address);
      const { links: found } = await new LinkChecker().check({
        path: pages.map((page) => server.address + encodeURI(page.replace(/index\.html$/, ''))),
        checkFragments: true,
        checkCss: true,
        redirects: 'error',
        concurrency: 20,
        linksToSkip: (link) => Promise.resolve(!link.startsWith(`${origin}/`)),
      });
      const internal = found.filter((link) => link.state !== LinkState.SKIPPED);
      return {
        seen: `${internal.length} links in ${pages.length} of ${all.length} pages`,
        findings: internal.filter((link) => link.state === LinkState.BROKEN).map((link) => describe(link, origin)),
      };
    } finally {
      await server.close();
    }
  },
};

function describe({ url, parent, status }: LinkResult, origin: string): string {
  const short = (address = '') => address.replace(origin, '');
  return `${short(parent) || 'the home page'}: ${short(url)} leads nowhere${status ? ` (${status})` : ''}`;
}
