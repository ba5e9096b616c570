import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../content/check-content.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { inertDocuments } from './inert-documents.ts';

const commit = 'a'.repeat(40);
const good = '<p>Text <a href="catalogue:/docs/a/one/guide">guide</a></p>';

/** The harvested folder of one product with one document, after something has been done to it. */
async function found(tamper: (write: (file: string, text: string) => void, folder: string) => void): Promise<string[]> {
  using place = makeFolder();
  const folder = place.folder;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('catalog.yml', 'name: Test\nurl: https://catalogue.example/\n');
  write('harvested/a/docs/latest/one.html', good);
  write('harvested/a/docs/latest/one.mdx', shell(good));
  tamper(write, folder);
  const { problems } = await checkContent(folder, [inertDocuments]);
  return problems.map(({ what }) => what);
}

function shell(body: string, { product = 'a', attributes = '', more = '' } = {}): string {
  const digest = createHash('sha256').update(body).digest('hex');
  const source = {
    repository: 'https://github.com/o/n',
    branch: 'main',
    commit,
    committedAt: '2026-01-01T00:00:00Z',
    path: 'README.md',
    licence: null,
  };
  const matter = {
    title: 'One',
    product,
    version: 'latest',
    address: 'one',
    parent: null,
    position: 0,
    lang: null,
    format: 'markdown',
    fallback: null,
    headings: [],
    digest,
    source,
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n${more}---\n\n<Harvested html="./one.html" digest="${digest}"${attributes} />\n`;
}

const body = (html: string) => (write: (file: string, text: string) => void) => {
  write('harvested/a/docs/latest/one.html', html);
  write('harvested/a/docs/latest/one.mdx', shell(html));
};

test('what the harvest writes passes', async () => {
  expect(await found(() => undefined)).toEqual([]);
});

test('the history that a build writes does not stop the next one', async () => {
  expect(await found((write) => write('harvested/a/history.json', '{ "changes": [] }'))).toEqual([]);
  expect(await found((write) => write('harvested/a/app-history.json', '{ "earlier": [] }'))).toEqual([]);
});

test.each<[string, Parameters<typeof found>[0], RegExp]>([
  [
    'a body changed by hand',
    (write) => write('harvested/a/docs/latest/one.html', `${good} `),
    /not the one that its .mdx file names/,
  ],
  ['a script', body('<script>alert(1)</script>'), /<script>/],
  ['a handler', body('<p onclick="x()">a</p>'), /onClick/i],
  ['a way out of the page', body('</div></main><body onload="alert(1)"><p>a</p>'), /a browser would read otherwise/],
  ['a picture from elsewhere', body('<img src="https://x.example/a.png" alt="">'), /img src/],
  [
    'a picture that is not in the store',
    body('<img src="catalogue:/media/a/b.webp" alt="">'),
    /picture a\/media\/b.webp is missing/,
  ],
  ['a javascript: address', body('<a href="javascript:alert(1)">a</a>'), /href/],
  ['an import', (write) => write('harvested/a/docs/latest/one.mdx', `${shell(good)}\nimport x from 'y'\n`), /mdxjsEsm/],
  [
    'an expression',
    (write) => write('harvested/a/docs/latest/one.mdx', `${shell(good)}\n{process.env.HOME}\n`),
    /mdxFlowExpression/,
  ],
  [
    'an unknown component',
    (write) => write('harvested/a/docs/latest/one.mdx', shell(good).replace('<Harvested', '<Other')),
    /<Other> is not known/,
  ],
  [
    'a further attribute',
    (write) => write('harvested/a/docs/latest/one.mdx', shell(good, { attributes: ' layout="x"' })),
    /attributes "html digest layout"/,
  ],
  [
    'another body',
    (write) => write('harvested/a/docs/latest/one.mdx', shell(good).replace('./one.html', '../../../x')),
    /names another file/,
  ],
  [
    'a further key',
    (write) => write('harvested/a/docs/latest/one.mdx', shell(good, { more: 'layout: "/etc/x.mjs"\n' })),
    /"layout" is not a field/,
  ],
  [
    'another product',
    (write) => write('harvested/a/docs/latest/one.mdx', shell(good, { product: 'b' })),
    /says that this is b/,
  ],
  ['a file of another kind', (write) => write('harvested/a/docs/latest/x.js', ''), /writes no file of this name/],
  ['a page beside the records', (write) => write('stray.html', '<p>a</p>'), /No file of this kind/],
  [
    'text in a picture of the store',
    (write) => write('harvested/a/media/z.webp', '<script>alert(1)</script>'),
    /no WebP picture/,
  ],
  ['a drawing in the store', (write) => write('harvested/a/media/x.svg', '<svg/>'), /writes no file of this name/],
  [
    'a link to another file',
    (_, folder) => symlinkSync('/etc/passwd', path.join(folder, 'harvested/a/docs/latest/pw.mdx')),
    /a link or a device/,
  ],
])('%s is refused', async (_, tamper, message) => {
  expect((await found(tamper)).join('\n')).toMatch(message);
});
