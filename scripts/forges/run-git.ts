import { limits } from '../limits.ts';
import { explainGitError, ForgeFailure } from './failure.ts';
import { startGit } from './start-git.ts';

export interface GitCall {
  /** Protocols that Git may use in this call; none for local reading. */
  protocols?: readonly string[];
  /** Our own bare repository. */
  directory?: string;
  /** Where the objects are, if not in that repository. */
  objects?: string;
  /** Sent to standard input. */
  input?: string;
  /** Milliseconds. */
  timeout?: number;
  /** Ends the call when the whole run is interrupted. */
  signal?: AbortSignal | undefined;
  /** Asked now and then while it runs; a sentence ends the call with it. */
  watch?: () => string | undefined;
}

const passedOn = [
  'PATH',
  'TMPDIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'HTTPS_PROXY',
  'https_proxy',
  'NO_PROXY',
  'no_proxy',
  'SystemRoot',
];

/**
 * Git with nothing of the user's or the system's configuration, no prompts, no hooks, no lazy fetches,
 * bounded in time and output. Never a shell. Rejects with a {@link ForgeFailure}.
 */
export function runGit(configuration: string, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const environment: Record<string, string> = {
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: configuration,
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'false',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: (call.protocols ?? []).join(':') || 'none',
  };
  if (call.objects) environment['GIT_OBJECT_DIRECTORY'] = call.objects;
  for (const name of passedOn) if (process.env[name]) environment[name] = process.env[name];
  const command = {
    args: call.directory ? [`--git-dir=${call.directory}`, ...args] : args,
    environment,
    input: call.input ?? '',
  };

  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let size = 0;
    let errors = '';
    let ended: ForgeFailure | undefined;
    const end = (failure: ForgeFailure) => {
      ended ??= failure;
      stop();
    };
    const timer = setTimeout(
      () => end(new ForgeFailure('host', 'The host did not answer in time.', { code: 'timeout' })),
      call.timeout ?? limits.readTime,
    );
    const watcher =
      call.watch &&
      setInterval(() => {
        const reason = call.watch?.();
        if (reason) end(new ForgeFailure('repository', reason, { code: 'tooLarge' }));
      }, 500);

    const interrupt = () => end(new ForgeFailure('machine', 'The run was interrupted.', { code: 'interrupted' }));
    const settle = () => {
      clearTimeout(timer);
      clearInterval(watcher);
      call.signal?.removeEventListener('abort', interrupt);
    };

    const stop = startGit(command, {
      output(part) {
        size += part.length;
        if (size > limits.gitOutput)
          end(new ForgeFailure('repository', `Git printed more than ${limits.gitOutput} bytes.`));
        else output.push(part);
      },
      errors(part) {
        if (errors.length < limits.gitErrors) errors += part.toString('utf8');
      },
      failed(why) {
        settle();
        reject(
          new ForgeFailure('machine', 'Git could not be started. Install git 2.36 or newer.', {
            cause: new Error(why),
          }),
        );
      },
      closed(code, signal) {
        settle();
        if (ended) reject(ended);
        else if (code === 0) resolve(Buffer.concat(output));
        else if (signal)
          reject(
            new ForgeFailure('machine', `Git was ended by the signal ${signal} (disk full, or out of memory).`, {
              code: 'disk',
            }),
          );
        else reject(explainGitError(errors));
      },
    });
    call.signal?.addEventListener('abort', interrupt);
    if (call.signal?.aborted) interrupt();
  });
}
