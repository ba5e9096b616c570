import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RenderedFile } from '../../content/model/rendering.ts';
import { readSigningKey, signMinisign } from './minisign.ts';
import type { OutputFolder } from './output.ts';

/**
 * Writes the checksums of everything in the app store, and signs them where there is a key. Without one there are
 * checksums alone, which tell of damage and not of deceit; a wrong key stops the build.
 */
export async function signStore(
  output: OutputFolder,
  all: readonly RenderedFile[],
  key: string | undefined,
): Promise<'none' | 'sums' | 'signed'> {
  const store = path.join(output.folder, 'appstore');
  const files = all
    .flatMap(({ file, page }) => (!page && file.startsWith('appstore/') ? [file.slice('appstore/'.length)] : []))
    .toSorted();
  if (files.length === 0) return 'none';
  const lines = await Promise.all(
    files.map(async (file) => {
      const digest = createHash('sha256').update(await readFile(path.join(store, file)));
      return `${digest.digest('hex')}  ${file}\n`;
    }),
  );
  const sums = Buffer.from(lines.join(''));
  output.write('appstore/SHA256SUMS', sums);
  if (key === undefined || key === '') return 'sums';
  output.write('appstore/SHA256SUMS.minisig', signMinisign(sums, readSigningKey(key), 'app store'));
  return 'signed';
}
