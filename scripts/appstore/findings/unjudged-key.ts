import { z } from 'zod';
import type { Risk } from './risk.ts';

/**
 * Keys of a service that give a container nothing of the machine, whatever their values: they concern the container
 * alone, or only take from it.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md
 */
const harmless = new Set(
  `annotations attach cap_drop command container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period
  cpu_rt_runtime cpu_shares cpus cpuset depends_on develop dns dns_opt dns_search domainname entrypoint environment
  expose extends external_links extra_hosts healthcheck hostname image init isolation labels links logging mac_address
  mem_limit mem_reservation mem_swappiness memswap_limit networks oom_kill_disable oom_score_adj pids_limit platform
  profiles pull_policy read_only restart scale shm_size stdin_open stop_grace_period stop_signal storage_opt tmpfs tty
  ulimits user working_dir`.split(/\s+/),
);

/** Keys that another rule judges by their values. */
const judgedElsewhere = new Set(
  `build cap_add configs devices env_file ipc network_mode pid ports privileged secrets userns_mode uts
  volumes`.split(/\s+/),
);

const given = z.record(z.string(), z.unknown()).catch({});
const reservations = z.object({ resources: z.object({ reservations: given }) });

/** Keys with values that only take rights away, or that ask for nothing but memory and processors. */
const harmlessValues: Readonly<Record<string, (value: unknown) => boolean>> = {
  security_opt: (value) => z.array(z.string().regex(/^no-new-privileges([:=]true)?$/)).safeParse(value).success,
  use_api_socket: (value) => value === false,
  deploy: (value) => !('devices' in (reservations.safeParse(value).data?.resources.reservations ?? {})),
  cgroup: (value) => value === 'private',
};

/** Anything that a service asks for and that is not known to be harmless. */
export const unjudgedKey: Risk = (_service, { data, at }) =>
  Object.entries(data)
    .filter(([key, value]) => {
      if (harmless.has(key) || judgedElsewhere.has(key) || key.startsWith('x-')) return false;
      return !harmlessValues[key]?.(value);
    })
    .map(([key]) => ({ kind: 'unjudged', ...at([key]), what: key }));
