import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves a built site below a path, with its own page for what is missing, as static hosts do. */
export async function serve(folder: string, base: string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    void answer(response, folder, path.startsWith(base) ? path.slice(base.length) : '/404.html');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function answer(response: ServerResponse, folder: string, path: string) {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const body = await readFile(file).catch(() => undefined);
  if (body) response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  else response.writeHead(404, { 'Content-Type': 'text/html' }).end(await readFile(join(folder, '404.html')));
}
