import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Field = readonly PropertyKey[];

/** Tells the line of a field, from 1, or of the nearest thing around it that is there. */
export type LineOf = (field: Field) => number | undefined;

/** A record by its schema. */
export interface Sound<T> {
  value: T;
  lineOf: LineOf;
}

/** A parsed record with the data that the file holds, or everything that is wrong with the file. */
export type Parsed<T> = (Sound<T> & { data: unknown }) | { problems: Problem[]; rest?: Sound<T> };

/** Parses one curated YAML file by its schema; every problem is told with its field, line and remedy. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, standIn: object = {}): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        field: '',
        what: `The file is not valid YAML: ${error.message}`,
        fix: 'Mend the line: mind the indentation, a space after each colon, and quotes around texts with ": " or "#".',
      })),
    };
  }
  const lineOf: LineOf = (field) => lineOfField(document, lines, field);
  const data = toData(document);
  if ('tooMuch' in data) {
    return {
      problems: [
        { file, field: '', what: data.tooMuch, fix: 'Write the values out instead of repeating them with & and *.' },
      ],
    };
  }
  const result = schema.safeParse(data.value ?? {});
  if (result.success) return { value: result.data, data: data.value, lineOf };
  // A value that breaks two rules of its form is one thing to mend.
  const issues = Map.groupBy(
    result.error.issues.flatMap((issue) => flattenIssue(issue)),
    ({ path }) => fieldName(path),
  );
  const paths = [...issues.values()].flatMap(([issue]) => (issue ? [issue.path] : []));
  const rest = schema.safeParse({ ...standIn, ...withoutFaults(document, paths) });
  return {
    // What is sound of the record is still judged by the other rules, so that all is told at once.
    ...(rest.success ? { rest: { value: rest.data, lineOf } } : {}),
    problems: [...issues.values()].flatMap(([issue]) =>
      (issue ? [issue] : []).map(({ path, message, fix }) => ({
        file,
        line: lineOf(path),
        field: fieldName(path),
        what: message,
        fix,
      })),
    ),
  };
}

/** Tells the lines of a file that parsed without a fault. */
export function linesOf(text: string): LineOf {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (field) => lineOfField(document, lines, field);
}

/** The record without its faulty fields; of a list only the faulty entries go. */
function withoutFaults(document: Document, paths: readonly Field[]): object {
  const sound = document.clone();
  const places = paths.map((path) => (typeof path[1] === 'number' ? path.slice(0, 2) : path.slice(0, 1)));
  const last = (path: Field) => (typeof path[1] === 'number' ? path[1] : -1);
  const unique = new Map(places.map((path) => [fieldName(path), path]));
  for (const path of [...unique.values()].toSorted((a, b) => last(b) - last(a))) sound.deleteIn(path);
  const data: unknown = sound.toJS({ maxAliasCount: 100 });
  return data !== null && typeof data === 'object' ? data : {};
}

function toData(document: Document): { value: unknown } | { tooMuch: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { tooMuch: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

/** `['vendors', 1, 'vendor']` → `vendors[1].vendor` */
export function fieldName(field: Field): string {
  return field.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  );
}

function lineOfField(document: Document, lines: LineCounter, field: Field): number | undefined {
  for (let length = field.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(field.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return undefined;
}

interface PlainIssue {
  path: Field;
  message: string;
  fix: string;
}

/** Turns a zod issue into words; of a union only the branch that came nearest. */
function flattenIssue(issue: z.core.$ZodIssue, at: Field = []): PlainIssue[] {
  const path = [...at, ...issue.path];
  switch (issue.code) {
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.length > 0);
      // The branch that got furthest into the value says most about what was meant.
      const nearest = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
      return nearest ? nearest.flatMap((inner) => flattenIssue(inner, path)) : [plain(path, issue.message)];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${key}" is not a field that is known here.`,
        fix: 'Check the spelling, or remove the line. The fields are described in content/model/.',
      }));
    case 'invalid_type':
      return [
        issue.input === undefined && issue.message.endsWith('received undefined')
          ? {
              path,
              message: 'This field is missing.',
              fix: `Add it: ${fieldName(path)}: … (${expected(issue.expected)}).`,
            }
          : plain(path, issue.message, `Write ${expected(issue.expected)} here.`),
      ];
    case 'invalid_value':
      return [
        {
          path,
          message: 'This value is not one of those allowed.',
          fix: `Write one of: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    default:
      return [plain(path, issue.message)];
  }
}

function plain(path: Field, message: string, fix?: string): PlainIssue {
  // Messages of our own schemas say what to write.
  if (!fix && /^(Write|Use|Name) /.test(message)) {
    return { path, message: 'The value does not have the form that is needed here.', fix: message };
  }
  return {
    path,
    message: message.replace(/^Invalid input: /, 'Not as it should be: '),
    fix: fix ?? 'Mend the value; the fields are described in content/model/.',
  };
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_value' ? 0.5 : 0)));
}

function expected(type: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    object: 'a group of fields',
    array: 'a list',
    number: 'a number',
    record: 'a group of fields',
  };
  return words[type] ?? type;
}
