import { coerce, parse, type SemVer } from 'semver';

/** A version that can be put in order; `4.2` and `4.2.0` are one. Undefined for four numbers, epochs and the like. */
export function orderVersion(version: string): SemVer | undefined {
  return parse(version) ?? (/^v?\d+(\.\d+){0,2}$/.test(version) ? (coerce(version) ?? undefined) : undefined);
}
