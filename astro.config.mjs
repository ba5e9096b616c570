// @ts-check
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cacheFolder, catalog, contentFolder, outFolder } from './site/catalogue/settings.ts';
import { sitemapOptions } from './site/catalogue/sitemap.ts';
import { alignByClass } from './site/loaders/align-by-class.ts';

const { origin, pathname } = new URL(catalog.url);
// A store is of one community and one contract: neither may read what was parsed for another.
const store = createHash('sha256').update(contentFolder);
const model = join(import.meta.dirname, 'content/model');
for (const file of globSync('*.ts', { cwd: model }).sort()) store.update(readFileSync(join(model, file)));

export default defineConfig({
  site: origin,
  base: pathname,
  srcDir: './site',
  publicDir: './site/public',
  outDir: outFolder,
  cacheDir: join(cacheFolder, 'astro', store.digest('hex').slice(0, 12)),
  trailingSlash: 'always',
  markdown: { processor: unified({ smartypants: false, rehypePlugins: [alignByClass] }), syntaxHighlight: false },
  integrations: [mdx(), sitemap(sitemapOptions)],
  // The Content-Security-Policy allows files only: nothing may be inlined into a page.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // The finished site may lie anywhere, and no package can be found from there: everything comes along.
    ssr: { noExternal: true },
    build: {
      assetsInlineLimit: 0,
      // Astro marks the curated pages with a directive of its own and takes it out again.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
