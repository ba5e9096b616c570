import { z } from 'zod';
import { Verdict, type ProductEvidence } from './evidence.ts';
import type { Facts, PubliccodeFacts } from './facts.ts';
import { Instant, ObjectId } from './provenance.ts';
import type { ProductNotes } from './release-notes.ts';
import { latestOfProduct, type Release } from './release.ts';
import { Id } from './text.ts';
import { verdictsThatChanged } from './verdict-history.ts';

const repository = z.string().describe('The repository, or its path on this machine');
const licence = z.string().nullable().describe('SPDX id; null where no licence was recognised');
const file = z.enum(['missing', 'faulty', 'valid']);

/** One thing that became another in what the catalogue records of a product. */
export const RecordedChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added') }),
  z.strictObject({
    kind: z.literal('version'),
    from: z.string().nullable().describe('The latest release until then; null where there was none'),
    to: z.string().describe('The latest release since'),
    breaking: z.boolean().describe('Its notes say that it asks something of those who run it'),
    security: z.boolean().describe('Its notes say that it closes a hole'),
  }),
  z.strictObject({ kind: z.literal('repository'), repository, added: z.boolean() }),
  z.strictObject({ kind: z.literal('licence'), repository, from: licence, to: licence }),
  z.strictObject({ kind: z.literal('publiccode'), repository, from: file, to: file }),
  z.strictObject({ kind: z.literal('verdict'), check: Id, from: Verdict, to: Verdict }),
]);
export type RecordedChange = z.output<typeof RecordedChange>;

/** What changed of a product, newest first: content/harvested/<id>/changes.json, made by the build. */
export const RecordedChanges = z.strictObject({
  entries: z.array(
    z.strictObject({
      date: Instant.describe('When the catalogue recorded it'),
      commit: ObjectId.describe('The catalogue’s commit that recorded it'),
      changes: z.array(RecordedChange).min(1),
    }),
  ),
});
export type RecordedChanges = z.output<typeof RecordedChanges>;

/** What was recorded of a product at one moment. */
export interface Recorded {
  facts?: Facts | undefined;
  evidence?: ProductEvidence | undefined;
  notes?: ProductNotes | undefined;
}

/**
 * Compares two moments. The counts and dates that move with every commit of a product are no change to tell of; nor is
 * what became another where no repository moved: that was the catalogue's own reading, not the product.
 */
export function changesBetween(before: Recorded, after: Recorded): RecordedChange[] {
  if (!after.facts) return [];
  if (!before.facts) return [{ kind: 'added' }];
  const moved = repositories(before.facts, after.facts);
  if (!hasMoved(before.facts, after.facts)) return moved;
  return [
    ...versions(before.facts, after.facts, after.notes),
    ...moved,
    ...termsOf(before.facts, after.facts),
    ...verdictsThatChanged(before.evidence, after.evidence).map((change) => ({ kind: 'verdict' as const, ...change })),
  ];
}

/** Whether any repository has another commit, tag or branch than before. */
function hasMoved(before: Facts, after: Facts): boolean {
  const stateOf = ({ sources }: Facts) =>
    JSON.stringify(sources.map(({ key, refs, provenance }) => [key, refs, provenance.commit]));
  return stateOf(before) !== stateOf(after);
}

function versions(before: Facts, after: Facts, notes: ProductNotes | undefined): RecordedChange[] {
  const [old, now] = [latestOf(before), latestOf(after)];
  const name = (release: Release) => release.version ?? release.tag;
  if (!now || (old && name(old) === name(now))) return [];
  const marks = notes?.releases.find(({ tag, repository }) => tag === now.tag && repository === now.repository)?.marks;
  const { breaking = false, security = false } = marks ?? {};
  return [{ kind: 'version', from: old ? name(old) : null, to: name(now), breaking, security }];
}

function latestOf({ releases, sources }: Facts): Release | undefined {
  return latestOfProduct(
    releases,
    sources.map(({ provenance }) => provenance.repository),
  );
}

function repositories(before: Facts, after: Facts): RecordedChange[] {
  const [old, now] = [before, after].map(({ sources }) => sources.map(({ key }) => key));
  const tell = (keys: readonly string[] = [], others: readonly string[] = [], added: boolean) =>
    keys
      .filter((key) => !others.includes(key))
      .map((repository) => ({ kind: 'repository' as const, repository, added }));
  return [...tell(now, old, true), ...tell(old, now, false)];
}

/** Licence and publiccode.yml of the repositories that were there before, too. */
function termsOf(before: Facts, after: Facts): RecordedChange[] {
  const told = (said: PubliccodeFacts | null): z.output<typeof file> =>
    said === null ? 'missing' : said.valid ? 'valid' : 'faulty';
  return after.sources.flatMap((source): RecordedChange[] => {
    const old = before.sources.find(({ key }) => key === source.key);
    if (!old || old.provenance.commit === source.provenance.commit) return [];
    const [was, is] = [old.licence?.spdx ?? null, source.licence?.spdx ?? null];
    const [from, to] = [told(old.publiccode), told(source.publiccode)];
    return [
      ...(was === is ? [] : [{ kind: 'licence' as const, repository: source.key, from: was, to: is }]),
      ...(from === to ? [] : [{ kind: 'publiccode' as const, repository: source.key, from, to }]),
    ];
  });
}
