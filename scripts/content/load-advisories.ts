import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { readAdvisory, type Advisory, type AdvisoryBase } from '../evidence/advisories/read-advisory.ts';
import { ConfigurationError } from './folders.ts';

/** Packages made to harm are nobody's dependencies for long, and are most of the records. */
const madeToHarm = 'MAL-';
const atOnce = 32;

/**
 * Reads an export of the OSV database that lies in a folder, one JSON file a record, in any folders below it.
 * Nothing is fetched: who runs the harvest puts it there. Undefined where no folder is named.
 */
export async function loadAdvisories(folder: string | undefined): Promise<AdvisoryBase | undefined> {
  if (!folder) return undefined;
  const byPackage = new Map<string, Advisory[]>();
  const limit = pLimit(atOnce);
  let date = '';
  let records = 0;
  const files = globSync('**/*.json', { cwd: folder });
  await Promise.all(
    files
      .filter((file) => !path.basename(file).startsWith(madeToHarm))
      .toSorted()
      .map((file) =>
        limit(async () => {
          const read = readAdvisory(parse(await readFile(path.join(folder, file), 'utf8')));
          if (!read) return;
          records += 1;
          if (read.modified > date) date = read.modified;
          for (const { package: name, advisory } of read.of) {
            const known = byPackage.get(name);
            if (known) known.push(advisory);
            else byPackage.set(name, [advisory]);
          }
        }),
      ),
  );
  if (records === 0) {
    throw new ConfigurationError(
      `CATALOG_ADVISORIES names ${folder}, which holds no record in the OSV format. Unpack an export there, one JSON file a record (https://google.github.io/osv.dev/data/), or unset the variable.`,
    );
  }
  return { date, records, byPackage };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
