import { limits } from '../limits.ts';

/**
 * `fetch` with a time-out and a size limit on the answer, since octokit has neither: an answer that never ends
 * or never comes rejects instead.
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const timeout = AbortSignal.timeout(limits.apiTime);
  const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  const response = await fetch(input, { ...init, signal, redirect: 'follow' });
  const body = response.body?.pipeThrough(limitBytes(limits.apiAnswer)) ?? null;
  const bytes = body ? await new Response(body).arrayBuffer() : null;
  const empty = [101, 204, 205, 304].includes(response.status);
  const bounded = new Response(empty ? null : bytes, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  Object.defineProperty(bounded, 'url', { value: response.url });
  return bounded;
}

function limitBytes(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(new Error(`The answer is longer than ${most} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}
