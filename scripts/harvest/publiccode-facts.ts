import { z } from 'zod';
import type { PubliccodeFacts } from '../../content/model/facts.ts';
import type { PubliccodeFinding } from '../../content/model/publiccode.ts';
import { readPubliccode } from '../publiccode/read.ts';
import { limits } from '../limits.ts';

const text = z.string().max(300).nullable().catch(null).default(null);
const texts = z
  .array(z.unknown())
  .catch([])
  .default([])
  .transform((values) =>
    values
      .flatMap((value) => (typeof value === 'string' ? [value.slice(0, limits.named)] : []))
      .slice(0, limits.publiccodeValues),
  );

/** The keys that become facts; each stands alone, so that one that is wrong does not hide the others. */
const Told = z.object({
  publiccodeYmlVersion: text,
  softwareVersion: text,
  releaseDate: text,
  developmentStatus: text,
  softwareType: text,
  landingURL: text,
  platforms: texts,
  categories: texts,
  usedBy: texts,
  legal: z.object({ license: text }).catch({ license: null }).default({ license: null }),
  localisation: z
    .object({ availableLanguages: texts })
    .catch({ availableLanguages: [] })
    .default({ availableLanguages: [] }),
});

/** The facts in a publiccode.yml, and everything that is to be said of it. `exists` tells what is in the repository. */
export function toPubliccodeFacts(path: string, content: string, exists: (path: string) => boolean): PubliccodeFacts {
  const { data, findings } = readPubliccode(content, exists);
  const all = path === 'publiccode.yml' ? findings : [misnamed(path), ...findings];
  const problems = all.filter(({ severity }) => severity === 'error').map(inWords);
  const told = Told.parse(data ?? {});
  return {
    valid: problems.length === 0,
    path,
    standard: told.publiccodeYmlVersion,
    problems,
    findings: all
      .slice(0, limits.publiccodeFindings)
      .map((finding) => ({ ...finding, message: finding.message.slice(0, limits.said) })),
    version: told.softwareVersion,
    releaseDate: told.releaseDate,
    licence: told.legal.license,
    developmentStatus: told.developmentStatus,
    softwareType: told.softwareType,
    website: told.landingURL,
    platforms: told.platforms,
    categories: told.categories,
    languages: told.localisation.availableLanguages,
    usedBy: told.usedBy,
  };
}

function misnamed(path: string): PubliccodeFinding {
  return { key: '', line: 1, severity: 'error', message: `is called ${path}; the standard's name is publiccode.yml` };
}

function inWords({ key, line, message }: PubliccodeFinding): string {
  return `Line ${line}: ${key === '' ? 'The file' : key} ${message}.`;
}
