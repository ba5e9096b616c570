import { z } from 'zod';
import { Sourced } from './claim.ts';
import { Id, WebAddress } from './text.ts';

/** What may be taken from OS2kitos, and which of its systems are our products: content/kitos.yml. */
export const KitosSettings = z.strictObject({
  address: WebAddress.default('https://kitos.dk/').describe('The OS2kitos to ask; its API lies below /api/v2'),
  systems: z
    .record(Id, z.array(z.guid('Use the uuid of the system in OS2kitos.')).min(1))
    .default({})
    .describe('Product → uuids of the systems in OS2kitos that are this product'),
  consent: z
    .record(
      Id,
      Sourced.extend({ products: z.array(Id).optional().describe('Only these; left out: all products') }).strict(),
    )
    .default({})
    .describe('Organisations that have agreed to have their use published, each with the source of the agreement'),
});
export type KitosSettings = z.output<typeof KitosSettings>;
