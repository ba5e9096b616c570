import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { startStandInGitHub } from '../../testing/stand-in-github.ts';
import { standInRepository } from '../../testing/stand-in-repository.ts';
import { enrichFromGitHub } from '../github.ts';
import { openGitHubMemory } from './memory.ts';

const key = 'https://github.com/os2/a';

/** A cache in which one repository is remembered, as GitHub answered. */
async function makeMemory() {
  const place = makeFolder();
  const github = await startStandInGitHub({ repositories: { 'os2/a': standInRepository('os2/a') } });
  const environment = { GITHUB_TOKEN: 'ghp_not-a-real-token', GITHUB_API_URL: github.url };
  const [signal, now] = [new AbortController().signal, '2026-03-02T00:00:00Z'];
  await enrichFromGitHub([{ repository: key, roles: ['code'] }], { environment, cache: place.folder, signal, now });
  await github[Symbol.asyncDispose]();
  const [file = ''] = readdirSync(path.join(place.folder, 'github')).filter((name) => name.endsWith('.json'));
  return {
    file: path.join(place.folder, 'github', file),
    async glance() {
      const memory = await openGitHubMemory(place.folder);
      const glance = memory.glance(key);
      await memory.keepGlances();
      return { glance, memory: await memory.recall(key) };
    },
    [Symbol.dispose]: () => {
      place[Symbol.dispose]();
    },
  };
}

test('a glance tells what the memory tells, time after time, and of another memory what that tells', async () => {
  using place = await makeMemory();
  const first = await place.glance();
  expect(first.glance).toEqual({ asked: first.memory?.asked, fingerprint: first.memory?.fingerprint });
  expect((await place.glance()).glance).toEqual(first.glance);
  writeFileSync(place.file, JSON.stringify({ ...first.memory, fingerprint: 'other' }));
  expect((await place.glance()).glance?.fingerprint).toBe('other');
});

test.each<[string, (file: string) => void]>([
  ['torn', (file) => writeFileSync(file, '{"key": "https')],
  ['of another repository', (file) => writeFileSync(file, '{"key": "https://github.com/os2/b"}')],
  ['removed', rmSync],
])('a memory that is %s gives no glance', async (_, change) => {
  using place = await makeMemory();
  await place.glance();
  change(place.file);
  expect(await place.glance()).toEqual({ glance: undefined, memory: undefined });
});
