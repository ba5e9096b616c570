import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { expect, test } from 'vitest';
import { runGit } from './run-git.ts';

const hash = (text: string) => runGit(devNull, ['hash-object', '--stdin'], { input: text });
const told = (bytes: Buffer) => bytes.toString('utf8').trim();

test('many calls at the same time each get what is theirs', async () => {
  const texts = Array.from({ length: 20 }, (_, n) => `${n}\n`.repeat(10_000));
  const together = await Promise.all(texts.map(hash));
  for (const [n, text] of texts.entries()) expect(told(together[n] ?? Buffer.of())).toBe(told(await hash(text)));
});

test('what Git complains of is the reason of the failure', async () => {
  await expect(runGit(devNull, ['ls-remote', '/nowhere'])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ForgeFailure: Git could not read it: fatal: transport 'file' not allowed]`,
  );
});

test('a call that takes too long is ended, with all that it started', async () => {
  const slow = runGit(devNull, ['-c', 'alias.wait=!sleep 61', 'wait'], { timeout: 200 });
  await expect(slow).rejects.toThrowErrorMatchingInlineSnapshot(`[ForgeFailure: The host did not answer in time.]`);
  await expect.poll(() => commands().filter((command) => command.includes('sleep 61'))).toEqual([]);
});

test('a call that is interrupted before it begins is ended, too', async () => {
  const late = runGit(devNull, ['-c', 'alias.wait=!sleep 62', 'wait'], { signal: AbortSignal.abort() });
  await expect(late).rejects.toThrowErrorMatchingInlineSnapshot(`[ForgeFailure: The run was interrupted.]`);
});

test('where the process that starts Git is ended, its calls fail, and the next ones have a new one', async () => {
  const lost = runGit(devNull, ['-c', 'alias.wait=!sleep 63', 'wait']);
  const failure = expect(lost).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ForgeFailure: Git could not be started. Install git 2.36 or newer.]`,
  );
  await expect.poll(() => commands().filter((command) => command.includes('sleep 63'))).not.toEqual([]);
  const starter = commands().find((command) => command.includes('git-starter.ts') && isOurs(command));
  process.kill(Number(starter?.trim().split(/\s+/)[0]), 'SIGKILL');
  await failure;
  expect(told(await hash('a'))).toHaveLength(40);
});

/** Running processes: their own number, that of the one that started them, and what they run. */
function commands(): string[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
}

function isOurs(command: string): boolean {
  return Number(command.trim().split(/\s+/)[1]) === process.pid;
}
