import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { Catalog } from '../../content/model/catalog.ts';
import { collections, type CollectionName, type CollectionRecord } from '../../content/model/index.ts';
import { Method, TemplatePrints } from '../../content/model/method.ts';
import { Judgements, Synonyms } from '../../content/model/search.ts';
import { Id } from '../../content/model/text.ts';
import { Memory } from '../memory/memory.ts';
import { ConfigurationError } from './folders.ts';
import type { Sound } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readRecord } from './read-record.ts';

/** A curated record with the place it came from, so that a later check can point at it. */
export interface Entry<T> extends Sound<T> {
  id: string;
  file: string;
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
export async function loadContent(
  folder: string,
  memory = new Memory(folder),
): Promise<{ content: Content; problems: Problem[] }> {
  const catalog = loadCatalog(memory);
  const problems = [...catalog.problems];
  const load = async <T>(name: CollectionName, schema: z.ZodType<T>) => {
    const loaded = await loadCollection(memory, name, schema);
    problems.push(...loaded.problems);
    return loaded.entries;
  };
  const single = <T>(name: string, schema: z.ZodType<T>) => {
    const loaded = loadSingle(memory, name, schema);
    problems.push(...loaded.problems);
    return loaded.entry;
  };
  const content: Content = {
    catalog: catalog.value,
    catalogFile: shown(path.join(folder, 'catalog.yml')),
    synonyms: single('search/synonyms.yml', Synonyms),
    judgements: single('search/judgements.yml', Judgements),
    method: single('evidence.yml', Method)?.value ?? Method.parse({}),
    templates: single('templates.json', TemplatePrints)?.value ?? [],
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

function loadCatalog(memory: Memory): { value: Catalog; problems: Problem[] } {
  const file = shown(path.join(memory.folder, 'catalog.yml'));
  if (!memory.has('catalog.yml')) {
    throw new ConfigurationError(
      `There is no ${file}. Every content folder has one; the least is a line "name: …" and a line "url: https://…".`,
    );
  }
  const read = readRecord(memory, 'catalog.yml', file, Catalog);
  if ('value' in read) return { value: read.value, problems: [] };
  return { value: Catalog.parse({ name: '?', url: 'https://catalogue.invalid' }), problems: read.problems };
}

/** A file that a catalogue may do without. */
function loadSingle<T>(memory: Memory, place: string, schema: z.ZodType<T>): { entry: Single<T>; problems: Problem[] } {
  if (!memory.has(place)) return { entry: undefined, problems: [] };
  const file = shown(path.join(memory.folder, place));
  const read = readRecord(memory, place, file, schema);
  if ('problems' in read) return { entry: undefined, problems: read.problems };
  return { entry: { file, value: read.value, lineOf: read.lineOf }, problems: [] };
}

/** What stands in for a faulty field that a record cannot do without, while its other fields are judged. */
const standIn = { name: '?', summary: { da: '?', en: '?' }, stage: 'idea' };

async function loadCollection<T>(
  memory: Memory,
  name: CollectionName,
  schema: z.ZodType<T>,
): Promise<{ entries: Entry<T>[]; problems: Problem[] }> {
  const names = await readdir(path.join(memory.folder, name)).catch(() => []);
  const entries: Entry<T>[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const fileName of names.filter((candidate) => /\.ya?ml$/i.test(candidate)).toSorted()) {
    const file = shown(path.join(memory.folder, name, fileName));
    const id = fileName.replace(/\.ya?ml$/i, '');
    problems.push(...checkFileName(file, fileName, id, seen));
    const read = readRecord(memory, `${name}/${fileName}`, file, schema, standIn);
    if ('problems' in read) {
      problems.push(...read.problems);
      if (read.rest) entries.push({ id, file, ...read.rest });
    } else entries.push({ id, file, value: read.value, lineOf: read.lineOf });
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
