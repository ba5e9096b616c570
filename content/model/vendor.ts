import { z } from 'zod';
import { Sourced } from './claim.ts';
import { Cvr, Day, LocalisedText, MailDomain, WebAddress } from './text.ts';

/** A company that develops, runs or supports products: content/vendors/<id>.yml. */
export const Vendor = z.strictObject({
  name: z.string().trim().min(1).describe('The company’s name'),
  otherNames: z.array(z.string().trim().min(1)).default([]).describe('Other names that sources call it by'),
  summary: LocalisedText.optional().describe('One sentence about the company, in each language'),
  website: WebAddress.optional().describe('The company’s own site'),
  cvr: Cvr.optional().describe('Danish company number, eight digits'),
  domains: z.array(MailDomain).default([]).describe('Domains its people commit with, for example magenta.dk'),
  codeOfConduct: Sourced.extend({
    signed: Day.optional().describe('The day of the signature; left out where no source says when'),
  })
    .strict()
    .optional()
    .describe('That the vendor has signed the community’s code of conduct'),
});
export type Vendor = z.output<typeof Vendor>;
