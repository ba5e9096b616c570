import { limits } from '../markdown/limits.ts';
import type { StoredPicture } from '../markdown/rewrite.ts';
import type { PictureWorkers } from './picture-workers.ts';

/** The pictures of a product, each made once. */
export interface MediaStore {
  pictures: ReadonlyMap<string, StoredPicture>;
  files: Array<{ file: string; bytes: Buffer }>;
  /** Blob → why it could not be shown. */
  failures: ReadonlyMap<string, string>;
}

/** Makes the store of a product from picture files, given by their Git object ids. */
export async function makeMedia(blobs: ReadonlyMap<string, Buffer>, workers: PictureWorkers): Promise<MediaStore> {
  const pictures = new Map<string, StoredPicture>();
  const failures = new Map<string, string>();
  const files = new Map<string, Buffer>();
  const make = async (blob: string, bytes: Buffer) => {
    try {
      const made = await workers.make(bytes);
      pictures.set(blob, made.picture);
      for (const { file, bytes } of made.files) files.set(file, bytes);
    } catch (error) {
      failures.set(blob, error instanceof Error ? error.message : String(error));
    }
  };
  await Promise.all([...blobs].slice(0, limits.pictures).map(([blob, bytes]) => make(blob, bytes)));
  return { pictures, failures, files: [...files].map(([file, bytes]) => ({ file, bytes })) };
}
