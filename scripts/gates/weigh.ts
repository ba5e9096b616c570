import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Element } from 'hast';
import { elementsOf, readPage } from './pages.ts';

/** What a page weighs on the wire. */
export interface Weight {
  page: string;
  /** The page and its style sheets, in bytes as gzip sends them. */
  markup: number;
  /** The same, as Brotli sends them. */
  markupBrotli: number;
  /** The scripts that the page asks for, in bytes as gzip sends them. */
  scripts: number;
}

/** A scale for the pages of one site; it weighs a file that many pages share only once. */
export function scaleFor(folder: string, base: string): (page: string) => Promise<Weight> {
  const known = new Map<string, Promise<[number, number]>>();
  const fileWeight = (file: string) => {
    const weight = known.get(file) ?? readFile(path.join(folder, file)).then(compressed);
    known.set(file, weight);
    return weight;
  };
  return async (page) => {
    const tree = await readPage(folder, page);
    const sum = async (addresses: readonly string[]) => {
      const weights = await Promise.all(addresses.map((address) => fileWeight(fileOf(address, page, base))));
      return weights.reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    };
    const [html, htmlBrotli] = await fileWeight(page);
    const [css, cssBrotli] = await sum(addressesOf(elementsOf(tree, isStyleSheet), 'href'));
    const [scripts] = await sum(addressesOf(elementsOf(tree, isScript), 'src'));
    return { page, markup: html + css, markupBrotli: htmlBrotli + cssBrotli, scripts };
  };
}

/** What one file weighs, in bytes as gzip sends it. */
export async function weighFile(file: string): Promise<number> {
  const [weight] = await compressed(await readFile(file));
  return weight;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

async function compressed(bytes: Buffer): Promise<[number, number]> {
  const [small, smaller] = await Promise.all([gzipped(bytes, { level: 9 }), brotlied(bytes)]);
  return [small.length, smaller.length];
}

const isScript = ({ tagName, properties }: Element) => tagName === 'script' && typeof properties['src'] === 'string';

const isStyleSheet = ({ tagName, properties }: Element) =>
  tagName === 'link' && Array.isArray(properties['rel']) && properties['rel'].includes('stylesheet');

function addressesOf(elements: readonly Element[], attribute: 'href' | 'src'): string[] {
  return elements.map((element) => element.properties[attribute]).filter((address) => typeof address === 'string');
}

/** The file behind an address on a page: `/catalogue/assets/a.css?x` → `assets/a.css`. */
function fileOf(address: string, page: string, base: string): string {
  const { pathname } = new URL(address, `https://site.invalid${base}${page}`);
  return decodeURIComponent(pathname.slice(base.length));
}
