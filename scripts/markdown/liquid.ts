import { z } from 'zod';

/** What Liquid expressions of a Jekyll site stand for. */
export interface LiquidValues {
  title: string;
}

const Groups = z.record(z.string(), z.string().optional());

const expression = new RegExp(
  [
    String.raw`\{%-?\s*raw\s*-?%\}(?<raw>[\s\S]*?)\{%-?\s*endraw\s*-?%\}`,
    String.raw`\{%-?\s*link\s+(?<link>[^\n%{}]+?)\s*-?%\}`,
    String.raw`\{\{-?\s*(?:site\.(?<site>baseurl|url)|page\.(?<page>title))\s*-?\}\}`,
    String.raw`\{\{-?\s*(?<quote>["'])(?<address>[^"'\n]*)\k<quote>\s*\|\s*(?:relative|absolute)_url\s*-?\}\}`,
  ].join('|'),
  'g',
);

/**
 * Writes out the few Liquid expressions that stand for something a reader needs: links within the site and the
 * page's title. Nothing is evaluated; every other expression stays as the text it is. No line moves.
 */
export function writeOutLiquid(text: string, values: LiquidValues): string {
  return text.replace(expression, (...match) => {
    const groups = Groups.parse(match.at(-1));
    if (groups.raw !== undefined) return groups.raw;
    if (groups.link !== undefined) return encodeURI(`/${groups.link.replace(/^\//, '')}`);
    if (groups.page !== undefined) return values.title;
    if (groups.address !== undefined) return encodeURI(groups.address);
    return '';
  });
}
