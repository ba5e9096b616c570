import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the stand-in would have answered. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** What the stand-in does instead of answering, or with its answer before it goes out. */
export type ApiFault = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<ApiAnswer>,
) => void | Promise<void>;

const fieldsOf = (value: unknown): Record<string, unknown> => ({ ...(typeof value === 'object' ? value : {}) });
const json = { 'content-type': 'application/json; charset=utf-8' };
const soon = (seconds: number) => String(Math.floor(Date.now() / 1_000) + seconds);

const status =
  (code: number, message: string, headers: () => Record<string, string> = () => ({})): ApiFault =>
  (_, response) =>
    void response.writeHead(code, { ...json, ...headers() }).end(JSON.stringify({ message }));

/** Lets the answer go out changed. */
const changed =
  (change: (body: Record<string, unknown>) => unknown): ApiFault =>
  async (_, response, answer) => {
    const { status, headers, body } = await answer();
    response.writeHead(status, headers).end(JSON.stringify(change(fieldsOf(body))));
  };

const data = (body: Record<string, unknown>) => fieldsOf(body['data']);

/** An answer about four repositories or more loses its second. */
function withoutOne(body: Record<string, unknown>, error: object): object {
  if (!('r3' in data(body))) return body;
  return { data: { ...data(body), r1: null }, errors: [{ ...error, path: ['r1'] }] };
}

/** Everything that GitHub's API, or what stands between it and us, is known to do wrong. */
export const apiFaults = {
  'black hole': () => undefined,
  'slow drip': (_, response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  },
  'connection cut': (request) => void request.socket.destroy(),
  '401': status(401, 'Bad credentials'),
  '403': status(403, 'Resource not accessible by integration'),
  '403 secondary, Retry-After 2': status(403, 'You have exceeded a secondary rate limit.', () => ({
    'retry-after': '2',
  })),
  '403 secondary, Retry-After an hour': status(403, 'You have exceeded a secondary rate limit.', () => ({
    'retry-after': '3600',
  })),
  '403 secondary, no Retry-After': status(403, 'You have exceeded a secondary rate limit.'),
  '404': status(404, 'Not Found'),
  '409': status(409, 'Git Repository is empty.'),
  '429': status(429, 'Too many requests'),
  '429, Retry-After 2': status(429, 'Too many requests', () => ({ 'retry-after': '2' })),
  '451': status(451, 'Repository access blocked'),
  '500': status(500, 'Server Error'),
  '502': (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Unicorn!</h1>'),
  'primary limit, reset in 2 seconds': status(403, 'API rate limit exceeded', () => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': soon(2),
  })),
  'primary limit, reset in an hour': status(403, 'API rate limit exceeded', () => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': soon(3_600),
  })),
  'primary limit by GraphQL': (_, response) =>
    void response
      .writeHead(200, { ...json, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon(3_600) })
      .end(JSON.stringify({ errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] })),
  // GitHub's clock is a day ahead of ours, or behind it; by its own, the limit is over in two seconds.
  'reset by a clock a day ahead': skewed(86_400),
  'reset by a clock a day behind': skewed(-86_400),
  // The stand-in answers below /moved as it would have answered here.
  '301 moved': (request, response) => void response.writeHead(301, { location: `/moved${request.url ?? ''}` }).end(),
  'redirect loop': (request, response) => void response.writeHead(301, { location: request.url ?? '/' }).end(),
  'redirect to another host': (_, response) =>
    void response.writeHead(307, { location: 'http://127.0.0.2:9/graphql' }).end(),
  'truncated JSON': (_, response) => void response.writeHead(200, json).end('{"data": {"rateLimit": {"cost": 1, "rem'),
  'HTML with 200': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Just a moment...</title>'),
  'not an object': (_, response) => void response.writeHead(200, json).end('[]'),
  'wrong types': changed((body) => ({
    ...body,
    data: Object.fromEntries(
      Object.entries(data(body)).map(([key, value]) => [
        key,
        key === 'rateLimit' ? value : { ...fieldsOf(value), url: 7, isArchived: 'no', pushedAt: {}, tags: 'many' },
      ]),
    ),
  })),
  'echo of the token': (request, response) =>
    void response.writeHead(422, json).end(JSON.stringify({ message: request.headers.authorization, errors: [] })),
  'an answer of 300 MB': (_, response) => {
    response.writeHead(200, json);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    let sent = 0;
    const push = (): void => {
      while (sent < 300 && !response.destroyed) {
        sent++;
        if (!response.write(chunk)) return void response.once('drain', push);
      }
      response.end();
    };
    push();
  },
  'GraphQL partial error': changed((body) =>
    withoutOne(body, { message: 'Something went wrong while executing your query.' }),
  ),
  'GraphQL error without data': changed(() => ({
    data: null,
    errors: [{ message: 'Something went wrong while executing your query.' }],
  })),
  'missing repository in a batch': changed((body) =>
    withoutOne(body, { type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'x/y'." }),
  ),
  'withheld repository in a batch': changed((body) =>
    withoutOne(body, { type: 'FORBIDDEN', message: 'Repository access blocked' }),
  ),
} satisfies Record<string, ApiFault>;

export type ApiFaultName = keyof typeof apiFaults;

function skewed(seconds: number): ApiFault {
  return status(403, 'API rate limit exceeded', () => ({
    date: new Date(Date.now() + seconds * 1_000).toUTCString(),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': soon(seconds + 2),
  }));
}
