import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

/** A finished site on this machine, open to this machine alone. */
export interface SiteServer {
  /** The address of the home page. */
  address: string;
  close: () => Promise<void>;
}

/** Serves a finished site as its real host will: below its base path, compressed, with its own page for what is not there. */
export async function serveSite(folder: string, base: string, firstPort: number): Promise<SiteServer> {
  const server = createServer(await answerFrom(folder, base));
  const port = await listenFrom(server, firstPort);
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answerFrom(folder: string, base: string): Promise<RequestListener> {
  const notFoundPage = path.join(folder, '404.html');
  const notFound = existsSync(notFoundPage) ? await readFile(notFoundPage) : 'Not found';
  const files = sirv(folder, { etag: true });
  // A compression that a host can do while one waits; the default of Brotli takes seconds for a large page.
  const compress = compression({ brotli: true, level: 5 });
  return (request, response) => {
    compress(request, response);
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (url === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
    } else if (isFolderWithoutSlash(url)) {
      response.writeHead(301, { location: url.replace(/(\?|$)/, '/$1') }).end();
    } else if (url.startsWith(base)) {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, refuse);
    } else {
      refuse();
    }
  };
}

/** Static hosts send `/products` on to `/products/`, so that relative links on the page hold. */
function isFolderWithoutSlash(url: string): boolean {
  const { pathname } = new URL(url, 'http://site.invalid');
  return !pathname.endsWith('/') && path.posix.extname(pathname) === '';
}

/** Takes the first free port at or after the wanted one. */
async function listenFrom(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
    return port;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken && port < 65_535) return listenFrom(server, port + 1);
    throw error;
  }
}
