import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releasedIn } from '../catalogue.ts';
import { succeeded, type Contestant } from '../contestant.ts';
import { releases } from '../make-portfolio.ts';
import { runMeasured } from '../run-measured.ts';
import { installPackages } from './install-packages.ts';
import { peerPages, type PeerPage } from './peer-pages.ts';

const pinned = ['astro@7.3.4', '@astrojs/starlight@0.42.4', 'sharp@0.35.5'];

/**
 * The same texts as a Starlight site in one language, in a folder with the packages of `installStarlight`. It has its
 * search, and no list of all pages at the side of each, which would weigh more than all the rest.
 */
export function starlight(folder: string, products: number): Contestant {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('astro.config.mjs', configuration);
  write('src/content.config.ts', content);
  write('src/content/docs/index.md', '---\ntitle: Products\n---\n');
  for (let n = 0; n < products; n++) for (const page of peerPages(n)) write(...toFile(page));
  const program = path.join(folder, 'node_modules/astro/bin/astro.mjs');
  const build = async () =>
    succeeded(
      'astro',
      await runMeasured([process.execPath, '--max-old-space-size=12000', program, 'build', '--silent'], {
        cwd: folder,
        environment: { ASTRO_TELEMETRY_DISABLED: '1' },
      }),
    );
  return {
    async clean() {
      for (const made of ['dist', '.astro', 'node_modules/.astro'])
        rmSync(path.join(folder, made), { recursive: true, force: true });
      return [['Starlight with its search, one language: clean', await build()]];
    },
    async refresh(round) {
      const { n, version } = releasedIn(round);
      for (const page of peerPages(n % products, [...releases, version])) write(...toFile(page));
      return [['Starlight with its search, one language: after one release', await build()]];
    },
  };
}

/** Installs Starlight for the bench alone; without the registry there is none. */
export function installStarlight(folder: string): boolean {
  return installPackages(folder, pinned);
}

function toFile({ path: page, matter, text }: PeerPage): [file: string, text: string] {
  const file = page.replace(/_index$/, 'index');
  return [`src/content/docs/${file}.md`, `---\n${JSON.stringify({ title: matter['title'] })}\n---\n${text}\n`];
}

const configuration = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Products', sidebar: [{ label: 'Products', link: '/' }] })] });
`;

const content = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
