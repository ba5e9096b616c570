import type { Tree } from '../forges/forge.ts';

/** A framework that is checked in as a whole: a file by which it is known, and what is its own below that folder. */
const frameworks: ReadonlyArray<{ known: string; own: RegExp }> = [
  {
    // Drupal to version 7; sites/ is what the product adds.
    known: 'modules/system/system.module',
    own: /^(includes|misc|modules|scripts)\/|^profiles\/(minimal|standard|testing)\/|^themes\/(bartik|garland|seven|stark|engines)\/|^(CHANGELOG|COPYRIGHT|INSTALL[.\w]*|LICENSE|MAINTAINERS|README|UPGRADE)\.txt$/,
  },
  { known: 'wp-includes/version.php', own: /^wp-(admin|includes)\/|^(license\.txt|readme\.html)$/ },
];

/** Folders with other people's work, by their names. */
const vendored =
  /(^|\/)(node_modules|bower_components|vendors?|third[-_]?party|libraries|site-packages|\.venv|contrib|_themes|puppet\/modules)\/|(^|\/)core\/(modules|lib|tests|misc|assets)\//i;

/** Tells the files of a repository that are its own from those of others that were checked in along with them. */
export function isOwn({ files }: Pick<Tree, 'files'>): (path: string) => boolean {
  const found = [...files.keys()].flatMap((path) =>
    frameworks.flatMap(({ known, own }) =>
      path === known || path.endsWith(`/${known}`) ? [{ folder: path.slice(0, -known.length), own }] : [],
    ),
  );
  return (path) =>
    !vendored.test(path) &&
    !found.some(({ folder, own }) => path.startsWith(folder) && own.test(path.slice(folder.length)));
}
