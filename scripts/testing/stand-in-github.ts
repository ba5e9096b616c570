import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, graphql, GraphQLError, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { apiFaults, type ApiAnswer, type ApiFaultName } from './api-faults.ts';
import { queryCost } from './query-cost.ts';
import { answerRest, type StandInApp } from './stand-in-rest.ts';
import type { StandInRepository } from './stand-in-repository.ts';

let parsed: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema. Its SDL holds duplicate fields, so that only `assumeValidSDL` reads it. */
export function gitHubSchema(): GraphQLSchema {
  parsed ??= buildSchema(published.idl, { assumeValidSDL: true });
  return parsed;
}

export interface StandInOptions {
  /** By `owner/name`; an old name may lead to a repository with a new one. */
  repositories?: Record<string, StandInRepository>;
  /** Points of the rate limit that are left. */
  remaining?: number;
  /** Packages by owner, as REST lists them. */
  packages?: Record<string, object[]>;
  app?: StandInApp;
  /** A repository that is too much for GitHub: each query that names it ends in 502. */
  poison?: string;
}

export interface StandIn {
  url: string;
  /** Mutable: what changes here has changed at GitHub. */
  repositories: Record<string, StandInRepository>;
  requests: Array<{ method: string; path: string; authorization: string; body: string; status: number }>;
  /** Points that have been spent. */
  points: number;
  /** Bytes that went out over all connections. */
  bytes: () => number;
  /** From now on, or so many times, does this instead; undefined mends it. */
  inject(fault: ApiFaultName | undefined, times?: number): void;
  [Symbol.asyncDispose]: () => Promise<void>;
}

const Query = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).optional() });

/** A GitHub on this machine that answers GraphQL by the published schema, a few routes of REST, and faults by name. */
export async function startStandInGitHub(options: StandInOptions = {}): Promise<StandIn> {
  const { repositories = {}, remaining = 5_000, packages = {}, app, poison } = options;
  const sockets = new Set<IncomingMessage['socket']>();
  let fault: { name: ApiFaultName; times: number } | undefined;
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    void read(request).then(async (body) => {
      const path = (request.url ?? '/').replace(/^\/moved|^\/api\/v3|^\/api(?=\/graphql)/g, '');
      const { method = 'GET' } = request;
      const logged = { method, path, authorization: request.headers.authorization ?? '', body, status: 0 };
      standIn.requests.push(logged);
      response.on('close', () => (logged.status = response.statusCode));
      const answer = (): Promise<ApiAnswer> =>
        path === '/graphql'
          ? answerGraphQl(body, request.headers.authorization)
          : Promise.resolve(answerRest({ request, path, packages, app }));
      const injected = fault && fault.times-- > 0 && !request.url?.startsWith('/moved') ? fault.name : undefined;
      if (injected) return apiFaults[injected](request, response, answer);
      const { status, headers, body: answered } = await answer();
      response.writeHead(status, headers).end(answered === undefined ? '' : JSON.stringify(answered));
    });
  });

  async function answerGraphQl(body: string, authorization: string | undefined): Promise<ApiAnswer> {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    if (!authorization)
      return { status: 401, headers, body: { message: 'This endpoint requires you to be authenticated.' } };
    const { query, variables } = Query.parse(JSON.parse(body));
    if (poison && Object.values(variables ?? {}).includes(poison.split('/')[1]))
      return { status: 502, headers, body: {} };
    const cost = queryCost(gitHubSchema(), query);
    standIn.points += cost;
    const rootValue = {
      rateLimit: { cost, remaining: remaining - standIn.points, resetAt: '2026-11-24T12:00:00Z' },
      repository({ owner, name }: { owner: string; name: string }) {
        const found = repositories[`${owner}/${name}`];
        if (found) return found;
        const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
        throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
      },
    };
    const { data, errors } = await graphql({
      schema: gitHubSchema(),
      source: query,
      rootValue,
      variableValues: variables ?? {},
    });
    const told = errors?.map(({ message, path, extensions }) => ({ message, path, type: extensions['type'] }));
    return { status: 200, headers, body: { data, ...(told ? { errors: told } : {}) } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const standIn: StandIn = {
    url: `http://127.0.0.1:${port}`,
    repositories,
    requests: [],
    points: 0,
    bytes: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    inject: (name, times = Infinity) => void (fault = name && { name, times }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return standIn;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
