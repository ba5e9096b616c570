import { digestOfLeaf, seenOf } from '../reads/files.ts';
import { digestOfPart, nodeOf, readsOf } from '../reads/once.ts';
import type { Reads } from '../reads/trace.ts';
import type { Record, RecordedPage } from './record.ts';

/** A page as it is now: with the names of its reads, or as it was recorded. */
export type PageNow = Omit<RecordedPage, 'reads'> & { reads: Iterable<string> };

/** Writes down what pages and values were made from. What was not made again is taken from the last record. */
export async function writeRecord(
  last: Record | undefined,
  atLoad: Reads,
  routes: ReadonlyMap<string, string[]>,
  pages: ReadonlyMap<string, PageNow>,
): Promise<Record> {
  const places = new Map<string, number>();
  const values = new Map<string, number[]>();
  const before = new Map(last?.names.map((name, place) => [name, last.digests[place]]));
  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(name, place);
    const node = nodeOf(name);
    if (node !== undefined) follow(node);
    return place;
  };
  const follow = (node: string) => {
    if (values.has(node)) return;
    const own: number[] = [];
    values.set(node, own);
    for (const name of readsOf(node) ?? namesOf(last, last?.values[node])) own.push(placeOf(name));
  };
  const placesOf = (names: Iterable<string>) => Array.from(names, placeOf);
  const recorded = Array.from(pages, ([path, { reads, ...page }]): [string, RecordedPage] => [
    path,
    { ...page, reads: placesOf(reads) },
  ]);
  for (const key of routes.keys()) follow(`paths(${key})`);
  const atLoadPlaces = placesOf(atLoad);
  const digestNow = async (name: string) => {
    const node = nodeOf(name);
    if (node === undefined) return digestOfLeaf(name);
    return (readsOf(node) ? await digestOfPart(name) : before.get(name)) ?? '';
  };
  const digests: string[] = [];
  for (const name of places.keys()) digests.push(await digestNow(name));
  return {
    names: [...places.keys()],
    digests,
    seen: Float64Array.from([...places.keys()].flatMap((name) => seenOf(name))),
    atLoad: atLoadPlaces,
    values: Object.fromEntries(values),
    routes: Object.fromEntries(routes),
    pages: Object.fromEntries(recorded),
  };
}

/** The names that places in a record stand for. */
export function namesOf(record: Record | undefined, places: readonly number[] = []): string[] {
  return places.flatMap((place) => record?.names[place] ?? []);
}
