import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppHistory } from '../../content/model/app-history.ts';
import { ProductEvidence } from '../../content/model/evidence.ts';
import { Facts, Stale } from '../../content/model/facts.ts';
import { collections as models, type CollectionName } from '../../content/model/index.ts';
import { RecordedChanges } from '../../content/model/recorded-changes.ts';
import { ProductNotes } from '../../content/model/release-notes.ts';
import { RunFacts } from '../../content/model/run-facts.ts';
import { RunTexts } from '../../content/model/run-texts.ts';
import { VerdictHistory } from '../../content/model/verdict-history.ts';
import { readDocument, type StoredDocument } from '../loaders/documents.ts';
import { listFiles, listFolders, readParsed } from '../reads/files.ts';
import { contentFolder, harvestedFolder } from '../reads/folders.ts';
import { onceLasting } from '../reads/once.ts';

/** Records of one kind, by id. */
export interface Collection<Value> {
  get(id: string): Value | undefined;
  ids(): string[];
  all(): Map<string, Value>;
}

/** Everything that people and the harvest have written of the community, by the contract in content/model. */
export const records = {
  products: curated('products', models.products),
  vendors: curated('vendors', models.vendors),
  families: curated('families', models.families),
  areas: curated('areas', models.areas),
  apps: curated('apps', models.apps),
  organisations: curated('organisations', models.organisations),
  usage: curated('usage', models.usage),
  requirements: curated('requirements', models.requirements),
  facts: harvested('facts.json', Facts),
  stale: harvested('stale.json', Stale),
  notes: harvested('releases.json', ProductNotes),
  evidence: harvested('evidence.json', ProductEvidence),
  verdictHistory: harvested('history.json', VerdictHistory),
  changes: harvested('changes.json', RecordedChanges),
  runs: harvested('app.json', RunFacts),
  appHistory: harvested('app-history.json', AppHistory),
  runTexts: harvested('app-texts.json', RunTexts),
};

/** The harvested documents of a product, of the versions that are wanted; the others are not read. */
export function documentsOf(product: string, isWanted: (version: string) => boolean): StoredDocument[] {
  return listFiles(join(harvestedFolder, product, 'docs'), '.mdx', { deep: true })
    .filter((file) => file.includes('/') && isWanted(file.slice(0, file.indexOf('/'))))
    .flatMap((file) => {
      const path = `${product}/docs/${file}`;
      return readParsed(join(harvestedFolder, path), (text) => readDocument(text, path)) ?? [];
    });
}

/** One YAML file for each record. */
function curated<Value>(name: CollectionName, schema: z.ZodType<Value>): Collection<Value> {
  const folder = join(contentFolder, name);
  return collection(
    () => listFiles(folder, '.yml').map((file) => file.replace(/\.yml$/, '')),
    onceLasting(`curated.${name}`, (id) => read(join(folder, `${id}.yml`), parse, schema)),
  );
}

/** One JSON file for each product that has one. */
function harvested<Value>(file: string, schema: z.ZodType<Value>): Collection<Value> {
  return collection(
    () => listFolders(harvestedFolder),
    (id) => read(join(harvestedFolder, id, file), JSON.parse, schema),
  );
}

function collection<Value>(list: () => string[], get: Collection<Value>['get']): Collection<Value> {
  const all = () =>
    new Map(
      list().flatMap((id): [string, Value][] => {
        const value = get(id);
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return { get, all, ids: () => [...all().keys()] };
}

function read<Value>(file: string, parseText: (text: string) => unknown, schema: z.ZodType<Value>): Value | undefined {
  return readParsed(file, (text) => {
    const parsed = schema.safeParse(parseText(text));
    if (!parsed.success) throw new Error(`${file} cannot be used.\n${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
