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

/** Each value says where it ends: texts and lists begin with their lengths. */
function write(value: unknown, seen: Map<object, number>): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'function') {
    throw new Error(`${value.name || 'A function'} stands in a value that is kept, and functions can’t be compared.`);
  }
  if (typeof value !== 'object' || value === null) return `${String(value)};`;
  if (nameOf in value) return `@${writeText(String(value[nameOf]))}`;
  const known = seen.get(value);
  // Also a circle, such as a document and the one above it.
  if (known !== undefined) return `^${known};`;
  seen.set(value, seen.size);
  if (Array.isArray(value)) return `[${writeAll(value, seen)}`;
  if (value instanceof Map) return `M${writeAll([...value].flat(), seen)}`;
  if (value instanceof Set) return `S${writeAll([...value], seen)}`;
  const fields = Object.entries(value);
  let written = `{${fields.length};`;
  for (const [name, field] of fields) written += writeText(name) + write(field, seen);
  return written;
}

/** Half of a pair of surrogates would be the same as any other in UTF-8. */
function writeText(text: string): string {
  return text.isWellFormed() ? `"${text.length}:${text}` : `'${JSON.stringify(text)}`;
}

function writeAll(values: readonly unknown[], seen: Map<object, number>): string {
  let written = `${values.length};`;
  for (const value of values) written += write(value, seen);
  return written;
}
