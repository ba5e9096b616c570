import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { makeRepository } from './make-repository.ts';

const fixtures = path.resolve(import.meta.dirname, '../markdown/fixtures');

/**
 * Makes a community whose one repository is out to do harm: every document of `markdown/fixtures`, what is too large
 * or too odd to lie there as a file, and names that file systems confuse. Code in it would leave a file `witness`.
 */
export function makeHostileCommunity(folder: string): void {
  const content = path.join(folder, 'content');
  const witness = path.join(folder, 'witness');
  mkdirSync(path.join(content, 'products'), { recursive: true });
  writeFileSync(
    path.join(content, 'catalog.yml'),
    'name: Fjendtlig\nurl: https://hostile.example/\nlanguages: [da, en]\nharvest:\n  pictureHosts: []\n',
  );
  writeFileSync(
    path.join(content, 'products/hostile.yml'),
    [
      ...['name: "</script><script>alert(1)</script>"', 'summary:', '  da: Vil ondt.', '  en: Means harm.'],
      ...['stage: product', 'sources:', '  - repository: https://github.com/example/hostile', ''],
    ].join('\n'),
  );
  writeFileSync(path.join(folder, 'outside.md'), '# Outside\n\nThis file is not a part of the repository.\n');
  writeFileSync(path.join(folder, 'layout.mjs'), writeWitness(witness));
  const repository = makeRepository(path.join(folder, 'mirror/example/hostile'));
  repository.commit({ 'docs/before.md': '# Moved\n\nThe same text under another address.\n' });
  repository.git('tag', 'v1.0.0');
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(path.join(repository.directory, 'docs'), { recursive: true });
    repository.link(name, target);
  }
  repository.commit({
    'docs/before.md': null,
    'docs/after.md': '# Moved\n\nThe same text under another address.\n',
    ...documentsOfFixtures(),
    ...code(witness, path.join(folder, 'layout.mjs')),
    ...oversized,
    ...confusable,
    ...pictures,
    ...told,
  });
  for (const tag of tags) repository.git('tag', tag, 'v1.0.0');
}

function documentsOfFixtures(): Record<string, Buffer> {
  const files = globSync('**/input.*', { cwd: fixtures }).toSorted();
  return Object.fromEntries(
    files.map((file) => [`docs/${path.dirname(file)}${path.extname(file)}`, readFileSync(path.join(fixtures, file))]),
  );
}

const writeWitness = (file: string) =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(file)}, 'It ran.');\nexport default () => null;\n`;

/** What would run as MDX, as a layout, as a configuration, or be read into the page. */
const code = (witness: string, layout: string): Record<string, string> => ({
  'docs/runs.mdx': `${writeWitness(witness)}\n# {process.env.CATALOG_TEST_SECRET}\n\n{process.env.CATALOG_TEST_SECRET}\n`,
  'docs/layout.md': `---\nlayout: ${layout}\ntitle: "{process.env.CATALOG_TEST_SECRET}"\n---\n\n![x](../../../outside.md?raw)\n`,
  'docs/include.rst': 'Included\n========\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n',
  'docs/include.adoc':
    '= Included\n\ninclude::/etc/passwd[]\n\nimage::../../../outside.md[]\n\n{env-CATALOG_TEST_SECRET}\n',
  'astro.config.mjs': writeWitness(witness),
  'package.json': JSON.stringify({ scripts: { postinstall: `touch ${witness}` } }),
  'mkdocs.yml': 'nav: [a: "../../../outside.md"]\nhooks: [layout.mjs]\nplugins: !!python/name:os.system\n',
  'docs/_config.yml': 'plugins: [x]\n',
  'docs/drawn.md': [
    '# Drawn\n\n```mermaid\nflowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B["<script>alert(1)</script>"]',
    '  click A "javascript:alert(1)" "x"\n  click B call alert(1)\n```\n',
    '```mermaid\n%%{init: {"securityLevel": "loose", "themeCSS": "@import \'https://evil.example/x.css\'"}}%%\n',
    'flowchart LR\n  C --> D\n```\n\n```mermaid\nnot a diagram\n```\n',
  ].join('\n'),
});

