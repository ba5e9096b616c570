/**
 * What a page may load: files of this site and nothing else. Nothing runs inline, so text from
 * elsewhere has no way to become script. `wasm-unsafe-eval` is for the search index, `blob:` and `frame-src` for
 * diagrams, which a frame of this site draws on demand and the page shows as a picture.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
