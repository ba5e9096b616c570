import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { ProductNotes, type ReleaseMarks } from '../../../content/model/release-notes.ts';
import { parseVersion } from '../../../content/model/version.ts';
import { isFeed, marksOf, newerThan } from '../../elements/join-feeds.ts';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from '../examples.ts';
import { listReleases } from '../all-releases.ts';
import { legalText, permanentId } from './feed.ts';
import { releaseFeed } from './release-feed.ts';
import { toAtom } from './to-atom.ts';
import { toCalendar } from './to-calendar.ts';
import { toJsonFeed } from './to-json-feed.ts';

function feedOf(changes: object, notes = new Map<string, ProductNotes>()) {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct(changes)]]),
    facts: new Map([['eks', exampleFacts('eks', { releases: [exampleRelease('v1.0.0', '2026-08-21')] })]]),
    notes,
  });
  if (!solution) throw new Error('There is one product.');
  const scope = { path: '/products/eks', name: 'Eks', product: 'Eks', solutions: [solution] };
  const feed = releaseFeed(scope, listReleases(solution, 10));
  if (!feed) throw new Error('There is one release.');
  return feed;
}

test('a release keeps its name when its product is renamed', () => {
  const before = feedOf({}).entries[0]?.id;
  expect(before).toMatch(/^tag:[^,]+,2026:eks\/github\.com%2Feks%2Feks\/v1\.0\.0$/);
  expect(feedOf({ formerIds: ['later', 'first'] }).entries[0]?.id).toBe(before?.replace(':eks/', ':first/'));
});

test('a name is one for all time whatever is in it', () => {
  expect(permanentId('a/b', 'c')).not.toBe(permanentId('a', 'b/c'));
});

test('no character that XML forbids comes into a feed or a calendar; all others do', () => {
  const hostile = 'a\u0000\u0008\u000b\u001f\ufffe\ud800b ]]><x>&\u0085\u{1F600}';
  expect(legalText(hostile)).toBe('ab ]]><x>&\u0085\u{1F600}');
  const feed = feedOf({ name: hostile });
  for (const text of [toAtom(feed), toCalendar(feed)]) expect(text).not.toMatch(/[\0\u0008\u000b\u001f\ufffe]/);
  using document = XmlDocument.fromString(toAtom(feed));
  const title = document.get('//a:entry/a:title', { a: 'http://www.w3.org/2005/Atom' });
  expect(title?.content.trim()).toBe(`${legalText(hostile)} 1.0.0`);
  expect(JSON.parse(toJsonFeed(feed))).toMatchObject({ items: [{ title: `${hostile} 1.0.0` }] });
});

test('a release whose notes were not read is not said to break nothing', () => {
  expect(JSON.parse(toJsonFeed(feedOf({})))).toMatchObject({
    items: [{ _release: { breaking: null, security: null } }],
  });
});

test('whoever reads the feed or the calendar alone hears what stands out in a release, and by which day to act', () => {
  const { repository } = exampleRelease('v1.0.0', '2026-08-21');
  const marks = { breaking: true, security: true, advisories: ['CVE-2026-12345'], actBy: '2027-03-01' };
  const of = (given: ReleaseMarks) => {
    const address = { tag: 'v1.0.0', repository, address: 'eks/1-0-0' };
    const parts = [{ reader: 'all', document: 'eks/1-0-0/all' }];
    const releases = [{ ...address, from: 'forge', path: null, marks: given, parts }];
    return feedOf({}, new Map([['eks', ProductNotes.parse({ schema: 1, product: 'eks', releases })]]));
  };
  const told = 'Senest 1. mar. 2027 · Ændring, der kræver noget af jer · Sikkerhed · Lukker: CVE-2026-12345.';
  expect(JSON.parse(toJsonFeed(of(marks)))).toMatchObject({ items: [{ content_text: told }] });
  expect(toAtom(of(marks))).toContain(`<summary>${told}</summary>`);
  const calendar = toCalendar(of(marks)).replaceAll('\r\n ', '');
  expect(calendar).toContain('SUMMARY:EksVagt 1.0.0: Senest 1. mar. 2027\r\n');
  expect(calendar).toContain('DESCRIPTION:Senest 1. mar. 2027 · Ændring');
  const feed: unknown = JSON.parse(toJsonFeed(of(marks)));
  const [item] = isFeed(feed) ? feed.items : [];
  const words = { actBy: 'by {day}', breaking: 'breaks', security: undefined };
  expect(item && marksOf(item, words, (day) => day.toISOString().slice(0, 10))).toEqual(['by 2027-03-01', 'breaks']);
  const plain = { breaking: false, security: false, advisories: [], actBy: null };
  expect(toAtom(of(plain))).not.toContain('<summary>');
});

test('what is newer is counted in the repository of the latest release, also beyond what the feed has room for', () => {
  const one = exampleRelease('v3.0.0', '2026-08-21');
  const releases = [
    one,
    { ...exampleRelease('v9.0.0', '2026-07-21'), repository: 'https://github.com/eks/templates' },
    exampleRelease('v2.0.0', '2026-06-21'),
    exampleRelease('v1.5.0', '2026-05-21'),
    exampleRelease('v1.0.0', '2026-04-21'),
  ];
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({})]]),
    facts: new Map([['eks', exampleFacts('eks', { releases })]]),
  });
  if (!solution) throw new Error('There is one product.');
  const scope = { path: '/products/eks', name: 'Eks', product: 'Eks', solutions: [solution] };
  const feed: unknown = JSON.parse(toJsonFeed(releaseFeed(scope, listReleases(solution, 2)) ?? feedOf({})));
  const own = parseVersion('1.2.0');
  if (!isFeed(feed) || !own) throw new Error('A feed and a version.');
  const { newer, more } = newerThan(own, feed);
  expect([newer.map(({ title }) => title), more]).toEqual([['EksVagt 3.0.0'], 2]);
});

test('a scope without releases has no feed of them', () => {
  expect(releaseFeed({ path: '', name: 'Alle', solutions: [] }, [])).toBeUndefined();
});
