import { allowedHosts } from './allowed-hosts.ts';
import type { Check } from './check.ts';
import { completeLanguages } from './complete-languages.ts';
import { inertDocuments } from './inert-documents.ts';
import { inertPages } from './inert-pages.ts';
import { knownReferences } from './known-references.ts';
import { oneRepositoryOneProduct } from './one-repository-one-product.ts';
import { soundFacts } from './sound-facts.ts';

/** Rules of what people write. They hold before anything is harvested. */
export const curatedChecks: readonly Check[] = [
  knownReferences,
  oneRepositoryOneProduct,
  allowedHosts,
  completeLanguages,
  inertPages,
];

/** Rules of what the harvest wrote. They hold before anything is built. */
export const harvestedChecks: readonly Check[] = [soundFacts, inertDocuments];
