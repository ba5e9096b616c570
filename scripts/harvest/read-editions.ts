import type { SourceRole } from '../../content/model/source.ts';
import type { FileHistory } from '../forges/forge.ts';
import { chooseDocuments } from './choose-documents.ts';
import { versionsOf } from './choose-versions.ts';
import type { ReadSource } from './read-source.ts';
import type { RenderSource } from './render.ts';
import type { Note } from './report.ts';

/** The documentation of a product as of one release. */
export interface Edition {
  version: string;
  source: RenderSource;
}

/** What became of a file later on says nothing of how it was in a release. */
const noHistory: FileHistory = { changed: new Map(), moved: new Map(), since: null };

/**
 * Reads the documentation as of each release that is kept: of the first repository that has both documentation
 * and releases, since a version means something only where the text and the tag stand together.
 */
export async function readEditions(sources: readonly ReadSource[]): Promise<{ editions: Edition[]; notes: Note[] }> {
  const documented = sources.find(({ raw, render }) => {
    const paths = render.documents.map(({ path }) => path);
    const hasDocumentation = raw.source.roles.includes('docs') || paths.some((path) => documentationFolder.test(path));
    return hasDocumentation && versionsOf(raw.source, raw.refs.commit, raw.tags).length > 0;
  });
  if (!documented) return { editions: [], notes: [] };
  const { raw, render } = documented;
  const editions: Edition[] = [];
  const notes: Note[] = [];
  for (const { version, tag, commit } of versionsOf(raw.source, raw.refs.commit, raw.tags)) {
    try {
      const { tree, readFiles } = await raw.at(commit);
      const { chosen } = chooseDocuments(tree.files.keys(), raw.source);
      const texts = await readFiles(chosen.filter((path) => isDocumentation(path, raw.source.roles)));
      const documents = [...texts].map(([path, bytes]) => ({ path, bytes }));
      const committedAt = raw.tags.find(({ name }) => name === tag)?.date ?? render.committedAt;
      if (documents.length > 0) {
        editions.push({
          version,
          source: {
            ...render,
            ...{ branch: tag, commit, committedAt, documents, readFiles },
            paths: tree.files,
            history: noHistory,
          },
        });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notes.push({
        source: render.key,
        path: '',
        kind: 'skipped',
        text: `the documentation of ${tag} could not be read: ${reason}`,
      });
    }
  }
  return { editions, notes };
}

const documentationFolder = /^(docs?|documentation|dokumentation|online docs)\//i;

/** Everything in a repository of documentation; elsewhere the documentation folder and the README it begins with. */
function isDocumentation(path: string, roles: readonly SourceRole[]): boolean {
  return roles.includes('docs') || documentationFolder.test(path) || /^readme(\.[a-z]+)?$/i.test(path);
}
