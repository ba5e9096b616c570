import type { z } from 'zod';
import { App } from './app.ts';
import { Area } from './area.ts';
import { Family } from './family.ts';
import { Organisation } from './organisation.ts';
import { Product } from './product.ts';
import { RequirementSet } from './requirement.ts';
import { Usage } from './usage.ts';
import { Vendor } from './vendor.ts';

/** The curated collections: one folder each below the content folder, one YAML file a record. */
export const collections = {
  products: Product,
  vendors: Vendor,
  organisations: Organisation,
  usage: Usage,
  families: Family,
  areas: Area,
  requirements: RequirementSet,
  apps: App,
} as const satisfies Record<string, z.ZodType>;

export type CollectionName = keyof typeof collections;
export type CollectionRecord<Name extends CollectionName> = z.output<(typeof collections)[Name]>;
