import type { Content } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import type { Memory } from '../memory/memory.ts';

/** What a content rule may look at. */
export interface CheckContext {
  content: Content;
  /** The content folder, absolute. */
  folder: string;
  /** Today, as `2026-11-26`. */
  today: string;
  /** What is known of files of the content folder from an earlier check; rules that parse ask it first. */
  memory: Memory;
}

/** One rule of curated content. It answers with every breach, or with an empty list. */
export interface Check {
  /** What the rule asks for, in one sentence. */
  rule: string;
  find(context: CheckContext): Problem[] | Promise<Problem[]>;
}
