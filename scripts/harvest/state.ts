import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Facts, Stale } from '../../content/model/facts.ts';
import { ForgeTexts } from '../../content/model/forge-texts.ts';
import type { Product } from '../../content/model/product.ts';
import type { Source } from '../../content/model/source.ts';
import { writeWhole } from '../write-whole.ts';
import { Said, type Amounts } from './plan.ts';

/** Files in a product's folder that are no text or fact of it: the record of the last run, and what builds write. */
export const besides: ReadonlySet<string> = new Set(['state.json', 'history.json', 'changes.json', 'app-history.json']);

/** Files in a product's folder that are committed: what main says of it may be another state than the last run's. */
const recordedFiles: readonly string[] = ['app.json', 'evidence.json', 'facts.json', 'releases.json'];

/** What the last run left of a product: content/harvested/<id>/state.json. Not committed. */
export const State = z.strictObject({
  /** Digest of all that the texts were made from. */
  inputs: z.string(),
  /** Every file below the product's folder that the run wrote, sorted. */
  files: z.array(z.string()),
  /** Digests of those of them that Git keeps: a checkout may bring back what is older, or newer, than the texts. */
  recorded: z.record(z.string(), z.string()),
  said: Said,
});
export type State = z.output<typeof State>;

export interface LastRun {
  facts: Facts | undefined;
  stale: Stale | undefined;
  state: State | undefined;
  texts: ForgeTexts | undefined;
}

/** Reads what is there of a product; a file that does not fit its schema counts as not there. */
export async function readLastRun(folder: string): Promise<LastRun> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    try {
      return schema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
    } catch {
      return undefined;
    }
  };
  return {
    facts: await read('facts.json', Facts),
    stale: await read('stale.json', Stale),
    state: await read('state.json', State),
    texts: await read('forge.json', ForgeTexts),
  };
}

/** Lays the state that a product will be in into a folder. */
export async function writeState(folder: string, state: State): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, 'state.json'), `${JSON.stringify(state)}\n`);
}

/** Whether every file that the last run wrote is still there, and those that Git keeps are as it wrote them. */
export async function isComplete(folder: string, state: State): Promise<boolean> {
  const present = new Set(await listFiles(folder));
  if (!state.files.every((file) => present.has(file))) return false;
  const recorded = await digestRecorded((file) => readFile(path.join(folder, file)).catch(() => undefined));
  return recordedFiles.every((file) => recorded[file] === state.recorded[file]);
}

/** Digests of the committed files, of those that there are. */
export async function digestRecorded(
  read: (file: string) => Promise<Buffer | undefined> | Buffer | undefined,
): Promise<State['recorded']> {
  const entries = await Promise.all(
    recordedFiles.map(async (file) => {
      const bytes = await read(file);
      return bytes ? [[file, createHash('sha256').update(bytes).digest('hex')] as const] : [];
    }),
  );
  return Object.fromEntries(entries.flat());
}

/** Files below a folder as relative paths with `/`, sorted; none where there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** Digest of all that a product's files are made from: its record, the refs of its sources, the harvest's own code. */
export function inputsDigest(
  code: string,
  product: Product,
  sources: ReadonlyArray<{ source: Source; refs: string }>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([code, product, sources]))
    .digest('hex');
}

/** Digest of the code that makes the texts, so that a change of it makes them again. */
export async function codeDigest(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [
    'scripts/harvest',
    'scripts/evidence',
    'scripts/markdown',
    'scripts/forges',
    'scripts/appstore',
    'scripts/publiccode',
    'scripts/releases',
    'content/model',
  ]) {
    for (const file of (await listFiles(path.join(root, folder))).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    )) {
      hash.update(`${folder}/${file}\0`).update(await readFile(path.join(root, folder, file)));
    }
  }
  return hash.update(await readFile(path.join(root, 'package-lock.json')).catch(() => '')).digest('hex');
}

/** How many releases and documents there are of a product. */
export function amountsOf(facts: Facts | undefined, files: readonly string[]): Amounts {
  return { releases: facts?.releases.length ?? 0, documents: files.filter((file) => file.endsWith('.mdx')).length };
}
