import { limits } from '../limits.ts';
/** What kind of trouble a repository gave; a host's trouble trips its circuit breaker, a repository's does not. */
export type FailureKind = 'host' | 'repository' | 'machine';

/** Why a repository could not be read. */
export type FailureCode =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'notGit'
  | 'tooMany'
  | 'serverError'
  | 'legal'
  | 'private'
  | 'missing'
  | 'redirect'
  | 'branch'
  | 'damaged'
  | 'tooLarge'
  | 'disk'
  | 'broken'
  | 'empty'
  | 'interrupted'
  | 'other';

/** A repository could not be read. The message is a sentence for people, without secrets and without a stack. */
export class ForgeFailure extends Error {
  override name = 'ForgeFailure';
  readonly kind: FailureKind;
  /** A word for the reason, by which the site finds it in the reader's language. */
  readonly code: FailureCode;

  constructor(kind: FailureKind, message: string, options: ErrorOptions & { code?: FailureCode } = {}) {
    super(message, options);
    this.kind = kind;
    this.code = options.code ?? 'other';
  }
}

const couldNotWrite = 'This machine could not write to its cache (disk full, or no permission).';

/** What Git says (LANG=C), and what it means. The first that fits counts. */
const meanings: ReadonlyArray<readonly [RegExp, FailureKind, FailureCode, string]> = [
  [
    /could not resolve host|couldn't resolve host|name or service not known/i,
    'host',
    'dns',
    'The name of the host could not be resolved (no network, or DNS is down).',
  ],
  [
    /connection refused|failed to connect|couldn't connect/i,
    'host',
    'refused',
    'The host refused the connection or could not be reached.',
  ],
  [/timed out|timeout|low speed limit|operation too slow/i, 'host', 'timeout', 'The host did not answer in time.'],
  [/ssl|certificate|tls/i, 'host', 'tls', 'The secure connection to the host could not be made (certificate or TLS).'],
  [
    /protocol error|bad line length|invalid server response/i,
    'host',
    'notGit',
    'The host answered with something that is not Git.',
  ],
  [/returned error: 429/i, 'host', 'tooMany', 'The host asks for a pause: too many requests (429).'],
  [/returned error: 5\d\d/i, 'host', 'serverError', 'The host answered with an error of its own (5xx).'],
  [/returned error: 451/i, 'repository', 'legal', 'The repository is withheld for legal reasons (451).'],
  [
    /terminal prompts disabled|could not read username|authentication failed|returned error: 40[13]/i,
    'repository',
    'private',
    'The repository is private, gone, or never was there.',
  ],
  [
    /not found|does not exist|does not appear to be a git repository|no such file|returned error: 404|repository .* not exported/i,
    'repository',
    'missing',
    'The repository does not exist at this address.',
  ],
  [/redirect/i, 'repository', 'redirect', 'The address redirects to another place that is not followed.'],
  [/couldn't find remote ref/i, 'repository', 'branch', 'The branch that is named in the product file does not exist.'],
  // Before what is damaged: Git calls a pack that it could not write by that name, too.
  [
    /no space left|disk quota|file too large|cannot create|permission denied|unable to write|write error|died of signal 25/i,
    'machine',
    'disk',
    couldNotWrite,
  ],
  [
    /fsck|malformed|hasdot|unpack|bad object|corrupt|index-pack failed/i,
    'repository',
    'damaged',
    'The repository holds objects that are damaged or unsafe.',
  ],
  [
    /early eof|hung up unexpectedly|rpc failed|curl \d+|empty reply|connection reset|remote end|broken pipe|could not read from remote/i,
    'host',
    'broken',
    'The connection to the host broke off.',
  ],
];

/** Turns Git's own words into a failure. What Git said is kept as the cause, cut, without addresses. */
export function explainGitError(stderr: string): ForgeFailure {
  const said = stderr
    .replaceAll(/\b(?:https?|file|ssh):\/\/\S+/g, '…')
    .trim()
    .slice(0, limits.said);
  const [, kind, code, sentence] = meanings.find(([pattern]) => pattern.test(stderr)) ?? [
    /./,
    'repository' as const,
    'other' as const,
    `Git could not read it: ${said.split('\n').at(-1) ?? ''}`,
  ];
  return new ForgeFailure(kind, sentence, { cause: said, code });
}

/** Any error as a failure: a forge's own as it is, all others are this machine's, and a full disk is called so. */
export function toFailure(error: unknown): ForgeFailure {
  if (error instanceof ForgeFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const full = /^(ENOSPC|EDQUOT|EFBIG|EROFS|EACCES)\b/.test(message);
  return new ForgeFailure('machine', full ? couldNotWrite : message, {
    cause: error,
    ...(full ? { code: 'disk' } : {}),
  });
}
