import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releasedIn } from '../catalogue.ts';
import { succeeded, type Contestant } from '../contestant.ts';
import { releases } from '../make-portfolio.ts';
import { runMeasured } from '../run-measured.ts';
import { chrome } from './peer-chrome.ts';
import { installPackages } from './install-packages.ts';
import { peerPages, type PeerPage } from './peer-pages.ts';

const pinned = ['@11ty/eleventy@3.1.8', '@11ty/eleventy-plugin-syntaxhighlight@5.0.2'];

/** The same content as an Eleventy site in one language, with the packages of a folder made by `installEleventy`. */
export function eleventy(folder: string, products: number): Contestant {
  const out = path.join(folder, '_site');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('eleventy.config.mjs', configuration);
  write('src/_includes/page.liquid', layout);
  write('src/index.liquid', list);
  for (let n = 0; n < products; n++) for (const page of peerPages(n)) write(...toFile(page));
  const program = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  const build = () => runMeasured([process.execPath, program, '--quiet'], { cwd: folder });
  return {
    async clean() {
      rmSync(out, { recursive: true, force: true });
      return [['Eleventy, one language: clean', succeeded('eleventy', await build())]];
    },
    async refresh(round) {
      const { n, version } = releasedIn(round);
      for (const page of peerPages(n % products, [...releases, version])) write(...toFile(page));
      return [['Eleventy, one language: after one release', succeeded('eleventy', await build())]];
    },
  };
}

/** Installs Eleventy for the bench alone; without the registry there is none. */
export function installEleventy(folder: string): boolean {
  return installPackages(folder, pinned);
}

function toFile({ path: page, matter, text }: PeerPage): [file: string, text: string] {
  const address = `/${page.replace(/_index$/, '')}/`.replace('//', '/').replace(/\/\/$/, '/');
  const data = JSON.stringify({
    ...matter,
    layout: 'page.liquid',
    tags: [matter['product'], matter['kind']],
    permalink: address,
  });
  return [`src/${page}.md`, `---json\n${data}\n---\n{% raw %}\n${text}\n{% endraw %}\n`];
}

const configuration = `import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default (config) => {
  config.addPlugin(highlight);
  return { dir: { input: 'src' }, markdownTemplateEngine: 'liquid' };
};
`;

const layout = `<!doctype html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title><link rel="stylesheet" href="/style.css"></head>
<body>${chrome.header}<main><h1>{{ title }}</h1>
{% if kind == 'product' %}<dl><dt>Stage</dt><dd>{{ stage }}</dd><dt>Licence</dt><dd>{{ licence }}</dd></dl><ul>{% for user in users %}<li>{{ user }}</li>{% endfor %}</ul><ol>{% for version in versions %}<li>{{ version }}</li>{% endfor %}</ol>{% endif %}
<nav><ul>{% for page in collections[product] %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul></nav>
<article>{{ content }}</article><p>{{ repository }}</p></main>${chrome.footer}</body></html>
`;

const list = `---json
{ "pagination": { "data": "collections.product", "size": 120, "alias": "products" }, "title": "Products", "layout": "page.liquid",
  "permalink": "/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber | plus: 1 }}/{% endif %}" }
---
<ul>{% for product in products %}<li><a href="{{ product.url }}">{{ product.data.title }}</a></li>{% endfor %}</ul>
`;
