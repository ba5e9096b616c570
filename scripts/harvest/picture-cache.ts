import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import packageFile from '../../package.json' with { type: 'json' };
import { MadePicture } from './made-picture.ts';
import type { PictureWorkers } from './picture-workers.ts';
import { writeWhole } from '../write-whole.ts';

// Raised when picture.ts makes other files of the same bytes.
const recipe = 1;

/** Remembers what was made of which bytes, so that a picture is made once, however often its product is harvested. */
export function rememberPictures(workers: PictureWorkers, folder: string): PictureWorkers {
  return {
    ...workers,
    async make(bytes) {
      const key = createHash('sha256')
        .update(`${recipe} ${packageFile.dependencies.sharp} `)
        .update(bytes)
        .digest('hex');
      const file = path.join(folder, key.slice(0, 2), key);
      const kept = await recall(file);
      if (kept) return kept;
      const made = await workers.make(bytes);
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, serialize(made));
      return made;
    },
  };
}

/** What is not there, or is not what was written, is made anew. */
async function recall(file: string): Promise<MadePicture | undefined> {
  try {
    return MadePicture.parse(deserialize(await readFile(file)));
  } catch {
    return undefined;
  }
}
