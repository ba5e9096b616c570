import { expect, test, vi } from 'vitest';
import { ForgeFailure } from './failure.ts';
import { HostBreaker } from './host-breaker.ts';

const down = () => Promise.reject(new ForgeFailure('host', 'The host did not answer in time.'));

test('a host that fails for everyone is given up after three failures', async () => {
  const breaker = new HostBreaker();
  const call = vi.fn(down);
  for (let round = 0; round < 10; round++)
    await expect(breaker.guard('a.example', call)).rejects.toThrow('did not answer');
  expect(call).toHaveBeenCalledTimes(3);
  expect(breaker.open).toEqual([{ host: 'a.example', reason: 'The host did not answer in time.' }]);
});

test('a missing repository, or a host that answers others, is never given up', async () => {
  const breaker = new HostBreaker();
  await breaker.guard('a.example', () => Promise.resolve(1));
  const call = vi.fn(down);
  const gone = vi.fn(() => Promise.reject(new ForgeFailure('repository', 'gone')));
  for (let round = 0; round < 5; round++) {
    await expect(breaker.guard('a.example', call)).rejects.toThrow();
    await expect(breaker.guard('b.example', gone)).rejects.toThrow('gone');
  }
  expect(call).toHaveBeenCalledTimes(5);
  expect(gone).toHaveBeenCalledTimes(5);
});
