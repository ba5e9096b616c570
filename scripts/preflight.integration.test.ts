import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeCommunity } from './testing/make-community.ts';
import { makeFolder } from './testing/make-repository.ts';

const Report = z.looseObject({
  id: z.string().optional(),
  patch: z.string(),
  federations: z.array(z.looseObject({ federation: z.looseObject({ name: z.string() }), verdict: z.string() })),
});

test('a repository gets a publiccode.yml by a patch, and what nobody can draft is told at its line', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const repository = community.repository('owner/one');
  community.product('one', 'owner/one');
  repository.commit({ 'README.md': '# One\n', LICENSE: 'MIT License\n' });
  repository.git('tag', 'v1.2.0');
  repository.git('remote', 'add', 'origin', 'git@github.com:owner/one.git');

  const { id, patch, federations } = Report.parse(
    JSON.parse((await community.run('preflight.ts', {}, repository.directory, '--json')).out),
  );
  expect(id).toBe('one');
  expect(federations[0]).toMatchObject({ federation: { name: 'publiccode.yml 0.x' }, verdict: 'refused' });
  const file = path.join(place.folder, 'publiccode.patch');
  writeFileSync(file, patch);
  execFileSync('git', ['apply', file], { cwd: repository.directory });
  expect(readFileSync(path.join(repository.directory, 'publiccode.yml'), 'utf8')).toContain('softwareVersion: 1.2.0');

  // The licence is the one thing that is missing: the text in the repository is none that is recognised.
  const mended = await community.run('preflight.ts', { GITHUB_ACTIONS: 'true' }, repository.directory);
  expect(mended.code).toBe(1);
  expect(mended.out).toContain('## publiccode.yml\n\nNothing to change.\n');
  expect(mended.out.match(/^::error .*$/gm)).toEqual([
    '::error file=publiccode.yml,line=32,title=publiccode.yml::legal.license is missing; the standard requires it.',
  ]);
  expect(mended.out).toContain('https://catalogue.example/badges/one/catalogue.svg');

  const danish = await community.run('preflight.ts', {}, repository.directory, '--language', 'da');
  expect(danish.out).toContain('## publiccode.yml\n\nIntet at ændre.\n');
  expect(danish.out).toContain('legal.license mangler; standarden kræver den.');
  expect(danish.out).toContain('### publiccode.yml 0.x: afvist');
  expect(danish.out).not.toMatch(/\b(the|is|not|with|other)\b/);
});

test('a path that is not there, and an unknown option, are told in a sentence', async () => {
  using place = makeFolder();
  const community = makeCommunity(place.folder);
  const nowhere = await community.run('preflight.ts', {}, path.join(place.folder, 'nowhere'));
  expect(nowhere.code).toBe(2);
  expect(nowhere.out).toContain('npm run preflight -- PATH');
});
