import { posix } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { limits } from '../limits.ts';

/** Where the navigation of a docs site lists a document. */
export interface Listed {
  order: number;
  /** What the navigation calls it, where it says so. */
  label: string | null;
  /** The sections it stands in, the outermost first: each with its heading, and the document that speaks for it. */
  sections: ReadonlyArray<{ heading: string | null; page: string | null }>;
  /** Folder whose own document is the home of the site; null where the documents themselves make the list. */
  home: string | null;
}

/** What a MkDocs configuration says about the order of pages. */
export interface MkDocs {
  /** Folder of the documents, from the repository's root. */
  root: string;
  listed: Map<string, Listed>;
}

// `path`, or one title with its path or section.
const Entry = z.union([
  z.string().transform((target) => ({ title: null, target })),
  z.record(z.string(), z.union([z.string(), z.array(z.unknown())])).transform((entry) => {
    const [first] = Object.entries(entry);
    return { title: first?.[0].trim().slice(0, limits.named) || null, target: first?.[1] ?? '' };
  }),
]);

/** Reads the `nav:` of a mkdocs.yml. Nothing else of it is used; tags in it are never followed. */
export function readMkDocs(path: string, yaml: string): MkDocs {
  const document = parseDocument(yaml.slice(0, limits.configuration), { logLevel: 'silent', uniqueKeys: false });
  const values: unknown = document.toJS({ maxAliasCount: limits.yamlAliases });
  const docs = valueOf(values, 'docs_dir');
  const root = posix.join(posix.dirname(path), typeof docs === 'string' ? docs : 'docs').replace(/^\.?\/?$|\/$/, '');
  const listed: MkDocs['listed'] = new Map();
  list(valueOf(values, 'nav'), []);
  return { root, listed };

  function list(entries: unknown, above: Listed['sections']): void {
    if (!Array.isArray(entries) || above.length > limits.navigationDepth) return;
    let sections = above;
    for (const entry of entries) {
      const { data } = Entry.safeParse(entry);
      if (!data) continue;
      const { title, target } = data;
      if (Array.isArray(target)) list(target, [...sections, { heading: title, page: null }]);
      if (typeof target !== 'string' || listed.size >= limits.navigationPages || /^[a-z]+:/i.test(target)) continue;
      const file = posix.join(root, target);
      if (file.startsWith('..') || listed.has(file)) continue;
      const own = sections === above ? above.at(-1) : undefined;
      if (!own || !speaksForSection(target)) {
        listed.set(file, { order: listed.size, label: title, sections, home: root });
        continue;
      }
      // A section's own page, by MkDocs' convention its index, stands above the rest of the section.
      listed.set(file, { order: listed.size, label: own.heading ?? title, sections: above.slice(0, -1), home: root });
      sections = [...above.slice(0, -1), { ...own, page: file }];
    }
  }
}

/** An index, unless it is the home of the whole site. */
function speaksForSection(target: string): boolean {
  return /\/(index|README)\.\w+$/i.test(target);
}

function valueOf(values: unknown, key: string): unknown {
  return typeof values === 'object' && values !== null
    ? Object.entries(values).find(([name]) => name === key)?.[1]
    : undefined;
}
