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
    | --- |
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

test('what Markdown has no form of is told as what it stands for', () => {
  const html =
    '<main><dl><div><dt>Fase</dt><dd>I drift, <a href="/a_b/">om</a></dd></div></dl><details><summary>Mere</summary><ul><li>en<ol start="3"><li>to</li></ol></li><li><p>tre</p><pre><code class="language-ts">const a = 1;\n\n\n\nconst b = `x`;\n</code></pre></li></ul></details><figure><img src="/k.svg" alt="Kort"><figcaption><ul><li>6 i brug</li></ul></figcaption></figure><noscript><p>Uden JavaScript</p></noscript><p hidden>Find</p><p>1. maj: <code>a</code><code>b</code><br>&lt;b&gt; * c_d<br>- &amp;amp; *d*</p><table><tr><th>A</th><th>B</th></tr><tr><th scope="row">x|y</th><td>To:<ul><li><code>1</code></li><li><b>Så:</b>2</li></ul></td></tr></table><blockquote><p>Et!<a href="/x/(1)"><b>to</b></a></p><p><span class="a">tre</span><span class="b">fire</span></p></blockquote></main>';
  expect(toMarkdown(html, 'https://e.example/')).toMatchInlineSnapshot(`
    "Fase

    I drift, [om](https://e.example/a_b/)

    Mere

    - en

      3. to
    - tre

      \`\`\`ts
      const a = 1;



      const b = \`x\`;
      \`\`\`

    ![Kort](https://e.example/k.svg)

    - 6 i brug

    Uden JavaScript

    1\\. maj: \`a\` \`b\`  
    \\<b> * c_d  
    \\- \\&amp; \\*d\\*

    | A | B |
    | --- | --- |
    | x\\|y | To:<br>- \`1\`<br>- **Så:** 2 |

    > Et\\![**to**](https://e.example/x/%281%29)
    >
    > tre fire
    "
  `);
});

test('a twin takes time with the length of its page, however deep that is', () => {
  const deep = `<main>${'<ul><li>'.repeat(3_000)}x</main>`;
  const broken = `<main>${'<table><tr><td><b><a href="'.repeat(3_000)}`;
  const start = performance.now();
  expect(toMarkdown(deep, 'https://e.example/').length).toBeLessThan(200_000);
  expect(toMarkdown(broken, 'https://e.example/').length).toBeLessThan(200_000);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('a long page says the same in its twin as short ones do', () => {
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
