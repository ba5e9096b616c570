import path from 'node:path';
import semver from 'semver';
import { z } from 'zod';
import type { RunChart, RunImage } from '../../content/model/run-facts.ts';
import { floats } from './findings/latest-tag.ts';
import { endedOn, parseImage } from './image.ts';
import type { Reading } from './reading.ts';
import { readYaml } from './read-yaml.ts';
import { limits } from '../limits.ts';

const version = z.union([z.string(), z.number()]).transform(String);

/**
 * What Helm asks of a Chart.yaml, as its own `Metadata.Validate` does.
 *
 * @see https://helm.sh/docs/topics/charts/#the-chartyaml-file
 */
const Chart = z.object({
  apiVersion: z.enum(['v1', 'v2']),
  name: z.string().regex(/^[a-zA-Z0-9._-]+$/, 'may hold letters, digits, dots, hyphens and underscores'),
  version: version.refine((text) => semver.valid(text, { loose: true }) !== null || /^\d+(\.\d+)?$/.test(text), {
    error: 'is not a semantic version',
  }),
  type: z.enum(['application', 'library']).default('application'),
  appVersion: version.nullable().default(null),
  kubeVersion: z.string().nullable().default(null),
  dependencies: z
    .array(
      z.object({
        name: z.string(),
        version: version.default(''),
        repository: z.string().nullable().default(null),
        alias: z
          .string()
          .regex(/^[a-zA-Z0-9_-]+$/)
          .nullish(),
      }),
    )
    .nullable()
    .default([]),
});

/** Reads a chart's own description and values. Its templates are neither rendered nor read. */
export function readChart(file: string, { text, report }: Reading): Omit<RunChart, 'source'> | undefined {
  const yaml = readYaml(text(file) ?? '');
  if ('message' in yaml) {
    report({ kind: 'unreadable', path: file, line: yaml.line, what: yaml.message.slice(0, limits.quoted) });
    return undefined;
  }
  const chart = Chart.safeParse(yaml.data);
  if (!chart.success) {
    const [issue] = chart.error.issues;
    const field = issue?.path ?? [];
    const what = `${field.join('.')}: ${issue?.message ?? ''}`.slice(0, limits.quoted);
    report({ kind: 'unreadable', path: file, line: yaml.lineOf(field), what });
    return undefined;
  }
  const { name, apiVersion, appVersion, kubeVersion, type, dependencies } = chart.data;
  if (type === 'library') return undefined;
  return {
    path: file,
    ...{ name, version: chart.data.version, appVersion, apiVersion, kubeVersion },
    dependencies: (dependencies ?? []).map((of) => ({ name: of.name, version: of.version, repository: of.repository })),
    ...readValues(path.posix.join(path.posix.dirname(file), 'values.yaml'), { text, report }),
  };
}

type Values = Pick<RunChart, 'images' | 'resources'>;

/** What a chart's values say: images, as `image: { repository, tag, digest }` or `image: name:tag`, and resources. */
function readValues(file: string, { text, report }: Pick<Reading, 'text' | 'report'>): Values {
  const content = text(file);
  if (content === undefined) return { images: [], resources: [] };
  const yaml = readYaml(content);
  if ('message' in yaml) {
    report({ kind: 'unreadable', path: file, line: yaml.line, what: yaml.message.slice(0, limits.quoted) });
    return { images: [], resources: [] };
  }
  const images = new Map<string, RunImage>();
  const resources: Values['resources'] = [];
  walk(yaml.data, [], (key, value, field) => {
    const asked = /^resources$/i.test(key) ? Resources.safeParse(value).data : undefined;
    const memory = asked?.limits?.memory ?? asked?.requests?.memory ?? null;
    const cpus = asked?.limits?.cpu ?? asked?.requests?.cpu ?? null;
    if (memory !== null || cpus !== null) resources.push({ of: field.slice(0, -1).join('.'), memory, cpus });
  });
  walk(yaml.data, [], (name, value, field) => {
    const image = /image$/i.test(name) ? imageOf(value) : null;
    if (!image) return;
    const key = JSON.stringify(image);
    if (images.has(key)) return;
    images.set(key, image);
    const day = endedOn(image);
    const at = { path: file, line: yaml.lineOf(field) };
    if (day) report({ kind: 'endOfLife', ...at, what: `${image.name}:${image.tag ?? ''} (${day})` });
    if (image.tag === 'latest' && floats(image)) report({ kind: 'latestTag', ...at, what: image.name });
  });
  return { images: [...images.values()].slice(0, limits.listed), resources: resources.slice(0, limits.listed) };
}

const ImageValue = z.object({
  registry: z.string().nullish(),
  repository: z.string().min(1),
  tag: version.nullish(),
  digest: z.string().nullish(),
});

const Amounts = z.object({ memory: version.nullish(), cpu: version.nullish() }).nullish();
const Resources = z.object({ limits: Amounts, requests: Amounts });

function walk(
  value: unknown,
  field: PropertyKey[],
  found: (key: string, value: unknown, field: PropertyKey[]) => void,
): void {
  if (field.length > 12 || value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    found(key, inner, [...field, key]);
    walk(inner, [...field, key], found);
  }
}

function imageOf(value: unknown): RunImage | null {
  return typeof value === 'string' ? parseImage(value) : toImage(ImageValue.safeParse(value).data);
}

function toImage(value: z.output<typeof ImageValue> | undefined): RunImage | null {
  if (!value) return null;
  const { registry, repository, tag, digest } = value;
  return parseImage(
    `${registry ? `${registry}/` : ''}${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`,
  );
}
