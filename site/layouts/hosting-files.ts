import { paths } from '../i18n/index.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/**
 * What a host should send with every answer. GitHub Pages sends none of it: there the policy in the page itself
 * does what a page can. `frame-ancestors` is heard in a header alone.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** Files whose names carry a digest of their content never change. */
const forever = 'public, max-age=31536000, immutable';

const entries = Object.entries(headers);

/** By name: `_headers` as Netlify, Cloudflare Pages and others read it, and lines for nginx to include in its `server`. */
export const hostingFiles: Readonly<Record<string, string>> = {
  _headers: [
    paths.file('/*'),
    ...entries.map(([name, value]) => `  ${name}: ${value}`),
    paths.file('/assets/*'),
    `  Cache-Control: ${forever}`,
    '',
  ].join('\n'),
  'nginx-headers.conf': [
    ...entries.map(([name, value]) => `add_header ${name} "${value}" always;`),
    `location ${paths.file('/assets/')} {`,
    // nginx forgets the headers of the server where a location has its own.
    ...entries.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    `  add_header Cache-Control "${forever}" always;`,
    '}',
    '',
  ].join('\n'),
};
