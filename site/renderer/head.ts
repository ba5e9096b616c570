/** What the sitemap says of a page, as the page itself says it; undefined where it leaves it to search engines to forget it. */
export function readListed(html: string): { modified?: string | undefined } | undefined {
  const [head = ''] = html.split('</head>', 1);
  if (head.includes('<meta name="robots" content="noindex"')) return undefined;
  const [, modified] = /<meta property="article:modified_time" content="([^"]+)"/.exec(head) ?? [];
  return modified === undefined ? {} : { modified };
}
