import { z } from 'zod';
import { claim } from './claim.ts';
import { Day, LocalisedText, WebAddress } from './text.ts';

/** A company that develops, runs or supports products: content/vendors/<id>.yml. */
export const Vendor = z.strictObject({
  name: z.string().trim().min(1).describe('The company’s name'),
  summary: LocalisedText.optional().describe('One sentence about the company, in each language'),
  website: WebAddress.optional().describe('The company’s own site'),
  cvr: z
    .string()
    .regex(/^\d{8}$/)
    .optional()
    .describe('Danish company number, eight digits'),
  codeOfConduct: claim(Day).optional().describe('The day the vendor signed the community’s code of conduct'),
});
export type Vendor = z.output<typeof Vendor>;
