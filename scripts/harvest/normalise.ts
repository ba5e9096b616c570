import type { FileFact, SourceFacts } from '../../content/model/facts.ts';
import type { ForgeFacts } from '../../content/model/forge-facts.ts';
import { countActivity } from './count-activity.ts';
import type { RawSource } from './collect.ts';
import { changelogsOf, countExtensions, findFiles } from './find-files.ts';
import { toPubliccodeFacts } from './publiccode-facts.ts';
import { recogniseLicence } from './recognise-licence.ts';

/** Paths whose content the facts need. */
export function pathsForFacts(raw: RawSource): string[] {
  const files = findFiles(raw.tree.files);
  return [...(files.licence ?? []), ...(files.publiccode ?? []), ...changelogsOf(files)].map((file) => file.path);
}

export interface NormaliseInput {
  raw: RawSource;
  /** Content of {@link pathsForFacts}, as far as it could be had. */
  texts: ReadonlyMap<string, Buffer>;
  /** Documents that were taken. */
  documents: number;
  /** What the last run knew of the source. */
  last: SourceFacts | undefined;
  /** What the forge answered in this run; undefined where it was not asked. */
  forge: ForgeFacts | undefined;
  /** Now, as an instant. */
  now: string;
}

/** Everything that is known of one repository, as facts. Pure. */
export function normaliseSource({ raw, texts, documents, last, forge, now }: NormaliseInput): SourceFacts {
  const { refs, tree, history, source, key } = raw;
  const files = findFiles(tree.files);
  const sameCommit = last?.provenance.commit === refs.commit && last.provenance.via === raw.via;
  return {
    key,
    roles: source.roles,
    provenance: {
      repository: source.repository ?? null,
      branch: refs.branch,
      commit: refs.commit,
      committedAt: history.commits[0]?.committedAt ?? now,
      readAt: sameCommit ? last.provenance.readAt : now,
      via: raw.via,
    },
    refs: refs.digest,
    licence: licenceOf(files.licence ?? [], texts),
    files,
    paths: tree.files.size,
    extensions: countExtensions(tree.files.keys()),
    documents,
    activity: countActivity(history.commits, history.truncated),
    publiccode: publiccodeOf(files.publiccode ?? [], texts, (path) => tree.files.has(path)),
    forge: forge ?? last?.forge ?? null,
  };
}

/** The licence of the first file in which one is recognised; a root file comes before LICENSES/. */
function licenceOf(candidates: readonly FileFact[], texts: ReadonlyMap<string, Buffer>): SourceFacts['licence'] {
  const read = candidates.flatMap(({ path }) => {
    const text = texts.get(path)?.toString('utf8');
    return text === undefined ? [] : [{ path, ...recogniseLicence(text) }];
  });
  return read.find((licence) => licence.spdx !== null) ?? read[0] ?? null;
}

function publiccodeOf(
  candidates: readonly FileFact[],
  texts: ReadonlyMap<string, Buffer>,
  exists: (path: string) => boolean,
): SourceFacts['publiccode'] {
  for (const { path } of candidates) {
    const text = texts.get(path)?.toString('utf8');
    if (text !== undefined) return toPubliccodeFacts(path, text, exists);
  }
  return null;
}
