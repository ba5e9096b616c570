import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OutputFolder } from '../build/output.ts';
import { countGroups } from '../build/search/group-pages.ts';
import { indexPages } from '../build/search/index-pages.ts';
import { listPages } from '../gates/pages.ts';

/** `node index-own.ts SITE`: the search index of our own finished pages alone, from nothing. */
const [site = ''] = process.argv.slice(2);
const cache = mkdtempSync(path.join(tmpdir(), 'catalogue-index-'));
const pages = (await listPages(site)).map((file) => ({ file, digest: file }));
await indexPages(new OutputFolder(site, new Map()), pages, cache, countGroups(pages.length));
// What Pagefind's process took counts once its end was seen.
await setTimeout(200);
rmSync(cache, { recursive: true });
