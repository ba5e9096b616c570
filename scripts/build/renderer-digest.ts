import { createHash } from 'node:crypto';
import { digestFiles } from '../memory/digest-code.ts';

/** What is code, below the checkout. */
const code = [
  'site/**/*.*',
  'scripts/build/*.ts',
  'content/model/*.ts',
  'content/model/forges/*.ts',
  'content/strings/*.json',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const besides = ['site/e2e/**', '**/*.test.ts'];

/** What of a community is compiled: its settings, and its prose. */
const compiled = ['catalog.yml', 'pages/*/*.mdx'];

/** The digest of everything that a renderer is made from: the same digest renders the same content to the same bytes. */
export function digestRenderer(checkout: string, content: string): string {
  return createHash('sha256')
    .update(process.version)
    .update(digestFiles(checkout, code, besides))
    .update(digestFiles(content, compiled))
    .digest('hex')
    .slice(0, 16);
}
