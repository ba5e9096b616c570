import { z } from 'zod';
import { isFormula, readTable } from '../content/read-table.ts';
import { KitosSystem, toCamelCase } from '../forges/kitos-system.ts';

/** What an export held: the systems, and what in it could not be used. */
export interface KitosExport {
  systems: KitosSystem[];
  remarks: string[];
}

/** Columns of a table, by the names they may have in Danish and English. */
const columnNames = {
  system: ['system uuid', 'it-system uuid', 'uuid'],
  name: ['system', 'it-system', 'navn', 'name'],
  organisation: ['organisation', 'organization', 'anvendes af', 'used by'],
  cvr: ['cvr', 'cvr-nummer'],
  supplier: ['leverandør', 'supplier'],
  changed: ['sidst ændret', 'last modified'],
} as const;
type Column = keyof typeof columnNames;

/** Reads what OS2kitos gives as a file: JSON as its API answers, or a table with a row for each system and organisation. */
export function readKitosExport(name: string, bytes: Uint8Array): KitosExport {
  return name.toLowerCase().endsWith('.json') ? readJson(bytes) : readRows(bytes);
}

function readJson(bytes: Uint8Array): KitosExport {
  const parsed = z.array(z.preprocess(toCamelCase, KitosSystem)).safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success)
    throw new Error(`The export has not the form of /api/v2/it-systems.\n${z.prettifyError(parsed.error)}`);
  return { systems: parsed.data, remarks: [] };
}

function readRows(bytes: Uint8Array): KitosExport {
  const { columns, rows } = readTable(bytes);
  const column = (wanted: Column) => columns.find((each) => columnNames[wanted].some((name) => name === each));
  const missing = (['system', 'organisation'] as const).filter((wanted) => !column(wanted));
  if (missing.length > 0) {
    const hints = missing.map((wanted) => columnNames[wanted].map((name) => `"${name}"`).join(' or '));
    throw new Error(`The table lacks a column: ${hints.join('; ')}. It has: ${columns.join(', ')}.`);
  }
  const systems = new Map<string, KitosSystem>();
  const remarks: string[] = [];
  for (const { line, cells } of rows) {
    const cell = (wanted: Column) => cells[column(wanted) ?? ''] ?? '';
    const uuid = z.guid().safeParse(cell('system'));
    if (!uuid.success) remarks.push(`Line ${line}: "${cell('system')}" is no uuid of a system; the line was left out.`);
    else if (isFormula(cell('organisation')))
      remarks.push(`Line ${line}: the organisation is a formula; it was not run, and the line was left out.`);
    else addRow(systems, uuid.data, cell);
  }
  return { systems: [...systems.values()], remarks };
}

function addRow(systems: Map<string, KitosSystem>, uuid: string, cell: (wanted: Column) => string): void {
  const system = systems.get(uuid) ?? {
    ...{ uuid, name: cell('name'), lastModified: cell('changed') },
    ...{ usingOrganizations: [], mainContractSuppliers: [], kle: [] },
  };
  systems.set(uuid, system);
  if (cell('organisation'))
    system.usingOrganizations.push({ uuid, name: cell('organisation'), cvr: cell('cvr') || null });
  if (cell('supplier') && !isFormula(cell('supplier')))
    system.mainContractSuppliers.push({ uuid, name: cell('supplier'), cvr: null });
}
