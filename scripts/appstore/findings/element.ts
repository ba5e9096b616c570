import { z } from 'zod';
import type { Element } from '../load-compose.ts';
import { resolveWithin, type Found, type Reading } from '../reading.ts';
import { limits } from '../../limits.ts';

const words = ['name', 'external', 'labels'];
const empty = z.union([z.null(), z.record(z.string(), z.unknown()).refine((of) => Object.keys(of).length === 0)]);

/** What an element may hold without giving anything of the machine away: its keys, and those whose value decides. */
const harmless: Readonly<Record<string, { keys: readonly string[]; values: Readonly<Record<string, z.ZodType>> }>> = {
  networks: {
    keys: [...words, 'internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'ipam'],
    values: { driver: z.enum(['bridge', 'overlay', 'default']), driver_opts: empty },
  },
  volumes: { keys: words, values: { driver: z.enum(['local', 'default']), driver_opts: empty } },
  secrets: { keys: [...words, 'file', 'environment', 'content'], values: {} },
  configs: { keys: [...words, 'file', 'environment', 'content'], values: {} },
};

const Fields = z.record(z.string(), z.unknown());

/** What stands beside the services and reaches further than they do: a volume that is a folder of the machine, a file of it. */
export function judgeElement(element: Element, reading: Reading): Found[] {
  const { section, name, data, path, line } = element;
  const { keys, values } = harmless[section] ?? { keys: [], values: {} };
  const at = { path, line };
  const tell = (kind: Found['kind'], what: string): Found => ({ kind, ...at, what: what.slice(0, limits.quoted) });
  if (!(section in harmless)) return [tell('unjudged', section)];
  const missing = missingFileOf(element, reading);
  return [
    ...Object.entries(Fields.safeParse(data).data ?? {})
      .filter(([key, value]) => !keys.includes(key) && !key.startsWith('x-') && !values[key]?.safeParse(value).success)
      .map(([key]) => tell('unjudged', `${section}.${name}.${key}`)),
    ...(missing ? [missing] : []),
  ];
}

const FromFile = z.object({ file: z.string() });

/** A secret or configuration whose file does not come with the repository. */
export function missingFileOf({ section, data, path, line }: Element, { has }: Reading): Found | undefined {
  const file = section === 'secrets' || section === 'configs' ? FromFile.safeParse(data).data?.file : undefined;
  if (file === undefined) return undefined;
  const target = resolveWithin(path, file);
  const what = file.slice(0, limits.quoted);
  if (target === null) return { kind: 'outsideRepository', path, line, what };
  return has(target) ? undefined : { kind: 'missingFile', path, line, what };
}
