import { once, onceLasting } from '../../reads/once.ts';
import { portfolio, solution } from '../portfolio.ts';
import { toEntry } from './pages-of-list.ts';
import { resources, type Resource } from './resources.ts';
import { forExcel, forPrograms, toRows, toTable } from './to-csv.ts';

/** Entries of a list as they stand in its files: each in JSON, and all of them as rows of the tables. */
interface Written {
  entries: string[];
  csv: string;
  excel: string;
}

const nothing: Written = { entries: [], csv: '', excel: '' };

function write({ item }: Resource, items: readonly object[]): Written {
  const columns = Object.keys(item.shape);
  return {
    entries: items.map(toEntry),
    csv: toRows(items, columns, forPrograms),
    excel: toRows(items, columns, forExcel),
  };
}

const find = (list: string) => resources.find(({ name }) => name === list);

/** What a solution has in a list; the key is both, with a space between them. */
const ofSolution = onceLasting('apiOfSolution', (key): Written => {
  const [list = '', id = ''] = key.split(' ');
  const resource = find(list);
  return resource && 'of' in resource ? write(resource, resource.of(solution(id))) : nothing;
});

const ofAll = once('apiOfAll', async (list): Promise<Written> => {
  const resource = find(list);
  return resource && 'list' in resource ? write(resource, await resource.list()) : nothing;
});

/** A list in the parts that it is made in: one for each solution, or one for all. */
async function partsOf(list: string): Promise<Written[]> {
  const resource = find(list);
  if (!resource || 'list' in resource) return [await ofAll(list)];
  return (await portfolio()).solutions.map(({ id }) => ofSolution(`${list} ${id}`));
}

const counts: (list: string) => Promise<{ entries: number }> = once('apiCounts', async (list) => ({
  entries: (await partsOf(list)).reduce((sum, { entries }) => sum + entries.length, 0),
}));

/** How many entries a list has. */
export async function countEntries(list: string): Promise<number> {
  return (await counts(list)).entries;
}

/** The entries of a list as they stand in its files in JSON. */
export async function entriesOf(list: string): Promise<string[]> {
  return (await partsOf(list)).flatMap(({ entries }) => entries);
}

/** A list as CSV, for programs or for a Danish Excel. */
export async function tableOf(list: string, form: 'csv' | 'excel'): Promise<string> {
  const columns = Object.keys(find(list)?.item.shape ?? {});
  const rows = (await partsOf(list)).map((part) => part[form]);
  return toTable(columns, rows, form === 'csv' ? forPrograms : forExcel);
}
