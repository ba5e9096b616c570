import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { startDocumentWorkers } from './document-workers.ts';
import { renderProduct, type RenderSource } from './render.ts';

const workers = startDocumentWorkers();
afterAll(() => workers.close());

const commit = 'c'.repeat(40);
const logo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

/** A repository with these files, all of whose documents were chosen. */
function repository(
  name: string,
  files: Record<string, string | Buffer>,
  more: Partial<RenderSource> = {},
): RenderSource {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const blob = (content: Buffer) => createHash('sha1').update(content).digest('hex');
  return {
    key: `https://github.com/example/${name}`,
    name,
    repository: `https://github.com/Example/${name}`,
    ...{ branch: 'main', commit, committedAt: '2026-08-21T07:03:00Z', licence: 'MPL-2.0', roles: ['code'] },
    paths: new Map([...bytes].map(([path, content]) => [path, { mode: '100644', blob: blob(content) }])),
    documents: [...bytes]
      .filter(([path]) => /\.(md|rst|adoc|txt)$/.test(path))
      .map(([path, bytes]) => ({ path, bytes })),
    readFiles: (paths) =>
      Promise.resolve(new Map(paths.flatMap((path) => (bytes.has(path) ? [[path, bytes.get(path) ?? logo]] : [])))),
    ...more,
  };
}

async function render(...sources: RenderSource[]) {
  const result = await renderProduct('example', sources, workers);
  const page = (address: string) => result.documents.find(({ document }) => document.address === address);
  return { ...result, page };
}

test('a product of two repositories becomes one set of pages that link to each other', async () => {
  const { documents, media, counts, notes, page } = await render(
    repository('product', {
      'README.md':
        '# Product\n\n[Handbook](https://github.com/example/product-docs) [Guide](docs/guide.md#use)\n\n![Logo](logo.png)',
      'docs/guide.md':
        '# Guide\n\n## Use\n\n[Up](../README.md) [Set-up](https://github.com/Example/product-docs/blob/main/setup.md)',
      'logo.png': logo,
    }),
    repository(
      'product-docs',
      {
        'index.md': '---\ntitle: Home\nnav_order: 1\n---\nWelcome',
        'setup.md': '---\ntitle: Set-up\nnav_order: 2\n---\n![Logo](/logo.png)',
        'logo.png': logo,
        '_config.yml': '',
      },
      { roles: ['docs'] },
    ),
  );
  expect(
    documents.map(({ document: { address, title, parent, position } }) => [position, address, title, parent]),
  ).toEqual([
    [0, 'product', 'Product', null],
    [1, 'product-docs', 'Home', null],
    [2, 'product-docs/setup', 'Set-up', 'product-docs'],
    [3, 'product/docs/guide', 'Guide', null],
  ]);
  expect(page('product')?.html).toContain('<a href="catalogue:/docs/example/product/docs/guide#use">Guide</a>');
  expect(page('product/docs/guide')?.html).toContain('<a href="catalogue:/docs/example/product-docs/setup">Set-up</a>');
  expect(media.map(({ file }) => file)).toEqual([expect.stringMatching(/^[0-9a-f]{24}-30\.webp$/)]);
  expect(page('product-docs/setup')?.html).toContain(`src="catalogue:/media/example/${media[0]?.file}"`);
  expect(counts).toEqual({ documents: 4, pictures: 2, links: 4, brokenLinks: 0, fallbacks: 0 });
  expect(notes).toEqual([]);
});

test('a page says exactly where it comes from, and its digest is that of its body', async () => {
  const { page } = await render(repository('product', { 'README.md': '# Title\n\nSome text.' }));
  expect(page('product')?.document).toEqual({
    ...{ title: 'Title', product: 'example', version: 'latest', address: 'product', parent: null, position: 0 },
    ...{ formerly: [], lang: null, format: 'markdown', fallback: null, headings: [], label: null, sections: [] },
    digest: createHash('sha256').update('<p>Some text.</p>').digest('hex'),
    source: {
      ...{ repository: 'https://github.com/Example/product', branch: 'main', commit, path: 'README.md' },
      ...{ committedAt: '2026-08-21T07:03:00Z', licence: 'MPL-2.0', changed: null, unchangedSince: null },
      blob: createHash('sha1').update('# Title\n\nSome text.').digest('hex'),
    },
  });
});

