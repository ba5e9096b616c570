import type { Root } from 'hast';
import { RstToHtmlCompiler } from 'rst-compiler';
import { visit } from 'unist-util-visit';
import { clean } from './clean.ts';
import { finish } from './finish.ts';
import type { DocumentInput, ParsedDocument } from './parsed.ts';
import { rstBlocks } from './rst-blocks.ts';
import { settleRstIndents } from './rst-indents.ts';
import { scopeOf, tablesOfContents } from './rst-scope.ts';

/** Makes a harmless tree of a reStructuredText document. Directives are shown or left out, never carried out. */
export function parseRst({ text }: DocumentInput): ParsedDocument {
  const { text: source, lines } = settleRstIndents(readable(text));
  const { root } = new RstToHtmlCompiler().parse(source, {
    ...{ disableErrors: true, disableWarnings: true, inputIndentSize: indentOf(source) },
  });
  const tree: Root = { type: 'root', children: rstBlocks(root.children, scopeOf(root)) };
  visit(tree, 'element', ({ position }) => {
    if (position) position.start.line = lines[position.start.line - 1] ?? position.start.line;
  });
  return { ...finish(clean(tree), {}), listed: tablesOfContents(root), remarks: [] };
}

/** The same lines, without what the parser stumbles over. */
function readable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, '        ')
      // The parser takes a footnote that begins on the line below its mark for a comment.
      .replace(/^(\.\. \[[^\]\n]+\])[ ]*\n[ ]+(\S.*\n(?:[ ]+\S.*\n)*)/gm, '$1 $2\n')
  );
}

// Definitions and quotations may be indented by any width, but the parser knows one width for a document.
function indentOf(source: string): number {
  const counts = new Map<number, number>();
  for (const [, spaces = ''] of source.matchAll(/^(?![-*+#]|\.\.|\d+\.)\S.*\n( {2,8})\S/gm)) {
    counts.set(spaces.length, (counts.get(spaces.length) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 4;
}
