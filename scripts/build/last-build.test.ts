import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { forgetLastBuild, readLastBuild, rememberBuild } from './last-build.ts';

test('a build goes on from the last one of the same code, and from none that is of other code or forgotten', async () => {
  using place = makeFolder();
  const at = (name: string) => path.join(place.folder, name);
  const folders = { content: at('content'), cache: at('cache'), out: at('out') };
  const files = new Map([
    ['index.html.br', { digest: 'a', state: { size: 1, ctimeMs: 2.5, ino: 3 } }],
    ['æ/index.html', { digest: 'b', state: { size: 4, ctimeMs: 5, ino: 6 } }],
  ]);
  const left = new Map([
    ['.', { size: 1, ctimeMs: 2.5, ino: 3 }],
    ['æ', { size: NaN, ctimeMs: NaN, ino: NaN }],
  ]);
  const nothing = { records: [], files: new Map(), folders: new Map() };
  const record = new Uint8Array([1, 2]);
  await rememberBuild(folders, { renderer: 'one', record, files, folders: left });
  expect(await readLastBuild(folders, 'one')).toEqual({ records: [record], files, folders: left });
  expect(await readLastBuild(folders, 'another')).toEqual(nothing);
  await forgetLastBuild(folders);
  expect(await readLastBuild(folders, 'one')).toEqual(nothing);
});
