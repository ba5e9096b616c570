import type { DocumentNode } from './document-tree.ts';

/** Documents that stand side by side under one heading, which has no page itself. */
export interface DocumentSection {
  heading: string;
  nodes: DocumentNode[];
}

/** Puts documents beside each other under the headings of their docs site's navigation, as many levels down as said. */
export function inSections(nodes: readonly DocumentNode[], level: number): Array<DocumentNode | DocumentSection> {
  const entries: Array<DocumentNode | DocumentSection> = [];
  for (const node of nodes) {
    const heading = node.document.sections[level];
    const last = entries.at(-1);
    if (heading === undefined) entries.push(node);
    else if (last && 'nodes' in last && last.heading === heading) last.nodes.push(node);
    else entries.push({ heading, nodes: [node] });
  }
  return entries;
}
