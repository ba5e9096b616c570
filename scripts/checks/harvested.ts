import type { Check } from './check.ts';
import { inertDocuments } from './inert-documents.ts';
import type { Judgements } from './judgements.ts';
import { soundFacts } from './sound-facts.ts';

/** Rules of what the harvest wrote. They hold before anything is built. */
export const harvestedChecks = (judgements?: Judgements): readonly Check[] => [soundFacts, inertDocuments(judgements)];
