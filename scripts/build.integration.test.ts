import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtempDisposable, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, 'build.ts');

/** Runs the command as the shell would, up to the point where pages would be written. */
function build(...options: string[]): { code: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
  return { code: status, said: stderr };
}

test('a reference that leads nowhere fails the build before a page is written', async () => {
  await using place = await mkdtempDisposable(path.join(tmpdir(), 'build-'));
  const out = path.join(place.path, 'out');
  await mkdir(path.join(place.path, 'products'));
  await writeFile(path.join(place.path, 'catalog.yml'), 'name: Test\nurl: https://example.org/\n');
  await writeFile(
    path.join(place.path, 'products/example.yml'),
    'name: Example\nsummary: { da: "En ting.", en: "A thing." }\nstage: product\nvendors: [{ vendor: nobody }]\n',
  );
  const { code, said } = build('--content', place.path, '--out', out);
  expect(said).toContain('vendors[0].vendor');
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['--contents', 'x'], '--contents'],
  [['--content', '/nowhere'], 'The content folder /nowhere does not exist'],
  [['--content', import.meta.dirname, '--out', '/'], 'a build empties the out folder'],
  [['--content', import.meta.dirname, '--shard', '1/2'], '--shard I/N --into FOLDER'],
  [['--content', import.meta.dirname, '--shard', '1/2', '--into', 'x', 'y'], 'naming their folders alone'],
])('%j cannot begin: exit code 2 and one sentence', (options, sentence) => {
  const { code, said } = build(...options);
  expect(said).toContain(sentence);
  expect(said).not.toContain('    at ');
  expect(code).toBe(2);
});
