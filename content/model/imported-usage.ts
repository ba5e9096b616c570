import { z } from 'zod';
import { Day, Id, WebAddress } from './text.ts';

const count = z.int().nonnegative();

/** Uses as OS2kitos knows them, written by `npm run import:kitos` alone: content/imported/kitos.json. */
export const ImportedUsage = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  source: WebAddress.describe('The OS2kitos that was asked, or that the export comes from'),
  readAt: Day.describe('The day it was asked or exported'),
  uses: z
    .array(
      z.strictObject({
        product: Id,
        organisation: Id,
        system: z.guid().describe('The system in OS2kitos'),
        changed: Day.nullable().describe('The day the system was last changed in OS2kitos'),
      }),
    )
    .describe('Uses that may be published, by product and organisation'),
  suppliers: z
    .array(z.strictObject({ product: Id, name: z.string().min(1), cvr: z.string().nullable() }))
    .describe('Suppliers of the main contracts, by product and name'),
  kle: z.record(Id, z.array(z.string())).describe('Product → numbers of the municipal task taxonomy, without titles'),
  leftOut: z
    .strictObject({
      withoutConsent: count.describe('Uses by organisations that have not agreed'),
      unknownOrganisation: count.describe('Uses by organisations that the catalogue does not know'),
      missingSystems: z
        .array(z.strictObject({ product: Id, system: z.guid() }))
        .describe('Systems that were not found'),
    })
    .describe('What is not in the lists above'),
});
export type ImportedUsage = z.output<typeof ImportedUsage>;
