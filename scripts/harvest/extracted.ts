import { ProductEvidence } from '../../content/model/evidence.ts';
import { RunFacts } from '../../content/model/run-facts.ts';
import { RunTexts } from '../../content/model/run-texts.ts';

/**
 * What is kept of each product beside its facts, by the name of its file: content/harvested/<id>/<name>.json. Who reads
 * it needs no more than its form; the code that makes it is much, and takes long to load.
 */
export const extracted = {
  app: { name: 'app', schema: RunFacts },
  appTexts: { name: 'app-texts', schema: RunTexts },
  evidence: { name: 'evidence', schema: ProductEvidence },
} as const;
