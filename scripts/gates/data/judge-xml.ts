import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';

const require = createRequire(import.meta.url);
const parse = (file: string) => XmlDocument.fromBuffer(readFileSync(file));

// The schema of Atom is RELAX NG and can be no other; libxml2 announces that it will drop it, the pin keeps it.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const atom = RelaxNGValidator.fromDoc(parse(path.join(import.meta.dirname, 'atom.rng')));
// The schema of sitemaps.org as the package that writes sitemaps brings it.
const sitemap = XsdValidator.fromDoc(
  parse(path.join(path.dirname(require.resolve('sitemap/package.json')), 'schema/sitemap.xsd')),
);

/** Atom (RFC 4287), by libxml2; two entries of one id are a fault, too. */
export function judgeAtom(text: string): void {
  using document = XmlDocument.fromString(text);
  atom.validate(document);
  const ids = document.find('/a:feed/a:entry/a:id', { a: 'http://www.w3.org/2005/Atom' }).map(({ content }) => content);
  if (new Set(ids).size < ids.length) throw new Error('two entries have one id');
}

/** A sitemap (https://www.sitemaps.org/protocol.html), by libxml2; an index of sitemaps has no schema here. */
export function judgeSitemap(text: string): void {
  using document = XmlDocument.fromString(text);
  if (document.root.name === 'urlset') sitemap.validate(document);
}

/** Whether it is XML at all. */
export function judgeXml(text: string): void {
  XmlDocument.fromString(text).dispose();
}
