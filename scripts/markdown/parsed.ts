import type { Root } from 'hast';
import { Document, Heading } from '../../content/model/document.ts';
import { z } from 'zod';
import { FrontMatter } from './front-matter.ts';

/** How a document was written. */
export type Format = Document['format'];

/** A document on its way to be read. */
export const DocumentInput = z.object({
  format: Document.shape.format,
  text: z.string(),
  jekyll: z.boolean().describe('Part of a Jekyll site: a few Liquid expressions mean something'),
  repository: z.string().nullable().describe('The repository, which `#12` and the like mean an issue of'),
});
export type DocumentInput = z.output<typeof DocumentInput>;

/** Something a maintainer should know about a document, with the line where it stands. */
const Remark = z.object({ line: z.int().positive().exactOptional(), text: z.string() });
export type Remark = z.output<typeof Remark>;

/** A document without anything that could do harm; its links and pictures still are as they were written. */
export const ParsedDocument = z.object({
  tree: z.custom<Root>((value) => typeof value === 'object' && value !== null && 'children' in value),
  title: z.string().nullable(),
  matter: FrontMatter,
  headings: z.array(Heading),
  ids: z.array(z.string()).describe('Every anchor of the body'),
  titleIds: z.array(z.string()).describe('Anchors of the heading that became the page’s title'),
  listed: z.array(z.string()).describe('Documents that it lists as its contents, in their order, as it names them'),
  remarks: z.array(Remark),
  fallback: z.string().nullable().describe('Why it is shown as plain text, or null'),
});
export type ParsedDocument = z.output<typeof ParsedDocument>;
