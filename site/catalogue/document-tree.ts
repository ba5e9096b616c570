import type { StoredDocument } from '../loaders/documents.ts';

/** A document in the navigation of its solution. */
export interface DocumentNode {
  document: StoredDocument;
  parent: DocumentNode | null;
  children: DocumentNode[];
}

/** All documents of a solution. */
export interface DocumentTree {
  /** Documents without one above them, in reading order. */
  roots: DocumentNode[];
  /** All documents as one reads them: each followed by those below it. */
  order: DocumentNode[];
  byAddress: Map<string, DocumentNode>;
  /** Addresses that a document had before, and that nobody has now. */
  byFormerAddress: Map<string, DocumentNode>;
}

/** Builds the navigation from each document's parent and position. */
export function buildTree(documents: readonly StoredDocument[]): DocumentTree {
  const nodes = documents
    .toSorted((a, b) => a.position - b.position || (a.address < b.address ? -1 : 1))
    .map((document): DocumentNode => ({ document, parent: null, children: [] }));
  const byAddress = new Map(nodes.map((node) => [node.document.address, node]));
  for (const node of nodes) {
    const parent = byAddress.get(node.document.parent ?? '');
    // A circle of parents would hide everything in it.
    if (!parent || ancestors(parent).includes(node)) continue;
    node.parent = parent;
    parent.children.push(node);
  }
  const roots = nodes.filter((node) => node.parent === null);
  const former = nodes.flatMap((node) =>
    node.document.formerly.map((address): [string, DocumentNode] => [address, node]),
  );
  const byFormerAddress = new Map(former.filter(([address]) => !byAddress.has(address)));
  return { roots, order: roots.flatMap(withDescendants), byAddress, byFormerAddress };
}

function withDescendants(node: DocumentNode): DocumentNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** Where a document stands on the site: the newest directly, those of a release below its version. */
export function documentPath(document: Pick<StoredDocument, 'product' | 'version' | 'address'>): string {
  return `/products/${document.product}/docs/${routeAddress(document)}/`;
}

/** The part of that address below the product's docs: `os2mo/guide`, or `@65.0.0/os2mo/guide` as of a release. */
export function routeAddress({ version, address }: Pick<StoredDocument, 'version' | 'address'>): string {
  return version === 'latest' ? address : `@${version}/${address}`;
}

/**
 * What tells documents of the same title apart: of each the shortest end of its address that no other one has.
 * A document whose title is its own is not among them.
 */
export function distinctions(nodes: readonly DocumentNode[]): Map<DocumentNode, string> {
  const groups = [...Map.groupBy(nodes, ({ document }) => labelOf(document)).values()].filter(
    ({ length }) => length > 1,
  );
  return new Map(
    groups.flatMap((group) => {
      const addresses = group.map(({ document }) => document.address);
      return group.map((node): [DocumentNode, string] => [node, ownEnd(node.document.address, addresses)]);
    }),
  );
}

function ownEnd(address: string, all: readonly string[]): string {
  const parts = address.split('/');
  const ends = parts.map((_, index) => parts.slice(-index - 1).join('/'));
  return ends.find((end) => all.filter((other) => `/${other}`.endsWith(`/${end}`)).length === 1) ?? address;
}

/** What a document is called in the navigation. */
export function labelOf({ label, title }: Pick<StoredDocument, 'label' | 'title'>): string {
  return label ?? title;
}

/** The documents above a document and itself, the uppermost first. */
export function ancestors(node: DocumentNode): DocumentNode[] {
  return node.parent ? [...ancestors(node.parent), node] : [node];
}

/** The documents before and after a document in the reading order of its repository: another one is another text. */
export function neighbours(tree: DocumentTree, node: DocumentNode) {
  const order = tree.order.filter((other) => repositoryPart(other) === repositoryPart(node));
  const index = order.indexOf(node);
  return { previous: order[index - 1], next: order[index + 1] };
}

/** The repository a document comes from: the first part of its address. */
export function repositoryPart(node: DocumentNode): string {
  return node.document.address.split('/')[0] ?? '';
}

/** The documents nearest the top, in reading order: what one sees first of a documentation. */
export function uppermost({ roots }: Pick<DocumentTree, 'roots'>, most: number): DocumentNode[] {
  const found = roots.slice(0, most);
  for (const node of found) {
    if (found.length < most) found.push(...node.children.slice(0, most - found.length));
  }
  return found;
}
