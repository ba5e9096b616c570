import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Facts, Stale } from '../../content/model/facts.ts';
import { ForgeTexts } from '../../content/model/forge-texts.ts';
import type { Product } from '../../content/model/product.ts';
import type { Source } from '../../content/model/source.ts';
import { walk } from '../walk.ts';
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

/**
 * Reads what is there of a product; a file that does not fit its schema counts as not there. At once and not by and by:
 * of a thousand products most are looked at and left as they are.
 */
export function readLastRun(folder: string): LastRun {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const bytes = readIfThere(path.join(folder, name));
    try {
      return bytes && schema.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      return undefined;
    }
  };
  return {
    facts: read('facts.json', Facts),
    stale: read('stale.json', Stale),
    state: read('state.json', State),
    texts: read('forge.json', ForgeTexts),
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Lays the state that a product will be in into a folder. */
export async function writeState(folder: string, state: State): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, 'state.json'), `${JSON.stringify(state)}\n`);
}

/** Whether every file that the last run wrote is still there, and those that Git keeps are as it wrote them. */
export function isComplete(folder: string, state: State): boolean {
  const present = new Set(listFiles(folder));
  if (!state.files.every((file) => present.has(file))) return false;
  const recorded = digestRecorded((file) => readIfThere(path.join(folder, file)));
  return recordedFiles.every((file) => recorded[file] === state.recorded[file]);
}

/** Digests of the committed files, of those that there are. */
export function digestRecorded(read: (file: string) => Buffer | undefined): State['recorded'] {
  const entries = recordedFiles.flatMap((file) => {
    const bytes = read(file);
    return bytes ? [[file, createHash('sha256').update(bytes).digest('hex')] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Files below a folder as relative paths with `/`, sorted; none where there is no folder. */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  walk(folder, { file: (place, stats) => stats.isFile() && files.push(place) });
  return files.toSorted();
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
export function codeDigest(root: string): string {
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
    for (const file of listFiles(path.join(root, folder)).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    )) {
      hash.update(`${folder}/${file}\0`).update(readFileSync(path.join(root, folder, file)));
    }
  }
  return hash.update(readIfThere(path.join(root, 'package-lock.json')) ?? '').digest('hex');
}

/** How many releases and documents there are of a product. */
export function amountsOf(facts: Facts | undefined, files: readonly string[]): Amounts {
  return { releases: facts?.releases.length ?? 0, documents: files.filter((file) => file.endsWith('.mdx')).length };
}
