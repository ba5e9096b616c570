import { z } from 'zod';
import { claim, Sourced } from './claim.ts';
import {
  Contact,
  EvaluationFile,
  Hosting,
  Integration,
  Meetings,
  Price,
  RelatedProduct,
  Screenshot,
} from './product-parts.ts';
import { Source } from './source.ts';
import { Day, Id, LocalisedText, LocalisedWords, WebAddress } from './text.ts';

/** How far a solution has come. */
export const Stage = z
  .enum(['idea', 'project', 'product', 'retired'])
  .describe('idea: wanted; project: being made (sandbox); product: in use and governed; retired: no longer developed');
export type Stage = z.output<typeof Stage>;

/** Level of governance that the community has given or the product claims. */
export const Level = z
  .union([z.literal('sandbox'), z.literal(1), z.literal(2), z.literal(3)])
  .describe('sandbox, 1 (local value), 2 (value across municipalities) or 3 (national strategies)');
export type Level = z.output<typeof Level>;

/** What a vendor does for a product. */
export const VendorRole = z
  .enum(['development', 'operation', 'maintenance', 'support'])
  .describe('development, operation (hosting), maintenance or support');

/** A vendor's part in a product. */
export const ProductVendor = Sourced.extend({
  vendor: Id.describe('The vendor: a file name in content/vendors/ without .yml'),
  roles: z.array(VendorRole).default([]).describe('What the vendor does; empty where it is not known'),
  until: Day.optional().describe('The day the contract ends or ended, where that is published'),
}).strict();

/** What something is, apart from its name. */
export const ProductKind = z
  .enum(['solution', 'smallProject', 'service', 'module', 'device', 'data'])
  .describe(
    'solution: what an organisation runs; smallProject: made by few, for one task; service: runs beside others; module: a part of something larger; device: hardware; data: a data set',
  );
export type ProductKind = z.output<typeof ProductKind>;

/** A part of a product that has a name of its own. */
export const Component = Sourced.extend({
  name: z.string().trim().min(1).describe('The name of the part'),
  kind: ProductKind.extract(['service', 'module', 'device', 'data']),
  summary: LocalisedText.optional().describe('One sentence in each language: what the part does'),
  repository: WebAddress.optional().describe('Where its code is'),
  design: WebAddress.optional().describe('Where the open design of a device is: drawings, parts, print files'),
}).strict();
export type Component = z.output<typeof Component>;

/** A published figure of how many use a product. Users by name are not part of it. */
export const Adoption = Sourced.extend({
  count: z.int().positive().describe('How many'),
  atLeast: z.boolean().default(false).describe('true where the source says "more than" or "at least"'),
  of: z.int().positive().optional().describe('Out of how many, where the source says so'),
  unit: z.enum(['municipalities', 'organisations']).describe('What is counted'),
}).strict();

/** A municipal task that a product serves. Only the number: KL keeps the rights to the texts of its taxonomy. */
export const KleNumber = Sourced.extend({
  number: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2})?)?$/, 'Write a KLE number as 85, 85.00 or 85.00.00.')
    .describe('Main group, group or subject in KLE: 85, 85.00 or 85.00.00'),
}).strict();

/** The curated facts of a product: content/products/<id>.yml. Everything else is harvested. */
export const Product = z.strictObject({
  name: z.string().trim().min(1).describe('The name as the community writes it, for example OS2mo'),
  kind: ProductKind.default('solution'),
  family: Id.optional().describe('The family of products it belongs to: a file name in content/families/'),
  components: z.array(Component).default([]).describe('Services, modules and devices that are parts of it'),
  formerIds: z
    .array(Id)
    .default([])
    .describe(
      'File names the product had before, the last one first: their addresses lead to the new one for all time',
    ),
  formerNames: z.array(z.string().min(1)).default([]).describe('Names people may still search for'),
  summary: claim(LocalisedText).describe('One sentence in each language: what it does, and for whom'),
  stage: claim(Stage).describe('How far the solution has come'),
  level: claim(Level).optional().describe('Level of governance, where one has been given or claimed'),
  areas: z.array(Id).default([]).describe('Task areas: file names in content/areas/'),
  kle: z.array(KleNumber).default([]).describe('Numbers of the municipal tasks it serves, each with a source'),
  keywords: LocalisedWords.default({}).describe('Other words people search by, in each language'),
  website: WebAddress.optional().describe('The product’s own page'),
  sources: z.array(Source).default([]).describe('The repositories of the product, the most important first'),
  vendors: z.array(ProductVendor).default([]).describe('Vendors, each with a source'),
  contacts: z.array(Contact).default([]).describe('Whom to ask; the community’s own address stands for none'),
  meetings: z.array(Meetings).default([]).describe('Where its users meet or decide'),
  adoption: z.array(Adoption).default([]).describe('Published figures of how many use it, newest first'),
  prices: z.array(Price).default([]).describe('Published prices, newest first'),
  hosting: z.array(Hosting).default([]).describe('Where it can run, or is run'),
  integrations: z.array(Integration).default([]).describe('Systems and services it exchanges data with'),
  related: z.array(RelatedProduct).default([]).describe('Alternatives, and what it is used with or built on'),
  screenshots: z.array(Screenshot).default([]).describe('Pictures of the product in use, from its documents'),
  evaluations: z
    .array(EvaluationFile)
    .default([])
    .describe('What the community’s secretariat has judged, newest first'),
  replacedBy: Id.optional().describe('The product that took over from a retired one'),
});
export type Product = z.output<typeof Product>;
