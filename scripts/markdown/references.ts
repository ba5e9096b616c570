import type { Link, Parents, Root, RootContent } from 'mdast';
import remarkGithub, { defaultBuildUrl, type BuildUrlValues } from 'remark-github';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

// Words before a name that make it a person: "by @name", "tak til @name", "cc @name", "Maintainer: @name", "(@name".
const beforePerson =
  /(?:\b(?:by|from|to|thanks|and|with|cc|af|fra|til|og|tak)|\b(?:cc|authors?|maintainers?|maintained by|contacts?|owners?|reviewers?|reviewed by|kontakt|ansvarlig|forfatter|vedligeholder)\s*:|[(&])\s*$/i;

/**
 * Links what GitHub links in release notes: `#12`, `owner/name#12`, `@name`, commits. Only what is safe to take for
 * one: a run of digits is no commit, and `@word` is more often a decorator, a package or a note than a person.
 */
export function linkReferences(tree: Root, repository: string | null): void {
  if (!repository || new URL(repository).host !== 'github.com') return;
  const project = new URL(repository).pathname.slice(1);
  unified()
    .use(remarkGithub, {
      repository: project,
      mentionStrong: false,
      buildUrl: (values) => buildUrl(values, project.split('/')),
    })
    .runSync(tree);
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (isMention(node) && !followsPerson(parent, index)) parent.children.splice(index, 1, ...node.children);
    const hash = commitOf(node);
    if (hash && isPartOfWord(parent, index)) parent.children.splice(index, 1, { type: 'text', value: hash });
  });
}

/** The hash that was made a link; what its author has linked has a place in the source. */
function commitOf({ position, url, children: [child] }: Link): string | undefined {
  return !position && child?.type === 'inlineCode' ? /\/commit\/([0-9a-f]+)$/.exec(url)?.[1] : undefined;
}

/** The parts of `ad21105c-baad-c0de-6164-326d6f73796e` are no commits. */
function isPartOfWord({ children }: Parents, index: number): boolean {
  const [before, after] = [children[index - 1], children[index + 1]];
  return (before?.type === 'text' && /\w-$/.test(before.value)) || (after?.type === 'text' && /^-\w/.test(after.value));
}

function buildUrl(values: Readonly<BuildUrlValues>, [owner, name]: string[]): string | false {
  if (values.type === 'mention') return /^[\w-]+$/.test(values.user) && defaultBuildUrl(values);
  if (values.type === 'commit') return /[a-f]/.test(values.hash) && /\d/.test(values.hash) && defaultBuildUrl(values);
  // `PKCS#12` could mean the repository of somebody called PKCS. It never does.
  if (values.type === 'issue' && values.project === name && values.user !== owner) return false;
  return defaultBuildUrl(values);
}

function isMention({ children: [child] }: Link): boolean {
  return child?.type === 'text' && child.value.startsWith('@');
}

function isBetweenNames(node: RootContent): boolean {
  return node.type === 'text' && /^[\s,.;&]*(?:(?:and|og)\s*)?$/.test(node.value);
}

function followsPerson({ children }: Parents, index: number): boolean {
  const before = children[index - 1];
  // At the beginning `@media` and `@Component` are code; names alone are a list of people.
  if (!before) return children.every((child) => (child.type === 'link' ? isMention(child) : isBetweenNames(child)));
  const other = children[index - 2];
  const follows = other?.type === 'link' && isMention(other) && isBetweenNames(before);
  return follows || (before.type === 'text' && beforePerson.test(before.value));
}
