const secretWord =
  /pass(word|wd|phrase)?|pwd|secret|token|api[-_.]?key|private[-_.]?key|encryption[\w.-]*key|symmetric[-_.]?key|credential|salt|access[-_.]?key/i;
/** Last words of names that tell about a secret and are none: `TOKEN_TTL`, `PASSWORD_FILE`. */
const about = new Set(
  'file ttl expiry expiration expires lifetime length policy url uri path location header name enabled algorithm issuer username user endpoint type field claim id min max'.split(
    ' ',
  ),
);

/** Whether the name of a variable says that its value is to be kept secret: `DB_PASSWORD`, not `TOKEN_TTL`. */
export function isSecretName(name: string): boolean {
  const last = name
    .split(/[-_.]|(?<=[a-z])(?=[A-Z])/)
    .at(-1)
    ?.toLowerCase();
  return secretWord.test(name) && !about.has(last ?? '');
}

/** An address that carries a password: `mysql://db:db@host/db`. */
export function hasPassword(value: string): boolean {
  return /[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?!\$)[^\s/@$]+@/i.test(value);
}
