import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { ConfigurationError } from '../content/folders.ts';

/** A key as minisign keeps it: its number, and the Ed25519 key itself. */
export interface SigningKey {
  id: Buffer;
  key: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads a secret key as `minisign -G -W` writes it: without a password, since nobody sits beside a build.
 *
 * @see https://jedisct1.github.io/minisign/#secret-key-format
 */
export function readSigningKey(text: string): SigningKey {
  const line = text.trim().split('\n').at(-1) ?? '';
  const bytes = Buffer.from(line, 'base64');
  const usable =
    bytes.length === 158 &&
    bytes.subarray(0, 2).toString() === 'Ed' &&
    bytes.subarray(2, 4).every((byte) => byte === 0);
  if (!usable) {
    throw new ConfigurationError(
      'CATALOG_SIGNING_KEY is not a minisign key without a password. Make one with "minisign -G -W" and put the last line of its secret key file into the variable.',
    );
  }
  const seed = bytes.subarray(62, 94);
  return {
    id: bytes.subarray(54, 62),
    key: createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' }),
  };
}

/**
 * A signature that `minisign -V` accepts: of the BLAKE2b digest of the file, and of the comment that is to be trusted.
 *
 * @see https://jedisct1.github.io/minisign/#signature-format
 */
export function signMinisign(file: Buffer, { id, key }: SigningKey, comment: string): string {
  const signature = sign(null, createHash('blake2b512').update(file).digest(), key);
  const global = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  return [
    'untrusted comment: signature of the app store',
    Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64'),
    `trusted comment: ${comment}`,
    global.toString('base64'),
    '',
  ].join('\n');
}
