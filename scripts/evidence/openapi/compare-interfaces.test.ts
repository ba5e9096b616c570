import { expect, test } from 'vitest';
import { compareInterfaces } from './compare-interfaces.ts';
import { readInterface } from './read-interface.ts';

type Operation = Record<string, unknown>;

/** What changed between two descriptions of one operation, a line each; `!` for what breaks. */
function changes(before: Operation, after: Operation, components: object = {}): string[] {
  const [then, now] = [before, after].map((operation) =>
    readInterface(JSON.stringify({ openapi: '3.1.0', paths: { '/a': { post: operation } }, components })),
  );
  if (!then || !now) throw new Error('no description');
  return compareInterfaces(then, now).map(({ breaking, what }) => `${breaking ? '! ' : ''}${what?.['en'] ?? ''}`);
}
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const body = (schema: object) => ({ requestBody: json(schema) });
const answer = (schema: object) => ({ responses: { 200: json(schema) } });
const having = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

test.each<[what: string, before: Operation, after: Operation, found: string[]]>([
  ['nothing', answer(having('a')), answer(having('a')), []],
  ['a new parameter', {}, { parameters: [{ name: 'q', in: 'query' }] }, ['the parameter q is new']],
  ['a parameter less', { parameters: [{ name: 'q', in: 'query' }] }, {}, ['! the parameter q was removed']],
  [
    'another type of a parameter',
    { parameters: [{ name: 'q', in: 'query', type: 'string' }] },
    { parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' } }] },
    ['! q: string → integer'],
  ],
  ['an answer with less', answer(having('a', 'b')), answer(having('a')), ['! b was removed']],
  ['an answer with more', answer(having('a')), answer(having('a', 'b')), ['b is new']],
  ['a body with less', body(having('a', 'b')), body(having('a')), ['b was removed']],
  [
    'a body that asks for more',
    body(having('a')),
    body({ ...having('a'), required: ['a'] }),
    ['! a has become required'],
  ],
  ['an answer that may be empty', answer({ type: 'string' }), answer({ type: ['string', 'null'] }), []],
  ['an answer less', { responses: { 200: {}, 201: {} } }, { responses: { 200: {} } }, ['! the answer 201 was removed']],
  ['an error less', { responses: { 200: {}, 404: {} } }, { responses: { 200: {} } }, []],
  [
    'within a list',
    answer({ type: 'array', items: having('a') }),
    answer({ type: 'array', items: { type: 'object', properties: { a: { type: 'integer' } } } }),
    ['! [].a: string → integer'],
  ],
])('%s', (_, before, after, found) => {
  expect(changes(before, after)).toEqual(found);
});

test('what is told for each format counts once', () => {
  const formats = (...names: string[]) => ({
    responses: {
      200: { content: Object.fromEntries(['a/x', 'a/y'].map((type) => [type, { schema: having(...names) }])) },
    },
  });
  expect(changes(formats('a', 'b'), formats('a'))).toEqual(['! b was removed']);
});

test('a form that refers to itself ends', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/node' } } };
  const refers = answer({ $ref: '#/components/schemas/node' });
  expect(changes(refers, refers, { schemas: { node } })).toEqual([]);
  const circle = { schemas: { a: { $ref: '#/components/schemas/b' }, b: { $ref: '#/components/schemas/a' } } };
  expect(changes(answer({ $ref: '#/components/schemas/a' }), refers, circle)).toEqual([]);
});

test('of forms that branch, a bounded part is compared', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const node = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: '#/components/schemas/node' }])),
  };
  const refers = answer({ $ref: '#/components/schemas/node' });
  expect(changes(refers, refers, { schemas: { node } })).toEqual([]);
});

test.each([
  '',
  '[]',
  '{"paths": 1}',
  'paths: &a\n  /a: *a',
  '{"paths": {"/a": {"$ref": "#/paths/~1a"}, "/b": {"$ref": "#/%"}}}',
])('%s is no exception', (text) => {
  expect(readInterface(text)?.operations.size ?? 0).toBe(0);
});
