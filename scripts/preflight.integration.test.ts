import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeCommunity } from './testing/make-community.ts';
import { makeFolder } from './testing/make-repository.ts';

const Report = z.looseObject({
  id: z.string().optional(),
  patch: z.string(),
  problems: z.array(z.looseObject({ severity: z.string(), file: z.string().optional(), line: z.number().optional() })),
  federations: z.array(
    z.looseObject({ federation: z.looseObject({ name: z.string() }), verdict: z.string(), withPatch: z.string() }),
  ),
});

test('a repository is told what to mend, at its lines, and the patch makes it valid', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const repository = community.repository('owner/one');
  community.product('one', 'owner/one');
  repository.commit({ 'README.md': '# One\n', LICENSE: 'MIT License\n', 'publiccode.yml': 'name: One\nnonsense: 1\n' });
  repository.git('tag', 'v1.2.0');
  repository.git('remote', 'add', 'origin', 'git@github.com:owner/one.git');
  const preflight = () => community.run('preflight.ts', {}, repository.directory, '--json');

  const faulty = await community.run('preflight.ts', { GITHUB_ACTIONS: 'true' }, repository.directory);
  expect(faulty.code).toBe(1);
  expect(faulty.out).toContain('error publiccode.yml:2: publiccode.yml: nonsense ');
  expect(faulty.out).toContain('https://catalogue.example/badges/one/catalogue.svg');
  expect(faulty.out).toContain('\n::error file=publiccode.yml,line=2,title=publiccode.yml::nonsense ');

  repository.commit({ 'publiccode.yml': null });
  const missing = Report.parse(JSON.parse((await preflight()).out));
  expect(missing.id).toBe('one');
  expect(missing.federations[0]).toMatchObject({ verdict: 'refused' });
  const patch = path.join(place.folder, 'publiccode.patch');
  writeFileSync(patch, missing.patch);
  execFileSync('git', ['apply', patch], { cwd: repository.directory });
  const mended = Report.parse(JSON.parse((await preflight()).out));
  expect(mended.patch).toBe('');
  // The one thing that nobody can draft is the licence: the file in the repository is none that is recognised.
  expect(mended.problems.filter(({ severity }) => severity === 'error')).toMatchInlineSnapshot();
});

test('a path that is not there, and an unknown option, are told in a sentence', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const nowhere = await community.run('preflight.ts', {}, path.join(place.folder, 'nowhere'));
  expect(nowhere.code).toBe(2);
  expect(nowhere.out).toContain('npm run preflight -- PATH');
});
