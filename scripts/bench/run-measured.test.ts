import { expect, test } from 'vitest';
import { runMeasured } from './run-measured.ts';

const busyFor = (milliseconds: number) => `const end = Date.now() + ${milliseconds}; while (Date.now() < end);`;

test('what a command starts counts, too, in time of the processor and in memory', async () => {
  const eater = `const held = Buffer.alloc(200e6, 1); ${busyFor(500)} console.error(held.length)`;
  const parent = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(eater)}], { stdio: 'inherit' })`;
  const { cpuSeconds, peakMegabytes, code, said } = await runMeasured([process.execPath, '-e', parent]);
  expect({ code, said: said.trim() }).toEqual({ code: 0, said: '200000000' });
  expect(cpuSeconds).toBeGreaterThan(0.2);
  expect(peakMegabytes).toBeGreaterThan(200);
});

test('the exit code of the command is that of the run', async () => {
  expect((await runMeasured(['bash', '-c', 'echo no >&2; exit 3'])).code).toBe(3);
});
