import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { readSigningKey, signMinisign } from './minisign.ts';
import { OutputFolder } from './output.ts';
import { signStore } from './sign-store.ts';

/** A key in the form of minisign, made anew for each run. */
function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(16);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
  const id = Buffer.from('0123456789abcdef', 'hex');
  const head = Buffer.concat([Buffer.from('Ed'), Buffer.alloc(2), Buffer.from('B2'), Buffer.alloc(48)]);
  return { text: Buffer.concat([head, id, seed, raw, Buffer.alloc(32)]).toString('base64'), publicKey };
}

test('a signature holds for the file and for the comment, and for no other', () => {
  const { text, publicKey } = makeKey();
  const file = Buffer.from('one\n');
  const [, line = '', comment = '', global = ''] = signMinisign(file, readSigningKey(text), 'app store').split('\n');
  const bytes = Buffer.from(line, 'base64');
  expect(bytes.subarray(0, 2).toString()).toBe('ED');
  expect(bytes.subarray(2, 10).toString('hex')).toBe('0123456789abcdef');
  const holds = (content: string) =>
    verify(
      null,
      createHash('blake2b512').update(content).digest(),
      createPublicKey(publicKey.export({ format: 'pem', type: 'spki' })),
      bytes.subarray(10),
    );
  expect([holds('one\n'), holds('two\n')]).toEqual([true, false]);
  expect(comment).toBe('trusted comment: app store');
  expect(
    verify(
      null,
      Buffer.concat([bytes.subarray(10), Buffer.from('app store')]),
      publicKey,
      Buffer.from(global, 'base64'),
    ),
  ).toBe(true);
});

test('a key with a password, or none at all, stops the build with what to do', () => {
  expect(() => readSigningKey('secret')).toThrow('CATALOG_SIGNING_KEY is not a minisign key without a password');
  expect(() => readSigningKey('secret')).not.toThrow(/secret\b(?! key)/);
});

test('the checksums name every file of the store; without a key they are not signed', async () => {
  using place = makeFolder();
  const output = new OutputFolder(place.folder, new Map());
  expect(await signStore(output, [], undefined)).toBe('none');
  output.write('appstore/v1/index.json', '{}\n');
  const files = [{ file: 'appstore/v1/index.json', page: false, rendered: true, same: false }];
  expect(await signStore(output, files, undefined)).toBe('sums');
  expect(readFileSync(path.join(place.folder, 'appstore/SHA256SUMS'), 'utf8')).toBe(
    `${createHash('sha256').update('{}\n').digest('hex')}  v1/index.json\n`,
  );
  expect(await signStore(output, files, makeKey().text)).toBe('signed');
});
