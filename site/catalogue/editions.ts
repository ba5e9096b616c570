import { compareVersions, parseVersion } from '../../content/model/release.ts';
import type { StoredDocument } from '../loaders/documents.ts';
import { buildTree, type DocumentNode, type DocumentTree } from './document-tree.ts';
import type { Solution } from './solution.ts';

/** The documentation of a solution as of one release. */
export interface Edition {
  version: string;
  documents: DocumentTree;
}

/** The earlier releases among a solution's documents, newest first. */
export function editionsOf(documents: readonly StoredDocument[]): Edition[] {
  const versions = Map.groupBy(documents, ({ version }) => version);
  versions.delete('latest');
  const order = (version: string) => parseVersion(version) ?? { numbers: [], suffix: '', text: version };
  return [...versions]
    .map(([version, of]) => ({ version, documents: buildTree(of) }))
    .toSorted((a, b) => compareVersions(order(b.version), order(a.version)));
}

/** The document at an address below a product's docs, of any version, also where it stood before. */
export function findNode(
  { documents, editions }: Pick<Solution, 'documents' | 'editions'>,
  address: string,
): DocumentNode | undefined {
  const [, version, below = ''] = /^@([^/]+)\/(.*)$/.exec(address) ?? [];
  return version === undefined
    ? (documents.byAddress.get(address) ?? documents.byFormerAddress.get(address))
    : editions.find((edition) => edition.version === version)?.documents.byAddress.get(below);
}

/** The tree that a document stands in. */
export function treeOf(
  { documents, editions }: Pick<Solution, 'documents' | 'editions'>,
  { document }: DocumentNode,
): DocumentTree {
  return editions.find(({ version }) => version === document.version)?.documents ?? documents;
}

/** The same page in another version, for the switch. */
export interface OtherVersion {
  version: string;
  /** The page there, or the first page where that version has none of this address. */
  document: StoredDocument;
  /** How that page's text compares with the newest one; undefined where there is none to compare with. */
  change: 'same' | 'changed' | 'absent' | undefined;
}

/** The page as it is now, also where it has moved since. */
export function newestOf(documents: DocumentTree, { address }: StoredDocument): StoredDocument | undefined {
  return (documents.byAddress.get(address) ?? documents.byFormerAddress.get(address))?.document;
}

function samePage(tree: DocumentTree, { address, formerly }: StoredDocument): StoredDocument | undefined {
  const found = [address, ...formerly].find((one) => tree.byAddress.has(one));
  return found === undefined ? undefined : tree.byAddress.get(found)?.document;
}

/** The page in all versions, the newest first; none where the documentation has but one. */
export function versionsOf(
  { documents, editions }: Pick<Solution, 'documents' | 'editions'>,
  { document }: DocumentNode,
): OtherVersion[] {
  const part = document.address.split('/')[0];
  const related = editions.filter(({ documents }) =>
    documents.order.some((node) => node.document.address.split('/')[0] === part),
  );
  if (related.length === 0) return [];
  const newest = newestOf(documents, document);
  return [{ version: 'latest', documents }, ...related].flatMap(({ version, documents: tree }): OtherVersion[] => {
    const same = samePage(tree, newest ?? document);
    const shown = same ?? tree.byAddress.get(part ?? '')?.document ?? tree.order[0]?.document;
    if (!shown) return [];
    const change =
      version === 'latest'
        ? undefined
        : !same
          ? 'absent'
          : same.source.blob === newest?.source.blob
            ? 'same'
            : 'changed';
    return [{ version, document: shown, change }];
  });
}
