import type { ProductEvidence } from '../../content/model/evidence.ts';
import type { ExtractableProduct, Extractor } from '../harvest/extract.ts';
import { extracted } from '../harvest/extracted.ts';
import { readEvaluations } from './assessments/read-evaluations.ts';
import { assessmentFile, readSelfAssessments } from './assessments/read-self-assessments.ts';
import { checks } from './checks/index.ts';
import { interfaceDescriptions } from './interface-descriptions.ts';
import { measure } from './measure.ts';
import { pathsOf, toSubject } from './subject.ts';

/** What is claimed, judged and measured of a product: content/harvested/<id>/evidence.json. */
export const evidence: Extractor<ProductEvidence> = {
  ...extracted.evidence,
  wants: (tree) => [
    ...new Set([...checks.flatMap(({ wants }) => wants?.(tree) ?? []), ...pathsOf({ tree }, assessmentFile)]),
  ],
  compares: interfaceDescriptions,
  extract: (product) => assemble(product),
};

function assemble(product: ExtractableProduct): ProductEvidence {
  const subject = toSubject(product, product.yardstick);
  const dates = product.sources.map(({ facts }) => facts.provenance.committedAt).toSorted();
  return {
    schema: 1,
    product: product.id,
    asOf: dates.at(-1) ?? '1970-01-01T00:00:00Z',
    measurements: measure(subject),
    selfAssessments: readSelfAssessments(subject),
    evaluations: readEvaluations(product.evaluations, product.yardstick.requirements),
  };
}
