import { expect, test } from 'vitest';
import type { ReleaseNotes } from '../../content/model/release-notes.ts';
import { exampleDocument, exampleRelease } from './examples.ts';
import { joinNotes } from './noted-releases.ts';
import { findTexts } from './release-texts.ts';

test('notes that stand in a document of the product are told from those that stand nowhere else', () => {
  const release = exampleRelease('v1.2.0', '2026-08-21');
  const { source } = exampleDocument();
  const isInDocuments = (from: ReleaseNotes['from'], path: string | null) => {
    const notes: ReleaseNotes = {
      ...{ tag: release.tag, repository: release.repository, address: 'eks/v1.2.0', from, path },
      marks: { breaking: false, security: false, advisories: [], actBy: null },
      parts: [{ reader: 'all', document: 'eks/v1.2.0' }],
    };
    const document = exampleDocument({ source: { ...source, repository: release.repository, path: 'CHANGELOG.md' } });
    const noted = joinNotes([release], { schema: 1, product: 'eks', releases: [notes] });
    return Array.from(findTexts(noted, [document]).values(), ({ inDocuments }) => inDocuments);
  };
  expect(isInDocuments('changelog', 'CHANGELOG.md')).toEqual([true]);
  expect(isInDocuments('changelog', 'lib/CHANGELOG.md')).toEqual([false]);
  expect(isInDocuments('forge', null)).toEqual([false]);
});
