import { open, readFile, rename, rm } from 'node:fs/promises';

let count = 0;

/**
 * Writes a file whole or not at all: beside its place, synced, then renamed. On a full disk write(2) may write a
 * part and call that a success; `writeFile` goes on until all is written or an error says that it can't be.
 */
export async function writeWhole(file: string, data: string | Buffer): Promise<void> {
  const beside = `${file}.${process.pid}-${count++}.incoming`;
  try {
    const handle = await open(beside, 'w');
    await handle
      .writeFile(data)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The same for a text that often is what stands there already: the file is left alone then, and keeps its time. */
export async function writeWholeIfOther(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeWhole(file, text);
}
