/** What the heaviest page of a kind may weigh, in bytes as gzip sends them. */
export interface Budget {
  kind: string;
  /** Which pages are meant, by their path in the built site. */
  pages: RegExp;
  /** The page and its style sheets: what must be there before anything is seen. */
  markup: number;
  /** A community may have no such page. */
  optional?: true;
  /** The scripts that the page asks for; every page works without them. */
  scripts: number;
}

/** One round trip carries about 14 kB; what people open first must come with it. */
const oneRoundTrip = 14_000;

export const budgets: readonly Budget[] = [
  { kind: 'home', pages: /^(en\/)?index\.html$/, markup: oneRoundTrip, scripts: 10_000 },
  { kind: 'catalogue', pages: /^(en\/)?products\/index\.html$/, markup: 2 * oneRoundTrip, scripts: 10_000 },
  {
    kind: 'one value of a facet',
    pages: /^(en\/)?products\/by\/[^/]+\/[^/]+\/index\.html$/,
    markup: 2 * oneRoundTrip,
    scripts: 10_000,
  },
  {
    kind: 'the list in another form',
    pages: /^(en\/)?products\/view\/.+\/index\.html$/,
    markup: 2 * oneRoundTrip,
    scripts: 10_000,
  },
  { kind: 'comparison', pages: /^(en\/)?compare\/(.+\/)?index\.html$/, markup: oneRoundTrip, scripts: 10_000 },
  { kind: 'product', pages: /^(en\/)?products\/[^/]+\/index\.html$/, markup: oneRoundTrip, scripts: 10_000 },
  // A product may have more than a thousand releases; they stand on one page, so that a search in it finds each.
  { kind: 'releases', pages: /^(en\/)?products\/[^/]+\/releases\/index\.html$/, markup: 75_000, scripts: 10_000 },
  {
    kind: 'releases of a year',
    optional: true,
    pages: /^(en\/)?products\/[^/]+\/releases\/\d{4}\/index\.html$/,
    markup: 75_000,
    scripts: 10_000,
  },
  ...['dossier', 'evidence', 'run'].map((kind): Budget => ({
    kind,
    optional: true,
    pages: new RegExp(`^(en/)?products/[^/]+/${kind}/index\\.html$`),
    markup: oneRoundTrip,
    scripts: 10_000,
  })),
  ...['overview', 'was', 'design', 'releases', 'method', 'appstore'].map((kind): Budget => ({
    kind,
    pages: new RegExp(`^(en/)?${kind}/index\\.html$`),
    markup: oneRoundTrip,
    scripts: 10_000,
  })),
  {
    kind: 'requirements',
    optional: true,
    pages: /^(en\/)?requirements\/(.+\/)?index\.html$/,
    markup: oneRoundTrip,
    scripts: 10_000,
  },
  {
    kind: 'organisations',
    pages: /^(en\/)?organisations\/(by\/.*|page\/.*)?index\.html$/,
    markup: oneRoundTrip,
    scripts: 10_000,
  },
  {
    kind: 'organisation',
    optional: true,
    pages: /^(en\/)?organisations\/[^/]+\/index\.html$/,
    markup: oneRoundTrip,
    scripts: 10_000,
  },
  {
    kind: 'vendor',
    optional: true,
    pages: /^(en\/)?vendors\/([^/]+\/)?index\.html$/,
    markup: oneRoundTrip,
    scripts: 10_000,
  },
  { kind: 'community', pages: /^(en\/)?community\/index\.html$/, markup: oneRoundTrip, scripts: 10_000 },
  { kind: 'search', pages: /^(en\/)?search\/index\.html$/, markup: oneRoundTrip, scripts: 20_000 },
];

/** What a file that a script fetches may weigh. */
export interface FileBudget {
  kind: string;
  /** Folder of the built site. */
  folder: string;
  files: RegExp;
  most: number;
}

export const fileBudgets: readonly FileBudget[] = [
  // Fetched before anything is found: half a second on a slow line, for a thousand products too.
  { kind: 'products that answer while one types', folder: 'search', files: /\.json$/, most: 25_000 },
];
