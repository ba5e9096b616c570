import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';

/** `node index-directory.ts SITE`: lets Pagefind index the site of a peer, from nothing. */
const [site = ''] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-index-'));
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('; '));
const added = await index.addDirectory({ path: site });
const { errors: faults } = await index.writeFiles({ outputPath: folder });
await close();
// What Pagefind's process took counts once its end was seen.
await setTimeout(200);
rmSync(folder, { recursive: true });
const all = [...added.errors, ...faults];
if (all.length > 0) throw new Error(all.join('; '));
