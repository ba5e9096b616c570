/** Started as a process: makes the renderer of a checkout, `node renderer-process.ts FOLDER CHECKOUT`. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { runCommand } from '../command.ts';
import { waitForTurn } from './wait-for-turn.ts';

const [folder = '', checkout = ''] = process.argv.slice(2);

// Nobody waits for what a build that was ended had begun.
process.once('disconnect', () => process.exit(1));
if ('connected' in process && !process.connected) process.exit(1);
process.channel?.unref();

await runCommand(async () => {
  // Astro keeps what it compiles in one place of the checkout.
  const done = await waitForTurn(path.join(checkout, '.astro'));
  try {
    // Another build has made it meanwhile.
    if (existsSync(path.join(folder, 'complete'))) return 0;
    await rm(folder, { recursive: true, force: true });
    // Its warnings tell of empty collections and of its own bundles; what can be wrong with content, `check` has said.
    await build({ root: checkout, logLevel: 'error' });
    await writeFile(path.join(folder, 'complete'), '');
    return 0;
  } finally {
    await done();
  }
});
