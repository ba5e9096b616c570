import { indexPages } from '../build/index-pages.ts';
import { OutputFolder } from '../build/output.ts';

/** `node index-own.ts SITE`: the search index of our own finished pages alone, as a clean build makes it. */
const [site = ''] = process.argv.slice(2);
await indexPages(new OutputFolder(site, {}));
