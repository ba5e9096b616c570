import { z } from 'zod';
import { StoreEntry, StoreIndex } from '../../../../content/model/store-entry.ts';
import { json } from '../../../appstore/json.ts';
import { catalog } from '../../../catalogue/settings.ts';

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: z.toJSONSchema(schema) } },
});
const parameter = (name: string, description: string) => ({
  ...{ name, description, in: 'path', required: true },
  schema: { type: 'string' },
});

/** The store's addresses in OpenAPI 3.1. They are files: there is nothing to send and nothing to sign in to. */
export const GET = () =>
  json({
    openapi: '3.1.0',
    info: { title: `${catalog.name}: app store`, version: '1' },
    servers: [{ url: catalog.url }],
    paths: {
      '/appstore/v1/index.json': {
        get: { operationId: 'listApps', responses: { 200: answer('All entries', StoreIndex) } },
      },
      '/appstore/v1/apps/{id}/{name}.json': {
        get: {
          operationId: 'getApp',
          parameters: [
            parameter('id', 'The product'),
            parameter('name', 'A version, or sha256- and the digest of the entry'),
          ],
          responses: { 200: answer('The entry', StoreEntry), 404: { description: 'No such entry' } },
        },
      },
    },
  });
