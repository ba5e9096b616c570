import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs';

/** What a walk tells of. Places are paths below the folder where it began, with `/`. */
interface Visitor {
  file(place: string, stats: Stats): void;
  folder?(place: string): void;
}

/**
 * Goes through everything below a folder, if there is one; nothing is read. The folder itself may be a link to one; no
 * link below it is followed, it counts as a file.
 */
export function walk(folder: string, visitor: Visitor, passedOver: ReadonlySet<string> = new Set()): void {
  const visit = (at: string, below: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const [path, place] = [`${at}/${entry.name}`, `${below}${entry.name}`];
      if (!entry.isDirectory()) {
        const stats = lstatSync(path, { throwIfNoEntry: false });
        if (stats) visitor.file(place, stats);
      } else if (!passedOver.has(entry.name)) {
        visit(path, `${place}/`);
        visitor.folder?.(place);
      }
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) visit(folder, '');
}
