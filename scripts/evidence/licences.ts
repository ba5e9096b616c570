import licences from 'spdx-license-list';

const unversioned = (id: string) => id.replace(/-only$|-or-later$|\+$/, '');
const byName = new Map(
  Object.entries(licences).flatMap(([id, { name }]) => [
    [words(name), unversioned(id)] as const,
    [words(id), unversioned(id)] as const,
  ]),
);

/** Whether the Open Source Initiative has approved it, by the SPDX list. */
export function isOpenSource(spdx: string): boolean {
  return [spdx, `${spdx}-only`, `${spdx}-or-later`].some((id) => licences[id]?.osiApproved === true);
}

/**
 * What a manifest says, as SPDX ids without "only" and "or later"; undefined where it says nothing that is known.
 * `(MIT OR GPL-2.0)` gives both.
 */
export function toSpdx(said: string): string[] | undefined {
  const parts = said.replaceAll(/[()]/g, ' ').split(/\s+(?:or|and)\s+|\s*\/\s*|,\s*/i);
  const known = parts.map((part) => byName.get(words(part)) ?? byName.get(words(unversioned(part.trim()))));
  return known.every((id) => id !== undefined) && known.length > 0 ? known : undefined;
}

/** What says that the code is not open at all. */
export const closed = /^(proprietary|unlicensed|commercial|all rights reserved|none)$/i;

function words(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\b(the|licence|license|version|v(?=\d))|\.0\b/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
