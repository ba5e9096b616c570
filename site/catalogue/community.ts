import { join } from 'node:path';
import type { Family } from '../../content/model/family.ts';
import { ImportedUsage } from '../../content/model/imported-usage.ts';
import type { Organisation } from '../../content/model/organisation.ts';
import type { Vendor } from '../../content/model/vendor.ts';
import { once } from '../reads/once.ts';
import { committersByDigest, repositoriesByVendor, type Committer, type WorkedOn } from './independence.ts';
import { joinMembers, type Member } from './members.ts';
import { portfolio } from './portfolio.ts';
import { records } from './records.ts';
import { readParsed } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';
import { joinUses, saidByEditors, saidByKitos, saidByProducts, type UnknownUser, type Use } from './uses.ts';

/** Organisations, vendors and who uses what, joined once for the whole build. */
export interface Community {
  organisations: ReadonlyMap<string, Organisation>;
  members: readonly Member[];
  vendors: ReadonlyMap<string, Vendor>;
  families: ReadonlyMap<string, Family>;
  uses: readonly Use[];
  /** Uses by product, and by organisation. */
  usesOf: ReadonlyMap<string, Use[]>;
  usesBy: ReadonlyMap<string, Use[]>;
  /** Users that a product names and no record stands for, by product. */
  unknownOf: ReadonlyMap<string, UnknownUser[]>;
  imported: ImportedUsage | undefined;
}

/** Who is known by the domains of their mail addresses, by the digest of a domain. */
export const committers: () => ReadonlyMap<string, Committer> = once('committers', () =>
  committersByDigest(records.vendors.all(), records.organisations.all()),
);

/** The repositories that vendors have changed, by their ids. */
export const changedByVendor: () => Promise<ReadonlyMap<string, WorkedOn[]>> = once('changedByVendor', async () =>
  repositoriesByVendor((await portfolio()).solutions, committers()),
);

export const community: () => Promise<Community> = once('community', async () => {
  const { solutions } = await portfolio();
  const organisations = records.organisations.all();
  const imported = readImported();
  const { said, unknown } = saidByProducts(solutions, organisations);
  const curated = saidByEditors(records.usage.all().values());
  const uses = joinUses([...curated, ...said, ...saidByKitos(imported)]);
  const usesBy = Map.groupBy(uses, ({ organisation }) => organisation);
  return {
    organisations,
    members: joinMembers(organisations, usesBy),
    vendors: records.vendors.all(),
    families: records.families.all(),
    uses,
    usesOf: Map.groupBy(uses, ({ product }) => product),
    usesBy,
    unknownOf: Map.groupBy(unknown, ({ product }) => product),
    imported,
  };
});

/** What the import from OS2kitos has written; nothing where it has never run. */
function readImported(): ImportedUsage | undefined {
  return readParsed(join(contentFolder, 'imported', 'kitos.json'), (text) => ImportedUsage.parse(JSON.parse(text)));
}
