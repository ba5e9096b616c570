import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitServer, type GitServer } from '../testing/git-server.ts';
import { makeCommunity, type HarvestRun } from '../testing/make-community.ts';
import { makeFolder } from '../testing/make-repository.ts';

/** Where a repository lives, and how a file and a folder of it are then addressed. Null: only the repository is linked. */
const forges = [
  {
    id: 'github',
    address: 'https://github.com/owner/name',
    file: '/blob/COMMIT/src/main.py',
    folder: '/tree/COMMIT/src',
  },
  {
    id: 'gitlab',
    address: 'https://gitlab.com/group/sub-group/name',
    file: '/-/blob/COMMIT/src/main.py',
    folder: '/-/tree/COMMIT/src',
  },
  {
    id: 'codeberg',
    address: 'https://codeberg.org/owner/name',
    file: '/src/commit/COMMIT/src/main.py',
    folder: '/src/commit/COMMIT/src',
  },
  {
    id: 'forgejo',
    address: 'https://forgejo.example.dk/owner/name',
    file: '/src/commit/COMMIT/src/main.py',
    folder: '/src/commit/COMMIT/src',
  },
  { id: 'plain', address: 'https://git.example.dk/products/name.git', file: '', folder: '' },
];

describe('every forge is read by the same means, over smart HTTP', () => {
  const place = makeFolder();
  const community = makeCommunity(place.folder);
  const commits = new Map<string, string>();
  let server: GitServer;
  let run: HarvestRun;

  beforeAll(async () => {
    server = await startGitServer(path.join(place.folder, 'mirror'));
    const hosts = forges.map(({ address }) => new URL(address).host);
    writeFileSync(
      path.join(community.content, 'catalog.yml'),
      `name: Prøve\nurl: https://catalogue.example/\nharvest:\n  hosts: [${hosts.join(', ')}]\n`,
    );
    for (const { id, address } of forges) {
      const { host, pathname } = new URL(address);
      const repository = community.repository(`${host}${pathname.replace(/\.git$/, '')}`);
      const readme = `# Product\n\n[guide](docs/guide.md) [code](src/main.py) [folder](src) [elsewhere](${address.replace(/\.git$/, '')}/x)\n`;
      commits.set(
        id,
        repository.commit({ 'README.md': readme, 'docs/guide.md': '# Guide\n', 'src/main.py': 'print()\n' }),
      );
      repository.git('tag', 'v1.2.3');
      community.productAt(id, address);
    }
    const mirrors = hosts.map((host) => `https://${host}/=${server.url}${host}/`).join(' ');
    run = await community.harvestWith({ CATALOG_MIRROR: mirrors }, '--json');
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    place[Symbol.dispose]();
  });

  test('all of them', () => {
    expect(run.code, run.err).toBe(0);
    expect(run.report().sums).toMatchObject({
      products: forges.length,
      changed: forges.length,
      documents: 2 * forges.length,
    });
  });

  test.each(forges)(
    '$id: commit, release and documents, linked in the forge’s own form',
    ({ id, address, file, folder }) => {
      const commit = commits.get(id) ?? '';
      const facts = community.facts(id);
      expect(facts.sources[0]?.provenance).toMatchObject({ repository: address, commit, branch: 'main' });
      expect(facts.releases.map(({ version }) => version)).toEqual(['1.2.3']);
      const html = community.read(`${id}/docs/latest/name.html`);
      expect(html).toContain(`href="catalogue:/docs/${id}/name/docs/guide"`);
      expect(html).toContain(`href="${address}${file.replace('COMMIT', commit)}"`);
      expect(html).toContain(`href="${address}${folder.replace('COMMIT', commit)}"`);
    },
  );
});
