import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { Catalog } from '../../content/model/catalog.ts';
import { collections, type CollectionName, type CollectionRecord } from '../../content/model/index.ts';
import { Method, TemplatePrints } from '../../content/model/method.ts';
import { Judgements, Synonyms } from '../../content/model/search.ts';
import { Id } from '../../content/model/text.ts';
import { ConfigurationError } from './folders.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** A curated record with the place it came from, so that a later check can point at it. */
export interface Entry<T> {
  id: string;
  file: string;
  value: T;
  lineOf: (field: readonly PropertyKey[]) => number | undefined;
}

/** A file that there is one of; undefined where it is missing or faulty. */
type Single<T> = Omit<Entry<T>, 'id'> | undefined;

/** All curated content. */
export type Content = {
  catalog: Catalog;
  /** The file of the catalogue's own record, for problems to point at. */
  catalogFile: string;
  method: Method;
  templates: TemplatePrints;
  synonyms: Single<Synonyms>;
  judgements: Single<Judgements>;
} & {
  [Name in CollectionName]: Entry<CollectionRecord<Name>>[];
};

/** Reads and validates everything that people write in the content folder, and collects every problem. */
export async function loadContent(folder: string): Promise<{ content: Content; problems: Problem[] }> {
  const catalog = await loadCatalog(folder);
  const problems = [...catalog.problems];
  const load = async <T>(name: CollectionName, schema: z.ZodType<T>) => {
    const loaded = await loadCollection(path.join(folder, name), schema);
    problems.push(...loaded.problems);
    return loaded.entries;
  };
  const single = async <T>(name: string, schema: z.ZodType<T>) => {
    const loaded = await loadSingle(path.join(folder, name), schema);
    problems.push(...loaded.problems);
    return loaded.entry;
  };
  const content: Content = {
    catalog: catalog.value,
    catalogFile: shown(path.join(folder, 'catalog.yml')),
    synonyms: await single('search/synonyms.yml', Synonyms),
    judgements: await single('search/judgements.yml', Judgements),
    method: (await single('evidence.yml', Method))?.value ?? Method.parse({}),
    templates: (await single('templates.json', TemplatePrints))?.value ?? [],
    products: await load('products', collections.products),
    vendors: await load('vendors', collections.vendors),
    organisations: await load('organisations', collections.organisations),
    usage: await load('usage', collections.usage),
    families: await load('families', collections.families),
    areas: await load('areas', collections.areas),
    requirements: await load('requirements', collections.requirements),
    apps: await load('apps', collections.apps),
  };
  return { content, problems };
}

async function loadCatalog(folder: string): Promise<{ value: Catalog; problems: Problem[] }> {
  const file = shown(path.join(folder, 'catalog.yml'));
  const text = await readFile(path.join(folder, 'catalog.yml'), 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(
      `There is no ${file}. Every content folder has one; the least is a line "name: …" and a line "url: https://…".`,
      { cause },
    );
  });
  const parsed = parseYaml(file, text, Catalog);
  if ('value' in parsed) return { value: parsed.value, problems: [] };
  return { value: Catalog.parse({ name: '?', url: 'https://catalogue.invalid' }), problems: parsed.problems };
}

/** A file that a catalogue may do without. */
async function loadSingle<T>(
  address: string,
  schema: z.ZodType<T>,
): Promise<{ entry: Single<T>; problems: Problem[] }> {
  const file = shown(address);
  const text = await readFile(address, 'utf8').catch(() => undefined);
  if (text === undefined) return { entry: undefined, problems: [] };
  const parsed = parseYaml(file, text, schema);
  if ('problems' in parsed) return { entry: undefined, problems: parsed.problems };
  return { entry: { file, value: parsed.value, lineOf: parsed.lineOf }, problems: [] };
}

/** What stands in for a faulty field that a record cannot do without, while its other fields are judged. */
const standIn = { name: '?', summary: { da: '?', en: '?' }, stage: 'idea' };

async function loadCollection<T>(
  directory: string,
  schema: z.ZodType<T>,
): Promise<{ entries: Entry<T>[]; problems: Problem[] }> {
  const names = await readdir(directory).catch(() => []);
  const entries: Entry<T>[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const fileName of names.filter((candidate) => /\.ya?ml$/i.test(candidate)).toSorted()) {
    const file = shown(path.join(directory, fileName));
    const id = fileName.replace(/\.ya?ml$/i, '');
    problems.push(...checkFileName(file, fileName, id, seen));
    const parsed = parseYaml(file, await readFile(path.join(directory, fileName), 'utf8'), schema, standIn);
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
      if (parsed.rest) entries.push({ id, file, ...parsed.rest });
    } else entries.push({ id, file, value: parsed.value, lineOf: parsed.lineOf });
  }
  return { entries, problems };
}

function checkFileName(file: string, fileName: string, id: string, seen: Map<string, string>): Problem[] {
  const problems: Problem[] = [];
  const other = seen.get(id.toLowerCase());
  if (other) {
    problems.push({
      file,
      field: '',
      what: `${other} and ${file} both stand for the id "${id.toLowerCase()}".`,
      fix: 'Keep one of them, or give the other a new file name.',
    });
  }
  seen.set(id.toLowerCase(), file);
  if (!fileName.endsWith('.yml')) {
    problems.push({
      file,
      field: '',
      what: 'The ending of the file name is not ".yml".',
      fix: `Rename the file to ${id.toLowerCase()}.yml.`,
    });
  }
  if (!Id.safeParse(id).success) {
    problems.push({
      file,
      field: '',
      what: `"${id}" cannot be an id.`,
      why: 'It becomes part of an address on the site.',
      fix: 'Use lower-case letters a–z, digits and hyphens in the file name.',
    });
  }
  return problems;
}

/** Paths as a person would type them from here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
