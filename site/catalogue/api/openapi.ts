import { z } from 'zod';
import { catalog } from '../settings.ts';
import { listOf, resources } from './resources.ts';
import { ApiProductDetail } from './schemas.ts';

const json = (schema: z.ZodType) => ({
  '200': {
    description: 'The data',
    content: { 'application/json': { schema: z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }) } },
  },
});

/** What data there is, in the words of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
export function toOpenApi(): object {
  const base = new URL(catalog.url).href.replace(/\/$/, '');
  return {
    openapi: '3.1.0',
    info: {
      title: catalog.name,
      version: '1.0.0',
      description:
        'Static files, made with the site. Fields may be added; none is renamed, removed or given another meaning.',
    },
    servers: [{ url: `${base}/api/v1` }],
    paths: Object.fromEntries<object>([
      ...resources.flatMap((resource): [string, object][] => [
        [
          `/${resource.name}.json`,
          { get: { operationId: resource.name, summary: resource.description, responses: json(listOf(resource)) } },
        ],
        [
          `/${resource.name}/page-{page}.json`,
          {
            get: {
              operationId: `${resource.name}Page`,
              summary: `${resource.description}: the further pages, where there are any`,
              parameters: [{ name: 'page', in: 'path', required: true, schema: { type: 'integer', minimum: 2 } }],
              responses: json(listOf(resource)),
            },
          },
        ],
      ]),
      [
        '/products/{id}.json',
        {
          get: {
            operationId: 'product',
            summary: 'One solution by itself',
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            responses: json(ApiProductDetail),
          },
        },
      ],
    ]),
  };
}
