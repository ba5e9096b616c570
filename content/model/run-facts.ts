import { z } from 'zod';
import { Instant, ObjectId } from './provenance.ts';
import { RunFinding } from './run-finding.ts';
import { Id, WebAddress } from './text.ts';

/** How a product can be run, the most complete way first. */
export const RunClass = z
  .enum(['compose', 'helm', 'build', 'none', 'unknown'])
  .describe(
    'compose: by Docker Compose with finished images; helm: by a chart on Kubernetes; build: images must be built first; none: not made for containers; unknown: could not be told',
  );
export type RunClass = z.output<typeof RunClass>;

/** Why a product is of its class. */
export const RunReason = z.enum([
  'composeOfImages',
  'chart',
  'composeBuilds',
  'composeForDevelopment',
  'imageNotPublished',
  'dockerfileAlone',
  'onlyServices',
  'noContainerFiles',
  'noRepository',
  'notRead',
  'unreadable',
]);
export type RunReason = z.output<typeof RunReason>;

/** The commit of one repository at which the files were read. */
export const RunSource = z.strictObject({
  repository: WebAddress.nullable().describe('The repository; null for one on this machine'),
  branch: z.string().min(1).describe('The branch it was found on'),
  commit: ObjectId.describe('The commit that was read'),
  date: Instant.describe('When that commit, or its release, was made'),
  release: z
    .strictObject({ tag: z.string().min(1), version: z.string().nullable() })
    .nullable()
    .describe('The release that was read; null where the newest commit was'),
});
export type RunSource = z.output<typeof RunSource>;

/** A file of one of the sources. `line` is counted from 1. */
export const RunFile = z.strictObject({
  source: z.int().nonnegative().describe('Which of the sources, counted from 0'),
  path: z.string().min(1).describe('Path in the repository'),
});
export type RunFile = z.output<typeof RunFile>;

export const RunImage = z.strictObject({
  name: z.string().describe('The image without tag and digest, as it is written'),
  tag: z.string().nullable().describe('The tag; null where none is written'),
  digest: z.string().nullable().describe('The digest, where the repository pins it'),
});
export type RunImage = z.output<typeof RunImage>;

export const RunPort = z.strictObject({
  target: z.string().describe('Port, or range of ports, in the container'),
  published: z.string().nullable().describe('Port on the machine; null where the machine chooses one'),
  host: z.string().nullable().describe('Address it is bound to; null for all'),
  protocol: z.enum(['tcp', 'udp', 'sctp']),
});
export type RunPort = z.output<typeof RunPort>;

export const RunMount = z.strictObject({
  kind: z.enum(['volume', 'bind', 'tmpfs', 'other']).describe('volume: kept by Docker; bind: a folder of the machine'),
  from: z.string().nullable().describe('Name of the volume or path on the machine'),
  to: z.string().describe('Path in the container'),
  readOnly: z.boolean().default(false).describe('Whether the container may only read it'),
});
export type RunMount = z.output<typeof RunMount>;

/** One service of a compose file. */
export const RunService = z.strictObject({
  name: z.string().min(1),
  line: z.int().positive(),
  image: RunImage.nullable().describe('null where it is built or could not be read'),
  builds: z.boolean().describe('Whether it is built from a Dockerfile'),
  ports: z.array(RunPort),
  mounts: z.array(RunMount),
  variables: z
    .array(z.strictObject({ name: z.string(), value: z.string().nullable() }))
    .describe('Variables given to it; null for a value that is not known or that is to be secret'),
  environmentFiles: z.array(z.string()).describe('Files that give it variables'),
  dependsOn: z.array(z.string()),
  healthCheck: z.boolean(),
  memory: z.string().nullable().describe('Limit of memory as it is written'),
  cpus: z.string().nullable().describe('Limit of processors as it is written'),
  rest: z.array(z.string()).describe('Further keys of it, whose values are not kept'),
});
export type RunService = z.output<typeof RunService>;

/** One compose file, with what it takes in from others. */
export const RunStack = RunFile.extend({
  services: z.array(RunService),
  includes: z.array(z.string()).describe('Further files that were read into it'),
  externalNetworks: z.array(z.string()).describe('Networks that must be there before'),
  volumes: z
    .array(
      z.strictObject({
        name: z.string(),
        fixed: z.string().nullable().describe('A name of its own, if any'),
        external: z.boolean().default(false).describe('Whether it is there before, and stays'),
      }),
    )
    .describe('Volumes kept by Docker'),
  environment: z
    .array(z.string())
    .describe(
      'Environment files in the same folder, templates of them for the most part: later ones come before earlier',
    ),
  missing: z.array(z.string()).describe('Files that it needs and that do not come with the repository'),
}).strict();
export type RunStack = z.output<typeof RunStack>;

/** One Helm chart. Its templates are never rendered. */
export const RunChart = RunFile.extend({
  name: z.string(),
  version: z.string(),
  appVersion: z.string().nullable(),
  apiVersion: z.string(),
  kubeVersion: z.string().nullable(),
  dependencies: z.array(z.strictObject({ name: z.string(), version: z.string(), repository: z.string().nullable() })),
  images: z.array(RunImage),
  resources: z
    .array(
      z.strictObject({
        of: z.string().describe('The part of the values that it is for; empty for all'),
        memory: z.string().nullable().describe('Memory as it is written: the limit, else what is asked for'),
        cpus: z.string().nullable().describe('Processors as they are written: the limit, else what is asked for'),
      }),
    )
    .default([])
    .describe('Resources in the chart’s values'),
}).strict();
export type RunChart = z.output<typeof RunChart>;

/** One Dockerfile. */
export const RunBuild = RunFile.extend({
  base: RunImage.nullable().describe('What the finished image is made from'),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  healthCheck: z.boolean(),
  user: z.string().nullable().describe('The user it runs as; null for root'),
}).strict();
export type RunBuild = z.output<typeof RunBuild>;

/** A variable that whoever runs the product sets. */
export const RunVariable = z.strictObject({
  name: z.string(),
  example: z.string().nullable().describe('The value in the template; null where there is none or it is to be secret'),
  required: z.boolean().describe('Whether it stops without a value'),
  secret: z.boolean().describe('Whether its name says that it is to be kept secret'),
  at: RunFile.extend({ line: z.int().positive() }).describe('Where it stands'),
});
export type RunVariable = z.output<typeof RunVariable>;

/** A service that a product needs beside itself. */
export const RunNeed = z.enum([
  'postgresql',
  'mysql',
  'mssql',
  'mongodb',
  'redis',
  'queue',
  'search',
  'storage',
  'mail',
  'login',
  'proxy',
]);
export type RunNeed = z.output<typeof RunNeed>;

/** What it takes to run a product, as its repositories tell it: content/harvested/<id>/app.json. */
export const RunFacts = z.strictObject({
  schema: z.literal(1).describe('The form of this file'),
  product: Id.describe('The product'),
  class: RunClass,
  reason: RunReason,
  sources: z.array(RunSource),
  stack: RunStack.nullable().describe('The compose file to run; null where there is none'),
  otherStacks: z.array(RunFile).describe('Further compose files'),
  charts: z.array(RunChart).describe('Helm charts, the product’s own first'),
  builds: z.array(RunBuild).describe('Dockerfiles'),
  templates: z.array(RunFile).describe('Templates of environment files'),
  variables: z.array(RunVariable),
  needs: z.array(RunNeed),
  upgradeNotes: z.array(RunFile).describe('Files that tell how to upgrade'),
  findings: z.array(RunFinding),
});
export type RunFacts = z.output<typeof RunFacts>;
