import { z } from 'zod';
import { claim, Sourced } from './claim.ts';
import { RunClass, RunNeed } from './run-facts.ts';
import { RunFinding } from './run-finding.ts';
import { Id, LocalisedText } from './text.ts';

/** A finding that a curator has looked at, with the reason why the product may be installed all the same. */
export const Allowance = z.strictObject({
  finding: RunFinding.shape.kind.describe('The kind of finding'),
  path: z.string().min(1).optional().describe('Only in this file; left out: in all'),
  reason: LocalisedText.describe('Why it is no hindrance, for those who install it'),
  by: z.string().min(1).describe('Who says so'),
  date: z.iso.date().describe('When, as 2026-11-26'),
});
export type Allowance = z.output<typeof Allowance>;

/** What it takes to run a product, where people know more than the repositories say: content/apps/<id>.yml. */
export const App = z.strictObject({
  product: Id.describe('The product that is run; also the name of this file'),
  class: claim(RunClass).optional().describe('How it can be run, where what the repositories show is wrong'),
  needs: z.array(RunNeed).default([]).describe('What it needs besides what was found'),
  memory: claim(z.string().min(1)).optional().describe('Memory that is recommended, for example 4 GiB'),
  disk: claim(z.string().min(1)).optional().describe('Disk space that is recommended'),
  missing: LocalisedText.optional().describe('What is missing before it can be run by these means'),
  note: Sourced.extend({ text: LocalisedText })
    .strict()
    .optional()
    .describe('What someone who runs it should know first'),
  allowances: z.array(Allowance).default([]).describe('Serious findings that are no hindrance, each with a reason'),
});
export type App = z.output<typeof App>;
