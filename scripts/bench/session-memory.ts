import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of all processes of a session now, in bytes. What several of them share counts once, as
 * proc_pid_smaps(5) divides it among them; the children of a child that has ended belong to the session, too.
 */
export function memoryOfSession(session: number | undefined): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && sessionOf(name) === session);
  return processes.reduce((sum, id) => sum + memoryOf(id), 0);
}

/** The sixth field of proc_pid_stat(5); the second one, in brackets, may hold anything. */
function sessionOf(id: string): number {
  return Number(
    read(id, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ')[3],
  );
}

function memoryOf(id: string): number {
  return 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(read(id, 'smaps_rollup'))?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
