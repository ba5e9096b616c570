import { globSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rememberPictures } from './picture-cache.ts';
import type { PictureWorkers } from './picture-workers.ts';

function counting() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const asked: string[] = [];
  const workers: PictureWorkers = {
    make(bytes) {
      asked.push(String(bytes));
      if (String(bytes) === 'bad') return Promise.reject(new Error('no picture'));
      const picture = { sizes: [{ file: 'a-1.webp', width: 1 }], width: 1, height: 1, animated: false };
      return Promise.resolve({ picture, files: [{ file: 'a-1.webp', bytes: Buffer.from('made') }] });
    },
    close: () => undefined,
  };
  return { folder, asked, pictures: rememberPictures(workers, folder) };
}

test('the same bytes are made once, and come back the same', async () => {
  const { asked, pictures } = counting();
  const first = await pictures.make(Buffer.from('one'));
  expect(await pictures.make(Buffer.from('one'))).toEqual(first);
  await pictures.make(Buffer.from('other'));
  expect(asked).toEqual(['one', 'other']);
});

test('what could not be made is tried again, and what was torn is made anew', async () => {
  const { folder, asked, pictures } = counting();
  await expect(pictures.make(Buffer.from('bad'))).rejects.toThrow('no picture');
  await expect(pictures.make(Buffer.from('bad'))).rejects.toThrow('no picture');
  await pictures.make(Buffer.from('one'));
  for (const file of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (file.isFile()) writeFileSync(path.join(file.parentPath, file.name), 'torn');
  }
  await pictures.make(Buffer.from('one'));
  expect(asked).toEqual(['bad', 'bad', 'one', 'one']);
});
