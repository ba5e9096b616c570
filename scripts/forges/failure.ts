/** What kind of trouble a repository gave; a host's trouble trips its circuit breaker, a repository's does not. */
export type FailureKind = 'host' | 'repository' | 'machine';

/** A repository could not be read. The message is a sentence for people, without secrets and without a stack. */
export class ForgeFailure extends Error {
  override name = 'ForgeFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What Git says (LANG=C), and what it means. The first that fits counts. */
const meanings: ReadonlyArray<readonly [RegExp, FailureKind, string]> = [
  [
    /could not resolve host|couldn't resolve host|name or service not known/i,
    'host',
    'The name of the host could not be resolved (no network, or DNS is down).',
  ],
  [
    /connection refused|failed to connect|couldn't connect/i,
    'host',
    'The host refused the connection or could not be reached.',
  ],
  [/timed out|timeout|low speed limit|operation too slow/i, 'host', 'The host did not answer in time.'],
  [/ssl|certificate|tls/i, 'host', 'The secure connection to the host could not be made (certificate or TLS).'],
  [
    /protocol error|bad line length|invalid server response/i,
    'host',
    'The host answered with something that is not Git.',
  ],
  [/returned error: 429/i, 'host', 'The host asks for a pause: too many requests (429).'],
  [/returned error: 5\d\d/i, 'host', 'The host answered with an error of its own (5xx).'],
  [/returned error: 451/i, 'repository', 'The repository is withheld for legal reasons (451).'],
  [
    /terminal prompts disabled|could not read username|authentication failed|returned error: 40[13]/i,
    'repository',
    'The repository is private, gone, or never was there.',
  ],
  [
    /not found|does not exist|does not appear to be a git repository|no such file|returned error: 404|repository .* not exported/i,
    'repository',
    'The repository does not exist at this address.',
  ],
  [/redirect/i, 'repository', 'The address redirects to another place that is not followed.'],
  [/couldn't find remote ref/i, 'repository', 'The branch that is named in the product file does not exist.'],
  [
    /fsck|malformed|hasdot|unpack|bad object|corrupt|index-pack failed/i,
    'repository',
    'The repository holds objects that are damaged or unsafe.',
  ],
  [
    /no space left|disk quota|file too large|cannot create|permission denied|unable to write/i,
    'machine',
    'This machine could not write to its cache (disk full, or no permission).',
  ],
  [
    /early eof|hung up unexpectedly|rpc failed|curl \d+|empty reply|connection reset|remote end|broken pipe|could not read from remote/i,
    'host',
    'The connection to the host broke off.',
  ],
];

/** Turns Git's own words into a failure. What Git said is kept as the cause, cut, without addresses. */
export function explainGitError(stderr: string): ForgeFailure {
  const said = stderr
    .replaceAll(/\b(?:https?|file|ssh):\/\/\S+/g, '…')
    .trim()
    .slice(0, 500);
  const [, kind, sentence] = meanings.find(([pattern]) => pattern.test(stderr)) ?? [
    /./,
    'repository' as const,
    `Git could not read it: ${said.split('\n').at(-1) ?? ''}`,
  ];
  return new ForgeFailure(kind, sentence, { cause: said });
}
