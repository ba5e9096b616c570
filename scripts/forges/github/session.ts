import { setTimeout as wait } from 'node:timers/promises';
import type { Octokit } from 'octokit';
import { z } from 'zod';
import { limits } from '../../limits.ts';
import { explainApiError, type ApiFailure } from './explain.ts';

/** An answer of GraphQL: the data, and by which top-level name what kind of error there was. */
export interface Answer {
  data: Readonly<Record<string, unknown>>;
  errors: ReadonlyMap<string, string>;
}

const RateLimit = z.object({ remaining: z.int(), resetAt: z.string().max(40) });
const Data = z.looseObject({ rateLimit: RateLimit.nullable() });
const Errors = z
  .array(z.object({ type: z.string().catch('UNKNOWN'), path: z.array(z.union([z.string(), z.number()])).catch([]) }))
  .catch([]);

/**
 * Questions to GitHub in one run, one after the other and in the pace it asks for. Octokit's own throttling waits
 * by this machine's clock, cannot be interrupted and takes no time limit; hence this.
 */
export class Session {
  readonly octokit: Octokit;
  readonly #pace: number;
  readonly #signal: AbortSignal;
  readonly #deadline = performance.now() + limits.apiRunTime;
  #next = 0;
  #limit: z.output<typeof RateLimit> | undefined;

  /** `pace` is the time from one question to the next, in milliseconds. */
  constructor(octokit: Octokit, pace: number, signal: AbortSignal) {
    this.octokit = octokit;
    this.#pace = pace;
    this.#signal = signal;
  }

  /** Asks by GraphQL. Never rejects. */
  async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer | ApiFailure> {
    const answered = await this.try(async (request) => {
      try {
        return { data: await this.octokit.graphql<unknown>(query, { ...variables, request }), errors: [] };
      } catch (error) {
        // Where one repository is missing, octokit throws, with the others beside.
        if (error instanceof Error && 'data' in error && error.data && 'errors' in error)
          return { data: error.data, errors: error.errors };
        throw error;
      }
    });
    if ('sentence' in answered) return answered;
    const data = Data.safeParse(answered.data);
    if (!data.success)
      return { next: 'again', sentence: 'What GitHub answered is not of the form that it documents, or was cut off.' };
    this.#limit = data.data.rateLimit ?? undefined;
    const errors = Errors.parse(answered.errors).map(({ type, path }) => [String(path[0]), type] as const);
    return { data: data.data, errors: new Map(errors) };
  }

  /** Makes a request in the session's pace, and once more after a pause that GitHub asks for. Never rejects. */
  async try<T extends object>(request: (options: { signal: AbortSignal }) => Promise<T>): Promise<T | ApiFailure> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#keepPace();
        return await request({ signal: this.#signal });
      } catch (error) {
        const failure = explainApiError(error, Date.now());
        if (typeof failure.next === 'string') return failure;
        if (attempt > 0) return { ...failure, next: 'stop' };
        this.#next = performance.now() + failure.next.pause * limits.apiSecond;
      }
    }
  }

  /** Why a question of so many points may not be asked in this run; undefined as long as there is time and credit. */
  exhausted(points: number): string | undefined {
    if (this.#signal.aborted) return 'The run was interrupted.';
    if (performance.now() > this.#deadline)
      return `Asking takes longer than ${Math.round(limits.apiRunTime / 1_000)} seconds.`;
    const limit = this.#limit;
    if (limit && limit.remaining - points < limits.apiReserve)
      return `GitHub's rate limit is nearly spent (${limit.remaining} left until ${limit.resetAt}).`;
    return undefined;
  }

  async #keepPace(): Promise<void> {
    await wait(Math.max(0, this.#next - performance.now()), undefined, { signal: this.#signal });
    this.#next = performance.now() + this.#pace;
  }
}
