import type { ForgeFacts } from '../../content/model/forge-facts.ts';
import type { SourceTexts } from '../../content/model/forge-texts.ts';
import type { Refs } from './forge.ts';

/** What a forge says of one repository beyond Git. */
export interface ForgeAnswer {
  facts: ForgeFacts;
  texts: SourceTexts;
}

/** What the forges said in one run. Sources go by their key. */
export interface Enrichment {
  /** What holds in this run; undefined where the forge was not asked or gave no answer, so that the last stays. */
  answerOf: (key: string) => Promise<ForgeAnswer | undefined>;
  /** What that answer is told by: as long as it is the same, so is the answer. */
  versionOf: (key: string) => string | undefined;
  /** Default branch and tags as the forge itself lists them; undefined where its list is not complete. */
  refsOf: (key: string) => Refs | undefined;
  /** Sentences for the report. */
  notes: string[];
}
