import type { ElementContent } from 'hast';
import {
  RstEmphasis,
  RstFootnoteRef,
  RstHyperlinkRef,
  RstInlineInternalTarget,
  RstInlineLiteral,
  RstInterpretedText,
  RstStrongEmphasis,
  RstSubstitutionRef,
  type RstNode,
} from 'rst-compiler';
import { element, onLine, text } from './hast.ts';
import { rstImage } from './rst-image.ts';
import { anchorOf, nameOf, type RstScope } from './rst-scope.ts';

const tagOfRole: Readonly<Record<string, string>> = {
  ...{ code: 'code', literal: 'code', file: 'code', command: 'code', program: 'code', envvar: 'code', samp: 'code' },
  ...{ sub: 'sub', subscript: 'sub', sup: 'sup', superscript: 'sup', kbd: 'kbd', emphasis: 'em', strong: 'strong' },
  ...{ guilabel: 'strong', menuselection: 'strong', abbr: 'abbr', 'title-reference': 'cite', term: 'em', dfn: 'dfn' },
};

/** Writes text with its markup. A role that is not known becomes the text it stands on. */
export function rstInline(nodes: readonly RstNode[], scope: RstScope): ElementContent[] {
  return nodes.flatMap((node) => inline(node, scope).map((written) => onLine(node.source.startLineIdx + 1, written)));
}

function inline(node: RstNode, scope: RstScope): ElementContent[] {
  const value = node.textContent;
  if (node instanceof RstStrongEmphasis) return [element('strong', {}, [value])];
  if (node instanceof RstEmphasis) return [element('em', {}, [value])];
  if (node instanceof RstInlineLiteral) return [element('code', {}, [value])];
  if (node instanceof RstInlineInternalTarget) return [element('span', { id: anchorOf(value) }, [value])];
  if (node instanceof RstInterpretedText) return interpreted(node, scope);
  if (node instanceof RstFootnoteRef)
    return [element('sup', {}, [element('a', { href: `#footnote-${anchorOf(value)}` }, [value])])];
  if (node instanceof RstHyperlinkRef) return reference(node, scope);
  if (node instanceof RstSubstitutionRef) return substituted(value, scope);
  return [text(value)];
}

function interpreted(node: RstInterpretedText, scope: RstScope): ElementContent[] {
  const role = node.role.replace(/^\w+:(?=\w)/, '');
  const [, label = node.textContent, target = node.textContent] = /^(.*?)\s*<([^<>]+)>$/s.exec(node.textContent) ?? [];
  if (role === 'doc') return [element('a', { href: target, ...(label === target && titled) }, [label])];
  if (role === 'download') return [element('a', { href: target }, [label])];
  if (role === 'math') return [element('code', { className: ['language-math', 'math-inline'] }, [node.textContent])];
  if (role === 'ref' || role === 'numref') {
    const href = scope.targets.get(nameOf(target));
    return href ? [element('a', { href }, [label])] : [text(label)];
  }
  const tag = Object.hasOwn(tagOfRole, role) ? tagOfRole[role] : undefined;
  return [tag ? element(tag, {}, [label]) : text(label)];
}

/** Marks a link that shows the title of the page it leads to. */
export const titled = { className: ['page-title'] };

/** A bare address, and the punctuation behind it that is the sentence's; a bracket that it opened is its own. */
function withoutPunctuation(address: string): [address: string, rest: string] {
  const rest = /[).,;:!?]+$/.exec(address)?.[0] ?? '';
  return address.includes('(') ? [address, ''] : [address.slice(0, address.length - rest.length), rest];
}

function reference(node: RstHyperlinkRef, scope: RstScope): ElementContent[] {
  const label = node.label.trim();
  if (node.isAnonymous && !node.isEmbeded) {
    const href = scope.anonymous.shift();
    return href ? [element('a', { href }, [label])] : [text(label)];
  }
  const href = node.isEmbeded && !node.isAlias ? node.target : followed(node.target, scope);
  const [address, rest] = label === href ? withoutPunctuation(label) : [href, ''];
  if (!address) return [text(label)];
  return [element('a', { href: address }, [rest ? address : label]), ...(rest ? [text(rest)] : [])];
}

function followed(name: string, { targets }: RstScope): string | undefined {
  if (/^(https?:|mailto:)/.test(name)) return name;
  let found = targets.get(nameOf(name));
  // `.. _one: two_` names another target; a ring of them ends.
  for (let step = 0; found?.endsWith('_') && step < 10; step++) found = targets.get(nameOf(found.slice(0, -1)));
  return found;
}

function substituted(name: string, scope: RstScope): ElementContent[] {
  const key = nameOf(name);
  const meant = scope.substitutions.get(key);
  if (!meant || scope.open.has(key)) return [text(name)];
  if (meant.directive === 'image') return [rstImage(meant)];
  scope.open.add(key);
  const written = rstInline(
    meant.children.flatMap(({ children }) => children),
    scope,
  );
  scope.open.delete(key);
  return written.length ? written : [text(meant.initContentText)];
}
