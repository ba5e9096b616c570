import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';

/** What a content rule may look at. */
export interface CheckContext {
  content: Content;
  /** The content folder, absolute. */
  folder: string;
  /** Today, as `2026-11-26`. */
  today: string;
}

/** One rule of curated content. It answers with every breach, or with an empty list. */
export interface Check {
  /** What the rule asks for, in one sentence. */
  rule: string;
  find(context: CheckContext): Problem[] | Promise<Problem[]>;
}
