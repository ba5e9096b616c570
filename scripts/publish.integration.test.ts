import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeHub } from './testing/make-hub.ts';
import { makeFolder } from './testing/make-repository.ts';

/** Every file of a site with its bytes. */
function filesOf(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).toSorted();
  const isFile = (file: string) => statSync(path.join(site, file)).isFile();
  return new Map(files.filter(isFile).map((file) => [file, readFileSync(path.join(site, file), 'latin1')]));
}

/** What may differ after a release of the product `one`: what is about it, and the pages and data about all products. */
const ofOne = /(^|\/)one[/.]/;
const ofAll = [
  /^(en\/)?((changes|design|overview|products|releases|search)\/)?index\.html(\.md)?$/,
  /^(en\/)?(products\/(by|view)|requirements)\//,
  /^(changes|evidence|releases)\.(atom|ics|json)$/,
  /^api\/v1\/[a-z-]+(\.excel)?\.(csv|json)$/,
  /^appstore\/(SHA256SUMS|v1\/index\.json)$/,
  /^(dcat\.jsonld|llms(-full)?\.txt|sitemap[^/]*\.xml)$/,
  /^(federation|pagefind|search)\//,
];

/** Two harvests and two builds, also on a machine that does other things. */
const patience = 900_000;

test.each([
  [1, []],
  [2, ['pages']],
])(
  'a tag pushed to a product’s repository is published by the steps of the workflow on %i machines, and nothing else changes',
  { timeout: patience },
  async (machines, pages) => {
    using place = makeFolder();
    const hub = makeHub(place.folder, machines);
    const first = await hub.publish(['plan', 'harvest', ...pages, 'build', 'record']);
    const before = filesOf(first.site);
    expect(hub.origin('log', '-1', '--format=%an: %s')).toBe(
      'github-actions[bot]: one: first harvested; two: first harvested',
    );

    hub.one?.commit({ 'SECURITY.md': policy }, { date: '2026-04-01T12:00:00Z' });
    hub.one?.git('tag', 'v1.1.0');
    // Also news, but nobody hinted at it.
    hub.two?.git('tag', 'v9.9.9');
    const second = await hub.publish(['plan', 'harvest', ...pages, 'build', 'propose', 'record'], 'one');
    const after = filesOf(second.site);
    // The last machine finds all pages standing that the others have rendered.
    for (const { said } of [first, second]) expect(said.includes(' 0 files rendered')).toBe(machines > 1);

    for (const file of [
      'products/one/index.html',
      'releases/index.html',
      'products/one/releases.atom',
      'products/one/releases.json',
      'products/one/releases.ics',
      'releases.atom',
      'changes/index.html',
      'changes.atom',
      'api/v1/products/one.json',
    ])
      expect.soft({ file, tells: after.get(file)?.includes('1.1.0') }).toEqual({ file, tells: true });
    expect([...after].filter(([, text]) => text.includes('9.9.9'))).toEqual([]);

    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    expect(changed.filter((file) => !ofOne.test(file) && !ofAll.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(changed.filter((file) => /(^|\/)two[/.]/.test(file) && !ofOne.test(file))).toEqual([]);

    // The fact is on main, by the message that a person wants to read; the pull request would have held the same commit.
    const [subject = '', ...told] = hub.origin('log', '-1', '--format=%an: %B', 'main').split('\n');
    expect(subject).toMatch(/^github-actions\[bot\]: one 1\.0\.0 → 1\.1\.0; /);
    expect([subject, ...told].join('\n')).toContain('F4 security: missing → met');
    expect(
      hub
        .origin('diff', '--name-only', 'main~1', 'main')
        .split('\n')
        .filter((file) => !ofOne.test(file)),
    ).toEqual([]);
    expect(hub.origin('rev-parse', 'recorded-facts')).toBe(hub.origin('rev-parse', 'main'));
    expect(after.get('changes.json')).toContain(hub.origin('rev-parse', 'main'));
    expect(hub.asked()).toContain('pr create --head recorded-facts --base main --title one 1.0.0 → 1.1.0; ');
  },
);

const policy = `# Security policy\n\n${'Report a vulnerability to security@example.org; we answer within a week. '.repeat(8)}\n`;
