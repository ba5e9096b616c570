import type { Places, Record, RecordedPage } from './record.ts';

/** Records of shares of a site as one, and the names that they tell differently. */
export interface United {
  record: Record | undefined;
  unlike: string[];
}

/**
 * Unites what the shares of a site were made from. Where two of them tell different digests for one name, they were not
 * made from the same: the name gets a digest that nothing has, so that whatever was made from it counts as changed.
 */
export function uniteRecords(records: readonly Record[]): United {
  if (records.length < 2) return { record: records[0], unlike: [] };
  const places = new Map<string, number>();
  const digests: string[] = [];
  const unlike = new Set<string>();
  const placeOf = (name: string, digest: string): number => {
    const known = places.get(name);
    if (known === undefined) {
      places.set(name, digests.length);
      return digests.push(digest) - 1;
    }
    if (digests[known] !== digest) unlike.add(name);
    return known;
  };
  const atLoad = new Set<number>();
  const values = new Map<string, Set<number>>();
  const routes = new Map<string, readonly string[]>();
  const pages = new Map<string, RecordedPage>();
  const lasting = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const record of records) {
    const moved = record.names.map((name, place) => placeOf(name, record.digests[place] ?? ''));
    const move = (reads: Places) => Array.from(reads).flatMap((read) => moved[read] ?? []);
    for (const read of move(record.atLoad)) atLoad.add(read);
    for (const [node, reads] of record.values) values.set(node, new Set([...(values.get(node) ?? []), ...move(reads)]));
    for (const [node, bytes] of record.lasting) lasting.set(node, bytes);
    for (const [key, paths] of record.routes) routes.set(key, paths);
    for (const [path, page] of record.pages) pages.set(path, { ...page, reads: move(page.reads) });
  }
  const names = [...places.keys()];
  return {
    record: {
      names,
      digests: names.map((name, place) => (unlike.has(name) ? '' : (digests[place] ?? ''))),
      // What another machine's file system told says nothing here.
      seen: new Float64Array(3 * names.length),
      atLoad: [...atLoad],
      values: new Map(Array.from(values, ([node, reads]) => [node, [...reads]])),
      ...{ lasting, routes, pages },
    },
    unlike: [...unlike],
  };
}
