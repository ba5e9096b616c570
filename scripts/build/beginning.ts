import { createHash } from 'node:crypto';
import path from 'node:path';
import { readOwnHead } from '../forges/own-head.ts';
import { isRecent } from '../memory/file-state.ts';
import { listStates } from './list-states.ts';
import type { BuildOptions } from './options.ts';

/** Everything that a build begins from, as the file system tells of it. */
export interface Beginning {
  digest: string;
  /** Whether something changed so shortly before that it could change again without a later time. */
  isRecent: boolean;
}

/** What of the checkout makes a site, with what makes that in turn. */
const code = [
  'site',
  'scripts',
  'content/model',
  'content/strings',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Looks at code, content and what else a build depends on: the commit of the content, the day, options and the key. */
export async function lookAtBeginning(
  { folders: { content, cache, out }, compress }: BuildOptions,
  checkout: string,
): Promise<Beginning> {
  const looked = Date.now();
  const states = [content, ...code.map((place) => path.join(checkout, place))].map(listStates);
  const [day = ''] = new Date().toISOString().split('T');
  const besides = [process.version, day, await readOwnHead(content), content, cache, out, compress];
  const digest = createHash('sha256').update(JSON.stringify(besides));
  digest.update(`\0${process.env['CATALOG_SIGNING_KEY'] ?? ''}`);
  for (const { told } of states) digest.update(`\0${told}`);
  const newest = Math.max(...states.map(({ newest }) => newest));
  return { digest: digest.digest('hex'), isRecent: isRecent(newest, looked) };
}
