import { z } from 'zod';
import { claim, Sourced } from './claim.ts';
import { Cvr, Day, Id, LocalisedText, MailDomain, WebAddress } from './text.ts';

/** What kind of organisation it is. */
export const OrganisationKind = z
  .enum(['municipality', 'region', 'agency', 'association', 'network', 'other'])
  .describe(
    'municipality; region; agency: a state body; association: of authorities, for example KL; network: works together with the community; other',
  );
export type OrganisationKind = z.output<typeof OrganisationKind>;

/** Since when an organisation is a member of the community; the source says that it is one. */
export const Membership = Sourced.extend({
  since: Day.optional().describe('Member since; left out where no source says when'),
  until: Day.optional().describe('The day the membership ended'),
}).strict();
export type Membership = z.output<typeof Membership>;

/** A function that others may call. A role, not a private person. */
export const Contact = Sourced.extend({
  role: LocalisedText.describe('The function in each language, for example da: Digitaliseringsafdelingen'),
  email: z.email().optional().describe('The mailbox of the function'),
  phone: z
    .string()
    .regex(/^\+?[\d ]{8,20}$/, 'Write the telephone number in digits and spaces.')
    .optional()
    .describe('Telephone number of the function'),
  website: WebAddress.optional().describe('Its own page'),
}).strict();
export type Contact = z.output<typeof Contact>;

/** What an organisation does for a product beyond using it. */
export const Part = z
  .enum(['initiator', 'steering', 'coordination', 'development', 'donor', 'partner'])
  .describe(
    'initiator: was behind it from the start; steering: steering group; coordination: coordination group; development: develops or tests; donor: gave it to the community; partner: works together with it',
  );
export type Part = z.output<typeof Part>;

/** An organisation's part in a product. Whether it uses the product is a record of its own, in content/usage/. */
export const Participation = Sourced.extend({
  product: Id.describe('The product: a file name in content/products/ without .yml'),
  part: Part,
}).strict();
export type Participation = z.output<typeof Participation>;

/** A public body, network or partner: content/organisations/<id>.yml. */
export const Organisation = z.strictObject({
  name: z.string().trim().min(1).describe('The official name'),
  otherNames: z.array(z.string().trim().min(1)).default([]).describe('Other names that sources call it by'),
  kind: OrganisationKind,
  code: z
    .string()
    .regex(/^\d{3,4}$/, 'Write the official code: three digits for a municipality, four for a region.')
    .optional()
    .describe('Official code of a municipality (three digits) or region (four)'),
  cvr: Cvr.optional().describe('Danish company number, eight digits'),
  region: z
    .string()
    .regex(/^\d{4}$/, 'Write the code of the region, for example "1084".')
    .optional()
    .describe('Code of the region a municipality lies in'),
  population: claim(z.int().positive()).optional().describe('Number of inhabitants, with source and date'),
  membership: Membership.optional().describe('Membership of the community; left out where it is not known'),
  partner: Sourced.strict().optional().describe('That it works together with the community without being a member'),
  website: WebAddress.optional().describe('The organisation’s own site'),
  domains: z.array(MailDomain).default([]).describe('Domains its people commit with, for example aarhus.dk'),
  contacts: z.array(Contact).default([]).describe('Functions that others may call: roles, not private persons'),
  products: z.array(Participation).default([]).describe('What it does for products beyond using them'),
  established: Day.optional().describe('The day it begins, where it does not exist from before the catalogue'),
  succeededBy: Sourced.extend({
    organisation: Id.describe('The organisation that takes over: a file name in content/organisations/ without .yml'),
    from: Day.describe('The day it takes over'),
  })
    .strict()
    .optional()
    .describe('Where the organisation merges into another'),
});
export type Organisation = z.output<typeof Organisation>;
