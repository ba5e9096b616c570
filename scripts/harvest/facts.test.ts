import mpl from 'spdx-license-list/full.js';
import { describe, expect, test } from 'vitest';
import type { Commit } from '../forges/forge.ts';
import { countActivity } from './count-activity.ts';
import { findFiles } from './find-files.ts';
import { toPubliccodeFacts } from './publiccode-facts.ts';
import { recogniseLicence } from './recognise-licence.ts';

describe('licences', () => {
  test.each(['MPL-2.0', 'MIT', 'EUPL-1.2', 'GPL-2.0', 'Apache-2.0', 'CC-BY-SA-4.0'])(
    'recognises %s with a copyright line of its own',
    (id) => {
      const text = `Copyright (c) 2019-2026 Favrskov Kommune\n\n${mpl[id]?.licenseText ?? ''}`;
      expect(recogniseLicence(text)).toMatchObject({ spdx: id });
    },
  );

  test.each(['All rights reserved.', '', 'This project is licensed under the MIT licence, see the file.'])(
    'does not guess at "%s"',
    (text) => {
      expect(recogniseLicence(text).spdx).toBeNull();
    },
  );
});

describe('activity', () => {
  const commit = (committedAt: string, author: string, more: Partial<Commit> = {}): Commit => ({
    id: 'x',
    committedAt,
    author,
    domain: null,
    bot: false,
    merge: false,
    files: null,
    namesIssue: false,
    ...more,
  });

  test('is counted by month from the newest commit; merges and bots count only in the total', () => {
    const commits = [
      commit('2026-03-02T00:00:00Z', 'a', { domain: 'd1' }),
      commit('2026-03-01T00:00:00Z', 'b', { domain: 'd2' }),
      commit('2026-03-01T00:00:00Z', 'c', { bot: true }),
      commit('2026-02-01T00:00:00Z', 'a', { merge: true }),
      commit('2024-04-30T00:00:00Z', 'd', { domain: 'd1' }),
      commit('2024-03-30T00:00:00Z', 'e', { domain: 'd3' }),
    ];
    expect(countActivity(commits, false)).toEqual({
      firstCommit: '2024-03-30T00:00:00Z',
      lastCommit: '2026-03-02T00:00:00Z',
      commits: 6,
      truncated: false,
      authors24: 3,
      domains24: [
        { digest: 'd1', commits: 2 },
        { digest: 'd2', commits: 1 },
      ],
      months: [
        { month: '2024-04', commits: 1, authors: 1 },
        { month: '2026-03', commits: 2, authors: 2 },
      ],
    });
  });
});

describe('known files', () => {
  const find = (...paths: string[]) => findFiles(new Map(paths.map((path) => [path, { mode: '100644', blob: 'b' }])));

  test('are found in every spelling, the nearest to the root first', () => {
    const found = find(
      'docs/SECURITY.md',
      'Security.md',
      'LICENCE',
      'Publiccode.yml',
      'a/b/docker-compose.prod.yml',
      'compose.yaml',
      'vendor/x/Dockerfile',
      'api/Dockerfile',
    );
    expect(
      Object.fromEntries(Object.entries(found).map(([kind, files]) => [kind, files.map((file) => file.path)])),
    ).toEqual({
      security: ['Security.md', 'docs/SECURITY.md'],
      licence: ['LICENCE'],
      publiccode: ['Publiccode.yml'],
      compose: ['compose.yaml', 'a/b/docker-compose.prod.yml'],
      dockerfile: ['api/Dockerfile'],
    });
  });
});

describe('publiccode.yml', () => {
  const facts = (path: string, text: string) => toPubliccodeFacts(path, text, () => true);

  test('what breaks the standard is told, and what can be read still becomes facts', () => {
    const text = `publiccodeYmlVersion: '0'\nsoftwareVersion: 1.10\nlegal:\n  license: MPL-2.0\nusedBy:\n  - Aarhus Kommune\n`;
    expect(facts('publiccode.yml', text)).toMatchObject({
      valid: false,
      version: '1.10',
      licence: 'MPL-2.0',
      usedBy: ['Aarhus Kommune'],
    });
    expect(facts('publiccode.yml', text).problems).toContain('Line 1: name is missing; the standard requires it.');
  });

  test('a broken one says where, and gives no facts', () => {
    const { valid, licence, problems } = facts('Publiccode.yml', 'name: A\n  url: b\n');
    expect({ valid, licence }).toEqual({ valid: false, licence: null });
    expect(problems[0]).toBe("Line 1: The file is called Publiccode.yml; the standard's name is publiccode.yml.");
    expect(problems[1]).toMatch(/^Line 1: The file is not valid YAML: /);
  });
});
