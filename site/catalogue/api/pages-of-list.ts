/** Entries of one file. */
const page = 1_000;

/** The file of that path, of a list in files of at most 1,000 entries, each leading to the next. Entries are those of {@link toEntry}. */
export function pageOf(name: string, entries: readonly string[], path: string): string | undefined {
  const paths = pathsOf(name, entries.length);
  const index = paths.indexOf(path);
  if (index === -1) return undefined;
  const next = paths[index + 1];
  const head = { total: entries.length, next: next === undefined ? null : `/api/v1/${next}`, [name]: [] };
  const list = entries.slice(index * page, (index + 1) * page).join(',\n');
  const [begin = '', end = ''] = JSON.stringify(head, null, 1).split(/(?<=\[)(?=\]\n\}$)/);
  return list === '' ? begin + end : `${begin}\n${list}\n ${end}`;
}

/** The paths of these files, for so many entries. */
export function pathsOf(name: string, count: number): string[] {
  const pages = Math.max(1, Math.ceil(count / page));
  return Array.from({ length: pages }, (_, index) => (index === 0 ? `${name}.json` : `${name}/page-${index + 1}.json`));
}

/** An entry as it stands in a file. */
export function toEntry(item: object): string {
  return `  ${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`;
}
