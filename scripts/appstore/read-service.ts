import { z } from 'zod';
import type { RunMount, RunPort, RunService } from '../../content/model/run-facts.ts';
import { parseImage } from './image.ts';
import type { LoadedService } from './load-compose.ts';
import { toMap } from './merge-service.ts';
import { hasPassword, isSecretName } from './secret-name.ts';
import { limits } from '../limits.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const maybeText = text.nullable().catch(null);
const group = z.record(z.string(), z.unknown()).catch({});
const list = z.union([z.array(z.unknown()), z.unknown().transform((one) => (one === undefined ? [] : [one]))]);

const LongPort = z.object({
  target: text,
  published: maybeText.default(null),
  host_ip: maybeText.default(null),
  protocol: z.enum(['tcp', 'udp', 'sctp']).catch('tcp'),
});
const LongMount = z.object({
  type: z.string().catch('volume'),
  source: maybeText.default(null),
  target: text,
  read_only: z.boolean().catch(false),
});

/** Keys whose values are kept, wholly or as far as they are facts. */
const kept = new Set(['image', 'build', 'ports', 'volumes', 'environment', 'env_file', 'depends_on', 'extends']);

/** A service of a compose file as facts; both the short and the long form of each field are read. */
export function readService(name: string, { data, at }: LoadedService): RunService {
  const limits = group.parse(group.parse(group.parse(data['deploy'])['resources'])['limits']);
  const image = text.safeParse(data['image']).data;
  const builds = data['build'] !== undefined && data['build'] !== null;
  return {
    name,
    line: at([]).line,
    image: image === undefined ? null : parseImage(image),
    builds,
    ports: list.parse(data['ports']).flatMap(readPort),
    mounts: list.parse(data['volumes']).flatMap(readMount),
    variables: readVariables(data['environment']),
    environmentFiles: environmentFiles(data),
    dependsOn: Array.isArray(data['depends_on'])
      ? data['depends_on'].filter((other) => typeof other === 'string')
      : Object.keys(group.parse(data['depends_on'])),
    healthCheck: data['healthcheck'] !== undefined && group.parse(data['healthcheck'])['disable'] !== true,
    memory: maybeText.parse(data['mem_limit'] ?? limits['memory'] ?? null),
    cpus: maybeText.parse(data['cpus'] ?? limits['cpus'] ?? null),
    rest: Object.keys(data)
      .filter((key) => !kept.has(key))
      .toSorted(),
  };
}

/** `127.0.0.1:8080:80/tcp`, `8080:80`, `80` or `{ target, published, host_ip, protocol }`. */
function readPort(value: unknown): RunPort[] {
  const long = LongPort.safeParse(value).data;
  if (long) return [{ target: long.target, published: long.published, host: long.host_ip, protocol: long.protocol }];
  const short =
    /^(?:(?<host>\[[\da-f:]+\]|\d+\.\d+\.\d+\.\d+):)?(?:(?<published>[\d-]*|\$\{[^}]*\}):)?(?<target>[\d-]+|\$\{[^}]*\})(?:\/(?<protocol>tcp|udp|sctp))?$/i;
  const { host, published, target, protocol } = short.exec(text.catch('').parse(value))?.groups ?? {};
  if (target === undefined) return [];
  return [
    {
      target,
      published: published || null,
      host: host ?? null,
      protocol: z.enum(['tcp', 'udp', 'sctp']).catch('tcp').parse(protocol),
    },
  ];
}

/** `name:/path:ro`, `./folder:/path`, `/path` or `{ type, source, target }`. */
function readMount(value: unknown): RunMount[] {
  const long = LongMount.safeParse(value).data;
  if (long) {
    const kind = z.enum(['volume', 'bind', 'tmpfs']).safeParse(long.type).data ?? 'other';
    return [{ kind, from: long.source, to: long.target, readOnly: long.read_only }];
  }
  const parts = /^(?:(?<from>[^:]+|\$\{[^}]*\}[^:]*):)?(?<to>\/[^:]*|\$\{[^}]*\}[^:]*)(?::(?<options>[a-z,]+))?$/i.exec(
    text.catch('').parse(value),
  )?.groups;
  if (parts?.['to'] === undefined) return [];
  const from = parts['from'] ?? null;
  const kind = from !== null && /^[./~$]/.test(from) ? 'bind' : 'volume';
  return [{ kind, from, to: parts['to'], readOnly: parts['options']?.split(',').includes('ro') ?? false }];
}

/** Names with their values; what is secret by name or by form stays out. */
function readVariables(environment: unknown): RunService['variables'] {
  return Object.entries(toMap(environment))
    .map(([name, raw]) => {
      const value = maybeText.parse(raw);
      const secret = isSecretName(name) || (value !== null && hasPassword(value));
      return { name, value: secret || value === null || value.length > limits.named ? null : value };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files that give it variables. */
function environmentFiles(data: Record<string, unknown>): string[] {
  return list.parse(data['env_file']).flatMap((entry) => {
    const { path, required } = typeof entry === 'string' ? { path: entry, required: true } : group.parse(entry);
    return typeof path === 'string' && required !== false ? [path] : [];
  });
}
