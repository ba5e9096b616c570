import type { z } from 'zod';
import { collections } from '../../content/model/index.ts';
import { OrganisationKind } from '../../content/model/organisation.ts';
import { ProductKind, Stage } from '../../content/model/product.ts';
import { UsageStatus } from '../../content/model/usage.ts';

/** A field that is asked for; a name with dots stands for fields within fields. */
export interface RecordField {
  name: string;
  question: string;
  required?: true;
  choices?: readonly string[];
  /** Several values, with commas between them. */
  list?: true;
}

/** A kind of record that can be written without knowing YAML. */
export interface RecordKind {
  folder: 'products' | 'vendors' | 'organisations' | 'usage';
  schema: z.ZodType;
  fields: readonly RecordField[];
  /** The fields whose values make the name of the file. */
  named: readonly string[];
}

const website: RecordField = { name: 'website', question: 'Website (https://…)' };
const cvr: RecordField = { name: 'cvr', question: 'CVR number, eight digits' };

/** The kinds of record, with what is asked for each. Everything else can be added in the file. */
export const recordKinds = {
  product: {
    folder: 'products',
    schema: collections.products,
    named: ['name'],
    fields: [
      { name: 'name', question: 'Name', required: true },
      { name: 'summary.da', question: 'What it does, in one Danish sentence', required: true },
      { name: 'summary.en', question: 'The same in English', required: true },
      { name: 'stage', question: 'How far it has come', required: true, choices: Stage.options },
      { name: 'kind', question: 'What it is', choices: ProductKind.options },
      { name: 'sources.0.repository', question: 'Repository (https://host/owner/name)' },
    ],
  },
  vendor: {
    folder: 'vendors',
    schema: collections.vendors,
    named: ['name'],
    fields: [
      { name: 'name', question: 'Name', required: true },
      website,
      cvr,
      { name: 'domains', question: 'Mail domains its people commit with', list: true },
    ],
  },
  organisation: {
    folder: 'organisations',
    schema: collections.organisations,
    named: ['name'],
    fields: [
      { name: 'name', question: 'Official name', required: true },
      { name: 'kind', question: 'Kind', required: true, choices: OrganisationKind.options },
      { name: 'code', question: 'Official code' },
      { name: 'region', question: 'Code of its region' },
      cvr,
      website,
    ],
  },
  usage: {
    folder: 'usage',
    schema: collections.usage,
    named: ['product', 'organisation'],
    fields: [
      { name: 'organisation', question: 'Organisation (a file name in content/organisations/)', required: true },
      { name: 'product', question: 'Product (a file name in content/products/)', required: true },
      { name: 'status', question: 'How far', required: true, choices: UsageStatus.options },
      { name: 'since', question: 'Since (2026-08-21, 2026-08 or 2026)' },
      { name: 'source', question: 'The page that says so (https://…)', required: true },
      { name: 'date', question: 'The date of that page', required: true },
    ],
  },
} as const satisfies Record<string, RecordKind>;
export type RecordKindName = keyof typeof recordKinds;

export function isRecordKind(name: string | undefined): name is RecordKindName {
  return name !== undefined && name in recordKinds;
}
