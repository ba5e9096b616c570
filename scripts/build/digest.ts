import { hash } from 'node:crypto';

/** A digest of bytes, or of a text in UTF-8: 132 bits of SHA-256. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}
