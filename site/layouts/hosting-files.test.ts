import { expect, test } from 'vitest';
import { languages } from '../i18n/index.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { hostingFiles } from './hosting-files.ts';

test.each(Object.keys(hostingFiles))(
  '%s sends all that the pages say, but for the styles of the diagram’s frame',
  (name) => {
    const lines = (hostingFiles[name] ?? '').split('\n').filter((line) => line.includes('Content-Security-Policy'));
    expect(lines.length).toBeGreaterThan(0);
    const sent = lines.filter((line) => !line.includes('! Content-Security-Policy'));
    for (const line of sent) {
      for (const directive of contentSecurityPolicy.split('; ')) expect(line).toContain(directive);
      expect(line).toMatch(/frame-ancestors ('self'|\*)/);
    }
    // Cards, in each language, are the only pages that may stand in somebody else's frame.
    const places = (hostingFiles[name] ?? '').split(/^(?=\/|location )/m);
    const open = places.filter((place) => place.includes('frame-ancestors *'));
    expect(open).toHaveLength(languages.length);
    for (const place of open) expect(place.split('\n', 1)[0]).toContain('/embed/');
  },
);

test('in nginx a location repeats the headers, which it would forget otherwise', () => {
  const [server = '', location = ''] = (hostingFiles['nginx-headers.conf'] ?? '').split('location ');
  for (const header of server.match(/add_header \S+/g) ?? []) expect(location).toContain(header);
});

test('in a page nothing but files of the site may be loaded, and nothing runs inline', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'/);
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https:|\*|data:/);
});
