import { z } from 'zod';
import { Level } from './product.ts';
import { Day, Id, LocalisedText, WebAddress } from './text.ts';

/** One requirement of a set, in the catalogue's own words. */
export const Requirement = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]\d{1,2}$/)
    .describe('The id that the community uses, for example F4'),
  theme: Id.describe('One of the set’s themes'),
  level: Level.describe('The lowest level that asks for it; higher levels inherit it'),
  title: LocalisedText.describe('A short title in each language'),
  explanation: LocalisedText.optional().describe('What it means, in plain words'),
  kind: z.enum(['demand', 'recommendation']).default('demand').describe('Must or should'),
  check: Id.optional().describe('The check in scripts/evidence/ that measures it, if one does'),
});
export type Requirement = z.output<typeof Requirement>;

/** A community's requirements: content/requirements/<id>.yml. */
export const RequirementSet = z.strictObject({
  name: LocalisedText.describe('The name of the set'),
  source: WebAddress.describe('Where the community publishes the set'),
  date: Day.describe('The date of that publication'),
  themes: z.record(Id, LocalisedText).describe('The themes, each with its name'),
  requirements: z.array(Requirement).min(1).describe('The requirements in the community’s order'),
});
export type RequirementSet = z.output<typeof RequirementSet>;
