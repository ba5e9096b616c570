import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built fixture, without a slash at the end. */
    site: string;
  }
}

/** Builds the invented community once and serves it as project pages do: below a path. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await buildSite('site/e2e/fixtures/content', folder);
  const server = await serve(join(folder, 'site'), '/under');
  project.provide('site', `${server.origin}/under`);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}
