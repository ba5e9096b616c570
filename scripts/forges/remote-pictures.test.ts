import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { HostBreaker } from './host-breaker.ts';
import { openRemotePictures } from './remote-pictures.ts';

const asked: string[] = [];
/** What stands at the allowed host; anything with `to` redirects. */
const host = createServer((request, response) => {
  asked.push(request.url ?? '');
  const to = new URL(request.url ?? '', 'http://host').searchParams.get('to');
  if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
  else if (to) response.writeHead(302, { location: to }).end();
  else if (request.url === '/endless') {
    response.writeHead(200);
    const pour = () => {
      if (!response.destroyed) response.write(Buffer.alloc(1_000_000), pour);
    };
    pour();
  } else if (request.url === '/missing') response.writeHead(404).end();
  else response.end(`picture ${request.url ?? ''} ${request.headers.authorization ?? 'nobody'}`);
});
beforeAll(() => new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready)));
afterAll(() => new Promise((closed) => host.close(closed)));

function open(cache: string) {
  const address = host.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return openRemotePictures({
    hosts: ['pictures.example'],
    cache,
    mirrors: [{ from: 'https://pictures.example/', to: `http://127.0.0.1:${port ?? 0}/` }],
    breaker: new HostBreaker(),
    signal: new AbortController().signal,
  });
}

test('a picture is fetched once, without telling who asks', async () => {
  using place = makeFolder();
  const remote = open(place.folder);
  expect(String(await remote.read('https://pictures.example/a.png'))).toBe('picture /a.png nobody');
  expect(String(await open(place.folder).read('https://pictures.example/a.png'))).toBe('picture /a.png nobody');
  expect(asked.filter((path) => path === '/a.png')).toHaveLength(1);
});

test.each([
  ['https://pictures.example/x.png', true],
  ['http://pictures.example/x.png', false],
  ['https://pictures.example.evil.example/x.png', false],
  ['https://pictures.example:8443/x.png', false],
  ['https://127.0.0.1/x.png', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('%s is allowed: %s', (address, allowed) => {
  using place = makeFolder();
  expect(open(place.folder).isAllowed(address)).toBe(allowed);
});

test.each([
  ['https://evil.example/x.png', 'it leads on to a host that pictures are not fetched from'],
  ['https://pictures.example/?to=http://169.254.169.254/', 'it leads on to a host that pictures are not fetched from'],
  ['https://pictures.example/circle', 'it leads on and on'],
  ['https://pictures.example/missing', 'its host answered with 404'],
  ['https://pictures.example/endless', 'the file is too large'],
])('%s is not had: %s', async (address, reason) => {
  using place = makeFolder();
  await expect(open(place.folder).read(address)).rejects.toThrow(reason);
});
