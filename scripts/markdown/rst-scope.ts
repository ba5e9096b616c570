import {
  RstDirective,
  RstFieldListItem,
  RstHyperlinkTarget,
  RstSection,
  RstSubstitutionDef,
  type RstFieldList,
  type RstNode,
} from 'rst-compiler';

/** What references in a document mean: named targets, unnamed ones in their order, substitutions. */
export interface RstScope {
  targets: ReadonlyMap<string, string>;
  anonymous: string[];
  substitutions: ReadonlyMap<string, RstSubstitutionDef>;
  /** Substitutions that are being written out, so that one that names itself ends. */
  open: Set<string>;
}

/** Collects what references in the document mean. */
export function scopeOf(document: RstNode): RstScope {
  const targets = new Map<string, string>();
  const anonymous: string[] = [];
  const substitutions = new Map<string, RstSubstitutionDef>();
  for (const node of everyNode(document)) {
    if (node instanceof RstSection) targets.set(nameOf(node.textContent), `#${anchorOf(node.textContent)}`);
    if (node instanceof RstSubstitutionDef) substitutions.set(nameOf(node.needle), node);
    if (!(node instanceof RstHyperlinkTarget)) continue;
    if (node.isAnonymous) anonymous.push(node.target);
    else targets.set(nameOf(node.label), node.isTargetingNextNode ? `#${anchorOf(node.label)}` : node.target);
  }
  return { targets, anonymous, substitutions, open: new Set() };
}

/** The documents that the tables of contents in a document name, in their order. */
export function tablesOfContents(document: RstNode): string[] {
  return [...everyNode(document)].flatMap((node) =>
    node instanceof RstDirective && node.directive === 'toctree' ? entriesOf(node).map(({ target }) => target) : [],
  );
}

/** The entries of a table of contents: `path`, or `Title <path>`. */
export function entriesOf(directive: RstDirective): Array<{ title: string | null; target: string }> {
  return directive.rawBodyText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => {
      const [, title, target] = /^(.*?)\s*<([^<>]+)>$/.exec(line) ?? [];
      return { title: title || null, target: target ?? line };
    });
}

/** A setting of a directive, such as `:alt:`. */
export function setting(config: RstFieldList | null, name: string): string | undefined {
  const items = config?.children.filter((child) => child instanceof RstFieldListItem) ?? [];
  return items.find(({ nameText }) => nameText.trim() === name)?.bodyText.trim();
}

/** The name a reference is looked up by: without regard to case and spacing. */
export function nameOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The anchor that Sphinx makes of a name. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function* everyNode(node: RstNode): Generator<RstNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}
