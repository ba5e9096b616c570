/** A version number taken from a tag. */
export interface Version {
  /** `1.5.2` → [1, 5, 2] */
  numbers: number[];
  /** What follows the numbers: `rc7`, `beta`, or an empty text. */
  suffix: string;
  /** The version as it is written, without what stands before it: `v1.5.2-rc7` → `1.5.2-rc7` */
  text: string;
}

/** `v1.5.2-rc7`: an optional prefix, numbers, and a suffix. Drupal's `7.x-2.3.7` counts as 7.2.3.7. */
const versionInTag =
  /^(?<prefix>v(?:er(?:sion)?)?[.\-_ ]?|r(?:el(?:ease)?)?[.\-_/ ]?)?(?<text>(?<numbers>\d+(?:\.x-\d+)?(?:\.\d+){0,3})(?:[-._+ ]?(?<suffix>[a-z].*|\d.*))?)$/i;
/** Years stand alone as versions (`2026r1`); any other bare number with words behind it is a ticket or a branch. */
const year = /^(19|20)\d\d$/;
const prereleaseWord = /(^|[^a-z])(alpha|beta|rc|pre|preview|dev|snapshot|test|candidate|nightly|unstable)(?![a-z])/i;

/** Reads the version number in a tag, tolerantly: `v.1.5.2`, `2026r1`, `12.1.4.1`. Null where there is none. */
export function parseVersion(tag: string): Version | null {
  const { prefix, text, numbers, suffix = '' } = versionInTag.exec(tag)?.groups ?? {};
  if (!text || !numbers) return null;
  if (!prefix && suffix && !numbers.includes('.') && !year.test(numbers)) return null;
  return { numbers: numbers.replace('x-', '').split('.').map(Number), suffix, text };
}

/** Whether a tag says of itself that it is not meant for use yet. */
export function isPrerelease(tag: string): boolean {
  return prereleaseWord.test(tag);
}

const natural = new Intl.Collator('en', { numeric: true });

/** Orders version numbers, lowest first; a suffix such as `rc1` comes before the bare number. */
export function compareVersions(a: Version, b: Version): number {
  for (let part = 0; part < Math.max(a.numbers.length, b.numbers.length); part++) {
    const difference = (a.numbers[part] ?? 0) - (b.numbers[part] ?? 0);
    if (difference !== 0) return difference;
  }
  const aEarly = isPrerelease(a.suffix);
  if (aEarly !== isPrerelease(b.suffix)) return aEarly ? -1 : 1;
  return natural.compare(a.suffix, b.suffix);
}
