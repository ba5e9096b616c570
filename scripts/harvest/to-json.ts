import stringify from 'json-stringify-pretty-compact';

/** The form of committed JSON: sorted keys, one line for each small thing, a line feed at the end. */
export function toJson(value: unknown): string {
  return `${stringify(sortKeys(value), { maxLength: 260 })}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
