import { app, appTexts } from '../appstore/extractor.ts';
import { evidence } from '../evidence/extract-evidence.ts';
import type { Extractor } from './extract.ts';

/** What is kept of each product beside its facts. One more is a file that exports it, a line here, and one in `extracted.ts`. */
export const extractors: readonly Extractor[] = [app, appTexts, evidence];
