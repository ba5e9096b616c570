import { join } from 'node:path';
import type { Screenshot } from '../../content/model/product-parts.ts';
import type { DocumentNode } from './document-tree.ts';
import { listFiles } from '../reads/files.ts';
import { harvestedFolder } from '../reads/folders.ts';
import type { Solution } from './solution.ts';

/** A screenshot as it is shown: a small picture that opens a large one, and the document that it comes from. */
export interface ShownScreenshot {
  screenshot: Screenshot;
  small: string;
  large: string;
  document: DocumentNode['document'] | undefined;
}

/**
 * The screenshots whose pictures the harvest has made; the others are left out, since a clean clone has no pictures.
 * A picture is stored in up to two widths, named `<digest>-<width>.webp`.
 */
export function screenshotsOf({ id, product, documents }: Solution): ShownScreenshot[] {
  const folder = join(harvestedFolder, id, 'media');
  if (product.screenshots.length === 0) return [];
  const files = listFiles(folder, '.webp');
  return product.screenshots.flatMap((screenshot) => {
    const digest = screenshot.picture.replace(/-\d+$/, '');
    const sizes = files.filter((file) => file.startsWith(`${digest}-`)).toSorted((a, b) => widthOf(a) - widthOf(b));
    const [small, large] = [sizes[0], sizes.at(-1)];
    const document = documents.byAddress.get(screenshot.document)?.document;
    return small && large ? [{ screenshot, small, large, document }] : [];
  });
}

function widthOf(file: string): number {
  return Number(/-(\d+)\.webp$/.exec(file)?.[1] ?? 0);
}
