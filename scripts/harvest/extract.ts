import type { z } from 'zod';
import type { Facts, SourceFacts } from '../../content/model/facts.ts';
import type { Product } from '../../content/model/product.ts';
import type { Release } from '../../content/model/release.ts';
import type { Source } from '../../content/model/source.ts';
import type { EvaluationText } from '../evidence/assessments/read-evaluations.ts';
import type { Yardstick } from '../evidence/subject.ts';
import type { Commit, LastChange, Tag, Tree } from '../forges/forge.ts';
import type { Said } from './plan.ts';
import type { ReadSource } from './read-source.ts';
import { toJson } from './to-json.ts';

/** One repository at the commit that was read, with the files that were asked for. No door to the outside. */
export interface ExtractableSource {
  source: Source;
  facts: SourceFacts;
  tree: Tree;
  commits: readonly Commit[];
  tags: readonly Tag[];
  lastChanges: ReadonlyMap<string, LastChange>;
  /** Content of the wanted files by path; one that could not be had is absent. */
  texts: ReadonlyMap<string, Buffer>;
  /** The latest release with the files of the extractors that ask for it; undefined where there is none. */
  release: ReleasedFiles | undefined;
  /** The two newest releases with the files that are compared between them, newest first; fewer where there are fewer. */
  compared: readonly ReleasedFiles[];
}

/** The files of a repository as of a release. */
export interface ReleasedFiles extends Release {
  tree: Tree;
  texts: ReadonlyMap<string, Buffer>;
}

/** A product whose repositories have been read. */
export interface ExtractableProduct {
  id: string;
  product: Product;
  facts: Facts;
  /** In the order of the product file. Sources that could not be read are absent: say unknown there, not missing. */
  sources: readonly ExtractableSource[];
  /** What the secretariat wrote of the product, from where it keeps that. */
  evaluations: readonly EvaluationText[];
  /** The community's own data that measurements are judged by. */
  yardstick: Yardstick;
  /** What was counted and noted while its documents were made, broken links for one. */
  said: Said;
}

/** Something that is kept of a product beside its facts, in a file of its own: content/harvested/<id>/<name>.json. */
export interface Extractor<Value = unknown> {
  name: string;
  schema: z.ZodType<Value>;
  /** Paths of the files to read, by their names alone; they come in one batch with all others. */
  wants: (tree: Tree, source: Source) => readonly string[];
  /** Whether it also wants them as they were at the latest release. */
  atRelease?: true;
  /** Paths of the files that are compared between the two newest releases. */
  compares?: (tree: Tree) => readonly string[];
  /** Pure, and without a clock: the same commits give the same bytes. Undefined where there is nothing to keep. */
  extract: (product: ExtractableProduct) => Value | undefined;
}

/** What an extractor may know of a source. */
export function toExtractable({ raw, facts, texts, release, compared }: ReadSource): ExtractableSource {
  const { source, tree, history, tags, fileHistory } = raw;
  return {
    source,
    facts,
    tree,
    commits: history.commits,
    tags,
    lastChanges: fileHistory.changed,
    texts,
    release,
    compared,
  };
}

/** The file of an extractor in a product's folder. */
export function fileOf({ name }: Extractor): string {
  return `${name}.json`;
}

/** The files that the extractors make of a product, by name. */
export function extractAll(extractors: readonly Extractor[], product: ExtractableProduct): Map<string, Buffer> {
  return new Map(
    extractors.flatMap((extractor) => {
      const value = extractor.extract(product);
      return value === undefined
        ? []
        : [[fileOf(extractor), Buffer.from(toJson(extractor.schema.parse(value)))] as const];
    }),
  );
}
