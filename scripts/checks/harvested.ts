import type { Check } from './check.ts';
import { inertDocuments } from './inert-documents.ts';
import { soundFacts } from './sound-facts.ts';

/** Rules of what the harvest wrote. They hold before anything is built. */
export const harvestedChecks: readonly Check[] = [soundFacts, inertDocuments];
