import { databasePublished } from './database-published.ts';
import { endOfLife } from './end-of-life.ts';
import { hostAccess } from './host-access.ts';
import { latestTag } from './latest-tag.ts';
import { outsideRepository } from './outside-repository.ts';
import { plainPassword } from './plain-password.ts';
import { privileged } from './privileged.ts';
import type { Risk } from './risk.ts';
import { unjudgedKey } from './unjudged-key.ts';

/** What is looked for in each service. One more is a file that exports it, and a line here. */
export const risks: readonly Risk[] = [
  privileged,
  hostAccess,
  databasePublished,
  plainPassword,
  outsideRepository,
  unjudgedKey,
  endOfLife,
  latestTag,
];
