import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { StandIn } from './run-workflow.ts';

/** What the actions of our workflows do, with folders in the place of the forge's stores. */
export function standInsFor(origin: string) {
  /** By the beginning of its key: the folder whose state a cache kept last, and which of its paths. */
  const cached = new Map<string, { folder: string; patterns: string[] }>();

  const restore: StandIn = (folder, { 'restore-keys': kind = '' }) => {
    const last = cached.get(kind);
    if (!last) return { 'cache-hit': '' };
    for (const file of globSync(last.patterns, { cwd: last.folder })) copy(last.folder, folder, file);
    return { 'cache-hit': 'false' };
  };

  return (artifacts: string, site: string): Readonly<Record<string, StandIn>> => ({
    'actions/checkout': (folder, { 'fetch-depth': depth = '1' }) => {
      execFileSync('git', ['clone', '--quiet', ...(depth === '0' ? [] : ['--depth', depth]), origin, folder]);
      return {};
    },
    'actions/setup-node': () => ({}),
    'actions/cache/restore': restore,
    'actions/cache': (folder, inputs) => {
      const restored = restore(folder, inputs);
      const { path: paths = '', 'restore-keys': kind = '' } = inputs;
      cached.set(kind, { folder, patterns: paths.split('\n').filter(Boolean) });
      return restored;
    },
    'actions/upload-artifact': (folder, { name = '', path: from = '' }) =>
      copy(path.join(folder, from), path.join(artifacts, name)),
    'actions/download-artifact': (folder, { name, pattern = '', path: to = '' }) => {
      if (name !== undefined) return copy(path.join(artifacts, name), path.join(folder, to));
      for (const found of readdirSync(artifacts).filter((one) => path.matchesGlob(one, pattern)))
        copy(artifacts, path.join(folder, to), found);
      return {};
    },
    'actions/upload-pages-artifact': (folder, { path: from = '' }) => copy(path.join(folder, from), site),
  });
}

function copy(from: string, to: string, name = ''): Record<string, string> {
  cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  return {};
}
