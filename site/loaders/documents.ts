import { posix } from 'node:path';
import { z } from 'zod';
import { Document } from '../../content/model/document.ts';
import { readShell } from './shell.ts';

/** A harvested document as the site keeps it: everything but its HTML, and where that stands. */
export const StoredDocument = Document.extend({
  body: z.string().describe('The file with the sanitised HTML, below the harvested folder'),
});
export type StoredDocument = z.output<typeof StoredDocument>;

/** Reads a harvested file and checks that it stands where it says it belongs. Its HTML stays in its own file. */
export function readDocument(text: string, file: string): StoredDocument {
  const { data, attributes } = readShell(text, file);
  const document = Document.safeParse(data);
  if (!document.success) throw new Error(`${file}: the front matter is wrong.\n${z.prettifyError(document.error)}`);

  const { product, version, address } = document.data;
  const expected = `${product}/docs/${version}/${address}.mdx`;
  if (file !== expected) throw new Error(`${file}: by its front matter it should be ${expected}.`);

  const { html = '', digest, ...unknown } = attributes;
  const [first] = Object.keys(unknown);
  if (first) throw new Error(`${file}: <Harvested> has no attribute “${first}”.`);
  if (digest !== document.data.digest) throw new Error(`${file}: the two digests of the body differ.`);
  if (!/^\.\/[^/]+\.html$/.test(html)) throw new Error(`${file}: “${html}” is not an .html file in the same folder.`);

  return { ...document.data, body: posix.join(posix.dirname(file), html) };
}
