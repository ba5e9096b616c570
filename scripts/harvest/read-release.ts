import { latestOf, newestTwo } from './choose-versions.ts';
import type { RawSource } from './collect.ts';
import type { ReleasedFiles } from './extract.ts';
import { extractors } from './extractors.ts';
import { limits } from '../limits.ts';

/**
 * Reads what extractors want of the latest release. Where that is the commit that is read anyway, as in the moment of
 * publishing, the texts of that are the release's.
 */
export async function readRelease(
  raw: RawSource,
  newest: ReadonlyMap<string, Buffer>,
): Promise<ReleasedFiles | undefined> {
  const asking = extractors.filter(({ atRelease }) => atRelease);
  const release = latestOf(raw);
  if (asking.length === 0 || !release) return undefined;
  if (release.commit === raw.refs.commit) return { ...release, tree: raw.tree, texts: newest };
  try {
    const { tree, readFiles } = await raw.at(release.commit);
    const wanted = asking.flatMap(({ wants }) => wants(tree, raw.source).slice(0, limits.extracted));
    return { ...release, tree, texts: await readFiles([...new Set(wanted)]) };
  } catch {
    // A release whose files cannot be had is as one that says nothing: the newest commit still does.
    return undefined;
  }
}

/** Reads what extractors compare between the two newest releases; nothing where the branch has nothing of the kind. */
export async function readCompared(raw: RawSource): Promise<ReleasedFiles[]> {
  const compared = (tree: RawSource['tree']) => [
    ...new Set(extractors.flatMap(({ compares }) => compares?.(tree).slice(0, limits.extracted) ?? [])),
  ];
  if (compared(raw.tree).length === 0) return [];
  try {
    return await Promise.all(
      newestTwo(raw).map(async (release) => {
        const { tree, readFiles } = await raw.at(release.commit);
        return { ...release, tree, texts: await readFiles(compared(tree)) };
      }),
    );
  } catch {
    return [];
  }
}
