import { readEditions } from './read-editions.ts';
import type { ReadSource } from './read-source.ts';
import type { DocumentWorkers } from './document-workers.ts';
import { renderProduct, type RenderResult } from './render.ts';
import type { Note } from './report.ts';

/** Renders a product's documents as they are now, and those of the releases that are kept. */
export async function renderEditions(
  product: string,
  read: readonly ReadSource[],
  workers: DocumentWorkers,
): Promise<Omit<RenderResult, 'notes'> & { notes: Note[] }> {
  const latest = await renderProduct(
    product,
    read.map(({ render }) => render),
    workers,
  );
  const { editions, notes } = await readEditions(read);
  const media = new Map(latest.media.map(({ file, bytes }) => [file, bytes]));
  const documents = [...latest.documents];
  const counts = { ...latest.counts };
  for (const { version, source } of editions) {
    const rendered = await renderProduct(product, [source], workers, version);
    documents.push(...rendered.documents);
    for (const { file, bytes } of rendered.media) media.set(file, bytes);
    counts.documents += rendered.counts.documents;
    counts.fallbacks += rendered.counts.fallbacks;
  }
  return {
    documents,
    media: [...media].map(([file, bytes]) => ({ file, bytes })),
    counts,
    // What is broken in an old version stays so; only the newest is worth a line in the report.
    notes: [...latest.notes, ...notes],
  };
}
