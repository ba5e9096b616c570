/** A file of the public data that holds a list, or a part of one: its path below /api/v1/. */
interface ListFile {
  path: string;
  content: object;
}

/** Entries of one file. */
const page = 1_000;

/** A list in files of at most 1,000 entries, each leading to the next. */
export function pagesOf(name: string, items: readonly object[]): ListFile[] {
  const pages = Math.max(1, Math.ceil(items.length / page));
  const pathOf = (index: number) => (index === 0 ? `${name}.json` : `${name}/page-${index + 1}.json`);
  return Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index),
    content: {
      total: items.length,
      next: index + 1 < pages ? `/api/v1/${pathOf(index + 1)}` : null,
      [name]: items.slice(index * page, (index + 1) * page),
    },
  }));
}
