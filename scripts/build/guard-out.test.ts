import { expect, test } from 'vitest';
import { guardOut } from './guard-out.ts';

const folders = { content: '/c/content', cache: '/c/.cache', out: '/c/dist' };

test('a folder of its own may be emptied', () => {
  expect(() => {
    guardOut(folders, '/c');
  }).not.toThrow();
  expect(() => {
    guardOut({ ...folders, out: '/elsewhere/site' }, '/c');
  }).not.toThrow();
});

test.each(['/', '/c', '/c/content', '/c/.cache'])('%s is refused, for the build would empty it', (out) => {
  expect(() => {
    guardOut({ ...folders, out }, '/c');
  }).toThrow(/a build empties the out folder/);
});

test('the name of a neighbour that begins alike is no reason to refuse', () => {
  expect(() => {
    guardOut({ ...folders, out: '/c/content-site' }, '/c');
  }).not.toThrow();
});
