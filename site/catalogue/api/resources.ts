import type { z } from 'zod';
import type { Solution } from '../solution.ts';
import { listOrganisations, listUsage, listVendors } from './list-community.ts';
import { listEvidence, listMeasurements } from './list-evidence.ts';
import { listJudgements } from './list-judgements.ts';
import * as schema from './schemas.ts';
import { toAdoption, toApi, toRelease } from './to-api.ts';

type Name =
  | 'products'
  | 'releases'
  | 'evidence'
  | 'measurements'
  | 'vendors'
  | 'organisations'
  | 'usage'
  | 'adoption'
  | 'judgements';

/** One list of the public data: `/api/v1/<name>.json`, in pages of 1,000, and as CSV. */
export type Resource = {
  /** Its title is the text `data.<name>` of the interface. */
  name: Name;
  description: string;
  /** The form of an entry; its fields are the columns of the tables. */
  item: z.ZodObject;
} & (OfSolutions | OfAll);

/** Entries that belong to one solution each: those of the others are not made again when one has changed. */
interface OfSolutions {
  of(solution: Solution): object[];
}

interface OfAll {
  list(): object[] | Promise<object[]>;
}

/** Every list that can be had as data. One more is a line here, with its schema. */
export const resources: readonly Resource[] = [
  {
    name: 'products',
    description: 'All solutions',
    item: schema.ApiProduct,
    of: (solution) => [toApi(solution)],
  },
  {
    name: 'releases',
    description: 'All releases of all solutions, by solution, newest first',
    item: schema.ApiRelease,
    of: toRelease,
  },
  {
    name: 'evidence',
    description: 'Each requirement of each solution: what it claims, what the secretariat judged, what was measured',
    item: schema.ApiStanding,
    of: listEvidence,
  },
  {
    name: 'measurements',
    description: 'What was measured of each solution, with the place that shows it',
    item: schema.ApiMeasurement,
    of: listMeasurements,
  },
  {
    name: 'vendors',
    description: 'Companies that develop, run or support solutions',
    item: schema.ApiVendor,
    list: listVendors,
  },
  {
    name: 'organisations',
    description: 'Public bodies, networks and partners',
    item: schema.ApiOrganisation,
    list: listOrganisations,
  },
  {
    name: 'usage',
    description: 'Who uses what, each with its source',
    item: schema.ApiUsage,
    list: listUsage,
  },
  {
    name: 'adoption',
    description: 'Published figures of how many use a solution',
    item: schema.ApiAdoption,
    of: toAdoption,
  },
  {
    name: 'judgements',
    description: 'Questions that the search is judged by, with their right answers',
    item: schema.ApiJudgement,
    list: listJudgements,
  },
];
