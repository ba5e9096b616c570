import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What a server does instead of answering as it should. */
export type ServerFault = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): ServerFault =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);

/** Faults by name. */
export const serverFaults = {
  'black hole': () => undefined,
  'slow drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
    const timer = setInterval(() => response.write('0'), 400);
    response.on('close', () => clearInterval(timer));
  },
  'connection cut': (request) => void request.socket.destroy(),
  '401': status(401, { 'www-authenticate': 'Basic realm="git"' }),
  '403': status(403),
  '404': status(404),
  '429 with Retry-After': status(429, { 'retry-after': '60' }),
  '451': status(451),
  '500': status(500),
  '502': status(502, { 'content-type': 'text/html' }, '<h1>Bad Gateway</h1>'),
  'redirect loop': (request, response) => void response.writeHead(301, { location: request.url ?? '/' }).end(),
  'HTML with 200': status(200, { 'content-type': 'text/html' }, '<html><title>Just a moment...</title></html>'),
  'truncated answer': status(
    200,
    { 'content-type': 'application/x-git-upload-pack-advertisement' },
    '001e# service=git-upload-pack\n00000155',
  ),
  'an answer of 300 MB': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const push = (): void => {
      while (sent < 300 && !response.destroyed) {
        sent++;
        if (!response.write(chunk)) return void response.once('drain', push);
      }
      response.end();
    };
    push();
  },
} satisfies Record<string, ServerFault>;

export interface GitServer {
  url: string;
  /** Repository (`owner/name`) → what it does wrong; `*` for all. */
  faults: Map<string, ServerFault>;
  requests: string[];
  bytes: () => number;
  /** How fast the line is, in bytes a second. */
  bytesPerSecond: number;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** Serves the repositories below a folder by Git's smart HTTP (`git http-backend`) on this machine. */
export async function startGitServer(folder: string): Promise<GitServer> {
  const faults = new Map<string, ServerFault>();
  const requests: string[] = [];
  let bytes = 0;
  const backend = path.join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://git.example');
    requests.push(`${request.method ?? ''} ${url.pathname}`);
    const repository = url.pathname.split('/').slice(1, 3).join('/');
    const fault = faults.get(repository) ?? faults.get('*');
    if (fault) return fault(request, response);
    const child = spawn(backend, [], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
        GIT_CONFIG_COUNT: '3',
        ...configured(
          ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant', 'safe.directory'],
          ['true', 'true', '*'],
        ),
        REQUEST_METHOD: request.method ?? 'GET',
        PATH_INFO: decodeURIComponent(url.pathname).replace(/(\.git)?\/(info\/refs|git-upload-pack)$/, '/.git/$2'),
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      },
    });
    request.pipe(child.stdin);
    const answer: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => answer.push(chunk));
    child.on('close', () => {
      const whole = Buffer.concat(answer);
      const end = whole.indexOf('\r\n\r\n');
      const headers = new Map(
        whole
          .toString('latin1', 0, Math.max(end, 0))
          .split('\r\n')
          .map((line): [string, string] => [
            line.slice(0, line.indexOf(':')).toLowerCase(),
            line.slice(line.indexOf(':') + 1).trim(),
          ]),
      );
      const code = Number(headers.get('status')?.slice(0, 3) ?? (end < 0 ? 500 : 200));
      headers.delete('status');
      const body = whole.subarray(end + 4);
      bytes += body.length;
      response.writeHead(code, Object.fromEntries(headers));
      void pipeline(slowly(body, served.bytesPerSecond), response).catch(() => undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const served: GitServer = {
    url: `http://127.0.0.1:${port}/`,
    faults,
    requests,
    bytes: () => bytes,
    bytesPerSecond: Infinity,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return served;
}

async function* slowly(body: Buffer, bytesPerSecond: number): AsyncGenerator<Buffer> {
  const slice = Math.min(body.length, bytesPerSecond / 20);
  for (let at = 0; at < body.length; at += slice) {
    yield body.subarray(at, at + slice);
    if (slice < body.length) await wait(50);
  }
}

function configured(keys: string[], values: string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key, index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, values[index] ?? ''],
    ]),
  );
}
