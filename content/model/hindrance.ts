import { z } from 'zod';
import type { App } from './app.ts';
import type { RunClass, RunFacts } from './run-facts.ts';

/** Why a store may not install a product with one click. */
export const Hindrance = z.enum([
  'notByCompose',
  'noCommands',
  'external',
  'missingFile',
  'incomplete',
  'seriousFinding',
]);
export type Hindrance = z.output<typeof Hindrance>;

interface Judged {
  class: RunClass;
  facts: RunFacts;
  curated: App | undefined;
  findings: ReadonlyArray<{ serious: boolean; allowance: unknown }>;
  /** Whether there is a command that starts it. */
  canStart: boolean;
}

/** Everything that stands in the way. A chart is no package yet, and what is made or built by hand needs more than a click. */
export function findHindrances({
  class: runClass,
  facts: { stack },
  curated,
  findings,
  canStart,
}: Judged): Hindrance[] {
  if (runClass !== 'compose' || !stack) return ['notByCompose'];
  const stands: Readonly<Record<Exclude<Hindrance, 'notByCompose'>, boolean>> = {
    noCommands: !canStart,
    external: stack.externalNetworks.length > 0 || stack.volumes.some(({ external }) => external),
    missingFile: stack.missing.length > 0,
    incomplete: curated?.missing !== undefined,
    seriousFinding: findings.some(({ serious, allowance }) => serious && allowance === undefined),
  };
  return Hindrance.options.filter((hindrance) => hindrance !== 'notByCompose' && stands[hindrance]);
}
