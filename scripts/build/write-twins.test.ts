import { expect, test } from 'vitest';
import { toMarkdown } from './to-markdown.ts';
import { mainOf } from './write-twins.ts';

test('the twin says what the page says, with whole addresses, and leaves out what one can only press', () => {
  const html =
    '<html><head></head><body><header>x</header><main id="c"><h1>EksVagt</h1><nav>Løsninger</nav><p class="lead">Planlægger <strong>vagter</strong>.</p><ul><li><a href="/under/products/">Alle</a></li></ul><pre><code>npm ci\n</code></pre><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><button>Tryk</button></main><footer>y</footer></body></html>';
  expect(toMarkdown(mainOf(html) ?? '', 'https://katalog.example/under/')).toMatchInlineSnapshot(`
    "# EksVagt

    Planlægger **vagter**.

    - [Alle](https://katalog.example/under/products/)

    \`\`\`
    npm ci

    \`\`\`

    | A |
    | - |
    | 1 |
    "
  `);
});

test('a day stands apart from its neighbours', () => {
  const html =
    '<main><p><span>1.0</span><time>21 Aug 2026</time><a href="/r/">OS2mo/os2mo</a><span class="at">main</span></p></main>';
  expect(toMarkdown(html, 'https://katalog.example/')).toBe(
    '1.0 21 Aug 2026 [OS2mo/os2mo](https://katalog.example/r/) main\n',
  );
});

test('a page that only leads on has no twin', () => {
  expect(mainOf('<html><head><meta http-equiv="refresh" content="0"></head><main>x</main>')).toBeUndefined();
  expect(mainOf('<html><body></body></html>')).toBeUndefined();
});

test('a long page says the same in its twin as short ones do, piece by piece', () => {
  const item = (number: number) => `<li><a href="/r/${number}/"><b>v${number}</b></a> <time>nytår</time></li>`;
  const numbers = Array.from({ length: 1_000 }, (_, number) => number);
  const list = `<h2>2026</h2><ul>${numbers.map(item).join('')}</ul>`;
  const words = Array.from({ length: 3_000 }, () => 'Ord').join(' ');
  const text = `<p>${words}</p>`;
  const twin = toMarkdown(
    `<main><div><h1>Alle</h1>${list}<section>${text}<p>Slut</p></section></div></main>`,
    'https://e.example/',
  );
  const lines = numbers.map((number) => `- [**v${number}**](https://e.example/r/${number}/) nytår`);
  expect(twin).toBe(['# Alle', '', '## 2026', '', ...lines, '', words, '', 'Slut', ''].join('\n'));
});
