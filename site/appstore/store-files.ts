import { createHash } from 'node:crypto';
import type { StoreEntry, StoreIndex, StoreLag } from '../../content/model/store-entry.ts';
import { storeVersion } from '../../content/model/store-version.ts';

/** An entry as it is published, with its version and its digest. */
export interface PublishedEntry {
  entry: StoreEntry;
  version: string;
  text: string;
  sha256: string;
}

/** The newest version of an entry, with those before it and how far it is behind. */
export interface PublishedApp extends PublishedEntry {
  lag: StoreLag;
  earlier: readonly PublishedEntry[];
}

/** The bytes of an entry, and the digest by which they can be asked for. */
export function publish(entry: StoreEntry): PublishedEntry {
  const text = `${JSON.stringify(entry, null, 1)}\n`;
  const version = storeVersion(entry.source) ?? 'none';
  return { entry, version, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** The index of all entries; `address` gives the whole address of a file of the site. */
export function toIndex(published: readonly PublishedApp[], address: (file: string) => string): StoreIndex {
  const addresses = ({ entry: { id }, version, sha256 }: PublishedEntry) => ({
    version,
    entry: address(`/appstore/v1/apps/${id}/${version}.json`),
    fixed: address(`/appstore/v1/apps/${id}/sha256-${sha256}.json`),
    sha256,
  });
  return {
    schema: 1,
    apps: published.map((app) => ({
      ...{ id: app.entry.id, name: app.entry.name, class: app.entry.class },
      ...{ installable: app.entry.installable, hindrances: app.entry.hindrances },
      ...addresses(app),
      lag: app.lag,
      earlier: app.earlier.map(addresses),
    })),
  };
}
