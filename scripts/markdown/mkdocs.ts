import { posix } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { limits } from '../limits.ts';

/** What a MkDocs configuration says about the order of pages. */
export interface MkDocs {
  /** Folder of the documents, from the repository's root. */
  root: string;
  listed: Map<string, { order: number; parent: string | null }>;
}

// `path`, or one title with its path or section.
const Single = z.union([z.record(z.string(), z.unknown()).transform((entry) => Object.values(entry)[0]), z.unknown()]);

/** Reads the `nav:` of a mkdocs.yml. Nothing else of it is used; tags in it are never followed. */
export function readMkDocs(path: string, yaml: string): MkDocs {
  const document = parseDocument(yaml.slice(0, limits.configuration), { logLevel: 'silent', uniqueKeys: false });
  const values: unknown = document.toJS({ maxAliasCount: limits.yamlAliases });
  const docs = valueOf(values, 'docs_dir');
  const root = posix.join(posix.dirname(path), typeof docs === 'string' ? docs : 'docs').replace(/^\.$/, '');
  const listed: MkDocs['listed'] = new Map();
  list(valueOf(values, 'nav'), null, 0);
  return { root, listed };

  function list(entries: unknown, parent: string | null, depth: number): void {
    if (!Array.isArray(entries) || depth > limits.navigationDepth) return;
    let above = parent;
    for (const entry of entries) {
      const target: unknown = Single.parse(entry);
      if (Array.isArray(target)) list(target, above, depth + 1);
      if (typeof target !== 'string' || listed.size >= limits.navigationPages || /^[a-z]+:/i.test(target)) continue;
      const file = posix.join(root, target);
      if (file.startsWith('..') || listed.has(file)) continue;
      listed.set(file, { order: listed.size, parent: above });
      // A section's own page, by MkDocs' convention its index, stands above the rest of the section.
      if (depth > 0 && above === parent && /(^|\/)(index|README)\.\w+$/i.test(file)) above = file;
    }
  }
}

function valueOf(values: unknown, key: string): unknown {
  return typeof values === 'object' && values !== null
    ? Object.entries(values).find(([name]) => name === key)?.[1]
    : undefined;
}
