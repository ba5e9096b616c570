import type { Facts, SourceFacts } from './facts.ts';
import type { Product } from './product.ts';
import { latestOfProduct } from './release.ts';

/** What was harvested of a product, as far as it matters here. */
export type Known = Pick<Facts, 'sources' | 'releases'>;

/** Who says something, by rank: what people curated beats the product's own file, and that beats Git and forge. */
export const ranks = ['curated', 'publiccode', 'git', 'forge'] as const;
export type Rank = (typeof ranks)[number];

/** What may be said from several sides. */
export type StatementField = 'website' | 'licence' | 'version' | 'releaseDate' | 'status';

/** What one side says, and where that can be looked up. */
export interface Said {
  by: Rank;
  value: string;
  /** The file in its repository, where it is one. */
  at?: { repository: string; commit: string; path: string };
}

/** All that is said of one field: the first one counts, and the others stay visible. */
export interface Statement {
  field: StatementField;
  said: [Said, ...Said[]];
  /** Whether somebody says otherwise. */
  disputed: boolean;
}

/** What is said of a product from several sides, by precedence. */
export function statementsOf(product: Product, facts: Known | undefined): Statement[] {
  const sources = facts?.sources ?? [];
  const file = sources.flatMap((source) => (source.publiccode ? [{ source, publiccode: source.publiccode }] : []))[0];
  const main = sources[0];
  const latest = latestOfProduct(
    facts?.releases ?? [],
    product.sources.map(({ repository }) => repository ?? null),
  );
  const own = (value: string | null | undefined): Said | undefined =>
    file && value ? { by: 'publiccode', value, ...placeOf(file.source, file.publiccode.path) } : undefined;
  const by = (rank: Rank, value: string | null | undefined): Said | undefined =>
    value ? { by: rank, value } : undefined;
  const licence = main?.licence;
  return [
    toStatement('website', [
      by('curated', product.website),
      own(file?.publiccode.website),
      by('forge', main?.forge?.homepage),
    ]),
    toStatement('licence', [
      own(file?.publiccode.licence),
      main && licence?.spdx ? { by: 'git', value: licence.spdx, ...placeOf(main, licence.path) } : undefined,
      by('forge', main?.forge?.licence),
    ]),
    toStatement('version', [own(file?.publiccode.version), by('git', latest?.version ?? latest?.tag)]),
    toStatement('releaseDate', [own(file?.publiccode.releaseDate), by('git', latest?.date.slice(0, 10))]),
    toStatement('status', [by('curated', statusOf[product.stage.value]), own(file?.publiccode.developmentStatus)]),
  ].filter((statement) => statement !== undefined);
}

/** The standard's words for how far a product has come. */
export const statusOf = { idea: 'concept', project: 'development', product: 'stable', retired: 'obsolete' } as const;

function toStatement(field: StatementField, candidates: ReadonlyArray<Said | undefined>): Statement | undefined {
  const [first, ...rest] = candidates.filter((said) => said !== undefined);
  if (!first) return undefined;
  const plain = (value: string) => value.toLowerCase().replace(/^v(?=\d)|-(only|or-later)$|\/$/g, '');
  return { field, said: [first, ...rest], disputed: rest.some(({ value }) => plain(value) !== plain(first.value)) };
}

function placeOf({ provenance }: SourceFacts, path: string): Pick<Said, 'at'> {
  const { repository, commit } = provenance;
  return repository ? { at: { repository, commit, path } } : {};
}
