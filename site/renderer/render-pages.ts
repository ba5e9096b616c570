import { deserialize } from 'node:v8';
import type { Output, RenderedFile, Rendering, Share } from '../../content/model/rendering.ts';
import { digestOfBytes } from '../reads/digest.ts';
import { recallBy } from '../reads/once.ts';
import { noteReads, readAtLoad, type Reads } from '../reads/trace.ts';
import { fileOf, render, type App, type Route } from './astro-app.ts';
import { readListed } from './head.ts';
import { packRecord, readRecord, type Record } from './record.ts';
import { namesOf, writeRecord, type PageNow } from './recorder.ts';
import { createRoutes, givenTo, type Routes } from './routes.ts';
import { uniteRecords } from './unite-records.ts';
import { createVerifier, type Verifier } from './verify.ts';

/** A path that is the site's, the route it belongs to, and the file it becomes. */
interface Place {
  route: Route;
  key: string;
  path: string;
  file: string;
}

/** Renders its own pages of which something that they read is not the same any longer, and keeps the others of them. */
export function renderPages(
  app: App,
  output: Output,
  records: readonly Uint8Array[],
  isOwn: Share,
): Promise<Rendering> {
  // What is read on the way to a page belongs to none.
  return noteReads(new Set(), async () => {
    const load = loadOnce(app);
    const { record: united, unlike } = uniteRecords(records.flatMap((bytes) => readRecord(bytes) ?? []));
    const last = await usable(united);
    const verifier = last && createVerifier(last, load);
    if (!last) await load();
    recallBy((node) => recallFrom(last, verifier, node));
    const routes = createRoutes(app, last, verifier);
    const lists = new Map<string, readonly string[]>();
    for (const key of routes.byKey.keys()) lists.set(key, await routes.list(key));
    const pages = new Map<string, PageNow>();
    const files: RenderedFile[] = [];
    const places = placesOf(routes, lists);
    const count = places.filter(({ file }) => isPage(file)).length;
    for (const place of places.filter(({ file }) => isOwn(file, count))) {
      const { path } = place;
      const before = last?.pages.get(path);
      const isKept = before && output.stands(before.file, before.digest) && (await verifier?.areSame(before.reads));
      if (!isKept) await load();
      const page = isKept ? before : await renderPage(app, routes, place, output);
      if (!page) continue;
      pages.set(path, page);
      const { file, listed } = page;
      files.push({ file, page: isPage(file), listed, rendered: !isKept, same: page.digest === before?.digest });
    }
    const atLoad = new Set([...readAtLoad, ...namesOf(last, last?.atLoad)]);
    const record = await writeRecord(last, atLoad, lists, pages);
    return { files, pages: count, record: packRecord(record), unlike };
  });
}

const isPage = (file: string) => file.endsWith('.html');

/** A record counts as long as what the modules read when they were loaded is the same. */
async function usable(record: Record | undefined): Promise<Record | undefined> {
  const same = record && (await createVerifier(record, () => Promise.resolve()).areSame(record.atLoad));
  return same ? record : undefined;
}

function recallFrom(last: Record | undefined, verifier: Verifier | undefined, node: string) {
  const [bytes, madeFrom] = [last?.lasting.get(node), last?.values.get(node)];
  return bytes && madeFrom && verifier?.comeFromSame(madeFrom) ? { value: deserialize(bytes) as unknown } : undefined;
}

/** Loads the modules of all pages at the first asking, so that every value is known by its name. */
function loadOnce(app: App): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () =>
    (loading ??= noteReads(readAtLoad, async () => {
      for (const { routeData } of app.manifest.routes) await app.getComponentByRoute(routeData);
    }));
}

/** Each path goes to the first route that has it. */
function placesOf({ byKey }: Routes, lists: ReadonlyMap<string, readonly string[]>): Place[] {
  const places = new Map<string, Place>();
  for (const [key, route] of byKey) {
    for (const path of lists.get(key) ?? []) {
      const name = path.replace(/\/$/, '');
      if (!places.has(name)) places.set(name, { route, key, path, file: fileOf(route, path) });
    }
  }
  return [...places.values()];
}

async function renderPage(
  app: App,
  routes: Routes,
  { route, key, path, file }: Place,
  output: Output,
): Promise<PageNow | undefined> {
  await routes.make(key);
  const reads: Reads = new Set([givenTo(key, path)]);
  const bytes = await noteReads(reads, () => render(app, route, path));
  if (!bytes) return undefined;
  const digest = digestOfBytes(bytes);
  output.write(file, bytes, digest);
  const listed = isPage(file) ? readListed(bytes) : undefined;
  return { file, digest, reads, listed };
}
