import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { Family } from '../../content/model/family.ts';
import { ImportedUsage } from '../../content/model/imported-usage.ts';
import type { Organisation } from '../../content/model/organisation.ts';
import type { Vendor } from '../../content/model/vendor.ts';
import { once } from './once.ts';
import { joinMembers, type Member } from './members.ts';
import { portfolio } from './portfolio.ts';
import { contentFolder } from './settings.ts';
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
  /** Users that a product names and no record stands for. */
  unknown: readonly UnknownUser[];
  imported: ImportedUsage | undefined;
}

export const community: () => Promise<Community> = once(async () => {
  const { solutions } = await portfolio();
  const organisations = new Map((await getCollection('organisations')).map(({ id, data }) => [id, data]));
  const imported = readImported();
  const { said, unknown } = saidByProducts(solutions, organisations);
  const curated = saidByEditors((await getCollection('usage')).map(({ data }) => data));
  const uses = joinUses([...curated, ...said, ...saidByKitos(imported)]);
  const usesBy = Map.groupBy(uses, ({ organisation }) => organisation);
  return {
    organisations,
    members: joinMembers(organisations, usesBy),
    vendors: new Map((await getCollection('vendors')).map(({ id, data }) => [id, data])),
    families: new Map((await getCollection('families')).map(({ id, data }) => [id, data])),
    uses,
    usesOf: Map.groupBy(uses, ({ product }) => product),
    usesBy,
    unknown,
    imported,
  };
});

/** What the import from OS2kitos has written; nothing where it has never run. */
function readImported(): ImportedUsage | undefined {
  const file = join(contentFolder, 'imported', 'kitos.json');
  return existsSync(file) ? ImportedUsage.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
