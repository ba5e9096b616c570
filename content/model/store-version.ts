import type { RunSource } from './run-facts.ts';

/** The version of an entry as it stands in addresses: of its release, or the beginning of its commit. */
export function storeVersion(source: RunSource | null | undefined): string | undefined {
  return (source?.release?.version ?? source?.release?.tag ?? source?.commit.slice(0, 12))
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-');
}
