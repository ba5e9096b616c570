import { createHash } from 'node:crypto';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { limits } from '../limits.ts';
import type { MadePicture } from './made-picture.ts';
import type { StoredPicture } from '../markdown/rewrite-context.ts';

const widths = [640, 1280];
const qualities = [80, 60, 40] as const;
const formats = new Set(['png', 'jpeg', 'webp', 'gif', 'svg', 'heif', 'tiff']);
// The format's own bound, and far more than anyone scrolls through.

/**
 * Makes a picture harmless and small: the first frame alone, without metadata, as WebP in at most two sizes.
 * SVG is drawn from memory, so that it can reach no other file. Throws on what is no picture.
 */
export async function makePicture(bytes: Buffer): Promise<MadePicture> {
  const open = (density?: number) =>
    sharp(bytes, { limitInputPixels: limits.picturePixels, pages: 1, ...(density && { density }) })
      .timeout({ seconds: limits.pictureTime / 1_000 })
      .autoOrient();
  const { format, autoOrient, pages = 1 } = await open().metadata();
  if (!formats.has(format)) throw new Error(`${format} is no picture for the web`);
  const drawn = format === 'svg';
  const natural = { width: autoOrient.width, height: autoOrient.height };
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  const files: MadePicture['files'] = [];
  const sizes: StoredPicture['sizes'] = [];
  for (const width of sizesFor(drawn ? natural.width * 2 : natural.width)) {
    const sharpEnough = drawn ? Math.min(72 * Math.max(width / natural.width, 1), 2_400) : undefined;
    const sized = open(sharpEnough).resize({
      width,
      height: limits.pictureHeight,
      fit: 'inside',
      withoutEnlargement: !drawn,
    });
    const made = await encode(sized);
    const file = `${digest}-${width}.webp`;
    files.push({ file, bytes: made.data });
    sizes.push({ file, width: made.info.width });
  }
  const largest = Math.min(natural.width, Math.max(...sizes.map(({ width }) => width)));
  return {
    picture: {
      sizes,
      width: largest,
      height: Math.max(1, Math.round((natural.height / natural.width) * largest)),
      animated: pages > 1,
    },
    files,
  };
}

function sizesFor(natural: number): number[] {
  const fitting = widths.filter((width) => width < natural);
  return fitting.length === widths.length ? fitting : [...fitting, Math.max(1, Math.round(natural))];
}

async function encode(picture: Sharp): Promise<{ data: Buffer; info: OutputInfo }> {
  const [best, ...lower] = qualities;
  const write = (quality: number) =>
    picture.clone().webp({ quality, smartSubsample: true }).toBuffer({ resolveWithObject: true });
  let made = await write(best);
  for (const quality of lower) {
    if (made.data.length <= limits.storedPicture) break;
    made = await write(quality);
  }
  return made;
}
