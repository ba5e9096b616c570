import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../content/check-content.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { inertDocuments } from './inert-documents.ts';
import { openJudgements, type Judgements } from './judgements.ts';

const picture = 'a/media/0123.webp';

/** A content folder of one document with a picture. */
function makeContent(folder: string): (file: string, text: string) => void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const body = `<p>Text</p><img src="catalogue:/${picture.replace('a/media', 'media/a')}" alt="">`;
  const digest = createHash('sha256').update(body).digest('hex');
  write('catalog.yml', 'name: Test\nurl: https://catalogue.example/\n');
  write('harvested/a/docs/latest/one.html', body);
  write('harvested/a/docs/latest/one.mdx', `<Harvested html="./one.html" digest="${digest}" />\n`);
  write(`harvested/${picture}`, 'RIFF....WEBP');
  return write;
}

/** What is found in the folder, and how many files had to be judged. */
async function judge(folder: string, cache: string): Promise<{ found: string[]; judged: number }> {
  let judged = 0;
  const kept = await openJudgements(cache);
  const counted: Judgements = {
    ...kept,
    known(by) {
      const shown = kept.known(by);
      if (!shown) judged++;
      return shown;
    },
  };
  const { problems } = await checkContent(folder, [inertDocuments(counted)]);
  await kept.keep();
  return { found: problems.map(({ what }) => what), judged };
}

test('what was sound in an earlier build is not parsed again; what has changed since is', async () => {
  using place = makeFolder();
  using cache = makeFolder();
  const write = makeContent(place.folder);
  expect(await judge(place.folder, cache.folder)).toEqual({ found: [], judged: 2 });
  expect(await judge(place.folder, cache.folder)).toEqual({ found: [], judged: 0 });
  write('harvested/a/docs/latest/one.html', '<p onclick="x()">Text</p>');
  expect(await judge(place.folder, cache.folder)).toEqual({
    found: [
      'The body is not the one that its .mdx file names by digest.',
      'The body holds <p onClick="x()">, which the harvest does not write.',
    ],
    judged: 1,
  });
});

test('what is not sound is never remembered, nor is a picture that it shows taken to be there', async () => {
  using place = makeFolder();
  using cache = makeFolder();
  const write = makeContent(place.folder);
  await judge(place.folder, cache.folder);
  rmSync(path.join(place.folder, 'harvested', picture));
  expect(await judge(place.folder, cache.folder)).toEqual({ found: [`The picture ${picture} is missing.`], judged: 0 });
  write('harvested/a/docs/latest/one.mdx', 'export const x = 1;\n');
  const first = await judge(place.folder, cache.folder);
  expect(first.found).not.toEqual([]);
  expect((await judge(place.folder, cache.folder)).found).toEqual(first.found);
});

test('a memory that cannot be read is no memory', async () => {
  using place = makeFolder();
  using cache = makeFolder();
  makeContent(place.folder);
  writeFileSync(path.join(cache.folder, 'judgements.json'), '{"torn":');
  expect(await judge(place.folder, cache.folder)).toEqual({ found: [], judged: 2 });
});
