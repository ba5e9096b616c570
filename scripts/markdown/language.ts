import type { Root } from 'hast';
import { eld } from 'eld/small';
import { SKIP } from 'unist-util-visit';
import { limits } from '../limits.ts';
import { walk } from './walk.ts';

const enough = 60;

/** The language a document is written in; null where its text is too short or too mixed to tell. */
export function languageOf(tree: Root, title: string | null): string | null {
  const text = `${title ?? ''} ${proseOf(tree)}`.slice(0, limits.languageSample);
  if (text.replace(/\P{L}/gu, '').length < enough) return null;
  const found = eld.detect(text);
  if (!found.isReliable()) return null;
  return found.language === 'no' ? nearest(found.getScores()) : found.language;
}

// Danish and Norwegian are so alike that short texts of the one are taken for the other.
function nearest(scores: Readonly<Record<string, number>>): string {
  return (scores.da ?? 0) > (scores.no ?? 0) * 0.8 ? 'da' : 'no';
}

function proseOf(tree: Root): string {
  const parts: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return SKIP;
    if (node.type === 'text') parts.push(node.value);
    return;
  });
  return parts
    .join(' ')
    .replace(/https?:\S+/g, ' ')
    .replace(/\s+/g, ' ');
}
