import path from 'node:path';
import { z } from 'zod';
import { judgeCompose } from './judge-compose.ts';
import { interpolateAll, type AskedVariable } from './interpolate.ts';
import { mergeService } from './merge-service.ts';
import { readYaml } from './read-yaml.ts';
import { resolveWithin, type Reading } from './reading.ts';
import { limits } from '../limits.ts';

type Field = readonly PropertyKey[];
export type Plain = Record<string, unknown>;

/** A service with everything it extends, and the place at which each of its fields is written. */
export interface LoadedService {
  data: Plain;
  /** The same without the values of variables: what stands in the file itself, with its defaults. */
  written: Plain;
  at: (field: Field) => { path: string; line: number };
}

/** What stands beside the services of a compose file: one network, volume, secret, configuration or anything else. */
export interface Element {
  section: string;
  name: string;
  data: unknown;
  path: string;
  line: number;
}

/** A compose file with the files it includes. */
export interface LoadedCompose {
  services: Map<string, LoadedService>;
  elements: Element[];
  /** Further files that were read into it. */
  includes: string[];
  asked: Array<AskedVariable & { path: string; line: number }>;
}

const record = z.record(z.string(), z.unknown());
const Extends = z.union([
  z.string().transform((service) => ({ service, file: undefined })),
  z.object({ service: z.string(), file: z.string().optional() }),
]);
const Include = z.array(
  z.union([
    z.string().transform((file) => [file]),
    z
      .object({ path: z.union([z.string().transform((file) => [file]), z.array(z.string())]) })
      .transform((of) => of.path),
  ]),
);

/** Keys of a compose file that are read on their own, or that say nothing to Docker. */
const readElsewhere = /^(services|include|version|name|x-.*)$/;

/** Files that one compose file may take in, and how deep. */
const most = { files: 40, depth: 8 };

interface Loading extends Reading {
  values: ReadonlyMap<string, string>;
  loaded: LoadedCompose;
  files: Set<string>;
}

/** Loads a compose file: YAML → variables → specification → `include` and `extends`. Undefined where it cannot be read. */
export function loadCompose(
  file: string,
  values: ReadonlyMap<string, string>,
  reading: Reading,
): LoadedCompose | undefined {
  const loaded: LoadedCompose = { services: new Map(), elements: [], includes: [], asked: [] };
  const loading = { ...reading, values, loaded, files: new Set<string>() };
  if (!loadInto(file, loading, 0)) return undefined;
  return { ...loaded, includes: [...loading.files].filter((other) => other !== file).toSorted() };
}

function loadInto(file: string, loading: Loading, depth: number): boolean {
  const opened = open(file, loading, true);
  if (!opened) return false;
  const { data, lineOf } = opened;
  for (const [index, paths] of (Include.safeParse(data['include']).data ?? []).entries()) {
    for (const relative of paths) {
      const target = follow(file, relative, lineOf(['include', index]), loading);
      if (target && !loading.files.has(target) && depth < most.depth) loadInto(target, loading, depth + 1);
    }
  }
  for (const [section, of] of Object.entries(data).filter(([key]) => !readElsewhere.test(key))) {
    for (const [name, element] of Object.entries(record.safeParse(of).data ?? { '': of }))
      loading.loaded.elements.push({ section, name, data: element, path: file, line: lineOf([section, name]) });
  }
  for (const name of Object.keys(record.safeParse(data['services']).data ?? {})) {
    const service = loadService(file, name, loading, []);
    if (service) loading.loaded.services.set(name, service);
  }
  return true;
}

/** One service, merged onto what it extends. */
function loadService(
  file: string,
  name: string,
  loading: Loading,
  chain: readonly string[],
): LoadedService | undefined {
  const opened = open(file, loading, false);
  const own = serviceOf(opened?.data, name);
  if (!opened || !own) return undefined;
  const written = serviceOf(opened.written, name) ?? {};
  const at: LoadedService['at'] = (field) => ({ path: file, line: opened.lineOf(['services', name, ...field]) });
  const parent = Extends.safeParse(own['extends']).data;
  if (!parent) return { data: own, written, at };
  const target = parent.file === undefined ? file : follow(file, parent.file, at(['extends']).line, loading);
  const key = `${target}#${parent.service}`;
  const base =
    target && !chain.includes(key) && chain.length < most.depth
      ? loadService(target, parent.service, loading, [...chain, key])
      : undefined;
  if (!base) {
    if (target) loading.report({ kind: 'notRead', ...at(['extends']), what: `extends ${parent.service}` });
    return { data: own, written, at };
  }
  const isOwn = (field: Field) => field.length === 0 || String(field[0]) in own;
  return {
    data: mergeService(base.data, own),
    written: mergeService(base.written, written),
    at: (field) => (isOwn(field) ? at(field) : base.at(field)),
  };
}

function serviceOf(data: Plain | undefined, name: string): Plain | undefined {
  return record.safeParse(record.safeParse(data?.['services']).data?.[name]).data;
}

/** The file that another one names, if it is one of this repository and was read. */
function follow(from: string, relative: string, line: number, loading: Loading): string | undefined {
  const target = resolveWithin(from, relative);
  if (target === null)
    loading.report({ kind: 'outsideRepository', path: from, line, what: relative.slice(0, limits.quoted) });
  else if (loading.text(target) === undefined || loading.files.size >= most.files)
    loading.report({ kind: 'notRead', path: from, line, what: target.slice(0, limits.quoted) });
  else return target;
  return undefined;
}

/** Parses a file, puts its variables' values in and judges it by the specification, once. */
function open(
  file: string,
  { text, report, values, loaded, files }: Loading,
  judge: boolean,
): { data: Plain; written: Plain; lineOf: (field: Field) => number } | undefined {
  const first = !files.has(file);
  files.add(file);
  const yaml = readYaml(text(file) ?? '');
  if ('message' in yaml) {
    if (first) report({ kind: 'unreadable', path: file, line: yaml.line, what: yaml.message.slice(0, limits.quoted) });
    return undefined;
  }
  const { lineOf } = yaml;
  const data = interpolateAll(yaml.data, values, (variable, field) => {
    if (first) loaded.asked.push({ ...variable, path: file, line: lineOf(field) });
  });
  const checked = record.safeParse(data).data;
  if (!checked) {
    if (first) report({ kind: 'unreadable', path: file, line: 1, what: path.posix.basename(file) });
    return undefined;
  }
  if (first && judge) {
    for (const { field, what } of judgeCompose(checked))
      report({ kind: 'notByTheSpecification', path: file, line: lineOf(field), what });
  }
  const written = record.parse(interpolateAll(yaml.data, new Map(), () => undefined));
  return { data: checked, written, lineOf };
}
