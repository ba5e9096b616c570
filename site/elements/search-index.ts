import { spellings } from '../catalogue/spellings.ts';

/** A found page, before its text has been fetched. */
export interface Result {
  load(): Promise<Found>;
}

/** A found page. */
export interface Found {
  address: string;
  title: string;
  type: string;
  product: string;
  /** One sentence about the page, where it has one. */
  summary: string | undefined;
  /** HTML: a part of the page's text with marks. */
  excerpt: string;
  parts: { address: string; title: string }[];
}

/** The full-text index of the site. */
export interface SearchIndex {
  search(question: URLSearchParams): Promise<Result[]>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(term: string | null, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    sub_results: { url: string; title: string }[];
  }>;
}

/** Fetches the index. */
export async function loadIndex(address: string): Promise<SearchIndex> {
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(pagefind)) throw new Error(`${address} is not a search index. Build the site with “npm run build”.`);
  await pagefind.init();
  return {
    async search(question) {
      const { q, ...filters } = Object.fromEntries(question);
      const ask = async (term: string | null, more: Record<string, string> = {}) =>
        (await pagefind.search(term, { filters: { ...filters, ...more } })).results;
      const literal = await ask(q ?? null);
      if (literal.length === 0 && q) return toResults(merge(await Promise.all(spellings(q).map((term) => ask(term)))));
      // Whoever asks for a solution should not have to look for it among the pages that mention it.
      const solutions = q && !filters['type'] ? await ask(q, { type: 'product' }) : [];
      return toResults([...solutions, ...literal]);
    },
  };
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'init' in module && 'search' in module;
}

/** The answers to several questions, the best first. */
function merge(answers: readonly PagefindResult[][]): PagefindResult[] {
  return answers.flat().toSorted((a, b) => b.score - a.score);
}

/** Each page once. */
function toResults(found: readonly PagefindResult[]): Result[] {
  const unique = new Map<string, PagefindResult>();
  for (const result of found) if (!unique.has(result.id)) unique.set(result.id, result);
  return Array.from(unique.values(), (result) => ({ load: () => load(result) }));
}

async function load(result: PagefindResult): Promise<Found> {
  const { url, excerpt, meta, sub_results } = await result.data();
  return {
    address: url,
    title: meta['title'] ?? url,
    type: meta['type'] ?? '',
    product: meta['product'] ?? '',
    summary: meta['summary'],
    excerpt,
    parts: sub_results
      .filter((part) => part.url !== url)
      .slice(0, 3)
      .map((part) => ({ address: part.url, title: part.title })),
  };
}
