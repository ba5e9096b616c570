import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';

/**
 * `fetch` with bounds on time, bytes and redirections, since octokit has none. A redirection is followed on the
 * same host alone, with the same method and body: anywhere else the token would travel along. Rejects with a
 * {@link ForgeFailure}.
 */
export async function boundedFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(limits.apiTime);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    const response = await follow(new URL(input instanceof Request ? input.url : input), { ...init, signal });
    return await readWhole(response);
  } catch (error) {
    throw explainFetchError(error);
  }
}

async function follow(address: URL, init: RequestInit): Promise<Response> {
  let at = address;
  for (let hop = 0; hop <= limits.apiRedirects; hop++) {
    const response = await fetch(at, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 307, 308].includes(response.status) || !location) return response;
    await response.body?.cancel();
    const next = URL.parse(location, at);
    if (next?.origin !== at.origin)
      throw new ForgeFailure('host', 'The API sends on to another host, where the token would go along; it does not.');
    at = next;
  }
  throw new ForgeFailure('host', 'The API redirects in a circle.');
}

/** The same answer, read to its end or to the limit. */
async function readWhole(response: Response): Promise<Response> {
  const body = response.body?.pipeThrough(limitBytes(limits.apiAnswer)) ?? null;
  const bytes = body ? await new Response(body).arrayBuffer() : null;
  const empty = [101, 204, 205, 304].includes(response.status);
  const whole = new Response(empty ? null : bytes, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  Object.defineProperty(whole, 'url', { value: response.url });
  return whole;
}

function limitBytes(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(new ForgeFailure('host', `The answer is longer than ${most} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}

const meanings: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'The name of the host could not be resolved (no network, or DNS is down).'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EACCES)$/, 'The host refused the connection or could not be reached.'],
  [/^(TimeoutError|UND_ERR_.*TIMEOUT|ETIMEDOUT)$/, 'The host did not answer in time.'],
  [/CERT|SELF_SIGNED|^ERR_(TLS|SSL)/, 'The secure connection to the host could not be made (certificate or TLS).'],
  [/^AbortError$/, 'The run was interrupted.'],
];

/** A failure in a sentence; by code and never by text, which may hold an address. */
function explainFetchError(error: unknown): ForgeFailure {
  if (error instanceof ForgeFailure) return error;
  const codes = causes(error).flatMap((cause) => [
    cause.name,
    'code' in cause && typeof cause.code === 'string' ? cause.code : '',
  ]);
  const [, sentence] = meanings.find(([pattern]) => codes.some((code) => pattern.test(code))) ?? [];
  return new ForgeFailure('host', sentence ?? 'The connection to the host broke off.', { cause: error });
}

/** The error and what caused it; one that stands for several attempts counts by the first of them. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return [error, ...causes(first), ...causes(error.cause)];
}
