import { Document } from 'yaml';
import { parseYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import type { RecordKind } from './kinds.ts';

/** A record as a file, or what is wrong with the values it was made of. */
export type MadeRecord = { id: string; file: string; text: string } | { problems: Problem[] };

/** Makes the YAML of a record from texts by field. `where` is told in problems: a line of a table, or the command. */
export function makeRecord(kind: RecordKind, values: Readonly<Record<string, string>>, where: string): MadeRecord {
  const unknown = Object.keys(values).filter(
    (name) => name !== 'id' && !kind.fields.some((field) => field.name === name),
  );
  const missing = kind.fields.filter(({ name, required }) => required && !values[name]?.trim());
  const told = [
    ...unknown.map((name) => ({
      file: where,
      field: name,
      what: `"${name}" is not a field that can be set here.`,
      fix: `Use one of: ${kind.fields.map((field) => field.name).join(', ')}.`,
    })),
    ...missing.map(({ name, question, choices }) => ({
      file: where,
      field: name,
      what: 'This field is missing.',
      fix: choices ? `Write one of: ${choices.join(', ')}.` : `${question}.`,
    })),
  ];
  if (told.length > 0) return { problems: told };
  const id = values['id']?.trim() || toId(kind.named.map((name) => values[name] ?? '').join('-'));
  const file = `${kind.folder}/${id}.yml`;
  const text = write(kind, values);
  const parsed = parseYaml(where, text, kind.schema);
  return 'value' in parsed
    ? { id, file, text }
    : { problems: parsed.problems.map((problem) => ({ ...problem, line: undefined })) };
}

function write(kind: RecordKind, values: Readonly<Record<string, string>>): string {
  const document = new Document({});
  document.commentBefore = ` yaml-language-server: $schema=../model/json-schema/${kind.folder}.json`;
  for (const { name, list } of kind.fields) {
    const value = values[name]?.trim();
    if (!value) continue;
    const path = name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    document.setIn(path, list ? value.split(',').map((part) => part.trim()) : value);
  }
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** A name as part of an address: “Ærø Kommune” → `aeroe-kommune`. */
function toId(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
}
