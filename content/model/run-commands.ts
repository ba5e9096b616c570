import type { AppEntry } from './app-entry.ts';
import type { RunSource, RunStack } from './run-facts.ts';
import { needOfService } from './run-need.ts';
import { isSafeAddress, isSafeWord } from './safe-word.ts';
import { settingsOf } from './settings-of.ts';
import { writtenFolders } from './written-folders.ts';

/** One line for a terminal, and what it is for. */
export interface RunCommand {
  purpose:
    | 'clone'
    | 'enter'
    | 'checkout'
    | 'settings'
    | 'network'
    | 'start'
    | 'build'
    | 'state'
    | 'dump'
    | 'copyVolume'
    | 'copyFolder'
    | 'fetch'
    | 'pull'
    | 'dependencies'
    | 'values'
    | 'stop'
    | 'stopWithData'
    | 'deleteNamespace';
  command: string;
}

/** The commands for each thing one does with a product. An empty list: it cannot be done by these means. */
export type RunCommands = Record<
  'fetch' | 'laptop' | 'server' | 'kubernetes' | 'backUp' | 'upgrade' | 'remove',
  RunCommand[]
>;

const none: RunCommands = { fetch: [], laptop: [], server: [], kubernetes: [], backUp: [], upgrade: [], remove: [] };

/** What volumes are copied with: small, and the same for all. */
const copier = 'busybox:1.37';

/**
 * The commands for the commit that was read. Every name in them is one that no shell gives a meaning to; where one
 * is not, there are no commands at all, since a command must never run anything else than it shows.
 */
export function toCommands(entry: Pick<AppEntry, 'product' | 'class' | 'source' | 'facts'>): RunCommands {
  const { source, facts } = entry;
  if (!source || entry.class === 'none' || entry.class === 'unknown') return none;
  const fetch = fetchCommands(source);
  const [build] = facts.builds;
  const [chart] = facts.charts;
  if (fetch.length === 0) return none;
  if (entry.class === 'helm' && chart) return { ...none, fetch, ...chartCommands(entry.product, chart.path, source) };
  if (facts.stack)
    return { ...none, fetch, ...stackCommands(entry.product, facts.stack, source, entry.class === 'build') };
  if (build) return { ...none, fetch, ...buildCommands(entry.product, build.path) };
  return none;
}

function fetchCommands({ repository, commit }: RunSource): RunCommand[] {
  if (repository === null || !isSafeAddress(repository)) return [];
  const folder =
    repository
      .split('/')
      .at(-1)
      ?.replace(/\.git$/, '') ?? '';
  if (!isSafeWord(folder)) return [];
  return [
    { purpose: 'clone', command: `git clone ${repository}` },
    { purpose: 'enter', command: `cd ${folder}` },
    { purpose: 'checkout', command: `git checkout --detach ${commit}` },
  ];
}

