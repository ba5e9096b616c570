import { limits } from '../limits.ts';
import { ForgeFailure } from './failure.ts';

/**
 * Stops asking a host that fails for everyone, so that an outage costs a few time-outs and not one for each
 * repository. Any answer closes it again.
 */
export class HostBreaker {
  readonly #failures = new Map<string, { count: number; last: ForgeFailure }>();
  readonly #answered = new Set<string>();

  /** Runs the call, or rejects at once with the host's last failure where it has been given up. */
  async guard<T>(host: string, call: () => Promise<T>): Promise<T> {
    const known = this.#failures.get(host);
    if (known && known.count >= limits.hostFailures && !this.#answered.has(host)) throw known.last;
    try {
      const result = await call();
      this.#answered.add(host);
      this.#failures.delete(host);
      return result;
    } catch (error) {
      // A refusal is an answer, too: the host is there.
      if (error instanceof ForgeFailure && error.kind === 'repository') this.#answered.add(host);
      if (error instanceof ForgeFailure && error.kind === 'host') {
        this.#failures.set(host, { count: (this.#failures.get(host)?.count ?? 0) + 1, last: error });
      }
      throw error;
    }
  }

  /** Hosts that were given up, with the reason. */
  get open(): ReadonlyArray<{ host: string; reason: string }> {
    return [...this.#failures]
      .filter(([host, { count }]) => count >= limits.hostFailures && !this.#answered.has(host))
      .map(([host, { last }]) => ({ host, reason: last.message }));
  }
}
