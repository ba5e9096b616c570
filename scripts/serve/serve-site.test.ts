import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from './serve-site.ts';

const long = 'A page that is long enough to be worth it. '.repeat(100);
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-site-'));
  await mkdir(path.join(folder, 'products'));
  await writeFile(path.join(folder, 'index.html'), 'home');
  await writeFile(path.join(folder, '404.html'), 'no such page');
  await writeFile(path.join(folder, 'products/index.html'), 'products');
  await writeFile(path.join(folder, 'long.html'), long);
  server = await serveSite(folder, '/catalogue/', 4700);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the site is found below its base path', async () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/catalogue\/$/);
  expect(await (await fetch(server.address)).text()).toBe('home');
  expect(await (await fetch(`${server.address}products/?q=vagtplan`)).text()).toBe('products');
});

test('the bare address leads to the base path', async () => {
  expect((await fetch(new URL('/', server.address))).url).toBe(server.address);
});

test('an address without its last slash leads to the one with it', async () => {
  expect((await fetch(`${server.address}products?q=a`)).url).toBe(`${server.address}products/?q=a`);
});

test.each(['/catalogue/missing/', '/products/'])(
  '%s gets the page for what is not there, with status 404',
  async (url) => {
    const response = await fetch(new URL(url, server.address));
    expect([response.status, await response.text()]).toEqual([404, 'no such page']);
  },
);

test.each([
  ['br', 'gzip, deflate, br'],
  ['gzip', 'gzip'],
  [null, 'identity'],
])('a text comes as %s to who takes %s', async (encoding, taken) => {
  const response = await fetch(`${server.address}long.html`, { headers: { 'accept-encoding': taken } });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(await response.text()).toBe(long);
});

test('a port that is taken is passed over', async () => {
  const port = Number(new URL(server.address).port);
  const second = await serveSite(folder, '/', port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});
