import type { Risk } from './risk.ts';
import { limits } from '../../limits.ts';

const capabilities = /^(CAP_)?(ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|NET_ADMIN|DAC_READ_SEARCH)$/i;
/** Read-only clocks and name tables that many images ask for; they give nothing away. */
const harmless = /^\/etc\/(localtime|timezone)$/;

/** Folders of the machine, its network or its kernel inside the container. */
export const hostAccess: Risk = ({ mounts }, { data, at }) => {
  const added = Array.isArray(data['cap_add']) ? data['cap_add'].map(String) : [];
  return [
    ...mounts.flatMap(({ kind, from }, index) =>
      kind === 'bind' && from !== null && /^[/~]/.test(from) && !harmless.test(from)
        ? [{ kind: 'hostAccess' as const, ...at(['volumes', index]), what: from.slice(0, limits.quoted) }]
        : [],
    ),
    ...['network_mode', 'pid', 'ipc', 'uts', 'userns_mode'].flatMap((field) =>
      data[field] === 'host' ? [{ kind: 'hostAccess' as const, ...at([field]), what: `${field}: host` }] : [],
    ),
    ...added
      .filter((capability) => capabilities.test(capability))
      .map((capability) => ({ kind: 'hostAccess' as const, ...at(['cap_add']), what: capability })),
    ...(Array.isArray(data['devices']) && data['devices'].length > 0
      ? [{ kind: 'hostAccess' as const, ...at(['devices']), what: 'devices' }]
      : []),
  ];
};
