import { expect, test } from 'vitest';
import { inSections, type DocumentSection } from './document-sections.ts';
import { buildTree, type DocumentNode } from './document-tree.ts';
import { exampleDocument } from './examples.ts';

function outline(nodes: readonly DocumentNode[], level = 0): string[] {
  return inSections(nodes, level).flatMap((entry: DocumentNode | DocumentSection) =>
    'nodes' in entry
      ? [`${'  '.repeat(level)}${entry.heading}:`, ...outline(entry.nodes, level + 1)]
      : [`${'  '.repeat(level)}${entry.document.address}`],
  );
}

test('documents stand under the headings of their docs site’s navigation, in its order', () => {
  const placed: Array<[string, string[]]> = [
    ['r/home', []],
    ['r/start', ['Developers']],
    ['r/calls', ['Developers', 'API']],
    ['r/types', ['Developers', 'API']],
    ['r/last', ['Developers']],
    ['r/unlisted', []],
  ];
  const { roots } = buildTree(
    placed.map(([address, sections], position) => exampleDocument({ address, sections, position })),
  );
  expect(outline(roots)).toEqual([
    ...['r/home', 'Developers:', '  r/start', '  API:', '    r/calls', '    r/types', '  r/last', 'r/unlisted'],
  ]);
});
