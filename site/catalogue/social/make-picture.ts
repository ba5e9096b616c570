import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '../../reads/folders.ts';

const folder = join(cacheFolder, 'social');
// Edges of letters need no dots between their colours: without them a picture is no larger, and takes a quarter less.
const form = { palette: true, colours: 32, effort: 1, dither: 0 };
const how = JSON.stringify([form, sharp.versions]);

/** Turns a drawing into a PNG, once for each drawing and way to do it: what was made before lies in the cache by a digest of both. */
export async function makePicture(svg: string): Promise<Buffer> {
  const file = join(folder, `${createHash('sha256').update(how).update(svg).digest('hex')}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = await sharp(Buffer.from(svg)).png(form).toBuffer();
  await mkdir(folder, { recursive: true });
  // Whole or not at all: another build may read the same file.
  await writeFile(`${file}.${process.pid}`, made);
  await rename(`${file}.${process.pid}`, file);
  return made;
}
