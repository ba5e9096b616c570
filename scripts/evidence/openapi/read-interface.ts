import { parseDocument } from 'yaml';
import { z } from 'zod';
import { limits } from '../../limits.ts';

const Document = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** The methods that are operations of a path. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An interface as its OpenAPI or Swagger description tells it. */
export interface Interface {
  /** `GET /users/{}` → the operation, with its path's parameters; names of parameters in a path do not matter. */
  operations: ReadonlyMap<string, Record<string, unknown>>;
  /** What a `$ref` stands for; an empty object where it leads nowhere. */
  resolve: (value: unknown) => Record<string, unknown>;
}

/** Reads a description in JSON or YAML; undefined where it is none. Nothing outside the text is looked up. */
export function readInterface(text: string): Interface | undefined {
  const document = Document.safeParse(parse(text)).data;
  if (!document) return undefined;
  const resolve = (value: unknown) => follow(document, value);
  const operations = new Map(
    Object.entries(document.paths).flatMap(([path, item]) => {
      const shared = listOf(resolve(item)['parameters']);
      return methods.flatMap((method): Array<[string, Record<string, unknown>]> => {
        const operation = resolve(item)[method];
        if (!isRecord(operation)) return [];
        const name = `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
        return [[name, { ...operation, parameters: [...shared, ...listOf(operation['parameters'])] }]];
      });
    }),
  );
  return { operations, resolve };
}

/** A list; anything else is an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The same object, so that it can be told again: a parsed copy could not. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of an object; anything else has none. */
export function entriesOf(value: unknown): Array<[string, unknown]> {
  return isRecord(value) ? Object.entries(value) : [];
}

function parse(text: string): unknown {
  if (text.length > limits.interfaceDescription) return undefined;
  try {
    if (text.trimStart().startsWith('{')) return JSON.parse(text) as unknown;
    const document = parseDocument(text, { logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch {
    return undefined;
  }
}

function follow(document: unknown, value: unknown): Record<string, unknown> {
  let found: unknown = value;
  for (let step = 0; step < limits.references; step++) {
    if (!isRecord(found)) return {};
    const reference = found['$ref'];
    if (typeof reference !== 'string') return found;
    found = reference.startsWith('#/') ? at(document, reference.slice(2).split('/')) : undefined;
  }
  return {};
}

function at(document: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((node, step) => {
    const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return isRecord(node) && Object.hasOwn(node, name) ? node[name] : undefined;
  }, document);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
