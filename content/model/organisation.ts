import { z } from 'zod';
import { claim } from './claim.ts';
import { Day, WebAddress } from './text.ts';

/** A public body, network or partner: content/organisations/<id>.yml. */
export const Organisation = z.strictObject({
  name: z.string().trim().min(1).describe('The official name'),
  kind: z
    .enum(['municipality', 'region', 'agency', 'association', 'network', 'other'])
    .describe('What kind of organisation it is'),
  code: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional()
    .describe('Official code of a municipality or region'),
  region: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('Code of the region a municipality lies in'),
  population: claim(z.int().positive()).optional().describe('Number of inhabitants, with source and date'),
  memberSince: claim(Day).optional().describe('Member of the community since'),
  website: WebAddress.optional().describe('The organisation’s own site'),
});
export type Organisation = z.output<typeof Organisation>;
