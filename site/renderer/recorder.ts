import { serialize } from 'node:v8';
import { digestOfLeaf, seenOf } from '../reads/files.ts';
import { digestOfPart, lastingOf, nodeOf, readsOf } from '../reads/once.ts';
import type { Reads } from '../reads/trace.ts';
import type { Places, Record, RecordedPage } from './record.ts';

/** A page as it is now: with the names of its reads, or as it was recorded. */
export type PageNow = Omit<RecordedPage, 'reads'> & { reads: Reads | Places };

/**
 * Writes down what pages and values were made from. What was not made again is taken from the last record, where every
 * read of it has been found the same: only its places are others.
 */
export async function writeRecord(
  last: Record | undefined,
  atLoad: Reads,
  routes: ReadonlyMap<string, readonly string[]>,
  pages: ReadonlyMap<string, PageNow>,
): Promise<Record> {
  const names: string[] = [];
  const places = new Map<string, number>();
  const values = new Map<string, number[]>();
  /** Of each place in the last record the one in this, plus one. */
  const moved = new Int32Array(last?.names.length ?? 0);
  const before = new Map(last?.names.map((name, place) => [name, place]));

  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = names.push(name) - 1;
    places.set(name, place);
    const old = before.get(name);
    if (old !== undefined) moved[old] = place + 1;
    const node = nodeOf(name);
    if (node !== undefined) follow(node);
    return place;
  };
  const move = (old: number): number => {
    const place = moved[old] ?? 0;
    return place === 0 ? placeOf(last?.names[old] ?? '') : place - 1;
  };
  const placesOf = (reads: Reads | Places) =>
    reads instanceof Set ? Array.from(reads, placeOf) : Array.from(reads, move);
  const follow = (node: string) => {
    if (values.has(node)) return;
    const own: number[] = [];
    values.set(node, own);
    for (const place of placesOf(readsOf(node) ?? last?.values.get(node) ?? [])) own.push(place);
  };

  const recorded = new Map(
    Array.from(pages, ([path, { reads, ...page }]) => [path, { ...page, reads: placesOf(reads) }]),
  );
  for (const key of routes.keys()) follow(`paths(${key})`);
  const atLoadPlaces = placesOf(atLoad);
  const digestNow = async (name: string) => {
    const node = nodeOf(name);
    if (node === undefined) return digestOfLeaf(name);
    return (readsOf(node) ? await digestOfPart(name) : last?.digests[before.get(name) ?? -1]) ?? '';
  };
  const digests: string[] = [];
  for (const name of names) digests.push(await digestNow(name));
  const seen = new Float64Array(3 * names.length);
  names.forEach((name, place) => {
    seen.set(seenOf(name), 3 * place);
  });
  return {
    ...{ names, digests, seen, atLoad: atLoadPlaces, values, routes, pages: recorded },
    lasting: new Map([...values.keys()].flatMap((node) => lastingBytes(node, last))),
  };
}

function lastingBytes(node: string, last: Record | undefined): [string, Uint8Array<ArrayBuffer>][] {
  const made = lastingOf(node);
  const bytes = made ? serialize(made.value) : last?.lasting.get(node);
  return bytes ? [[node, bytes]] : [];
}

/** The names that places in a record stand for. */
export function namesOf(record: Record | undefined, places: Places = []): string[] {
  return Array.from(places).flatMap((place) => record?.names[place] ?? []);
}
