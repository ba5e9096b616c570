import { expect, test } from 'vitest';
import { ancestors, buildTree, distinctions, neighbours, uppermost, type DocumentNode } from './document-tree.ts';
import { exampleDocument } from './examples.ts';

const document = (address: string, position: number, parent: string | null = null) =>
  exampleDocument({ address, position, parent });

const addresses = (nodes: readonly DocumentNode[]) => nodes.map((node) => node.document.address);

const tree = buildTree([
  document('r/guide/install', 3, 'r/guide'),
  document('r/readme', 0),
  document('r/guide', 1),
  document('r/api', 4),
  document('r/guide/start', 2, 'r/guide'),
]);

test('documents are read from the top down, each followed by those below it', () => {
  expect(addresses(tree.roots)).toEqual(['r/readme', 'r/guide', 'r/api']);
  expect(addresses(tree.order)).toEqual(['r/readme', 'r/guide', 'r/guide/start', 'r/guide/install', 'r/api']);
});

test('a document knows what is above it and beside it', () => {
  const install = tree.byAddress.get('r/guide/install');
  if (!install) throw new Error('The tree has lost a document.');
  expect(addresses(ancestors(install))).toEqual(['r/guide', 'r/guide/install']);
  const { previous, next } = neighbours(tree, install);
  expect([previous?.document.address, next?.document.address]).toEqual(['r/guide/start', 'r/api']);
});

test('a parent that is not there, or that is below its child, loses nothing', () => {
  const odd = buildTree([document('r/a', 0, 'r/gone'), document('r/b', 1, 'r/c'), document('r/c', 2, 'r/b')]);
  expect(addresses(odd.order).toSorted()).toEqual(['r/a', 'r/b', 'r/c']);
});

test('the uppermost documents come level by level, as many as asked for', () => {
  expect(addresses(uppermost(tree, 4))).toEqual(['r/readme', 'r/guide', 'r/api', 'r/guide/start']);
  expect(addresses(uppermost(tree, 2))).toEqual(['r/readme', 'r/guide']);
  expect(uppermost(tree, 99)).toHaveLength(5);
});

test('documents of one title are told apart by the last part of their address', () => {
  const named = (address: string, title: string) => ({ ...exampleDocument({ address }), title });
  const { roots } = buildTree([
    ...[named('r/web/menu', 'OS2loop'), named('r/web/user', 'OS2loop'), named('r/api', 'API')],
    ...[named('r/changelog', 'Changes'), named('r/ui/changelog', 'Changes'), named('r/old/ui/changelog', 'Changes')],
  ]);
  expect([...distinctions(roots).values()].toSorted()).toEqual([
    'menu',
    'old/ui/changelog',
    'r/changelog',
    'r/ui/changelog',
    'user',
  ]);
});

test('a document is found at an address it had before, unless another one has it now', () => {
  const { byFormerAddress } = buildTree([
    { ...exampleDocument({ address: 'r/new' }), formerly: ['r/old', 'r/taken'] },
    exampleDocument({ address: 'r/taken' }),
  ]);
  expect(Array.from(byFormerAddress, ([address, { document }]) => [address, document.address])).toEqual([
    ['r/old', 'r/new'],
  ]);
});
