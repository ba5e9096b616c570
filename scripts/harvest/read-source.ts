import type { SourceFacts } from '../../content/model/facts.ts';
import type { ForgeFacts } from '../../content/model/forge-facts.ts';
import { chooseDocuments, type ChosenDocuments } from './choose-documents.ts';
import type { RawSource } from './collect.ts';
import { normaliseSource, pathsForFacts } from './normalise.ts';
import type { RenderSource } from './render.ts';
import type { Note } from './report.ts';
import type { ReleasedFiles } from './extract.ts';
import { extractors } from './extractors.ts';
import { readCompared, readRelease } from './read-release.ts';
import { limits } from '../limits.ts';

/** A source ready for rendering, with its facts and what there is to say about it. */
export interface ReadSource {
  raw: RawSource;
  facts: SourceFacts;
  render: RenderSource;
  notes: Note[];
  /** Every file that was read, by path. */
  texts: ReadonlyMap<string, Buffer>;
  /** The latest release, where an extractor wants its files. */
  release: ReleasedFiles | undefined;
  /** The two newest releases, with the files that an extractor compares between them. */
  compared: ReleasedFiles[];
}

/** Chooses and reads the files of one source, in one batch, and makes its facts. */
export async function readSource(
  raw: RawSource,
  context: { name: string; last: SourceFacts | undefined; forge: ForgeFacts | undefined; now: string },
): Promise<ReadSource> {
  const choice = chooseDocuments(raw.tree.files.keys(), raw.source);
  const wanted = extractors.flatMap(({ wants }) => wants(raw.tree, raw.source).slice(0, limits.extracted));
  const texts = await raw.readFiles([...new Set([...pathsForFacts(raw), ...wanted, ...choice.chosen])]);
  const documents = choice.chosen.flatMap((path) => {
    const bytes = texts.get(path);
    return bytes ? [{ path, bytes }] : [];
  });
  const facts = normaliseSource({ ...context, raw, texts, documents: documents.length });
  const { branch, commit, committedAt, repository } = facts.provenance;
  return {
    raw,
    facts,
    render: {
      key: raw.source.repository ?? raw.key,
      name: context.name,
      ...{ repository, branch, commit, committedAt },
      licence: facts.licence?.spdx ?? null,
      roles: raw.source.roles,
      paths: raw.tree.files,
      history: raw.fileHistory,
      documents,
      readFiles: raw.readFiles,
    },
    notes: notesOn(raw, choice, texts),
    texts,
    release: await readRelease(raw, texts),
    compared: await readCompared(raw),
  };
}

function notesOn(
  { key, source, tree, refusedTags }: RawSource,
  { chosen, leftOut }: ChosenDocuments,
  texts: ReadonlyMap<string, Buffer>,
): Note[] {
  const note = (path: string, kind: Note['kind'], text: string): Note => ({
    source: source.repository ?? key,
    path,
    kind,
    text,
  });
  const readmes = [...tree.files.keys()].filter((path) => /^readme(\.[a-z]+)?$/i.test(path)).toSorted();
  const all = source.docs?.include === undefined;
  return [
    ...(all && readmes.length === 0 ? [note('', 'readme', 'there is no README at the root')] : []),
    ...(readmes.length > 1 ? [note('', 'readme', `there are ${readmes.length} READMEs: ${readmes.join(', ')}`)] : []),
    ...(tree.truncated
      ? [note('', 'cut', 'the repository has more files than are looked at; the rest was left out')]
      : []),
    ...(tree.refused > 0
      ? [note('', 'skipped', `${tree.refused} files have names that are not safe to use; they were left out`)]
      : []),
    ...(refusedTags > 0
      ? [note('', 'skipped', `${refusedTags} tags have names with characters that hide; they were left out`)]
      : []),
    ...tree.links.map(({ path }) => note(path, 'skipped', 'is a link to something that is no file of this repository')),
    ...tree.submodules.map((path) => note(path, 'skipped', 'is another repository hung in here (a submodule)')),
    ...leftOut.map(({ path, reason }) => note(path, 'left-out', `not taken: ${reason}`)),
    ...chosen
      .filter((path) => !texts.has(path))
      .map((path) => note(path, 'skipped', 'could not be had from the repository, or is too large')),
  ];
}
