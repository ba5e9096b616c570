import pLimit from 'p-limit';
import type { RemotePictures } from '../forges/remote-pictures.ts';
import { limits } from '../limits.ts';
import type { FileTarget } from '../markdown/link-source.ts';
import type { StoredPicture } from '../markdown/rewrite-context.ts';
import { picturesIn } from '../markdown/rewrite.ts';
import type { DocumentWorkers } from './document-workers.ts';
import type { PictureWorkers } from './picture-workers.ts';
import { TaskTimeout } from './process-pool.ts';
import type { Work } from './read-documents.ts';
import type { RenderNote } from './render.ts';
import { linkContext } from './source-documents.ts';

/** The pictures of a product, each made once. */
export interface MediaStore {
  /** By Git object id, or by address. */
  pictures: ReadonlyMap<string, StoredPicture>;
  /** Why a picture could not be had or made, by the same. */
  failures: ReadonlyMap<string, string>;
  files: Array<{ file: string; bytes: Buffer }>;
}

/** Makes the pictures that a product's documents show, and notes which could not be made. */
export async function makeProductMedia(
  works: readonly Work[],
  { pictures, remote }: Pick<DocumentWorkers, 'pictures' | 'remote'>,
  notes: RenderNote[],
): Promise<MediaStore> {
  const files = new Map<string, { source: string; path: string; bytes: Buffer }>();
  for (const [{ source }, paths] of wanted(works)) {
    for (const [path, bytes] of await source.readFiles(paths)) {
      const blob = source.paths.get(path)?.blob;
      if (blob !== undefined) files.set(blob, { source: source.key, path, bytes });
    }
  }
  const fetched = await fetchRemote(works, remote);
  const own = [...files].map(([blob, { bytes }]): [string, Buffer] => [blob, bytes]);
  const { failures, ...store } = await makeMedia(new Map([...own, ...fetched.files]), pictures);
  for (const [blob, text] of failures) {
    const file = files.get(blob);
    if (file) notes.push({ source: file.source, path: file.path, kind: 'broken-picture', text });
  }
  return { ...store, failures: new Map([...failures, ...fetched.failures]) };
}

/** Brings pictures of other hosts home, as far as the community allows it. */
async function fetchRemote(
  works: readonly Work[],
  remote: RemotePictures,
): Promise<{ files: Map<string, Buffer>; failures: Map<string, string> }> {
  const files = new Map<string, Buffer>();
  const failures = new Map<string, string>();
  const addresses = shownBy(works).flatMap(({ addresses }) => addresses);
  const allowed = [...new Set(addresses)].filter((address) => remote.isAllowed(address)).toSorted();
  const few = pLimit(2);
  const fetchOne = async (address: string) => {
    try {
      files.set(address, await remote.read(address));
    } catch (error) {
      failures.set(address, error instanceof Error ? error.message : String(error));
    }
  };
  await Promise.all(allowed.slice(0, limits.remotePictures).map((address) => few(() => fetchOne(address))));
  return { files, failures };
}

function shownBy(works: readonly Work[]): Array<ReturnType<typeof picturesIn>> {
  return works.flatMap((work) =>
    work.documents.map((read) => picturesIn(read.parsed.tree, linkContext(read, work, works))),
  );
}

/** Which picture files each repository is asked for. */
function wanted(works: readonly Work[]): Map<Work, string[]> {
  const all = shownBy(works).flatMap(({ files }) => files);
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

/** Finds what a picture of another host has become, or why it stays there. */
export function remotePictureOf({ pictures, failures }: MediaStore) {
  return (address: string): StoredPicture | string =>
    pictures.get(address) ?? failures.get(address) ?? 'pictures of that host are not fetched';
}

/** Makes pictures from files, given by their Git object ids or addresses. */
export async function makeMedia(blobs: ReadonlyMap<string, Buffer>, workers: PictureWorkers): Promise<MediaStore> {
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
