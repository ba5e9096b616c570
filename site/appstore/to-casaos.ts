import { createHash } from 'node:crypto';
import type { AppEntry } from '../../content/model/app-entry.ts';
import { isLoopback } from '../../content/model/loopback.ts';
import type { RunService } from '../../content/model/run-facts.ts';
import type { PublishedEntry } from './store-files.ts';
import { stringify } from 'yaml';

/** One app as the CasaOS and ZimaOS store protocol (version 2) wants it, by file name below `apps/<id>/`. */
export interface CasaApp {
  id: string;
  files: Map<string, string>;
  /** Its line in the index of each language. */
  lines: Readonly<Record<string, object>>;
}

/** What a service may hold beyond what is carried over: nothing that changes what runs. */
const harmless = new Set(['container_name', 'restart', 'healthcheck', 'labels', 'deploy', 'networks', 'expose']);

/**
 * An app that stands on its own: images alone, no files of the repository, nothing left to set. Undefined for all
 * others: such a store copies one compose file and no more.
 *
 * @see https://github.com/IceWhaleTech/CasaOS-AppStore/tree/main/docs/specs
 */
export function toCasaApp(
  { facts, installable, class: runClass }: AppEntry,
  { entry, version }: PublishedEntry,
  { reversedHost, icon, locales }: { reversedHost: string; icon: string; locales: readonly string[] },
): CasaApp | undefined {
  const { stack } = facts;
  if (!installable || runClass !== 'compose' || !stack?.services.every(standsAlone)) return undefined;
  if (stack.externalNetworks.length > 0 || facts.variables.some(({ required }) => required)) return undefined;
  // A port that the product keeps to the machine itself is none to open in a browser.
  const open = (service: RunService) => service.ports.find(({ host }) => host === null || !isLoopback(host));
  const main = stack.services.find((service) => open(service) !== undefined);
  const port = main && open(main)?.published;
  if (!main || !port) return undefined;
  const id = `${reversedHost}.${entry.id}`;
  const title = entry.name;
  const compose = stringify({
    name: entry.id,
    services: Object.fromEntries(stack.services.map((service) => [service.name, toService(service)])),
    volumes: Object.fromEntries(stack.volumes.map(({ name, fixed }) => [name, fixed ? { name: fixed } : {}])),
    'x-casaos': { id, main: main.name, index: '/', port_map: port, scheme: 'http', icon, title },
  });
  const meta = (locale: string) => ({
    tagline: entry.summary[locale] ?? Object.values(entry.summary)[0] ?? '',
    description: entry.summary[locale] ?? Object.values(entry.summary)[0] ?? '',
    author: reversedHost.split('.').toReversed().join('.'),
    developer: entry.name,
    category: 'Productivity',
    architectures: ['amd64'],
    version,
    website: entry.page,
    repo: entry.source?.repository ?? '',
  });
  const files = new Map([
    ['docker-compose.yml', compose],
    ...locales.map((locale, index): [string, string] => [
      index === 0 ? 'meta.json' : `meta.${casaLocale(locale)}.json`,
      `${JSON.stringify(meta(locale), null, 1)}\n`,
    ]),
  ]);
  const content = createHash('sha256');
  for (const [name, text] of files) content.update(`${name}\0${text}\0`);
  const hash = content.digest('hex');
  return {
    id,
    files,
    lines: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          id,
          title,
          ...meta(locale),
          icon,
          compose_url: `apps/${id}/docker-compose.yml`,
          meta_url: `apps/${id}/meta.json`,
          content_hash: hash,
        },
      ]),
    ),
  };
}

/** `da` → `da_DK`, `en` → `en_US`, which is the protocol's own default. */
export function casaLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region ?? ''}`;
}

function standsAlone({ image, builds, mounts, environmentFiles, rest, variables }: RunService): boolean {
  return (
    image !== null &&
    !builds &&
    environmentFiles.length === 0 &&
    mounts.every(({ kind }) => kind === 'volume' || kind === 'tmpfs') &&
    variables.every(({ value }) => value !== null && !value.includes('$')) &&
    rest.every((key) => harmless.has(key))
  );
}

function toService({ image, ports, mounts, variables, dependsOn, memory }: RunService): object {
  const { name = '', tag = null, digest = null } = image ?? {};
  return {
    image: `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`,
    restart: 'unless-stopped',
    ports: ports.map(({ target, published, host, protocol }) => ({
      target: Number(target),
      ...(host === null ? {} : { host_ip: host }),
      ...(published ? { published } : {}),
      protocol,
    })),
    volumes: mounts.flatMap(({ from, to, readOnly }) =>
      from === null ? [] : [{ type: 'volume', source: from, target: to, ...(readOnly ? { read_only: true } : {}) }],
    ),
    environment: Object.fromEntries(variables.map(({ name, value }) => [name, value ?? ''])),
    ...(dependsOn.length > 0 ? { depends_on: dependsOn } : {}),
    ...(memory ? { deploy: { resources: { limits: { memory } } } } : {}),
  };
}
