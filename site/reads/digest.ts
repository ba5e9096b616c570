import { hash } from 'node:crypto';

/** What stands for something whose parts are read one by one: in a digest it counts by its name alone. */
export const nameOf = Symbol('name');

/**
 * A digest of any value that the read model holds. It tells two values apart whenever a page could; what is read part
 * by part is told apart when it is read.
 */
export function digestOf(value: unknown): string {
  return digestOfBytes(write(value, new Map()));
}

/** A digest of bytes, or of a text in UTF-8: 132 bits of SHA-256. */
export function digestOfBytes(data: Uint8Array | string): string {
  return hash('sha256', data, 'base64url').slice(0, 22);
}

function write(value: unknown, seen: Map<object, number>): string {
  if (typeof value === 'function') {
    throw new Error(`${value.name || 'A function'} stands in a value that is kept, and functions can’t be compared.`);
  }
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (nameOf in value) return `@${String(value[nameOf])}`;
  const known = seen.get(value);
  // Also a circle, such as a document and the one above it.
  if (known !== undefined) return `^${known}`;
  seen.set(value, seen.size);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, seen)).join()}]`;
  if (value instanceof Map) return `M${write([...value], seen)}`;
  if (value instanceof Set) return `S${write([...value], seen)}`;
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${write(field, seen)}`);
  return `{${fields.join()}}`;
}
