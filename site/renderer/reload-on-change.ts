import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Lets the development server show what has changed in a folder that its pages read by themselves. */
export function reloadOnChange(folder: string): AstroIntegration {
  return {
    name: 'reload-on-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(folder);
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(folder + sep)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
