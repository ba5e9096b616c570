import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../harvest/state.ts';
import { readSigningKey, signMinisign } from './minisign.ts';

/**
 * Writes the checksums of everything in the app store, and signs them where there is a key. Without one there are
 * checksums alone, which tell of damage and not of deceit; a wrong key stops the build.
 */
export async function signStore(out: string, key: string | undefined): Promise<'none' | 'sums' | 'signed'> {
  const store = path.join(out, 'appstore');
  const files = (await listFiles(store)).filter((file) => !/^SHA256SUMS|\.html$/.test(file));
  if (files.length === 0) return 'none';
  const lines = await Promise.all(
    files.map(async (file) => {
      const digest = createHash('sha256').update(await readFile(path.join(store, file)));
      return `${digest.digest('hex')}  ${file}\n`;
    }),
  );
  const sums = Buffer.from(lines.join(''));
  await writeFile(path.join(store, 'SHA256SUMS'), sums);
  if (key === undefined || key === '') return 'sums';
  await writeFile(path.join(store, 'SHA256SUMS.minisig'), signMinisign(sums, readSigningKey(key), 'app store'));
  return 'signed';
}
