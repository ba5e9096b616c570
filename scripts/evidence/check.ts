import { mostDetails, type Measurement, type Place } from '../../content/model/evidence.ts';
import type { LocalisedText } from '../../content/model/text.ts';
import type { Tree } from '../forges/forge.ts';
import type { Subject } from './subject.ts';

/** What a check found out: a measurement without the name of the check. */
export type Finding = Omit<Measurement, 'check'>;

/** One thing that can be measured in a product's repositories. Pure: the same commits give the same finding. */
export interface Check {
  /** Its name, and that of its file. */
  id: string;
  /** Only products with program code can be asked this; of others it is unknown. */
  needsCode?: true;
  /** Paths whose texts it needs beside the documents, which are read in any case. */
  wants?: (tree: Tree) => readonly string[];
  measure: (subject: Subject) => Finding;
}

type Told = [
  reason: LocalisedText,
  at?: Place | null,
  value?: Measurement['value'],
  details?: readonly LocalisedText[],
];
const finding =
  (verdict: Measurement['verdict']) =>
  (...[reason, at = null, value = null, details = []]: Told): Finding => ({
    ...{ verdict, value, reason, at },
    ...(details.length > 0 ? { details: details.slice(0, mostDetails) } : {}),
  });

export const met = finding('met');
export const partly = finding('partly');
export const missing = finding('missing');
/** It could not be told. Never used for what is simply not there. */
export const unknown = finding('unknown');
