import { spellings, writeDoubleA } from '../catalogue/spellings.ts';
import { newestFirst } from '../search/newest-first.ts';
import { readGroups, type TextGroups } from './text-groups.ts';

/** What is asked for: the words, and what the pages must be. */
export interface TextQuestion {
  words: string;
  /** Type, product, language: by the names under which the pages are filed. */
  filters: Readonly<Record<string, string>>;
}

/** A found page. */
export interface FoundPage {
  address: string;
  title: string;
  type: string;
  product: string;
  score: number;
  /** `2026-08-21`, where the page tells of something that has a day. */
  date: string | undefined;
  /** One sentence about the page, where it has one. */
  summary: string | undefined;
  /** HTML: a part of the page's text with marks. */
  excerpt: string;
  parts: { address: string; title: string }[];
}

/** The pages that answer, of which only those are fetched that are looked at. */
export interface TextAnswer {
  count: number;
  read(from: number, to: number): Promise<FoundPage[]>;
}

/** The full-text index of the site: what is of no product at once, the texts of products once they are loaded. */
export interface TextIndex extends TextGroups {
  search(question: TextQuestion): Promise<TextAnswer>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Loads a further index, whose results then stand among those of the first. */
  mergeIndex(folder: string): Promise<void>;
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
export async function loadTexts(address: string): Promise<TextIndex> {
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(pagefind)) throw new Error(`${address} is not a search index. Build the site with “npm run build”.`);
  // A worker would be fetched first, and loads the program once more.
  await pagefind.options({ noWorker: true });
  const folder = address.replace(/[^/]*$/, '');
  const [groups] = await Promise.all([readGroups(folder, (group) => pagefind.mergeIndex(group)), pagefind.init()]);
  return {
    ...groups,
    async search({ words, filters }) {
      const ask = async (term: string) => (await pagefind.search(term || null, { filters: { ...filters } })).results;
      const doubleA = writeDoubleA(words);
      const literal = (await Promise.all([words, ...(doubleA ? [doubleA] : [])].map(ask))).flat();
      const found = literal.length > 0 ? literal : (await Promise.all(spellings(words).map(ask))).flat();
      const results = [...new Map(found.map((result) => [result.id, result])).values()];
      return {
        count: results.length,
        read: async (from, to) => newestFirst(await Promise.all(results.slice(from, to).map(read))),
      };
    },
  };
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'init' in module && 'search' in module;
}

async function read(result: PagefindResult): Promise<FoundPage> {
  const { url, excerpt, meta, sub_results } = await result.data();
  return {
    address: url,
    title: meta['title'] ?? url,
    type: meta['type'] ?? '',
    product: meta['product'] ?? '',
    score: result.score,
    date: meta['date'],
    summary: meta['summary'],
    excerpt,
    parts: sub_results
      .filter((part) => part.url !== url)
      .slice(0, 3)
      .map((part) => ({ address: part.url, title: part.title })),
  };
}
