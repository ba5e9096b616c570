import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import writeFileAtomic from 'write-file-atomic';
import { Document } from '../../content/model/document.ts';
import { Facts, Stale } from '../../content/model/facts.ts';
import type { RenderResult } from './render.ts';
import { listFiles, type State } from './state.ts';

/** Everything a run has to say of a product. */
export interface Emission {
  facts: Facts;
  stale: Stale | undefined;
  documents: RenderResult['documents'];
  media: RenderResult['media'];
  /** Files of the last run that stay as they are, because their source could not be read. */
  keep: (file: string) => boolean;
  inputs: string;
}

/**
 * Writes a product's folder: only what differs, each file whole or not at all, the state last. A run that is
 * interrupted leaves no state, and the next run writes the rest.
 */
export async function emitProduct(folder: string, emission: Emission): Promise<{ written: number; removed: number }> {
  const files = filesOf(emission);
  const present = await listFiles(folder);
  await rm(path.join(folder, 'state.json'), { force: true });

  let written = 0;
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    const old = await readFile(target).catch(() => undefined);
    if (old?.equals(content)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFileAtomic(target, content);
    written++;
  }
  const vanished = present.filter((file) => !files.has(file) && file !== 'state.json' && !emission.keep(file));
  for (const file of vanished) await removeFile(folder, file);

  const kept = present.filter((file) => !files.has(file) && emission.keep(file));
  const state: State = { inputs: emission.inputs, files: [...files.keys(), ...kept].toSorted() };
  await writeFileAtomic(path.join(folder, 'state.json'), `${JSON.stringify(state)}\n`);
  return { written, removed: vanished.length };
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(folder: string, file: string): Promise<void> {
  await rm(path.join(folder, file), { force: true });
  for (let parent = path.dirname(file); parent !== '.'; parent = path.dirname(parent)) {
    const removed = await rmdir(path.join(folder, parent)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

/** Writes or removes the note that a product's sources could not be read; the rest of the folder stays. */
export async function emitStale(folder: string, stale: Stale | undefined): Promise<void> {
  const file = path.join(folder, 'stale.json');
  if (!stale) return rm(file, { force: true });
  await mkdir(folder, { recursive: true });
  const text = toJson(Stale.parse(stale));
  const old = await readFile(file, 'utf8').catch(() => undefined);
  if (old !== text) await writeFileAtomic(file, text);
}

/** The form of facts.json: sorted keys, one line for each small thing, a line feed at the end. */
export function toJson(value: unknown): string {
  return `${stringify(sortKeys(value), { maxLength: 160 })}\n`;
}

function filesOf({ facts, stale, documents, media }: Emission): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { document, html } of documents) {
    const file = `docs/${document.version}/${document.address}`;
    files.set(`${file}.html`, Buffer.from(html));
    files.set(`${file}.mdx`, Buffer.from(toShell(Document.parse(document))));
  }
  for (const { file, bytes } of media) files.set(`media/${file}`, bytes);
  if (stale) files.set('stale.json', Buffer.from(toJson(Stale.parse(stale))));
  files.set('facts.json', Buffer.from(toJson(Facts.parse(facts))));
  return files;
}

/**
 * The `.mdx` beside a body: front matter of a validated object, JSON-quoted (JSON is YAML), and one component.
 * No byte of a third party stands where MDX would read it as code.
 */
function toShell(document: Document): string {
  const lines = Object.entries(document).map(
    ([key, value]) => `${key}: ${escapeLineSeparators(JSON.stringify(value))}`,
  );
  const body = document.address.slice(document.address.lastIndexOf('/') + 1);
  return `---\n${lines.join('\n')}\n---\n\n<Harvested html="./${body}.html" digest="${document.digest}" />\n`;
}

/** JSON may hold these unescaped, and YAML takes them for line ends. */
function escapeLineSeparators(json: string): string {
  return json.replaceAll('\u0085', '\\u0085').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
