import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { isFormula, type Table } from '../content/read-table.ts';
import type { RecordKind } from './kinds.ts';
import { makeRecord } from './make-record.ts';

/** The records of a table, or everything that is wrong with it. */
export interface MadeRecords {
  records: { id: string; file: string; text: string }[];
  problems: Problem[];
}

/** Makes a record of each row. Names and codes of what is known become ids; formulas are refused. */
export function makeRecords(
  kind: RecordKind,
  { rows }: Table,
  content: Pick<Content, 'organisations' | 'products'>,
  table: string,
): MadeRecords {
  const records: MadeRecords['records'] = [];
  const problems: Problem[] = [];
  const ids = { organisation: idsOf(content.organisations), product: idsOf(content.products) };
  for (const { line, cells } of rows) {
    const where = `${table}, line ${line}`;
    const formulas = Object.entries(cells).filter(([, cell]) => isFormula(cell));
    problems.push(
      ...formulas.map(([field, cell]) => ({
        file: where,
        field,
        what: `"${cell.slice(0, 40)}" is a formula.`,
        why: 'It would be run by whoever opens an export of it.',
        fix: 'Write the value that the formula comes to.',
      })),
    );
    if (formulas.length > 0) continue;
    const values: Record<string, string> = { ...cells };
    if (kind.folder === 'usage') {
      for (const field of ['organisation', 'product'] as const) {
        const text = cells[field] ?? '';
        const id = ids[field].get(text.toLowerCase());
        if (id) values[field] = id;
        else if (text) problems.push(unknown(where, field, text));
      }
    }
    const made = makeRecord(kind, values, where);
    if ('problems' in made) problems.push(...made.problems);
    else records.push(made);
  }
  return { records, problems };
}

function idsOf(entries: readonly { id: string; value: { name: string; code?: string | undefined } }[]) {
  return new Map(
    entries.flatMap(({ id, value }) =>
      [id, value.name, value.code].flatMap((text) => (text ? [[text.toLowerCase(), id] as const] : [])),
    ),
  );
}

function unknown(file: string, field: 'organisation' | 'product', text: string): Problem {
  return {
    file,
    field,
    what: `No ${field} is called "${text}" or has this code.`,
    fix: `Write the id of a file in content/${field}s/, its name${field === 'organisation' ? ' or its official code' : ''}, or add it first (npm run new -- ${field}).`,
  };
}
