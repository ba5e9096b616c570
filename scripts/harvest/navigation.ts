import { posix } from 'node:path';
import type { Listed } from '../markdown/mkdocs.ts';
import { addressOfFolder, speaksForFolder } from './address.ts';

/** A document as the navigation sees it. */
export interface NavigationPage {
  path: string;
  address: string;
  title: string;
  /** Title of the page above, in Just-the-Docs' front matter. */
  parent?: string | undefined;
  grandParent?: string | undefined;
  order?: number | undefined;
}

/** The documents of one repository, and the order its own docs site gives them. */
export interface NavigationSource {
  name: string;
  isDocs: boolean;
  pages: readonly NavigationPage[];
  /** Paths in the order of a site's own navigation. */
  listed: ReadonlyMap<string, Listed>;
}

/** Where a document stands in the reading order of its product. */
export interface Placed {
  parent: string | null;
  position: number;
  /** What the docs site calls it in its navigation, where it says so. */
  label: string | null;
  /** Headings of the docs site's navigation between the document above it and itself, that no document speaks for. */
  sections: string[];
}

const natural = new Intl.Collator('da', { numeric: true, sensitivity: 'base' });
// Files about a project rather than its product come after everything one would read.
const aboutTheProject =
  /^(changelog|history|releases?|contribut\w*|code[_-]of[_-]conduct|security|licen[cs]e|authors|maintainers|governance\w*|support|notice|copying|agents)\b/i;

/**
 * Orders the documents of a product: the first repository's README, then the documentation repositories, then the
 * rest. Within a repository its docs site decides (MkDocs, Just-the-Docs, Sphinx), otherwise folders and names.
 */
export function navigate(sources: readonly NavigationSource[]): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  const docs = sources.filter(({ isDocs }) => isDocs);
  const [first] = sources;
  const standsAlone = first && !first.isDocs && docs.length > 0 ? rootPage(first) : undefined;
  if (standsAlone) placed.set(standsAlone.address, { parent: null, position: 0, label: null, sections: [] });
  for (const source of [...docs, ...sources.filter(({ isDocs }) => !isDocs)]) placeSource(source, placed);
  return placed;
}

function placeSource(source: NavigationSource, placed: Map<string, Placed>): void {
  const pages = source.pages.filter(({ address }) => !placed.has(address));
  const parents = new Map(pages.map((page) => [page, parentOf(page, pages, source)]));
  const place = (page: NavigationPage, parent: NavigationPage | undefined) => {
    if (placed.has(page.address)) return;
    const { label = null } = source.listed.get(page.path) ?? {};
    const sections = sectionsBelow(parent, page, source);
    placed.set(page.address, { parent: parent?.address ?? null, position: placed.size, label, sections });
    const children = pages.filter((child) => parents.get(child) === page);
    for (const child of children.toSorted(inOrder(source))) place(child, page);
  };
  const tops = pages.filter((page) => parents.get(page) === undefined);
  for (const page of tops.toSorted(inOrder(source))) place(page, undefined);
  // What is left names each other as parents: it stands at the top, so that no page is lost.
  for (const page of pages.toSorted(inOrder(source))) place(page, undefined);
}

function parentOf(
  page: NavigationPage,
  pages: readonly NavigationPage[],
  source: NavigationSource,
): NavigationPage | undefined {
  const listed = source.listed.get(page.path);
  const section = listed?.sections.findLast((section) => isPage(section.page, pages) && section.page !== page.path);
  if (section) return pages.find(({ path }) => path === section.page);
  // What a site lists stands below its home, wherever the file may lie.
  if (listed && listed.home !== null) return folderPage(page, pages, source, listed.home);
  if (page.parent) {
    const named = pages.filter(({ title }) => title === page.parent);
    const exact = named.find((candidate) => candidate.parent === page.grandParent) ?? named[0];
    if (exact && exact !== page) return exact;
  }
  return folderPage(page, pages, source);
}

function isPage(path: string | null, pages: readonly NavigationPage[]): boolean {
  return path !== null && pages.some((page) => page.path === path);
}

/** The headings of the sections a page is listed in, from the page it stands below. */
function sectionsBelow(parent: NavigationPage | undefined, { path }: NavigationPage, { listed }: NavigationSource) {
  const { sections = [], home = null } = listed.get(path) ?? {};
  // The home of a site stands above all its sections, even above the one that lists it.
  if (speaksForFolder(path) && posix.dirname(path) === (home || '.')) return [];
  const from = sections.findLastIndex(({ page }) => page !== null && page === parent?.path) + 1;
  return sections.slice(from).flatMap(({ heading }) => heading ?? []);
}

/** The nearest page above that speaks for a folder. */
function folderPage(
  page: NavigationPage,
  pages: readonly NavigationPage[],
  source: NavigationSource,
  from = posix.dirname(page.path),
) {
  let folder = from || '.';
  for (;;) {
    const address = addressOfFolder(source.name, folder === '.' ? '' : folder);
    const above = pages.find((candidate) => candidate.address === address);
    if (above && above !== page) return above;
    if (folder === '.') return undefined;
    folder = posix.dirname(folder);
  }
}

function rootPage({ pages, name }: NavigationSource): NavigationPage | undefined {
  return pages.find(({ address }) => address === addressOfFolder(name, ''));
}

function inOrder({ listed }: NavigationSource): (a: NavigationPage, b: NavigationPage) => number {
  const rank = (page: NavigationPage) => [
    speaksForFolder(page.path) && posix.dirname(page.path) === '.' ? 0 : 1,
    listed.get(page.path)?.order ?? Infinity,
    page.order ?? Infinity,
    aboutTheProject.test(posix.basename(page.path)) ? 1 : 0,
  ];
  return (a, b) => {
    const [ranksA, ranksB] = [rank(a), rank(b)];
    const decisive = ranksA.findIndex((value, index) => value !== ranksB[index]);
    if (decisive >= 0) return (ranksA[decisive] ?? 0) < (ranksB[decisive] ?? 0) ? -1 : 1;
    return natural.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
  };
}
