import { languages, paths } from '../i18n/index.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/**
 * One header stands for all pages, also for the frame that draws diagrams, whose styles are inline. Each page carries
 * its own, stricter policy, and a browser keeps to both. `frame-ancestors` is heard in a header alone.
 */
const policy = `${contentSecurityPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; frame-ancestors 'self'`;

/** What a host should send with every answer. GitHub Pages sends none of it: there the policy in the page does what a page can. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** Files whose names carry a digest of their content never change. */
const forever = 'public, max-age=31536000, immutable';

const entries = Object.entries(headers);

/** The cards for other sites, in every language: they alone may stand in a frame of somebody else. */
const embedded = languages.map((locale) => paths.page(locale, '/embed/'));
const framed = policy.replace("frame-ancestors 'self'", 'frame-ancestors *');

/** By name: `_headers` as Netlify, Cloudflare Pages and others read it, and lines for nginx to include in its `server`. */
export const hostingFiles: Readonly<Record<string, string>> = {
  _headers: [
    paths.file('/*'),
    ...entries.map(([name, value]) => `  ${name}: ${value}`),
    paths.file('/assets/*'),
    `  Cache-Control: ${forever}`,
    // Cloudflare takes a header back by `!`; other hosts pass over the line and keep cards out of frames.
    ...embedded.flatMap((path) => [`${path}*`, '  ! Content-Security-Policy', `  Content-Security-Policy: ${framed}`]),
    '',
  ].join('\n'),
  'nginx-headers.conf': [
    ...entries.map(([name, value]) => `add_header ${name} "${value}" always;`),
    `location ${paths.file('/assets/')} {`,
    // nginx forgets the headers of the server where a location has its own.
    ...entries.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    `  add_header Cache-Control "${forever}" always;`,
    '}',
    ...embedded.flatMap((path) => [
      `location ${path} {`,
      ...entries.map(
        ([name, value]) => `  add_header ${name} "${name === 'Content-Security-Policy' ? framed : value}" always;`,
      ),
      '}',
    ]),
    '',
  ].join('\n'),
};
