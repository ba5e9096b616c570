import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { readSaid } from './read-said.ts';

async function saidBy(html: string): Promise<string> {
  using site = makeFolder();
  writeFileSync(path.join(site.folder, 'page.html'), html);
  return await readSaid(site.folder, 'page.html');
}

test('of a page only what is to be found is read, in the language of the page', async () => {
  const body = '<div data-pagefind-body><div id="a">Vagt</div> &#x3C;div> <br>plan</div>';
  expect(await saidBy(`<html lang="da"><main><div>Før</div>${body}<div>Efter</div></main></html>`)).toBe(
    `<html lang="da"><body>${body}</body></html>`,
  );
  expect(await saidBy('<html lang="da"><main><div>Ingen</div></main></html>')).toBe('');
});

test('what no result shows is left out of the tags, and stays in the text', async () => {
  const said = await saidBy('<main data-pagefind-body><a class="x" href="/a/" id="b">&#x3C;a href="/a/"></a></main>');
  expect(said).toContain('<main data-pagefind-body><a id="b">&#x3C;a href="/a/"></a></main>');
});
