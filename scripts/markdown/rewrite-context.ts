import type { Element } from 'hast';
import type { FileTarget, LinkContext } from './link-source.ts';
import type { Remark } from './parsed.ts';

/** A picture as the media store keeps it. */
export interface StoredPicture {
  /** Smallest first. */
  sizes: Array<{ file: string; width: number }>;
  width: number;
  height: number;
  /** The source moves; the store keeps its first frame. */
  animated: boolean;
}

/** What the links and pictures of a document are rewritten with. */
export interface RewriteContext extends LinkContext {
  product: string;
  picture(file: FileTarget): StoredPicture | undefined;
  /** A picture of another host that was brought home, or why it was not. */
  remotePicture(address: string): StoredPicture | string;
}

/** What was found on the way. */
export interface Rewritten {
  links: number;
  pictures: number;
  remarks: Array<Remark & { kind: 'broken-link' | 'broken-picture' | 'remote-picture' }>;
}

/** Links that leave the catalogue vouch for nothing, and tell the other host nothing. */
export const external = ['nofollow', 'noopener', 'noreferrer'];

/** The line an element stood on, which from here on is of no more use. */
export function lineOf(element: Element): { line?: number } {
  const line = element.position?.start.line;
  delete element.position;
  return line === undefined ? {} : { line };
}
