import { z } from 'zod';

const Named = z.object({ uuid: z.guid(), name: z.string() });
const Organisation = z.object({ uuid: z.guid(), name: z.string(), cvr: z.string().nullish() });

/** What is taken of a system in OS2kitos (`ItSystemResponseDTO` of its API v2). */
export const KitosSystem = z.object({
  uuid: z.guid(),
  name: z.string(),
  usingOrganizations: z.array(Organisation),
  mainContractSuppliers: z.array(Organisation),
  kle: z.array(Named),
  lastModified: z.string(),
});
export type KitosSystem = z.output<typeof KitosSystem>;

/** Names of fields as the API writes them today, also where an export or an older edition begins them with capitals. */
export function toCamelCase(record: unknown): unknown {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => [
      /^[A-Z]+$/.test(name) ? name.toLowerCase() : name.charAt(0).toLowerCase() + name.slice(1),
      Array.isArray(value) ? value.map(toCamelCase) : value,
    ]),
  );
}