function stackCommands(product: string, stack: RunStack, { commit }: RunSource, builds: boolean): Partial<RunCommands> {
  const volumes = stack.volumes.map(({ name, fixed }) => fixed ?? `${product}_${name}`);
  const settings = stack.environment.map((template) => ({ template, file: settingsOf(template) }));
  const folders = writtenFolders(stack).filter(isSafeWord);
  const words = [
    stack.path,
    ...volumes,
    ...stack.externalNetworks,
    ...stack.services.map(({ name }) => name),
    ...settings.flatMap(({ template, file }) => [template, file]),
  ];
  if (!words.every(isSafeWord)) return {};
  const files = settings.map(({ file }) => ` --env-file ${file}`).join('');
  const compose = `docker compose --project-name ${product} --file ${stack.path}${files}`;
  const before: RunCommand[] = [
    ...settings
      .filter(({ template, file }) => template !== file)
      .map(({ template, file }) => ({ purpose: 'settings' as const, command: `cp ${template} ${file}` })),
    ...stack.externalNetworks.map((name) => ({
      purpose: 'network' as const,
      command: `docker network create ${name}`,
    })),
  ];
  const isKept = volumes.length + folders.length > 0;
  const build: RunCommand[] = builds ? [{ purpose: 'build', command: `${compose} build` }] : [];
  return {
    laptop: [...before, ...build, { purpose: 'start', command: `${compose} up` }],
    server: [
      ...before,
      ...build,
      { purpose: 'start', command: `${compose} up --detach` },
      { purpose: 'state', command: `${compose} ps` },
    ],
    backUp: [
      ...stack.services.flatMap((service): RunCommand[] => {
        const dump = dumps[needOfService(service) ?? ''];
        return dump
          ? [
              {
                purpose: 'dump',
                command: `${compose} exec -T ${service.name} ${dump} ${intoWhole(`${service.name}.sql`)}`,
              },
            ]
          : [];
      }),
      ...(isKept ? [{ purpose: 'stop' as const, command: `${compose} stop` }] : []),
      ...volumes.map((volume) => ({
        purpose: 'copyVolume' as const,
        command: `docker run --rm --volume ${volume}:/from:ro --volume "$PWD":/to ${copier} tar -czf /to/${volume}.tar.gz -C /from .`,
      })),
      ...(folders.length > 0
        ? [{ purpose: 'copyFolder' as const, command: `tar -czf ${product}-folders.tar.gz ${folders.join(' ')}` }]
        : []),
      ...(isKept ? [{ purpose: 'start' as const, command: `${compose} start` }] : []),
    ],
    upgrade: [
      { purpose: 'fetch', command: 'git fetch --tags' },
      { purpose: 'checkout', command: `git checkout --detach ${commit}` },
      builds
        ? { purpose: 'build', command: `${compose} build --pull` }
        : { purpose: 'pull', command: `${compose} pull` },
      { purpose: 'start', command: `${compose} up --detach` },
    ],
    remove: [
      { purpose: 'stop', command: `${compose} down` },
      { purpose: 'stopWithData', command: `${compose} down --volumes` },
    ],
  };
}

/** Output into a file that is only there when all of it is: what failed half way never takes a good copy's place. */
function intoWhole(file: string): string {
  return `> ${file}.part && mv ${file}.part ${file}`;
}

/** What writes all of a database out; names come from the container's variables, and MariaDB 11 has no mysqldump. */
const dumps: Record<string, string | undefined> = {
  postgresql: `sh -c 'pg_dumpall --username="\${POSTGRES_USER:-postgres}"'`,
  mysql: `sh -c '$(command -v mariadb-dump || command -v mysqldump) --all-databases --user=root --password="\${MARIADB_ROOT_PASSWORD:-$MYSQL_ROOT_PASSWORD}"'`,
};

function chartCommands(product: string, file: string, { commit }: RunSource): Partial<RunCommands> {
  const folder = file.includes('/') ? `./${file.replace(/\/[^/]*$/, '')}` : '.';
  if (!isSafeWord(file)) return {};
  const upgrade = `helm upgrade --install ${product} ${folder} --namespace ${product} --values ${product}-values.yaml`;
  return {
    kubernetes: [
      { purpose: 'values', command: `helm show values ${folder} > ${product}-values.yaml` },
      { purpose: 'dependencies', command: `helm dependency update ${folder}` },
      { purpose: 'start', command: `${upgrade} --create-namespace` },
      { purpose: 'state', command: `kubectl get pods --namespace ${product}` },
    ],
    upgrade: [
      { purpose: 'fetch', command: 'git fetch --tags' },
      { purpose: 'checkout', command: `git checkout --detach ${commit}` },
      { purpose: 'dependencies', command: `helm dependency update ${folder}` },
      { purpose: 'start', command: upgrade },
    ],
    remove: [
      { purpose: 'stop', command: `helm uninstall ${product} --namespace ${product}` },
      { purpose: 'deleteNamespace', command: `kubectl delete namespace ${product}` },
    ],
  };
}

function buildCommands(product: string, file: string): Partial<RunCommands> {
  if (!isSafeWord(file)) return {};
  const folder = file.includes('/') ? file.replace(/\/[^/]*$/, '') : '.';
  return { laptop: [{ purpose: 'build', command: `docker build --tag ${product} --file ${file} ${folder}` }] };
}
