import { createHash, verify, type KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApiAnswer } from './api-faults.ts';

/** A GitHub App that is installed, and whose key the stand-in knows. */
export interface StandInApp {
  id: string;
  publicKey: KeyObject;
  installations: number[];
  /** The token that it hands out. */
  token: string;
}

interface RestRequest {
  request: IncomingMessage;
  path: string;
  packages: Readonly<Record<string, readonly object[]>>;
  app: StandInApp | undefined;
}

/** The routes of REST that the harvest uses, with pages by Link header, and 304 for who knows the ETag. */
export function answerRest({ request, path, packages, app }: RestRequest): ApiAnswer {
  const url = new URL(path, 'http://github.test');
  const authorization = request.headers.authorization ?? '';
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-ratelimit-remaining': '4999' };
  const refuse = (status: number, message: string): ApiAnswer => ({ status, headers, body: { message } });

  if (url.pathname.startsWith('/app')) {
    if (!app || !isSignedBy(authorization, app)) return refuse(401, 'A JSON web token could not be decoded');
    if (url.pathname === '/app/installations')
      return page(
        request,
        url,
        app.installations.map((id) => ({ id })),
        headers,
      );
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const body = {
      token: app.token,
      expires_at: expires,
      permissions: { metadata: 'read' },
      repository_selection: 'all',
    };
    return { status: 201, headers, body };
  }
  const [, , login = ''] = /^\/(orgs|users)\/([^/]+)\/packages$/.exec(url.pathname) ?? [];
  if (!login) return refuse(404, 'Not Found');
  const listed = packages[login];
  if (!listed) return refuse(403, 'You need at least read:packages scope to list packages.');
  const kind = url.searchParams.get('package_type');
  return page(
    request,
    url,
    listed.filter((each) => 'package_type' in each && each.package_type === kind),
    headers,
  );
}

function page(
  request: IncomingMessage,
  url: URL,
  items: readonly object[],
  headers: Record<string, string>,
): ApiAnswer {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const number = Number(url.searchParams.get('page') ?? 1);
  const body = items.slice((number - 1) * size, number * size);
  const etag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('hex')}"`;
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: { ...headers, etag }, body: undefined };
  const next = new URL(`http://${request.headers.host ?? ''}${url.pathname}${url.search}`);
  next.searchParams.set('page', String(number + 1));
  const link = number * size < items.length ? { link: `<${next.href}>; rel="next"` } : {};
  return { status: 200, headers: { ...headers, etag, ...link }, body };
}

/** Whether the bearer is a JSON web token of the App, by its own key (RS256), and not run out. */
function isSignedBy(authorization: string, { id, publicKey }: StandInApp): boolean {
  const [head = '', payload = '', signature = ''] = authorization.replace(/^bearer /i, '').split('.');
  if (!verify('sha256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url')))
    return false;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return (
    typeof claims === 'object' &&
    claims !== null &&
    'iss' in claims &&
    String(claims.iss) === id &&
    'exp' in claims &&
    Number(claims.exp) > Date.now() / 1_000
  );
}
