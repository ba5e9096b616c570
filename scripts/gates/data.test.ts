import { expect, test } from 'vitest';
import { judgeApi, judges } from './data.ts';

const description = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Eks', version: '1.0.0' },
  paths: {
    '/things.json': {
      get: {
        responses: {
          '200': {
            description: 'Things',
            content: {
              'application/json': {
                schema: { type: 'object', required: ['total'], properties: { total: { type: 'integer' } } },
              },
            },
          },
        },
      },
    },
  },
});

test('a file of data that breaks its description, or has none, is a finding', async () => {
  const files: Record<string, string> = { 'api/v1/things.json': '{"total":"1"}', 'api/v1/more.json': '{}' };
  const findings = await judgeApi(description, Object.keys(files), (file) => Promise.resolve(files[file] ?? ''));
  expect(findings).toHaveLength(2);
  expect(findings[0]).toContain('must be integer');
  expect(findings[1]).toBe('api/v1/more.json: openapi.json does not describe it');
});

test.each([
  ['.csv', 'id\r\n1\r\n', 'it has no byte order mark'],
  ['.csv', '\ufeffid\r\n=1+1\r\n', 'a cell would run as a formula'],
  ['.csv', '\ufeffid,name\r\n1\r\n', /Invalid Record Length/],
  ['.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', /./],
  ['.svg', '<svg', /./],
])('a faulty %s is a finding: %j', async (ending, text, said) => {
  expect(await judges[ending]?.(text)).toMatch(said);
});
