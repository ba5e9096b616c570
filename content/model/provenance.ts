import { z } from 'zod';
import { WebAddress } from './text.ts';

/** A full Git object id. */
export const ObjectId = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);

/** A point in time, UTC, as `2026-08-21T07:03:00Z`. */
export const Instant = z.iso.datetime();

/** Where a harvested statement was read: the exact commit, and the file where there is one. */
export const Provenance = z.strictObject({
  repository: WebAddress.nullable().describe('Public address; null for a repository on this machine without one'),
  branch: z.string().min(1).describe('The branch that was read'),
  commit: ObjectId.describe('The commit that was read'),
  committedAt: Instant.describe('When that commit was made'),
  readAt: Instant.describe('When the commit was first read; it does not move while the commit stays the same'),
  via: z.enum(['origin', 'mirror', 'path']).describe('Read from the address itself, a mirror of it, or this machine'),
});
export type Provenance = z.output<typeof Provenance>;
