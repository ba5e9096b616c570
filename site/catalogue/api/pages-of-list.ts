/** A file of the public data that holds a list, or a part of one: its path below /api/v1/. */
interface ListFile {
  path: string;
  /** JSON, indented by a space. */
  text: string;
}

/** Entries of one file. */
const page = 1_000;

/** A list in files of at most 1,000 entries, each leading to the next. Entries are those of {@link toEntry}. */
export function pagesOf(name: string, entries: readonly string[]): ListFile[] {
  const paths = pathsOf(name, entries.length);
  return paths.map((path, index) => {
    const next = paths[index + 1];
    const head = { total: entries.length, next: next === undefined ? null : `/api/v1/${next}` };
    const list = entries.slice(index * page, (index + 1) * page).join(',\n');
    const text = JSON.stringify({ ...head, [name]: [] }, null, 1);
    return { path, text: list === '' ? text : text.replace(/\[\]\n\}$/, () => `[\n${list}\n ]\n}`) };
  });
}

/** The paths of these files, for so many entries. */
export function pathsOf(name: string, count: number): string[] {
  const pages = Math.max(1, Math.ceil(count / page));
  return Array.from({ length: pages }, (_, index) => (index === 0 ? `${name}.json` : `${name}/page-${index + 1}.json`));
}

/** An entry as it stands in a file. */
export function toEntry(item: object): string {
  return JSON.stringify(item, null, 1).replaceAll(/^/gm, '  ');
}
