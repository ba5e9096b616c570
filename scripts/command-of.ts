import path from 'node:path';
import manifest from '../package.json' with { type: 'json' };

const checkout = path.resolve(import.meta.dirname, '..');

/** How `npm run …` starts one of our commands, without npm itself. */
export function commandOf(name: 'harvest' | 'build' | 'evidence', ...argv: readonly string[]): string[] {
  const words = manifest.scripts[name].split(' ').slice(1);
  const started = words.map((word) => (word.startsWith('--') ? word : path.join(checkout, word)));
  return [process.execPath, ...started, ...argv];
}
