import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Facts, Stale } from '../../content/model/facts.ts';
import type { ForgeTexts } from '../../content/model/forge-texts.ts';
import type { ProductNotes } from '../../content/model/release-notes.ts';
import { filesOf } from './files-of.ts';
import type { Plan, Said } from './plan.ts';
import type { RenderResult } from './render.ts';
import { amountsOf, besides, digestRecorded, listFiles, writeState, type LastRun } from './state.ts';
import { writeWhole } from '../write-whole.ts';

/** Everything a run has to say of a product. */
export interface Emission {
  product: string;
  facts: Facts;
  stale: Stale | undefined;
  documents: RenderResult['documents'];
  media: RenderResult['media'];
  /** What others wrote about its repositories at the forge, where that is known. */
  texts: ForgeTexts | undefined;
  /** What stands out in the notes of its releases, where there are any. */
  notes: ProductNotes | undefined;
  /** What the extractors made, by file name. */
  extracted: ReadonlyMap<string, Buffer>;
  /** Files of the last run that stay as they are, because their source could not be read. */
  keep: (file: string) => boolean;
  inputs: string;
  said: Said;
}

/**
 * Lays what differs from the product's folder into the staging folder, and says what is to be done with it.
 * Nothing of the product itself is touched before the whole run has passed the gate.
 */
export async function stageProduct(folder: string, staging: string, emission: Emission, last: LastRun): Promise<Plan> {
  const files = filesOf(emission);
  const present = listFiles(folder).filter((file) => !besides.has(file));
  await rm(staging, { recursive: true, force: true });

  const write: string[] = [];
  for (const [file, content] of files) {
    const old = await readFile(path.join(folder, file)).catch(() => undefined);
    if (old?.equals(content)) continue;
    await mkdir(path.dirname(path.join(staging, file)), { recursive: true });
    await writeWhole(path.join(staging, file), content);
    write.push(file);
  }
  const kept = present.filter((file) => !files.has(file) && emission.keep(file));
  const all = [...files.keys(), ...kept].toSorted();
  const recorded = digestRecorded(
    (file) => files.get(file) ?? (kept.includes(file) ? readFileSync(path.join(folder, file)) : undefined),
  );
  await writeState(staging, { inputs: emission.inputs, files: all, recorded, said: emission.said });
  return {
    product: emission.product,
    write,
    remove: present.filter((file) => !files.has(file) && !emission.keep(file)),
    before: amountsOf(last.facts, last.state?.files ?? []),
    after: amountsOf(emission.facts, all),
  };
}
