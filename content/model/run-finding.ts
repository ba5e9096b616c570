import { z } from 'zod';

/** What a finding is about. Serious ones keep an entry from being installed with one click. */
export const severities = {
  privileged: 'serious',
  hostAccess: 'serious',
  databasePublished: 'serious',
  plainPassword: 'serious',
  unsafeName: 'serious',
  unreadable: 'serious',
  outsideRepository: 'serious',
  unjudged: 'serious',
  notRead: 'serious',
  endOfLife: 'serious',
  examplePassword: 'notable',
  latestTag: 'notable',
  notByTheSpecification: 'notable',
  externalNetwork: 'notable',
  missingFile: 'notable',
} as const satisfies Record<string, 'serious' | 'notable'>;

export type FindingKind = keyof typeof severities;
export type Severity = (typeof severities)[FindingKind];

const kinds = Object.keys(severities) as [FindingKind, ...FindingKind[]];

/** Something that whoever runs the product should know, with the line that shows it. */
export const RunFinding = z.strictObject({
  kind: z.enum(kinds).describe('What it is about'),
  source: z.int().nonnegative().describe('Which of the sources, counted from 0'),
  path: z.string().min(1).describe('The file'),
  line: z.int().positive().describe('The line, from 1'),
  what: z.string().describe('The name, path, port, image or message that it is about; never a secret'),
});
export type RunFinding = z.output<typeof RunFinding>;

/** Whether an entry with these findings may be installed with one click. */
export function isSerious({ kind }: Pick<RunFinding, 'kind'>): boolean {
  return severities[kind] === 'serious';
}
