import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { listOwnVersions, readOwnBlobs, type OwnVersion } from '../../forges/own-versions.ts';
import type { Memory } from '../../memory/memory.ts';
import { writeWholeIfOther } from '../../write-whole.ts';
import { digestOf } from '../digest.ts';
import { appHistory } from './app-history.ts';
import { changeLog } from './change-log.ts';
import { toPast, type History } from './history.ts';
import { verdictHistory } from './verdict-history.ts';

const histories: readonly History[] = [verdictHistory, changeLog, appHistory];
const recorded = [...new Set(histories.flatMap(({ from }) => from))];

/**
 * Writes, beside what was harvested of each product that is still there, its histories by the catalogue's own commits.
 * Git tells each time which states there are; they are read where those are others than what a history that stands
 * there was made from.
 */
export async function writeHistories(memory: Memory): Promise<void> {
  const harvested = path.join(memory.folder, 'harvested');
  const versions = await listOwnVersions(
    harvested,
    recorded.map((file) => `*/${file}`),
  );
  const present = new Set(await readdir(harvested).catch(() => []));
  const byProduct = [...Map.groupBy(versions, (version) => path.posix.dirname(version.path))];
  const due = byProduct
    .filter(([product]) => present.has(product))
    .flatMap(([product, of]) => histories.flatMap((history) => planOf(memory, product, of, history)))
    .filter(({ place, besides }) => !memory.recall(place, besides));
  const blobs = await readOwnBlobs(harvested, [...new Set(due.flatMap(({ of }) => of.map(({ blob }) => blob)))]);
  for (const { history, place, of, now, besides } of due) {
    await writeWholeIfOther(path.join(memory.folder, place), history.write(toPast(of, blobs, now)));
    memory.remember(place, memory.read(place), undefined, besides);
  }
}

/** One history of a product, with everything that it is made from. */
function planOf(memory: Memory, product: string, versions: readonly OwnVersion[], history: History) {
  const of = versions.filter((version) => history.from.includes(path.posix.basename(version.path)));
  if (!of.some((version) => version.path === `${product}/${history.from[0]}`)) return [];
  const place = `harvested/${product}/${history.file}`;
  const present = history.present && `harvested/${product}/${history.present}`;
  const now = present && memory.has(present) ? memory.read(present).bytes.toString('utf8') : undefined;
  return [{ history, place, of, now, besides: digestOf(JSON.stringify([of, now])) }];
}
