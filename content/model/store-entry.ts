import { z } from 'zod';
import { Hindrance } from './hindrance.ts';
import { RunClass, RunImage, RunNeed, RunPort, RunSource, RunVariable } from './run-facts.ts';
import { RunFinding } from './run-finding.ts';
import { Instant } from './provenance.ts';
import { Id, LocalisedText, WebAddress } from './text.ts';

/** An entry of the app store for other programs: /appstore/v1/apps/<id>/<version>.json. */
export const StoreEntry = z.strictObject({
  id: Id.describe('The product'),
  name: z.string(),
  summary: LocalisedText,
  class: RunClass,
  reason: z.string().describe('Why it is of that class'),
  installable: z.boolean().describe('Whether it may be installed with one click'),
  hindrances: z.array(Hindrance).describe('Why it may not; empty where it may'),
  source: RunSource.nullable().describe('The commit of what is run; null where there is none'),
  compose: z.string().nullable().describe('Path of the compose file in the repository'),
  chart: z
    .strictObject({ path: z.string(), name: z.string(), version: z.string() })
    .nullable()
    .describe('The Helm chart in the repository'),
  images: z.array(RunImage).describe('Images of the services, with a digest where the repository pins it'),
  ports: z.array(RunPort.extend({ service: z.string() }).strict()),
  volumes: z.array(z.string()),
  folders: z.array(z.string()).describe('Folders of the machine that the services may write to'),
  needs: z.array(RunNeed),
  variables: z.array(RunVariable.pick({ name: true, example: true, required: true, secret: true }).strict()),
  commands: z.record(z.string(), z.array(z.string())).describe('Commands by what they are for, to be run in order'),
  findings: z.array(
    RunFinding.omit({ source: true })
      .extend({ serious: z.boolean(), allowed: LocalisedText.nullable().describe('Why it is no hindrance') })
      .strict(),
  ),
  page: WebAddress.describe('The entry for people'),
});
export type StoreEntry = z.output<typeof StoreEntry>;

/** How far the image and the entry are behind the latest release. */
export const StoreLag = z.strictObject({
  released: Instant.nullable().describe('When the latest release of the product was made'),
  read: Instant.nullable().describe(
    'When this version was first recorded; null where it was there before the catalogue',
  ),
  imageDays: z.int().nullable().describe('Days from the release that the images carry to the latest; null: unknown'),
  entryDays: z.int().nullable().describe('Days from the latest release to the reading of its entry; null: unknown'),
});
export type StoreLag = z.output<typeof StoreLag>;

/** Where one version of an entry stands. */
const StoreAddresses = z.strictObject({
  version: z.string().describe('The version, or the beginning of the commit where there is none'),
  entry: WebAddress.describe('The entry of this version'),
  fixed: WebAddress.describe('The entry by its content: what is there never changes'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One line of /appstore/v1/index.json. */
export const StoreLine = StoreEntry.pick({ id: true, name: true, class: true, installable: true, hindrances: true })
  .extend({
    ...StoreAddresses.shape,
    lag: StoreLag,
    earlier: z.array(StoreAddresses).describe('Earlier versions that the catalogue has read, newest first'),
  })
  .strict();

/** All entries: /appstore/v1/index.json. Fields may be added; none is renamed, removed or given another meaning. */
export const StoreIndex = z.strictObject({ schema: z.literal(1), apps: z.array(StoreLine) });
export type StoreIndex = z.output<typeof StoreIndex>;
