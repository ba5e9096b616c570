import pLimit from 'p-limit';
import { limits } from '../markdown/limits.ts';
import type { FileTarget } from '../markdown/link-source.ts';
import type { StoredPicture } from '../markdown/rewrite-context.ts';
import { picturesIn } from '../markdown/rewrite.ts';
import type { PictureWorkers } from './picture-workers.ts';
import { TaskTimeout } from './process-pool.ts';
import type { Work } from './read-documents.ts';
import type { RenderNote } from './render.ts';
import { linkContext } from './source-documents.ts';

/** The pictures of a product, each made once. */
export interface MediaStore {
  /** By Git object id. */
  pictures: ReadonlyMap<string, StoredPicture>;
  files: Array<{ file: string; bytes: Buffer }>;
}

/** Makes the pictures that a product's documents show, and notes which could not be made. */
export async function makeProductMedia(
  works: readonly Work[],
  workers: PictureWorkers,
  notes: RenderNote[],
): Promise<MediaStore> {
  const files = new Map<string, { source: string; path: string; bytes: Buffer }>();
  for (const [{ source }, paths] of wanted(works)) {
    for (const [path, bytes] of await source.readFiles(paths)) {
      const blob = source.paths.get(path)?.blob;
      if (blob !== undefined) files.set(blob, { source: source.key, path, bytes });
    }
  }
  const { failures, ...store } = await makeMedia(
    new Map([...files].map(([blob, { bytes }]) => [blob, bytes])),
    workers,
  );
  for (const [blob, text] of failures) {
    const { source = '', path = '' } = files.get(blob) ?? {};
    notes.push({ source, path, kind: 'broken-picture', text });
  }
  return store;
}

/** Which picture files each repository is asked for. */
function wanted(works: readonly Work[]): Map<Work, string[]> {
  const all = works.flatMap((work) =>
    work.documents.flatMap((read) => picturesIn(read.parsed.tree, linkContext(read, work, works))),
  );
  return new Map(
    works.map((work) => {
      const own = all.filter(({ source, path }) => source === work.links && work.source.paths.has(path));
      return [work, [...new Set(own.map(({ path }) => path))].toSorted()];
    }),
  );
}

/** Finds the picture that a file has become. */
export function pictureOf(works: readonly Work[], { pictures }: MediaStore) {
  return ({ source, path }: FileTarget): StoredPicture | undefined => {
    const blob = works.find(({ links }) => links === source)?.source.paths.get(path)?.blob;
    return blob === undefined ? undefined : pictures.get(blob);
  };
}

/** Makes pictures from files, given by their Git object ids. */
export async function makeMedia(
  blobs: ReadonlyMap<string, Buffer>,
  workers: PictureWorkers,
): Promise<MediaStore & { failures: ReadonlyMap<string, string> }> {
  const pictures = new Map<string, StoredPicture>();
  const failures = new Map<string, string>();
  const files = new Map<string, Buffer>();
  const few = pLimit(4);
  let givenUp = 0;
  const make = async (blob: string, bytes: Buffer) => {
    try {
      if (givenUp >= limits.givenUp) throw new Error('too many pictures of the product took too long');
      const made = await workers.make(bytes);
      pictures.set(blob, made.picture);
      for (const { file, bytes } of made.files) files.set(file, bytes);
    } catch (error) {
      if (error instanceof TaskTimeout) givenUp++;
      failures.set(blob, error instanceof Error ? error.message : String(error));
    }
  };
  const [taken, left] = [[...blobs].slice(0, limits.pictures), [...blobs.keys()].slice(limits.pictures)];
  await Promise.all(taken.map(([blob, bytes]) => few(() => make(blob, bytes))));
  for (const blob of left) failures.set(blob, `a product has room for ${limits.pictures} pictures`);
  // In the order of their names, so that nothing depends on which was made first.
  return {
    pictures,
    failures,
    files: [...files].map(([file, bytes]) => ({ file, bytes })).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
