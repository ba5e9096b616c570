import { z } from 'zod';
import { limits } from '../../limits.ts';
import { ForgeFailure } from '../failure.ts';

/** Why GitHub gave no answer, and what is to be done. The sentence holds no word of GitHub's, which may hold a secret. */
export interface ApiFailure {
  sentence: string;
  /** again: smaller, or once more; pause: after so many seconds; stop: not in this run. */
  next: 'again' | 'stop' | { pause: number };
}

const Headers = z.record(z.string(), z.unknown()).catch({});
const Answered = z.object({
  status: z.number().optional(),
  message: z.string().catch(''),
  headers: Headers.optional(),
  response: z.object({ headers: Headers.optional() }).loose().optional().catch(undefined),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string().catch('') })).catch([]),
});

const statuses: Readonly<Record<number, ApiFailure>> = {
  401: { next: 'stop', sentence: 'GitHub does not know the token (401): it is wrong, or it has run out.' },
  403: { next: 'again', sentence: 'GitHub forbids the question (403): the token lacks a right, or is not let in.' },
  404: { next: 'again', sentence: 'There is nothing at the address of the API (404); see GITHUB_API_URL.' },
  409: { next: 'again', sentence: 'GitHub could not answer in the state that a repository is in (409).' },
  429: { next: 'stop', sentence: 'GitHub asks for a pause: too many requests (429).' },
  451: { next: 'again', sentence: 'GitHub withholds the answer for legal reasons (451).' },
};

/** Reads whatever octokit or our own fetch throws. `now` is this machine's clock, for answers that don't tell theirs. */
export function explainApiError(error: unknown, now: number): ApiFailure {
  const own = findFailure(error);
  if (own) return { next: 'again', sentence: own.message };
  const parsed = Answered.safeParse(error);
  if (!parsed.success) return { next: 'again', sentence: 'GitHub could not be asked.' };
  const { status = 200, message, errors } = parsed.data;
  const headers = parsed.data.response?.headers ?? parsed.data.headers ?? {};
  const limited = findLimit(status, message, errors, headers, now);
  if (limited) return limited;
  const known = statuses[status];
  if (known) return known;
  if (status >= 500) return { next: 'again', sentence: `GitHub answered with an error of its own (${status}).` };
  if (errors.some(({ type }) => type === 'INSUFFICIENT_SCOPES'))
    return { next: 'stop', sentence: 'The token lacks a right that the question needs (INSUFFICIENT_SCOPES).' };
  if (errors.length > 0) return { next: 'again', sentence: 'GitHub could not work out the answer.' };
  return { next: 'again', sentence: `GitHub answered in a way that is not known here (${status}).` };
}

/** The two limits of GitHub: points by the hour, and a secondary one against bursts. */
function findLimit(
  status: number,
  message: string,
  errors: ReadonlyArray<{ type?: string | undefined }>,
  headers: Readonly<Record<string, unknown>>,
  now: number,
): ApiFailure | undefined {
  const after = Number(headers['retry-after']);
  if ((status === 403 || status === 429) && after > 0)
    return pause(after, `GitHub asks for a pause of ${after} seconds (${status}).`);
  const spent = headers['x-ratelimit-remaining'] === '0' && (status === 403 || status === 429);
  if (spent || errors.some(({ type }) => type === 'RATE_LIMITED')) {
    const reset = Number(headers['x-ratelimit-reset']) * 1_000;
    // By GitHub's own clock, since ours may be wrong.
    const clock = Date.parse(String(headers['date'])) || now;
    const seconds = Number.isFinite(reset) && reset > 0 ? Math.max(1, Math.ceil((reset - clock) / 1_000) + 1) : 3_600;
    const until = reset > 0 ? ` until ${new Date(Math.min(reset, 8.64e15)).toISOString().slice(0, 16)}Z` : '';
    return pause(seconds, `GitHub's rate limit is spent${until}.`);
  }
  if (status === 403 && /\bsecondary rate limit\b/i.test(message))
    return pause(60, 'GitHub asks for a pause: too many requests at once (403, secondary limit).');
  return undefined;
}

function pause(seconds: number, sentence: string): ApiFailure {
  return { sentence, next: seconds <= limits.apiPause ? { pause: seconds } : 'stop' };
}

/** Our own fetch has said it best, wherever octokit has put it. */
function findFailure(error: unknown): ForgeFailure | undefined {
  if (error instanceof ForgeFailure) return error;
  return error instanceof Error && error.cause !== undefined ? findFailure(error.cause) : undefined;
}
