import { createHash } from 'node:crypto';
import type { Content } from '../content/load.ts';
import type { AdvisoryBase } from './advisories/read-advisory.ts';
import type { Yardstick } from './subject.ts';

/** What the community measures by, out of its content. */
export function toYardstick(
  { catalog, method, templates, requirements }: Content,
  advisories?: AdvisoryBase,
): Yardstick {
  return {
    method,
    templates,
    requirements: requirements.map(({ value }) => value),
    organisations: new Set(catalog.harvest.organisations.map((name) => name.toLowerCase())),
    advisories,
  };
}

/** Digest of it: where it changes, every product is measured again. Words alone change no verdict. */
export function yardstickDigest({ method, templates, requirements, organisations, advisories }: Yardstick): string {
  const { thresholds, proprietary, template } = method;
  const ids = requirements.map((set) => [set.earlier, set.requirements.map(({ id }) => id)]);
  const known = advisories && [advisories.date, advisories.records];
  return createHash('sha256')
    .update(JSON.stringify([thresholds, proprietary, template, templates, ids, [...organisations], known]))
    .digest('hex');
}
