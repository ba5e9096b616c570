import { z } from 'zod';

type Plain = Record<string, unknown>;

const record = z.record(z.string(), z.unknown());
const replaced = new Set(['command', 'entrypoint', 'test', 'image', 'extends']);

/**
 * A service over the one it extends: fields of groups are merged, lists put behind each other, all else replaced.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/13-merge.md
 */
export function mergeService(base: Plain, own: Plain): Plain {
  const merged: Plain = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = mergeField(key, base[key], value);
  return merged;
}

function mergeField(key: string, base: unknown, own: unknown): unknown {
  if (base === undefined || replaced.has(key)) return own;
  if (key === 'environment' || key === 'labels') return { ...toMap(base), ...toMap(own) };
  if (Array.isArray(base) && Array.isArray(own)) return [...(base as unknown[]), ...(own as unknown[])];
  const [baseGroup, ownGroup] = [record.safeParse(base).data, record.safeParse(own).data];
  return baseGroup && ownGroup ? mergeService(baseGroup, ownGroup) : own;
}

/** `['A=1', 'B']` and `{ A: 1, B: null }` are the same. */
export function toMap(value: unknown): Plain {
  if (!Array.isArray(value)) return record.safeParse(value).data ?? {};
  return Object.fromEntries(
    value
      .filter((entry) => typeof entry === 'string')
      .map((entry) => {
        const [name = '', ...rest] = entry.split('=');
        return [name, rest.length > 0 ? rest.join('=') : null];
      }),
  );
}
