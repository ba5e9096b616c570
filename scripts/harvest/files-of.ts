import { Document } from '../../content/model/document.ts';
import { Facts, Stale } from '../../content/model/facts.ts';
import { ForgeTexts } from '../../content/model/forge-texts.ts';
import { ProductNotes } from '../../content/model/release-notes.ts';
import type { Emission } from './stage.ts';
import { toJson } from './to-json.ts';

/** Every file of a product's folder, by its path there. Pure. */
export function filesOf({ facts, stale, documents, media, texts, notes, extracted }: Emission): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { document, html } of documents) {
    const file = `docs/${document.version}/${document.address}`;
    // In this order they are written, too: no body ever lies there that no front matter has named.
    files.set(`${file}.mdx`, Buffer.from(toShell(Document.parse(document))));
    files.set(`${file}.html`, Buffer.from(html));
  }
  for (const { file, bytes } of media) files.set(`media/${file}`, bytes);
  if (texts) files.set('forge.json', Buffer.from(toJson(ForgeTexts.parse(texts))));
  if (stale) files.set('stale.json', Buffer.from(toJson(Stale.parse(stale))));
  if (notes) files.set('releases.json', Buffer.from(toJson(ProductNotes.parse(notes))));
  for (const [file, bytes] of extracted) files.set(file, bytes);
  files.set('facts.json', Buffer.from(toJson(Facts.parse(facts))));
  return files;
}

/**
 * The `.mdx` beside a body: front matter of a validated object, JSON-quoted (JSON is YAML), and one component.
 * No byte of a third party stands where MDX would read it as code.
 */
function toShell(document: Document): string {
  const lines = Object.entries(document).map(
    ([key, value]) => `${key}: ${escapeLineSeparators(JSON.stringify(value))}`,
  );
  const body = document.address.slice(document.address.lastIndexOf('/') + 1);
  return `---\n${lines.join('\n')}\n---\n\n<Harvested html="./${body}.html" digest="${document.digest}" />\n`;
}

/** JSON may hold these unescaped, and YAML takes them for line ends. */
function escapeLineSeparators(json: string): string {
  return json.replaceAll('\u0085', '\\u0085').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
