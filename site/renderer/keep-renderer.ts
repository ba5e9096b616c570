import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets Astro make the bundle of the site and no page: the bundle is kept, and renders by itself (`entry.ts`). What the
 * styles of each page are called is known to this build alone, so it is kept beside.
 */
export function keepRenderer(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  let bundle = new URL('file:///');
  return {
    name: 'keep-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // The bundle may lie anywhere, and no package can be found from there: everything comes along.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
      },
      'astro:build:setup': ({ vite, pages: found, target }) => {
        if (target !== 'server') return;
        pages = found;
        const prerender = vite.environments?.['prerender']?.build;
        if (!prerender?.rolldownOptions) throw new Error('Astro makes its bundles in another way than expected.');
        prerender.rolldownOptions.input = join(import.meta.dirname, 'entry.ts');
        bundle = new URL(`file://${prerender.outDir}`);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-renderer',
          setup: async () => {
            await cp(fileURLToPath(bundle), join(folder, 'server'), { recursive: true });
            const styles = Array.from(pages, ([key, { styles }]) => [key, { styles }]);
            await writeFile(join(folder, 'styles.json'), JSON.stringify(styles));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('The kept renderer renders the pages.')),
        });
      },
    },
  };
}
