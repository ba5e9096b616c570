import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OutputFolder } from './output.ts';

const worthIt = { kind: /\.(html|css|js|json|md|xml|atom|svg|ics|csv|txt|yml)$/, bytes: 1_000 };
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** By the ending that servers look for. Each step of Brotli beyond 9 takes several times as long, for about 3 %. */
const encodings = {
  '.gz': (bytes: Buffer) => gzipped(bytes, { level: 9 }),
  '.br': (bytes: Buffer) => brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
};

/**
 * Writes `.br` and `.gz` beside each file that is smaller for it, for servers that send such files as they are. What
 * stands beside a file that is as the last build left it stands, too. Answers how many files were compressed anew.
 */
export async function compressFiles(output: OutputFolder): Promise<number> {
  const files = [...output.index]
    .filter(([file, { state }]) => worthIt.kind.test(file) && state.size >= worthIt.bytes)
    .map(([file]) => file)
    .filter((file) => !output.isAsBefore(file) || !Object.keys(encodings).every((end) => output.keep(file + end)));
  for (const file of files) {
    const bytes = await readFile(path.join(output.folder, file));
    const made = await Promise.all(Object.values(encodings).map((encode) => encode(bytes)));
    Object.keys(encodings).forEach((end, n) => output.write(file + end, made[n] ?? bytes));
  }
  return files.length;
}
