/**
 * What a page may load: files of this site and nothing else. Nothing runs inline, so text from
 * elsewhere has no way to become script. `wasm-unsafe-eval` is for the search index.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
