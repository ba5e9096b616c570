import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { startStandInGitHub } from '../../testing/stand-in-github.ts';
import { standInRepository } from '../../testing/stand-in-repository.ts';
import { enrichFromGitHub } from '../github.ts';
import { parseRefs } from '../parse-git.ts';

test('branch and tags as GitHub lists them give the very digest that ls-remote gives, or none at all', async () => {
  using place = makeFolder();
  const repository = makeRepository(place.folder);
  await using github = await startStandInGitHub({
    repositories: { 'os2/a': standInRepository('os2/a', { directory: place.folder }) },
  });
  const source = { repository: 'https://github.com/os2/a', roles: ['code' as const] };
  const listed = async () => {
    const environment = { GITHUB_TOKEN: 't', GITHUB_API_URL: github.url };
    const run = {
      environment,
      cache: `${place.folder}-cache`,
      signal: new AbortController().signal,
      now: '2026-03-01T00:00:00Z',
    };
    return (await enrichFromGitHub([source], run)).refsOf('https://github.com/os2/a');
  };
  const tag = (...args: string[]) => repository.git('-c', 'advice.nestedTag=false', 'tag', ...args);
  const told = () => {
    const output = execFileSync('git', ['ls-remote', '--symref', '--', place.folder, 'HEAD', 'refs/tags/*'], {
      encoding: 'utf8',
    });
    return parseRefs(output, undefined);
  };

  const first = repository.commit({ 'README.md': '# A\n' });
  expect(await listed(), 'no tags').toEqual(told());

  tag('v10');
  tag('v2');
  tag('release/æ');
  tag('Zeta');
  tag('--annotate', '--message=x', 'v3');
  tag('--annotate', '--message=x', 'v3-again', 'v3');
  tag('v4', `${first}^{tree}`);
  expect(await listed(), 'tags of all kinds').toEqual(told());

  repository.commit({ 'README.md': '# B\n' });
  tag('--force', 'v10');
  expect(await listed(), 'a tag and the branch moved').toEqual(told());

  tag('--annotate', '--message=x', 'v3-thrice', 'v3-again');
  expect((await listed())?.digest, 'a tag of a tag of a tag: not the same, so that Git is asked').not.toBe(
    told().digest,
  );

  const many = Array.from({ length: 101 }, (_, number) => ({
    name: `v${number}`,
    target: { __typename: 'Commit', oid: first },
  }));
  github.repositories['os2/a'] = standInRepository('os2/a', { directory: place.folder, refs: many });
  expect(await listed(), 'more tags than one list holds').toBeUndefined();
});
