import type { z } from 'zod';
import { paths as addresses } from '../../i18n/index.ts';
import { catalog } from '../settings.ts';
import { schemas, toJsonSchema } from './files.ts';
import { resources, type Resource } from './resources.ts';
import { ApiFigures, ApiProductDetail } from './schemas.ts';

/** What data there is, in the words of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
export function toOpenApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: catalog.name,
      version: '1.0.0',
      description:
        'Static files, made with the site. Fields may be added; none is renamed, removed or given another meaning.',
    },
    servers: [{ url: new URL(addresses.file('/api/v1'), catalog.url).href }],
    paths: {
      ...Object.fromEntries(resources.flatMap(pathsOf)),
      '/products/{id}.json': get('product', 'One solution by itself', json(ApiProductDetail), [
        { name: 'id', schema: { type: 'string' } },
      ]),
      '/figures.json': get('figures', 'Figures of the portfolio', json(ApiFigures)),
      '/schemas/{name}.json': get(
        'schema',
        'The JSON Schema of a list, of a solution (product) or of the figures',
        content('application/json', { type: 'object', required: ['$schema'] }),
        [{ name: 'name', schema: { type: 'string', enum: [...schemas.keys()] } }],
      ),
    },
  };
}

function pathsOf({ name, description }: Resource): [string, object][] {
  const list = json(schemas.get(name));
  const page = { name: 'page', schema: { type: 'integer', minimum: 2 } };
  return [
    [`/${name}.json`, get(name, description, list)],
    [
      `/${name}/page-{page}.json`,
      get(`${name}Page`, `${description}: further pages, where there are any`, list, [page]),
    ],
    [
      `/${name}.csv`,
      get(`${name}Csv`, `${description}: all of it as a table`, content('text/csv', { type: 'string' })),
    ],
    [
      `/${name}.excel.csv`,
      get(
        `${name}Excel`,
        `${description}: all of it as a table for a Danish Excel, with semicolons, decimal commas and cells in words`,
        content('text/csv', { type: 'string' }),
      ),
    ],
  ];
}

function get(
  operationId: string,
  summary: string,
  answer: object,
  parameters: readonly { name: string; schema: object }[] = [],
) {
  const inPath = parameters.map((parameter) => ({ ...parameter, in: 'path', required: true }));
  return { get: { operationId, summary, ...(inPath.length > 0 ? { parameters: inPath } : {}), responses: answer } };
}

const content = (type: string, schema: object) => ({
  '200': { description: 'The data', content: { [type]: { schema } } },
});

const json = (form: z.ZodType | undefined) => content('application/json', form ? toJsonSchema(form) : {});