test('what cannot be read as it was meant is shown as text, and the report names file, line and reason', async () => {
  const { documents, counts, notes } = await render(
    repository('product', {
      'README.md':
        '# Title\n\n[gone](gone.md) ![gone](gone.png)\n\n![far](https://example.org/x.png) ![no picture](fake.png)',
      'deep.md': `# Deep\n\n${'<div>'.repeat(300)}text`,
      'a.md': 'One',
      'A.md': 'Two',
      'long.md': `# Long\n\n${'word '.repeat(120_000)}`,
      'matter.md': '---\ntitle: [\n---\n\nText',
      'fake.png': 'no picture',
    }),
  );
  expect(counts).toMatchObject({ documents: 6, brokenLinks: 1, fallbacks: 1 });
  expect(documents.find(({ document }) => document.fallback)?.html).toMatch(
    /^<pre class="plain-text" tabindex="0"># Deep/,
  );
  expect(notes.map(({ path, line, kind, text }) => `${path}:${line ?? ''} ${kind}: ${text}`).toSorted())
    .toMatchInlineSnapshot(`
      [
        "README.md:3 broken-link: gone.md: there is no such file",
        "README.md:3 broken-picture: gone.png: there is no such file",
        "README.md:5 broken-picture: fake.png: it is no picture that can be shown",
        "README.md:5 remote-picture: https://example.org/x.png: pictures of that host are not fetched",
        "a.md: collision: Its address was taken by A.md; it is shown at product/a-2.",
        "deep.md: fallback: Shown as plain text: its elements stand more than 120 deep in each other.",
        "fake.png: broken-picture: Input buffer contains unsupported image format",
        "long.md: cut: Only the first 512000 bytes are shown.",
        "matter.md:1 skipped: The front matter is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1:",
      ]
    `);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFF# Æblegrød')],
  ['Windows-1252', Buffer.from('# Æblegrød', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFF# Æblegrød', 'utf16le')],
])('a document in %s is read with its letters', async (_, bytes) => {
  const { page } = await render(repository('product', { 'README.md': bytes }));
  expect(page('product')?.document.title).toBe('Æblegrød');
});

test('a repository on this machine, without an address, shows what it has and links nowhere else', async () => {
  const local = repository(
    'local',
    { 'README.md': '# Local\n\n[code](main.ts) ![x](x.bmp)', 'main.ts': '', 'x.bmp': 'x' },
    { repository: null, key: 'path:.' },
  );
  const { page } = await render(local);
  expect(page('local')?.html).toBe(
    '<p><span class="broken-link">code</span> <span class="missing-picture">x</span></p>',
  );
});

test('two repositories of the same short name do not share addresses', async () => {
  const other = { repository: 'https://github.com/other/product', key: 'https://github.com/other/product' };
  const { documents } = await render(
    repository('product', { 'README.md': 'One' }),
    repository('product', { 'README.md': 'Two' }, other),
  );
  expect(documents.map(({ document }) => document.address)).toEqual(['product', 'product-2']);
});

test('the order of a MkDocs site and of Sphinx’s tables of contents is kept', async () => {
  const { documents } = await render(
    repository('mk', {
      'mkdocs.yml':
        'docs_dir: pages\nnav:\n  - Second: b.md\n  - Part:\n      - part/index.md\n      - part/x.md\nplugins: !!python/object:os.system id\n',
      'pages/a.md': '',
      'pages/b.md': '',
      'pages/part/index.md': '',
      'pages/part/x.md': '',
    }),
    repository('sphinx', {
      'source/index.rst': 'Top\n===\n\n.. toctree::\n\n   z\n   a\n',
      'source/a.rst': 'A\n===\n',
      'source/z.rst': 'Z\n===\n',
    }),
  );
  expect(documents.map(({ document: { address, parent } }) => `${address} < ${parent}`)).toMatchInlineSnapshot(`
    [
      "mk/pages/b < null",
      "mk/pages/part < null",
      "mk/pages/part/x < mk/pages/part",
      "mk/pages/a < null",
      "sphinx/source < null",
      "sphinx/source/z < sphinx/source",
      "sphinx/source/a < sphinx/source",
    ]
  `);
});

test('a page answers at the addresses it had before: moved in Git, or named in its front matter', async () => {
  const { page } = await render(
    repository(
      'product',
      {
        'docs/new.md': '---\nredirect_from: [/old/, /old.html, /taken, "javascript:alert(1)", "../../up"]\n---\nText.',
        'docs/taken.md': 'Another text.',
        'docs/_config.yml': '',
      },
      {
        history: {
          changed: new Map([['docs/new.md', { commit, committedAt: '2026-02-01T00:00:00Z' }]]),
          moved: new Map([['Guide.md', 'docs/new.md']]).set('docs/taken.md', 'docs/new.md').set('x.md', 'gone.md'),
          since: '2020-01-01T00:00:00Z',
        },
      },
    ),
  );
  expect(page('product/docs/new')?.document).toMatchObject({
    formerly: ['product/docs/old', 'product/guide'],
    source: { changed: { committedAt: '2026-02-01T00:00:00Z' }, unchangedSince: null },
  });
  expect(page('product/docs/taken')?.document).toMatchObject({
    formerly: [],
    source: { changed: null, unchangedSince: '2020-01-01T00:00:00Z' },
  });
});

test('a picture on an allowed host is brought home; of any other, and of what is no picture, the text stays', async () => {
  const result = await renderProduct(
    'example',
    [
      repository('product', {
        'README.md': ['here/a.png', 'here/no-picture', 'elsewhere/b.png']
          .map((at) => `![${at}](https://${at})`)
          .join('\n\n'),
      }),
    ],
    {
      ...workers,
      remote: {
        isAllowed: (address) => new URL(address).host === 'here',
        read: (address) => Promise.resolve(address.endsWith('.png') ? logo : Buffer.from('<html>')),
      },
    },
  );
  const [document] = result.documents;
  expect(document?.html).toMatch(/<img src="catalogue:\/media\/example\/[0-9a-f]{24}-30\.webp" alt="here\/a\.png"/);
  expect(document?.html.match(/class="missing-picture"/g)).toHaveLength(2);
  expect(result.notes.map(({ kind, line, text }) => [kind, line, text])).toEqual([
    ['remote-picture', 3, 'https://here/no-picture: Input buffer contains unsupported image format'],
    ['remote-picture', 5, 'https://elsewhere/b.png: pictures of that host are not fetched'],
  ]);
});

test('the same repositories give the same bytes', async () => {
  const sources = () => [
    repository('product', { 'README.md': '# A\n\n![](logo.png)', 'b.md': '# B', 'logo.png': logo }),
  ];
  expect(await renderProduct('example', sources(), workers)).toEqual(
    await renderProduct('example', sources(), workers),
  );
});
