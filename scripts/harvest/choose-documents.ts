import { limits } from '../limits.ts';

/** Why a file that looks like a document is not taken. */
export type LeftOutReason =
  'office document' | 'vendored' | 'licence text' | 'template' | 'no documentation' | 'excluded' | 'too many';

export interface ChosenDocuments {
  chosen: string[];
  leftOut: Array<{ path: string; reason: LeftOutReason }>;
}

/** What a curator says of the choice. */
export interface DocumentRules {
  docs?: { include?: string[] | undefined; exclude: string[] } | undefined;
}

const markup = /\.(md|markdown|mdown|mkd|mdx|rst|adoc|asciidoc)$/i;
const plainText = /\.txt$|(^|\/)[^./]+$/i;
const documentName =
  /^(readme|changelog|changes|history|news|release[-_ ]?notes|install|installation|contributing|upgrade|upgrading|maintainers|governance|security|code[-_ ]of[-_ ]conduct|faq)\b/i;

/** Folders that hold other people's work, or what a tool made. */
const vendored =
  /(^|\/)(node_modules|bower_components|vendor|vendors|third[-_]?party|external|libraries|site-packages|\.venv|venv|_themes|_build|dist|build|obj|packages\/[^/]+\/lib)\//i;
const licenceText = /(^|\/)((un)?licen[sc]es?|copying|copyright|notice|eula)([-._ ][^/]*)?$|(^|\/)licen[sc]es\//i;
const forgeTemplate =
  /(^|\/)(issue_template|pull_request_template|discussion_template|merge_request_templates?|issue_templates?)(\/|\.[a-z]+$|$)/i;

/** Chooses the documents among all paths of a repository; every file that could be one is accounted for. */
export function chooseDocuments(paths: Iterable<string>, source: DocumentRules): ChosenDocuments {
  const chosen: string[] = [];
  const leftOut: ChosenDocuments['leftOut'] = [];
  for (const path of [...paths].toSorted()) {
    const kind = kindOf(path);
    if (kind === 'other') continue;
    const reason = reasonAgainst(path, kind, source);
    if (reason) leftOut.push({ path, reason });
    else if (chosen.length >= limits.documents) leftOut.push({ path, reason: 'too many' });
    else chosen.push(path);
  }
  return { chosen, leftOut };
}

function kindOf(path: string): 'markup' | 'text' | 'office' | 'other' {
  if (markup.test(path)) return 'markup';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.txt$/i.test(name)) return 'text';
  if (/\.(docx?|odt|rtf|pdf|pptx?|odp)$/i.test(name)) return 'office';
  return plainText.test(name) && documentName.test(name) ? 'text' : 'other';
}

function reasonAgainst(
  path: string,
  kind: 'markup' | 'text' | 'office',
  { docs }: DocumentRules,
): LeftOutReason | undefined {
  if (docs?.include && !docs.include.some((folder) => isBelow(path, folder))) return 'excluded';
  if (docs?.exclude.some((folder) => isBelow(path, folder))) return 'excluded';
  if (kind === 'office') return vendored.test(path) ? 'vendored' : 'office document';
  // What a curator asked for by name is taken even from a folder that is usually left out.
  if (docs?.include) return undefined;
  if (vendored.test(path)) return 'vendored';
  if (forgeTemplate.test(path)) return 'template';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (licenceText.test(path)) return 'licence text';
  if (kind === 'text' && !documentName.test(name)) return 'no documentation';
  return undefined;
}

function isBelow(path: string, folder: string): boolean {
  const base = folder.replace(/^\.?\/|\/$/g, '');
  return base === '' || path === base || path.startsWith(`${base}/`);
}
