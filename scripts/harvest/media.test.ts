import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { makeMedia } from './media.ts';
import { startPictureWorkers } from './picture-workers.ts';

const workers = startPictureWorkers(1);
afterAll(() => workers.close());

const make = (bytes: Buffer | string) => makeMedia(new Map([['blob', Buffer.from(bytes)]]), workers);
const png = (width: number, height: number, background = '#c82828') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** A PNG that says how large it is and holds next to nothing. */
function boast(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a large picture is kept in two sizes, as WebP, and says how large it is shown', async () => {
  const { pictures, files, failures } = await make(await png(2000, 1000));
  expect(failures).toEqual(new Map());
  expect(pictures.get('blob')).toMatchObject({ width: 1280, height: 640, animated: false });
  expect(pictures.get('blob')?.sizes.map(({ width }) => width)).toEqual([640, 1280]);
  for (const { file, bytes } of files) {
    expect(file).toMatch(/^[0-9a-f]{24}-(640|1280)\.webp$/);
    expect((await sharp(bytes).metadata()).format).toBe('webp');
  }
});

test('a small picture is never made larger', async () => {
  const { pictures } = await make(await png(90, 30));
  expect(pictures.get('blob')).toMatchObject({ width: 90, height: 30, sizes: [{ width: 90 }] });
});

test('the same bytes give the same file names and the same files', async () => {
  const bytes = await png(700, 10);
  expect((await make(bytes)).files).toEqual((await make(bytes)).files);
});

test('a photograph is turned upright and loses where and by whom it was taken', async () => {
  const taken = await sharp(await png(40, 20))
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '55/1 40/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { pictures, files } = await make(taken);
  expect(pictures.get('blob')).toMatchObject({ width: 20, height: 40 });
  const { exif, icc, xmp } = await sharp(files[0]?.bytes).metadata();
  expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
});

test('of a moving picture the first frame is kept', async () => {
  const frames = await Promise.all([png(20, 20), png(20, 20, '#2828c8')]);
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { pictures, files } = await make(gif);
  expect(pictures.get('blob')).toMatchObject({ width: 20, height: 20, animated: true });
  expect((await sharp(files[0]?.bytes).metadata()).pages).toBeUndefined();
});

test('a drawing is drawn, so that no script of it and no other file comes along', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'media-'));
  const secret = path.join(folder, 'secret.png');
  writeFileSync(secret, await png(10, 10));
  const drawing = (picture: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)"><script>alert(1)</script>${picture}</svg>`;
  const { files } = await make(
    drawing(`<image href="${secret}" width="10" height="10"/><image href="file://${secret}" width="10" height="10"/>`),
  );
  const pixels = await sharp(files[0]?.bytes).flatten({ background: 'white' }).raw().toBuffer();
  expect(new Set(pixels)).toEqual(new Set([255]));
});

test('a drawing is drawn sharp enough for a screen of twice the density, at the size it asks for', async () => {
  const { pictures, files } = await make(
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>',
  );
  expect(pictures.get('blob')).toMatchObject({ width: 100, height: 50, sizes: [{ width: 200 }] });
  expect(await sharp(files[0]?.bytes).metadata()).toMatchObject({ width: 200, height: 100 });
});

test.each([
  ['a text that calls itself a picture', 'no picture'],
  ['nothing', ''],
  ['a picture of 50,000 by 50,000 pixels', boast(50_000, 50_000)],
  ['a picture whose data ends early', boast(3_000, 3_000)],
  ['a PDF', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>'],
  [
    'a drawing with entities that multiply',
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a8;</text></svg>`,
  ],
  [
    'a drawing that reads another file',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  ],
  ['a drawing nested without end', `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(50_000)}</svg>`],
])('%s is left out with a reason, and the next picture is made as ever', async (_, bytes) => {
  const { failures, files } = await make(bytes);
  expect(failures.get('blob')).toMatch(/\w/);
  expect(files).toEqual([]);
  expect((await make(await png(8, 8))).failures.size).toBe(0);
});

test('a file that is too large is not even opened', async () => {
  const { failures } = await make(Buffer.alloc(limits.pictureBytes + 1));
  expect(failures.get('blob')).toBe('the file is too large');
});

test('a picture that takes too long is given up, and the next one is made', async () => {
  const hasty = startPictureWorkers(1, 300);
  const filters = Array.from(
    { length: 40 },
    () => '<feGaussianBlur stdDeviation="90"/><feTurbulence numOctaves="50"/>',
  ).join('');
  const slow = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"><filter id="f">${filters}</filter><rect width="3000" height="3000" filter="url(#f)"/></svg>`;
  const { failures } = await makeMedia(new Map([['slow', Buffer.from(slow)]]), hasty);
  expect(failures.get('slow')).toBe('it took more than 0.3 seconds to read');
  hasty.close();
});
