import { toOpenApi } from '../../../catalogue/api/openapi.ts';

export const GET = () =>
  new Response(JSON.stringify(toOpenApi(), null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
