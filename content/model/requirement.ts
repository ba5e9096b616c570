import { z } from 'zod';
import { Level } from './product.ts';
import { Day, Id, LocalisedText, WebAddress } from './text.ts';

/** One requirement of a set, in the catalogue's own words. */
export const Requirement = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
    .describe('The id that the community uses, for example F4; it is part of an address'),
  theme: Id.describe('One of the set’s themes'),
  level: Level.optional().describe('The lowest level that asks for it; higher levels inherit it'),
  title: LocalisedText.describe('A short title in each language'),
  explanation: LocalisedText.optional().describe('What it means, in plain words'),
  kind: z.enum(['demand', 'recommendation']).default('demand').describe('Must or should'),
  checks: z.array(Id).default([]).describe('The checks in scripts/evidence/checks/ that measure a part of it'),
});
export type Requirement = z.output<typeof Requirement>;

/** A community's requirements: content/requirements/<id>.yml. */
export const RequirementSet = z.strictObject({
  name: LocalisedText.describe('The name of the set'),
  source: WebAddress.describe('Where the community publishes the set'),
  date: Day.describe('The date of that publication'),
  themes: z.record(Id, LocalisedText).describe('The themes, each with its name'),
  earlier: z
    .array(
      z.strictObject({
        id: z.string().describe('The id in reports of the earlier edition'),
        says: z.string().optional().describe('Only where the title holds this word'),
        is: z.string().describe('The id that it has today'),
      }),
    )
    .default([])
    .describe('How an earlier edition numbered them, where that differs'),
  requirements: z.array(Requirement).min(1).describe('The requirements in the community’s order'),
});
export type RequirementSet = z.output<typeof RequirementSet>;
