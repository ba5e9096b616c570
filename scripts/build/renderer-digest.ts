import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is code, below the checkout. */
const code = [
  'site/**/*.{ts,astro,css,svg}',
  'scripts/build/*.ts',
  'content/model/*.ts',
  'content/model/forges/*.ts',
  'content/strings/*.json',
  'astro.config.mjs',
  'package-lock.json',
];
const besides = ['site/e2e/**', '**/*.test.ts'];

/** What of a community is compiled: its settings, and its prose. */
const compiled = ['catalog.yml', 'pages/*/*.mdx'];

/** The digest of everything that a renderer is made from: the same digest renders the same content to the same bytes. */
export function digestRenderer(checkout: string, content: string): string {
  const digest = createHash('sha256').update(process.version);
  const add = (base: string, patterns: string[], exclude: string[] = []) => {
    for (const file of globSync(patterns, { cwd: base, exclude }).sort()) {
      digest.update(`\0${file}\0`).update(readFileSync(path.join(base, file)));
    }
  };
  add(checkout, code, besides);
  add(content, compiled);
  return digest.digest('hex').slice(0, 16);
}
