import { resolveWithin } from '../reading.ts';
import type { Risk } from './risk.ts';
import { limits } from '../../limits.ts';

/** A file or folder that does not come with the repository. */
export const outsideRepository: Risk = ({ mounts, environmentFiles }, { data, at }) => {
  const build = data['build'];
  const context =
    typeof build === 'string'
      ? build
      : build !== null && typeof build === 'object' && 'context' in build
        ? build.context
        : undefined;
  const isRemote = typeof context === 'string' && /^(https?|git|ssh):|^git@|\.git(#|$)/.test(context);
  const { path } = at([]);
  const leaves = (file: string) => !file.includes('$') && resolveWithin(path, file) === null;
  return [
    ...(typeof context === 'string' && !isRemote && leaves(context)
      ? [{ kind: 'outsideRepository' as const, ...at(['build']), what: context.slice(0, limits.quoted) }]
      : []),
    ...[
      ...environmentFiles,
      ...mounts.flatMap(({ kind, from }) => (kind === 'bind' && from?.startsWith('.') ? [from] : [])),
    ]
      .filter(leaves)
      .map((file) => ({ kind: 'outsideRepository' as const, ...at(['volumes']), what: file.slice(0, limits.quoted) })),
  ];
};
