import type { Risk } from './risk.ts';
import { limits } from '../../limits.ts';

/** What Docker gives every container anyway, and two that concern its own memory and processes. */
const usual =
  /^(CAP_)?(AUDIT_WRITE|CHOWN|DAC_OVERRIDE|FOWNER|FSETID|IPC_LOCK|KILL|MKNOD|NET_BIND_SERVICE|NET_RAW|SETFCAP|SETGID|SETPCAP|SETUID|SYS_CHROOT|SYS_NICE)$/i;
/** Read-only clocks and name tables that many images ask for; they give nothing away. */
const harmless = /^\/etc\/(localtime|timezone)$/;
/** Spaces of the container's own, or of another one of the same file. */
const own = /^(|bridge|default|none|private|shareable|service:[\w.-]+)$/;

/** Folders of the machine, its network or its kernel inside the container. */
export const hostAccess: Risk = ({ mounts }, { data, at }) => {
  const tell = (field: readonly PropertyKey[], what: string) => ({
    ...{ kind: 'hostAccess' as const, ...at(field) },
    what: what.slice(0, limits.quoted),
  });
  const added = [data['cap_add'] ?? []].flat().map(String);
  return [
    ...mounts.flatMap(({ kind, from }, index) =>
      kind === 'other' || (kind === 'bind' && from !== null && /^[/~]/.test(from) && !harmless.test(from))
        ? [tell(['volumes', index], from ?? kind)]
        : [],
    ),
    ...['network_mode', 'pid', 'ipc', 'uts', 'userns_mode'].flatMap((field) => {
      const space = data[field] ?? '';
      return typeof space === 'string' && own.test(space)
        ? []
        : [tell([field], `${field}: ${typeof space === 'string' ? space : JSON.stringify(space)}`)];
    }),
    ...added.filter((capability) => !usual.test(capability)).map((capability) => tell(['cap_add'], capability)),
    ...(Array.isArray(data['devices']) && data['devices'].length > 0 ? [tell(['devices'], 'devices')] : []),
  ];
};