/** What few bytes of can keep a reader busy, or fill its memory. */
const oversized: Record<string, string> = {
  'docs/ten-megabytes.md': `# Ten megabytes\n\n${'All work and no play makes a dull document.\n\n'.repeat(230_000)}`,
  'docs/deep-quotes.md': `# Deep quotes\n\n${'>'.repeat(20_000)} deep`,
  'docs/deep-lists.md': Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
  'docs/deep-boxes.md': `# Deep boxes\n\n${'<div>'.repeat(20_000)}`,
  'docs/backticks.md': Array.from({ length: 1_000 }, (_, count) => `a${'`'.repeat(count)}`).join(''),
  'docs/emphasis.md': '*a _b '.repeat(20_000),
  'docs/brackets.md': '['.repeat(50_000),
  'docs/many-links.md': '[a](<b'.repeat(20_000),
  'docs/entities.md': '&#x1;'.repeat(60_000),
  'docs/wide-table.md': `|${'a|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n${'|b\n'.repeat(3_000)}`,
  'docs/formula.md': `$$\n${'\\frac{1}{'.repeat(500)}x${'}'.repeat(500)}\n$$\n\n$$\\def\\a{\\a\\a}\\a$$\n\n$$\\kern{-9999em}x\\rule{9999em}{9999em}$$\n`,
  'docs/aliases.md': `---\na: &a [${'x,'.repeat(5_000)}]\nb: [${'*a,'.repeat(5_000)}]\n---\n\nText.\n`,
  'docs/braces.md': `---\n${'{'.repeat(15_000)}\n---\n\nText.\n`,
  'docs/deep-admonitions.md': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 4)}!!! note`).join('\n'),
};

/** Names that a file system, an address or a shell could take for another. */
const confusable: Record<string, string> = Object.fromEntries(
  ['Case.md', 'case.md', 'CASE.MD', '\u00e5.md', 'a\u030a.md', 'a:b.md', 'a?x=1.md', '50%.md', '%2e%2e.md', '-rf.md']
    .concat([
      '..dots.md',
      'con.md',
      'index.html.md',
      '$(touch witness).md',
      `${'long'.repeat(60)}.md`,
      '@1.0.0.md',
      '\u202edm.exe.md',
      'bell\u0007.md',
      'line\nbreak.md',
    ])
    .map((name) => [`docs/${name}`, `# ${name}\n\nOne of many.\n`]),
);

/** What reaches feeds, calendars and data: characters that XML cannot hold, and words that would end where they stand. */
const told: Record<string, string> = {
  'CHANGELOG.md':
    '# Changes\n\n## 1.0.0 </script>]]>\n\n- A bell \u0007, a null \u0000, an escape \u001b[31m and \ufffe.\n- \u202eecruos\n\nEND:VEVENT\nBEGIN:VEVENT\n\n## 1.9.0\n\n- Breaking change: &amp;lt;script&gt; &#x1;\n',
  'publiccode.yml': [
    ...['publiccodeYmlVersion: "0"', 'name: "</script><!--\\u0001\\u202e"', 'url: "javascript:alert(1)"'],
    ...[
      'landingURL: "https://evil.example/\\u0007"',
      'softwareVersion: "]]>\\r\\nEND:VCALENDAR"',
      'developmentStatus: stable',
    ],
    ...['description:', '  en:', '    shortDescription: "<script>alert(1)</script>\\u0000"', ''],
  ].join('\n'),
};

/** Tags are names, too. Git itself refuses spaces and control characters below U+0020. */
const tags = [
  ...['v0.9.0-</script>', 'v0.8.0-]]>&amp;', "R-';--", '<img/src=x>', '\u202ecod', 'not-\ufffe', 'next-\u0085'],
  ...['%2e%2e%2fpages', '"onload="alert(1)'],
];

const links: Readonly<Record<string, string>> = {
  'docs/passwd.md': '/etc/passwd',
  'docs/outside.md': '../../../../outside.md',
  'docs/circle.md': 'circle.md',
  'docs/folder': '/etc',
};

/** Pictures that grow, run or read, and a document that shows them all. */
const pictures: Record<string, string | Buffer> = {
  'docs/bomb.png': pngOf(30_000, 30_000),
  'docs/script.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"><script>alert(1)</script><image href="/etc/passwd"/><image href="https://evil.example/x.png"/></svg>',
  'docs/laughs.svg':
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&c;</text></svg>',
  'docs/entity.svg':
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>',
  'docs/page.png': '<html><script>alert(1)</script></html>',
  'docs/pictures-of-all-kinds.md': ['bomb.png', 'script.svg', 'laughs.svg', 'entity.svg', 'page.png', 'passwd.md']
    .concat(['../../../../../etc/passwd', 'http://127.0.0.1:1/x.png', 'https://evil.example/x.png'])
    .map((file) => `![${file}](${file})`)
    .join('\n\n'),
};

/** A picture of one colour: many pixels in few bytes. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

const [target] = process.argv.slice(2);
if (target !== undefined && import.meta.main) makeHostileCommunity(target);
