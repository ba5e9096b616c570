import sharp from 'sharp';
import { between, chanceFor } from './made-words.ts';

const [width, height] = [800, 450];
/** What no compression makes small: a real picture of 800 by 450 has about 76 kB. */
const grain = Buffer.from(Array.from({ length: 4_000 }, grainOf));

function grainOf(_: unknown, at: number): number {
  return 90 + (Math.imul(at + 1, 2_654_435_761) >>> 28);
}

/** A picture like that of a programme's window, different for each name: rows of bars on a plain ground, as PNG. */
export async function drawScreen(name: string): Promise<Buffer> {
  const chance = chanceFor(name);
  const pixels = Buffer.alloc(width * height * 3, between(chance, 200, 250));
  for (let top = 20; top < height - 20; top += 14) {
    for (let left = 20; left < width - 60; left += between(chance, 40, 160)) {
      const bytes = 3 * Math.min(between(chance, 10, 120), width - 20 - left);
      for (let y = top; y < top + 9; y++) {
        const from = between(chance, 0, grain.length - bytes);
        grain.copy(pixels, (y * width + left) * 3, from, from + bytes);
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
