import { createHash } from 'node:crypto';
import type { StoreEntry, StoreIndex } from '../../content/model/store-entry.ts';

/** An entry as it is published, with its version and its digest. */
export interface PublishedEntry {
  entry: StoreEntry;
  version: string;
  text: string;
  sha256: string;
}

/** The bytes of an entry, and the digest by which they can be asked for. */
export function publish(entry: StoreEntry): PublishedEntry {
  const text = `${JSON.stringify(entry, null, 1)}\n`;
  const { source } = entry;
  const version = (source?.release?.version ?? source?.release?.tag ?? source?.commit.slice(0, 12) ?? 'none')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-');
  return { entry, version, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** The index of all entries; `address` gives the whole address of a file of the site. */
export function toIndex(published: readonly PublishedEntry[], address: (file: string) => string): StoreIndex {
  return {
    schema: 1,
    apps: published.map(({ entry, version, sha256 }) => ({
      ...{ id: entry.id, name: entry.name, class: entry.class, installable: entry.installable, version },
      entry: address(`/appstore/v1/apps/${entry.id}/${version}.json`),
      fixed: address(`/appstore/v1/apps/${entry.id}/sha256-${sha256}.json`),
      sha256,
    })),
  };
}
