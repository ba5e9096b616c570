import type { Root } from 'hast';
import type { Document, Heading } from '../../content/model/document.ts';
import type { FrontMatter } from './front-matter.ts';

/** How a document was written. */
export type Format = Document['format'];

/** A document on its way to the worker. */
export interface DocumentInput {
  format: Format;
  text: string;
  /** Part of a Jekyll site: a few Liquid expressions mean something. */
  jekyll: boolean;
  /** The repository, which `#12` and the like mean an issue of. */
  repository: string | null;
}

/** Something a maintainer should know about a document, with the line where it stands. */
export interface Remark {
  line?: number;
  text: string;
}

/** A document without anything that could do harm; its links and pictures still are as they were written. */
export interface ParsedDocument {
  tree: Root;
  title: string | null;
  matter: FrontMatter;
  headings: Heading[];
  /** Every anchor of the body. */
  ids: string[];
  /** Anchors of the heading that became the page's title. */
  titleIds: string[];
  /** Documents that it lists as its contents, in their order, as it names them. */
  listed: string[];
  remarks: Remark[];
  /** Why it is shown as plain text, or null. */
  fallback: string | null;
}
