import { allowedHosts } from './allowed-hosts.ts';
import type { Check } from './check.ts';
import { completeLanguages } from './complete-languages.ts';
import { inertPages } from './inert-pages.ts';
import { knownReferences } from './known-references.ts';
import { mergedOrganisations } from './merged-organisations.ts';
import { noDateAhead } from './no-date-ahead.ts';
import { oneIdOneProduct } from './one-id-one-product.ts';
import { oneRepositoryOneProduct } from './one-repository-one-product.ts';
import { oneUseOneRecord } from './one-use-one-record.ts';
import { soundCodes } from './sound-codes.ts';
import { soundApps } from './sound-apps.ts';
import { wholeAccessibilityStatement } from './whole-accessibility-statement.ts';

/** Rules of what people write. They hold before anything is harvested. */
export const curatedChecks: readonly Check[] = [
  knownReferences,
  oneIdOneProduct,
  oneRepositoryOneProduct,
  allowedHosts,
  completeLanguages,
  inertPages,
  soundApps,
  oneUseOneRecord,
  soundCodes,
  noDateAhead,
  mergedOrganisations,
  wholeAccessibilityStatement,
];
