import { z } from 'zod';
import { Sourced } from './claim.ts';
import { ObjectId } from './provenance.ts';
import { Id, LocalisedText, WebAddress } from './text.ts';

/** A published price. A price without the year in which it was asked misleads, so the year is needed. */
export const Price = Sourced.extend({
  amount: z.number().nonnegative().describe('The amount, without VAT'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Use the three letters of the currency, such as DKK.')
    .default('DKK')
    .describe('Currency by its three letters (ISO 4217)'),
  per: z.enum(['year', 'month', 'once']).describe('How often it is paid'),
  year: z.int().min(2000).max(2200).describe('The year for which the price was published'),
  covers: LocalisedText.describe('What is paid for and by whom, for example by municipalities of a certain size'),
}).strict();
export type Price = z.output<typeof Price>;

/** A place where the product can run, or is run. */
export const Hosting = Sourced.extend({
  kind: z
    .enum(['own', 'vendor', 'community'])
    .describe('own: on the user’s own machines; vendor: by a supplier; community: shared, by the community'),
}).strict();
export type Hosting = z.output<typeof Hosting>;

/** A system or service that the product exchanges data with. */
export const Integration = Sourced.extend({
  name: z.string().trim().min(1).describe('The system or service by its own name, for example MitID'),
  product: Id.optional().describe('Where it is a product of this catalogue: its file name without .yml'),
}).strict();
export type Integration = z.output<typeof Integration>;

/** Whom to ask about the product. */
export const Contact = Sourced.extend({
  name: z.string().trim().min(1).optional().describe('Who it is: a person, a role or a group, as the source says'),
  address: z.union([z.email(), WebAddress]).describe('A mailbox, or a page with a form, a chat or a list'),
}).strict();

/** Where those who use the product or decide on it meet. */
export const Meetings = Sourced.extend({
  name: LocalisedText.describe('What they are called, for example user group or steering committee'),
  page: WebAddress.describe('The page with dates, minutes or how to join'),
}).strict();

/** Another product of the catalogue that one should know of before deciding. */
export const RelatedProduct = Sourced.extend({
  product: Id.describe('The other product: a file name in content/products/ without .yml'),
  relation: z
    .enum(['alternative', 'usedWith', 'buildsOn'])
    .describe('alternative: solves the same task; usedWith: works together with it; buildsOn: is made on top of it'),
}).strict();
export type RelatedProduct = z.output<typeof RelatedProduct>;

/** A picture of the product in use, taken from one of its documents. */
export const Screenshot = z.strictObject({
  picture: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'Write the file’s name in the picture’s address on the document’s page, without .webp.')
    .describe('Name of the picture: the last part of its address on the document’s page, without .webp'),
  document: z.string().min(1).describe('The document that shows it: its address below the product’s docs/'),
  alt: LocalisedText.describe('What the picture shows, for those who do not see it'),
});
export type Screenshot = z.output<typeof Screenshot>;

/** Where the community's secretariat keeps an evaluation of the product. */
export const EvaluationFile = z.strictObject({
  repository: WebAddress.describe('The repository, which is none of the product’s own'),
  commit: ObjectId.describe('The commit at which the file is read'),
  path: z.string().min(1).describe('The file'),
});
export type EvaluationFile = z.output<typeof EvaluationFile>;
