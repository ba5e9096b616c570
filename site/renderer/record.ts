import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { joinLists, joinTexts, Lists, partLists, partTexts } from './tables.ts';

/** What was read stands once in a table; the numbers are places in it. */
export type Places = readonly number[] | Int32Array;

/** A page of the last rendering. */
export interface RecordedPage {
  file: string;
  digest: string;
  reads: Places;
  /** What the sitemap says of it; undefined where the page is not in it. */
  listed?: { modified?: string | undefined } | undefined;
}

/** What the last rendering was made from. */
export interface Record {
  names: readonly string[];
  digests: readonly string[];
  /** How the file system told of each name that is a file, in threes; of anything else, zeros. */
  seen: Float64Array<ArrayBuffer>;
  /** What modules read when they were loaded: every page depends on it. */
  atLoad: Places;
  /** Values that were made on the way, by what they were made from. */
  values: ReadonlyMap<string, Places>;
  /** Those of them that last, as V8 serialises them. */
  lasting: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The paths of each route, and the pages by their paths. */
  routes: ReadonlyMap<string, readonly string[]>;
  pages: ReadonlyMap<string, RecordedPage>;
}

/** As tables, whose rows belong together: a million small objects and numbers would take seconds to read. */
const Stored = z.strictObject({
  names: z.string(),
  digests: z.string(),
  seen: z.instanceof(Float64Array),
  atLoad: z.instanceof(Int32Array),
  values: z.strictObject({ nodes: z.string(), reads: Lists }),
  lasting: z.map(z.string(), z.instanceof(Uint8Array)),
  routes: z.map(z.string(), z.string()),
  pages: z.strictObject({
    paths: z.string(),
    files: z.string(),
    digests: z.string(),
    reads: Lists,
    listed: z.instanceof(Uint8Array),
    modified: z.string(),
  }),
});

/** Reads a record; one of another form counts as none. */
export function readRecord(bytes: Uint8Array): Record | undefined {
  try {
    const { data } = Stored.safeParse(deserialize(bytes));
    const record = data && fromStored(data);
    return record?.digests.length === record?.names.length ? record : undefined;
  } catch {
    return undefined;
  }
}

function fromStored({ names, digests, seen, atLoad, values, lasting, routes, pages }: z.output<typeof Stored>): Record {
  const [made, reads] = [partLists(values.reads), partLists(pages.reads)];
  const [files, pageDigests, modified] = [partTexts(pages.files), partTexts(pages.digests), partTexts(pages.modified)];
  const toPage = (n: number): RecordedPage => ({
    file: files[n] ?? '',
    digest: pageDigests[n] ?? '',
    reads: reads[n] ?? [],
    listed: pages.listed[n] === 0 ? undefined : { modified: modified[n] === '' ? undefined : modified[n] },
  });
  return {
    ...{ names: partTexts(names), digests: partTexts(digests), seen, atLoad },
    values: new Map(partTexts(values.nodes).map((node, n) => [node, made[n] ?? []])),
    lasting,
    routes: new Map(Array.from(routes, ([key, paths]) => [key, partTexts(paths)])),
    pages: new Map(partTexts(pages.paths).map((path, n) => [path, toPage(n)])),
  };
}

/** A record as {@link readRecord} reads it. */
export function packRecord(record: Record): Uint8Array<ArrayBuffer> {
  const { names, digests, seen, atLoad, values, lasting, routes, pages } = record;
  const all = [...pages.values()];
  const stored: z.input<typeof Stored> = {
    names: joinTexts(names),
    digests: joinTexts(digests),
    seen,
    atLoad: Int32Array.from(atLoad),
    values: { nodes: joinTexts([...values.keys()]), reads: joinLists([...values.values()]) },
    lasting: new Map(lasting),
    routes: new Map(Array.from(routes, ([key, paths]) => [key, joinTexts(paths)])),
    pages: {
      paths: joinTexts([...pages.keys()]),
      files: joinTexts(all.map(({ file }) => file)),
      digests: joinTexts(all.map(({ digest }) => digest)),
      reads: joinLists(all.map(({ reads }) => reads)),
      listed: Uint8Array.from(all, ({ listed }) => (listed ? 1 : 0)),
      modified: joinTexts(all.map(({ listed }) => listed?.modified ?? '')),
    },
  };
  return serialize(stored);
}
