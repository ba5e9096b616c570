import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleSolutions } from '../examples.ts';
import { toPublishers } from './to-publishers.ts';
import { toSoftwareList, toUuid } from './to-software-list.ts';

test('a solution that was never read, or has no repository, has no place in the list', () => {
  const solutions = exampleSolutions({
    products: new Map([
      ['read', exampleProduct({ name: 'A' })],
      ['unread', exampleProduct({ name: 'B' })],
      ['none', exampleProduct({ name: 'C', sources: [] })],
    ]),
    facts: new Map([['read', exampleFacts('read')]]),
  });
  const { data } = toSoftwareList(solutions, () => []);
  expect(data.map(({ url, active, createdAt, updatedAt }) => ({ url, active, createdAt, updatedAt }))).toEqual([
    {
      url: 'https://github.com/eks/eks',
      active: true,
      createdAt: '2020-01-01T00:00:00Z',
      updatedAt: '2026-09-01T00:00:00Z',
    },
  ]);
  expect(toPublishers(solutions)).toMatch(/^- name: .+\n {2}repos:\n {4}- https:\/\/github\.com\/eks\/eks\n$/);
});

test('a name has one UUID for all time', () => {
  expect(toUuid('a')).toBe(toUuid('a'));
  expect(toUuid('a')).not.toBe(toUuid('b'));
  expect(toUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
