import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { hostingFiles } from './hosting-files.ts';

test.each(Object.keys(hostingFiles))(
  '%s sends all that the pages say, but for the styles of the diagram’s frame',
  (name) => {
    const lines = (hostingFiles[name] ?? '').split('\n').filter((line) => line.includes('Content-Security-Policy'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const directive of contentSecurityPolicy.split('; ')) expect(line).toContain(directive);
      expect(line).toContain("frame-ancestors 'self'");
    }
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
