// @ts-check
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { catalog } from './site/catalogue/settings.ts';
import { alignByClass } from './site/loaders/align-by-class.ts';
import { keepRenderer } from './site/renderer/keep-renderer.ts';
import { reloadOnChange } from './site/renderer/reload-on-change.ts';
import { cacheFolder, contentFolder } from './site/reads/folders.ts';

const { origin, pathname } = new URL(catalog.url);
const renderer = resolve(process.env['CATALOG_RENDERER'] ?? join(cacheFolder, 'renderer'));
// A store is of one community and one contract: neither may read what was parsed for another.
const store = createHash('sha256').update(contentFolder);
const model = join(import.meta.dirname, 'content/model');
for (const file of globSync('*.ts', { cwd: model }).sort()) store.update(readFileSync(join(model, file)));

export default defineConfig({
  site: origin,
  base: pathname,
  srcDir: './site',
  publicDir: './site/public',
  outDir: join(renderer, 'client'),
  cacheDir: join(cacheFolder, 'astro', store.digest('hex').slice(0, 12)),
  trailingSlash: 'always',
  markdown: { processor: unified({ smartypants: false, rehypePlugins: [alignByClass] }), syntaxHighlight: false },
  integrations: [mdx(), keepRenderer(renderer), reloadOnChange(contentFolder)],
  // The Content-Security-Policy allows files only: nothing may be inlined into a page.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks the curated pages with a directive of its own and takes it out again.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
