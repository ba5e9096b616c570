import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';

let folder: string;
const read = (path: string) => readFile(join(folder, 'site', path), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await buildSite('site/e2e/fixtures/least', folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a folder with catalog.yml and one product is a whole site', async () => {
  expect(await read('products/example/index.html')).toContain('Det mindste, der er en løsning.');
  expect(JSON.parse(await read('api/v1/products.json'))).toMatchInlineSnapshot(`
    {
      "next": null,
      "products": [
        {
          "id": "example",
          "latestRelease": null,
          "level": null,
          "name": "Example",
          "sources": [
            {
              "commit": null,
              "date": null,
              "repository": "https://github.com/owner/name",
              "roles": [
                "code",
              ],
            },
          ],
          "stage": "idea",
          "stale": null,
          "summary": {
            "da": "Det mindste, der er en løsning.",
            "en": "The least that is a solution.",
          },
        },
      ],
      "total": 1,
    }
  `);
});

test('a third language is one word in catalog.yml and one file; what it lacks comes from the first language', async () => {
  const html = await read('de/products/index.html');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('1 Lösung');
  expect(html).toContain('<span lang="da">Det mindste, der er en løsning.</span>');
  expect(html).toContain('Gå til indholdet');
  expect(html).toContain('hreflang="de" href="https://mindst.example/de/products/"');
});

test('the accent colour of catalog.yml is made readable', async () => {
  expect(await read('index.html')).toContain('<link rel="stylesheet" href="/accent.css">');
  expect(await read('accent.css')).toMatchInlineSnapshot(`
    ":root {
      --accent: light-dark(#7a6200, #ffcc00);
      --accent-strong: light-dark(#554500, #ffdb4d);
      --on-accent: light-dark(#ffffff, #0a2022);
      --accent-wash: light-dark(#e6e5d9, #323320);
    }
    "
  `);
});
