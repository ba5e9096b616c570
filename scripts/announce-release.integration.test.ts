import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './testing/make-repository.ts';
import { runJob } from './testing/run-workflow.ts';

/** Runs the steps by which a product announces a release; answers with what was asked of the forge. */
async function announce(catalogue: string, product: string): Promise<string | undefined> {
  using place = makeFolder();
  const [tools, log] = [path.join(place.folder, 'bin'), path.join(place.folder, 'gh.log')];
  mkdirSync(tools);
  writeFileSync(path.join(tools, 'gh'), `#!/bin/sh\nprintf '%s %s' "$GH_TOKEN" "$*" > '${log}'\n`, { mode: 0o755 });
  const stand = {
    file: '.github/workflows/announce-release.yml',
    expressions: { 'secrets.token': 'key', 'inputs.catalogue': catalogue, 'inputs.product': product },
    environment: { PATH: `${tools}:${process.env['PATH'] ?? ''}` },
    actions: {},
    hear: () => undefined,
  };
  const refused = await runJob(stand, 'announce', place.folder).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  if (!existsSync(log)) return refused;
  return readFileSync(log, 'utf8');
}

test('a release is announced by the id of its product and nothing else, with the key of the catalogue', async () => {
  expect(await announce('os2/catalogue', 'os2mo')).toBe(
    'key api repos/os2/catalogue/dispatches --method POST -f event_type=release -f client_payload[product]=os2mo',
  );
});

test.each([
  ['os2/catalogue', 'os2mo"; touch here', 'product must be an id of the catalogue'],
  ['os2/catalogue', '', 'product must be an id of the catalogue'],
  ['os2/catalogue', 'OS2mo', 'product must be an id of the catalogue'],
  ['../../user', 'os2mo', 'catalogue must be owner/name'],
  ['catalogue', 'os2mo', 'catalogue must be owner/name'],
])('nothing is sent for the catalogue %j and the product %j', async (catalogue, product, said) => {
  expect(await announce(catalogue, product)).toContain(said);
});
