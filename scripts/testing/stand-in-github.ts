import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { z } from 'zod';

let parsed: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema. Its SDL holds duplicate fields, so that only `assumeValidSDL` reads it. */
export function gitHubSchema(): GraphQLSchema {
  parsed ??= buildSchema(published.idl, { assumeValidSDL: true });
  return parsed;
}

export interface StandIn {
  url: string;
  requests: Array<{ authorization: string | undefined; body: string }>;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** Answers of the stand-in: repositories by `owner/name`, or a raw answer that replaces all of them. */
export interface StandInAnswers {
  repositories?: Record<string, object>;
  remaining?: number;
  raw?: { status: number; type?: string; body: string };
}

const Query = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).optional() });

/** A GitHub on this machine that answers GraphQL by the published schema. */
export async function startStandInGitHub({
  repositories = {},
  remaining = 4999,
  raw,
}: StandInAnswers): Promise<StandIn> {
  const requests: StandIn['requests'] = [];
  const rootValue = {
    rateLimit: { cost: 1, remaining, resetAt: '2026-11-24T12:00:00Z' },
    repository({ owner, name }: { owner: string; name: string }) {
      const found = repositories[`${owner}/${name}`];
      if (!found) throw new Error(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return found;
    },
  };
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      requests.push({ authorization: request.headers.authorization, body });
      if (raw) {
        response.writeHead(raw.status, { 'content-type': raw.type ?? 'application/json' }).end(raw.body);
        return;
      }
      const { query, variables } = Query.parse(JSON.parse(body));
      const result = await graphql({
        schema: gitHubSchema(),
        source: query,
        rootValue,
        variableValues: variables ?? {},
      });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
